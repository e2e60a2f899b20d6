import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startCluster, useExternalCluster } from '@zhulian/store';
import { keysFolderOf, openRegion } from '../region/open-region.ts';

/** Options of `case bundle`. */
export interface CaseBundleOptions {
  /** Number of the case as people know it, or its id. */
  readonly numberOrId: string;
  readonly dataDir: string;
  readonly out: string;
  readonly databaseUrl: string | undefined;
  readonly say: (line: string) => void;
}

/** `zhulian case bundle`: the evidence of one case from the region's own databases, in one file. 1 when no node knows the case. */
export async function writeCaseBundle(options: CaseBundleOptions): Promise<number> {
  const { databaseUrl, numberOrId, out, say } = options;
  const dataDir = resolve(options.dataDir);
  const cluster = databaseUrl
    ? useExternalCluster({ url: databaseUrl, secret: databaseUrl })
    : await startCluster({ dataDir });
  const region = await openRegion({
    cluster,
    keysFolder: keysFolderOf(dataDir),
    demo: true,
    verifyAddress: '/guangdong/portal/verify',
  });
  try {
    // What waits for its place gets it first, so that the bundle can show it.
    await region.writeLogs();
    for (const node of region.nodes.values()) {
      const outcome = await node.evidenceOf(numberOrId);
      if (!outcome.ok) continue;
      writeFileSync(out, outcome.value);
      say(`证据包 · bundle of evidence: ${resolve(out)}`);
      return 0;
    }
    say(`没有这个办件 · no node knows this case: ${numberOrId}`);
    return 1;
  } finally {
    await region.close();
    await cluster.stop();
  }
}
