import { birthRegistrationStageWords, coCheckStageWords } from '@zhulian/casework';
import type { Words } from '@zhulian/vocabulary';

/** Words of a stage as lists know it: by the kind of case and the stage's code. */
export function stageWordsOf(kind: string, stage: string): Words {
  const table: Readonly<Record<string, Words>> =
    kind === 'co-check' ? coCheckStageWords : birthRegistrationStageWords;
  return table[stage] ?? { zh: stage, en: stage };
}
