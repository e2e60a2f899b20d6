import { existsSync, readFileSync } from 'node:fs';

const page = new URL('../../../../packages/evidence/dist/verify.html', import.meta.url);

/** 离线核验页, as it was built; undefined in a checkout where nothing was built yet. A bundle is whole without it. */
export function findEvidencePage(): Uint8Array | undefined {
  return existsSync(page) ? new Uint8Array(readFileSync(page)) : undefined;
}
