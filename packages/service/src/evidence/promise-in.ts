import type { PartyId, Receipt } from '@zhulian/exchange';
import { contentOf, type OpenPromise } from '@zhulian/store';

/** The promise in a receipt that was opened when it came; none in a receipt of version 1. */
export function promiseIn(peer: PartyId, receipt: string): readonly OpenPromise[] {
  const { loggedBy } = JSON.parse(receipt) as Receipt;
  return loggedBy === undefined ? [] : [{ peer, content: contentOf(receipt), dueAt: loggedBy }];
}
