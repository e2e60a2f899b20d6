import {
  linkRecords,
  type MatchingScheme,
  type PersonRecord,
  personScheme,
  preparePerson,
  scoreLinks,
  zoneOf,
} from '@zhulian/matching';
import { createDice } from './dice.ts';

/** How well two lists were linked, against the truth. F1, precision and recall at the threshold where F1 is best. */
export interface LinkFigures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** The largest recall at which at least 999 of 1,000 links are right. */
  readonly recallAtP999: number;
  /** Share of right links among those above the upper border, which is set without knowing the truth. */
  readonly autoLinkPrecision: number;
  /** Share of the links above the lower border that a person has to look at. */
  readonly clericalShare: number;
  /** Candidate pairs compared and scored in a second, preparing and blocking included. */
  readonly pairsPerSecond: number;
}

/** Links and scores; `right` is undefined for a search of doubles in one list. */
export function measureLinks<Record, Prepared>(
  lists: { readonly left: readonly Record[]; readonly right: readonly Record[] | undefined },
  by: {
    readonly scheme: MatchingScheme<Prepared>;
    readonly prepare: (record: Record) => Prepared;
    readonly isTrue: (left: Record, right: Record) => boolean;
    readonly truePairs: number;
  },
): LinkFigures {
  const { isTrue, prepare, scheme, truePairs } = by;
  const begun = performance.now();
  const left = lists.left.map(prepare);
  const right = lists.right?.map(prepare);
  const { bits, pairs, ranked } = linkRecords(left, right, { scheme, draw: createDice(1).below });
  const seconds = (performance.now() - begun) / 1_000;
  const others = lists.right ?? lists.left;
  const links = ranked.map((pair) => ({
    bits: bits[pair] as number,
    isTrue: isTrue(
      lists.left[pairs.left[pair] as number] as Record,
      others[pairs.right[pair] as number] as Record,
    ),
  }));
  const { f1, precision, recall, recallAtP999 } = scoreLinks(links, truePairs);
  const linked = links.filter((link) => zoneOf(link.bits) === 'link');
  const decided = links.filter((link) => zoneOf(link.bits) === 'decide');
  return {
    f1: rounded(f1),
    precision: rounded(precision),
    recall: rounded(recall),
    recallAtP999: rounded(recallAtP999),
    autoLinkPrecision: rounded(linked.filter((link) => link.isTrue).length / linked.length),
    clericalShare: rounded(decided.length / (linked.length + decided.length)),
    pairsPerSecond: Math.round(bits.length / seconds),
  };
}

/** Two lists of persons; `truth` leads from ids of the left to ids of the right. */
export function measurePersons(
  left: readonly PersonRecord[],
  right: readonly PersonRecord[],
  truth: ReadonlyMap<string, string>,
): LinkFigures {
  return measureLinks<PersonRecord, ReturnType<typeof preparePerson>>(
    { left, right },
    {
      scheme: personScheme,
      prepare: preparePerson,
      isTrue: (one, other) => truth.get(one.id) === other.id,
      truePairs: truth.size,
    },
  );
}

function rounded(share: number): number {
  return Number.isNaN(share) ? 0 : Math.round(share * 1e5) / 1e5;
}
