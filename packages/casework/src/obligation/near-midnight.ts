import { epochMsOf, type Instant } from '@zhulian/vocabulary';
import type { Due } from './obligation.ts';
import { withReason } from './stop-clock.ts';

/** How far two honest clocks may stand apart. */
export const clockSkewMsMax: number = 15 * 60_000;

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** 临近零点, in Asia/Shanghai: clocks within their skew could write the day before or after. */
export function isNearMidnight(instant: Instant): boolean {
  const intoDay = (epochMsOf(instant) + shanghaiMs) % dayMs;
  return intoDay < clockSkewMsMax || intoDay >= dayMs - clockSkewMsMax;
}

/**
 * Flags a day that was decided by a moment near midnight. It is decided all the same, by the moment that stands in the
 * signed receipt or line, which both sides hold; but it is never decided silently.
 */
export function flagMidnight(due: Due, what: 'start' | 'end'): Due {
  const said =
    what === 'start'
      ? {
          zh: '起算时刻距零点不足 15 分钟，以回执所载时刻为准，请双方留意。',
          en: 'The clock started within 15 minutes of midnight; the moment in the receipt decides. Both sides please note.',
        }
      : {
          zh: '办结时刻距零点不足 15 分钟，以所签时刻为准，请双方留意。',
          en: 'It was settled within 15 minutes of midnight; the signed moment decides. Both sides please note.',
        };
  return { ...withReason(due, said), isNearMidnight: true };
}
