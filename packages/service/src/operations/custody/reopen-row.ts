import { type Digest, reopenCustodyStatement, type VerifiedStatement } from '@zhulian/exchange';
import type { StatementRow } from '@zhulian/store';

/** A statement out of this node's own rows, where it was put only after it had been opened. */
export function reopenRow({
  bytes,
  hash,
}: Pick<StatementRow, 'bytes' | 'hash'>): VerifiedStatement {
  return reopenCustodyStatement({ hash: hash as Digest, text: bytes });
}
