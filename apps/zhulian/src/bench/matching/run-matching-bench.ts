import { drawChineseLists } from './chinese-lists.ts';
import { createDice } from './dice.ts';
import { type FebrlFigures, measureFebrl } from './febrl-files.ts';
import { type LinkFigures, measurePersons } from './measure-links.ts';

/** What `npm run bench -- matching --json` prints. FEBRL is null where its files are not beside the checkout. */
export interface MatchingFigures {
  readonly febrl2: FebrlFigures | null;
  readonly febrl3: FebrlFigures | null;
  readonly febrl4: FebrlFigures | null;
  readonly chinese: { readonly withId: LinkFigures; readonly withoutId: LinkFigures };
  readonly pairsPerSecond: number;
}

/** The public English sets and an invented Chinese one, whose slips come from tables that the matcher does not know. */
export function runMatchingBench(order: {
  readonly persons: number;
  readonly seed: number;
  readonly febrlFolder: string;
}): MatchingFigures {
  const { febrlFolder, persons, seed } = order;
  const febrl = measureFebrl(febrlFolder);
  const chinese = (hasNumbers: boolean): LinkFigures => {
    const { left, right, truth } = drawChineseLists(createDice(seed), { persons, hasNumbers });
    return measurePersons(left, right, truth);
  };
  const withId = chinese(true);
  const withoutId = chinese(false);
  return {
    febrl2: febrl?.febrl2 ?? null,
    febrl3: febrl?.febrl3 ?? null,
    febrl4: febrl?.febrl4 ?? null,
    chinese: { withId, withoutId },
    pairsPerSecond: withoutId.pairsPerSecond,
  };
}
