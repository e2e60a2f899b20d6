import { partyOf } from '@zhulian/casework';
import { type RefusalValue, reportCounted } from '@zhulian/contract';
import type { VerifiedEnvelope } from '@zhulian/exchange';
import { saveCounted, type Transaction } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';

/** 收报数, at the hub: a province counts for itself only, and for its own offices only. */
export async function takeCounts(
  tx: Transaction,
  { envelope }: { readonly envelope: Pick<VerifiedEnvelope['envelope'], 'data' | 'source'> },
): Promise<Result<null, RefusalValue>> {
  const parsed = reportCounted.safeParse(envelope.data);
  const province = /^zl:node:(\d\d)$/.exec(envelope.source)?.[1];
  if (!parsed.success || province === undefined) return refused({ code: 'report.malformed' });
  const { at, cells, offices, period } = parsed.data;
  const isOwn = offices.every(({ office }) => partyOf(office) === envelope.source);
  if (!isOwn || cells.some(({ to }) => to === province)) {
    return refused({ code: 'report.malformed' });
  }
  await saveCounted(tx, { province, period, at, body: { cells, offices } });
  return granted(null);
}
