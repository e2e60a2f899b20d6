import {
  type CustodyState,
  custodyMessageType,
  custodySubject,
  type Digest,
} from '@zhulian/exchange';
import { findLastWord, type Transaction } from '@zhulian/store';
import { calendarDateOf, type Instant } from '@zhulian/vocabulary';

/**
 * 不答复的证明, as the hub itself holds it: the holder's own signed message that the matter is late by three working days, on an earlier
 * day, and nothing of the holder about the case since. Undefined where that is not so; nobody is assigned away on a digest alone.
 */
export async function findSilence(
  tx: Transaction,
  state: CustodyState,
  at: Instant,
): Promise<Digest | undefined> {
  const word = await findLastWord(tx, {
    src: state.now.holder,
    subject: custodySubject(state.caseId),
  });
  const isLateWord = word?.type === custodyMessageType('zl.custody.opening.v1');
  if (word === undefined || !isLateWord) return undefined;
  const isOfEarlierDay = calendarDateOf(word.at as Instant) < calendarDateOf(at);
  return isOfEarlierDay ? (word.hash as Digest) : undefined;
}
