import type { CustodyTenure } from '@zhulian/exchange';

/** The offer on which a tenure rests; an assignment is its own. */
export function offerOf({ record }: CustodyTenure): string {
  return record.statement.kind === 'zl.custody.release.v1' ? record.statement.offer : record.hash;
}
