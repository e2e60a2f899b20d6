import type { SignedTrustList } from '@zhulian/exchange';
import type { ShownTrust } from '@zhulian/service';
import { type Database, Fault, findLatestTrustList } from '@zhulian/store';

/** The newest list that this database has followed, sealed as it came, with the hub's key in hexadecimal: for a reader outside. */
export async function shownTrust(database: Database, hubKey: string): Promise<ShownTrust> {
  const latest = await findLatestTrustList(database);
  if (latest === undefined) {
    throw new Fault('trust-list.absent', '还没有信任列表 · no trust list has come yet', {
      retryable: true,
    });
  }
  const { proof } = JSON.parse(latest.sealed) as SignedTrustList;
  return { sealed: latest.sealed, hubKey: { kid: proof.kid, key: hubKey } };
}
