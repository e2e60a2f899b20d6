import type { CoCheckView, LogEntry } from '@zhulian/contract';

/** 督办 in the log of the matter it was climbed for: what reached whom and when, among everything else that happened. */
export function withLadder(
  log: readonly LogEntry[],
  coChecks: readonly CoCheckView[],
): readonly LogEntry[] {
  const rungs = coChecks.flatMap(({ ladder }) =>
    ladder.flatMap(({ firedAt, words, office }): readonly LogEntry[] => {
      if (firedAt === null) return [];
      const isNamed = office.level === 'hub';
      const said = {
        zh: `督办：${words.zh}${isNamed ? '' : `（${office.shortName.zh}）`}`,
        en: `${words.en}${isNamed ? '' : ` (${office.shortName.en})`}`,
      };
      return [{ at: firedAt, words: said, detail: null, office: null, actor: null }];
    }),
  );
  // Stable: lines of one moment keep the order in which they were written, newest first.
  return [...rungs.toReversed(), ...log].toSorted((left, right) => right.at.localeCompare(left.at));
}
