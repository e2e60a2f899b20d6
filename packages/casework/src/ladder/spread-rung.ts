import { epochMsOf, type Instant, instantOf } from '@zhulian/vocabulary';

/**
 * 错峰. When the clockwork looks at a rung that is due at eight: within `spreadMs` after it, always at the same moment for
 * the same obligation. A province with a million open obligations has tens of thousands of rungs on one morning; nobody is
 * served by sending them in one second. The day of the rung does not change, and never does a rung come early.
 */
export function spreadRung(
  rung: { readonly at: Instant; readonly obligationId: string },
  spreadMs: number,
): Instant {
  if (spreadMs <= 0) return rung.at;
  let hash = 2_166_136_261;
  for (const character of rung.obligationId) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return instantOf(epochMsOf(rung.at) + (hash % spreadMs));
}
