import { custodySubject, type Envelope } from '@zhulian/exchange';
import type { PushTaker } from '@zhulian/service';

/** A message about responsibility whose effect has just been committed here. */
export interface HeardLetter {
  readonly type: string;
  readonly caseId: string;
}

/** Watches what comes in at the door and asks the database nothing, so that measuring costs next to nothing. */
export function watchDoor(
  exchange: PushTaker,
  hear: ((letter: HeardLetter) => void) | undefined,
): PushTaker {
  if (hear === undefined) return exchange;
  return {
    async receive(batch) {
      const answer = await exchange.receive(batch);
      for (const bytes of batch.envelopes) {
        const { subject, type } = JSON.parse(bytes) as Envelope;
        hear({ type, caseId: subject.slice(custodySubject('').length) });
      }
      return answer;
    },
  };
}
