import type { CalendarDate, Result } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exampleAcceptance,
  exampleOffer,
  exampleOpening,
  exampleRegistrars,
  exampleRelease,
  exampleRota,
  guangxi,
  hainan,
  hunan,
  officeOf,
  registered,
  seal,
  second,
  untilRelease,
} from '../example/custody-cast.ts';
import { guangdong, guizhou } from '../example/two-parties.ts';
import { zeroDigest } from '../proof/digest.ts';
import type { CustodyState } from './custody-state.ts';
import type { CustodyAssignment, HandoverRelease, VerifiedStatement } from './custody-statement.ts';
import { foldCustody } from './fold-custody.ts';
import { holderAt } from './holder-at.ts';
import { draftActivation } from './judge-activation.ts';
import { judgeOffer } from './judge-offer.ts';

const [opening, offer, acceptance, release] = untilRelease as [
  VerifiedStatement,
  VerifiedStatement,
  VerifiedStatement,
  VerifiedStatement<HandoverRelease>,
];
const hubVote = registered(release, 'zl:hub', 41);
const guangxiVote = registered(release, guangxi, 45);
const hainanVote = registered(release, hainan, 43);

function valueOf<Value>(outcome: Result<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
const fold = (...statements: readonly VerifiedStatement[]): CustodyState =>
  valueOf(foldCustody(statements));

const day = '2026-11-23' as CalendarDate;
const assignment: CustodyAssignment = {
  kind: 'zl.custody.assign.v1',
  case: exampleOpening.case,
  epoch: 2,
  prev: opening.hash,
  holder: hunan,
  office: officeOf(hunan),
  registrars: exampleRegistrars,
  decision: '协调决定〔2026〕3号',
  nonResponse: zeroDigest,
  votes: [],
  at: second(35),
};
const otherOffer = seal({ ...exampleOffer, to: hunan, toOffice: officeOf(hunan), at: second(11) });
const otherAcceptance = seal({
  ...exampleAcceptance,
  offer: otherOffer.hash,
  by: hunan,
  office: officeOf(hunan),
});
/** Guangdong cheats: a second release for the epoch that it has released already. */
const otherRelease = seal({
  ...exampleRelease,
  holder: hunan,
  office: officeOf(hunan),
  offer: otherOffer.hash,
  acceptance: otherAcceptance.hash,
  at: second(31),
});

describe('foldCustody 责任链的归结', () => {
  test('a hand-over moves the duty with the second registration, and not before', () => {
    const stages = (...statements: readonly VerifiedStatement[]): readonly unknown[] => {
      const { stage, now, nextEpoch } = fold(...statements);
      return [stage, now.holder, now.epoch, nextEpoch];
    };
    expect(stages(opening)).toEqual(['held', guangdong, 1, 2]);
    expect(stages(opening, offer)).toEqual(['offered', guangdong, 1, 2]);
    expect(stages(opening, offer, acceptance)).toEqual(['accepted', guangdong, 1, 2]);
    expect(stages(...untilRelease)).toEqual(['released', guangdong, 1, 2]);
    expect(stages(...untilRelease, hubVote)).toEqual(['released', guangdong, 1, 2]);
    const changed = [...untilRelease, hubVote, guangxiVote];
    expect(stages(...changed)).toEqual(['registered', guizhou, 2, 3]);
    const draft = valueOf(draftActivation(fold(...changed), { by: guizhou, at: second(50) }));
    expect(stages(...changed, seal(draft))).toEqual(['held', guizhou, 2, 3]);
  });

  test('the moment of change is the second registration, and for ever the one that the activation rests on', () => {
    const two = [...untilRelease, hubVote, guangxiVote];
    expect(fold(...two).now.since).toBe(second(45));
    expect(fold(...two, hainanVote).now.since).toBe(second(43));
    const activation = seal(
      valueOf(draftActivation(fold(...two), { by: guizhou, at: second(50) })),
    );
    expect(fold(...two, activation, hainanVote).now.since).toBe(second(45));
  });

  test('one registrar twice is one registrar; who is not named is nobody', () => {
    const again = registered(release, 'zl:hub', 60);
    const stranger = registered(release, hunan, 42);
    expect(fold(...untilRelease, hubVote, again, stranger).now.holder).toBe(guangdong);
  });

  test('nobody becomes responsible without having accepted', () => {
    expect(fold(opening, offer, release, hubVote).stage).toBe('offered');
    const other = seal({ ...exampleRelease, office: '520500' });
    expect(fold(opening, offer, acceptance, other).stage).toBe('accepted');
  });

  test('a chain that is registered needs no consent shown again', () => {
    expect(fold(opening, release, hubVote, hainanVote).now.holder).toBe(guizhou);
  });

  test('a release by anyone but the holder, or for another epoch, is nothing', () => {
    for (const part of [
      { from: hunan },
      { epoch: 3 },
      { prev: zeroDigest },
    ] satisfies readonly Partial<HandoverRelease>[]) {
      const foreign = seal({ ...exampleRelease, ...part });
      const votes = [registered(foreign, 'zl:hub', 40), registered(foreign, guangxi, 41)];
      expect(fold(opening, offer, acceptance, foreign, ...votes).now.holder).toBe(guangdong);
    }
  });

  test('an assignment competes for the same place: whoever has two registrars has it', () => {
    const assigned = seal(assignment);
    expect(fold(...untilRelease.slice(0, 3), assigned).stage).toBe('assigned');
    const won = fold(
      ...untilRelease,
      assigned,
      registered(assigned, 'zl:hub', 40),
      registered(assigned, guangxi, 41),
      hainanVote,
    );
    expect([won.now.holder, won.now.epoch]).toEqual([hunan, 2]);
    expect(won.offers.map(({ stage }) => stage)).toEqual(['lapsed']);
  });

  test('an assignment without a ground is nothing', () => {
    const groundless = seal({ ...assignment, nonResponse: null });
    const votes = [registered(groundless, 'zl:hub', 40), registered(groundless, guangxi, 41)];
    expect(fold(opening, groundless, ...votes).now.holder).toBe(guangdong);
  });

  test('three registrars, three records: the epoch is void, the holder accountable, and only an assignment goes on', () => {
    const assigned = seal(assignment);
    const votes = [
      hubVote,
      registered(otherRelease, guangxi, 42),
      registered(assigned, hainan, 43),
    ] as const;
    const shown = [...untilRelease, otherOffer, otherAcceptance, otherRelease, assigned, ...votes];
    const split = fold(...shown);
    expect([split.stage, split.now.holder, split.nextEpoch]).toEqual(['split', guangdong, 3]);
    expect(judgeOffer(split, exampleOffer, { today: day, rota: exampleRota })).toMatchObject({
      refusal: { code: 'custody.assignment-awaited' },
    });
    const next = seal({
      ...assignment,
      epoch: 3,
      nonResponse: null,
      votes: split.voidVotes.map(({ hash }) => hash),
      at: second(60),
    });
    expect(fold(...shown, next).stage).toBe('assigned');
    const two = [registered(next, 'zl:hub', 61), registered(next, hainan, 62)];
    const settled = fold(...shown, next, ...two);
    expect([settled.now.holder, settled.now.epoch]).toEqual([hunan, 3]);
    expect(settled.now.votes).toHaveLength(3);
    // Without the three votes nothing proves that epoch 2 is void.
    const hidden = shown.filter((statement) => statement !== votes[2]);
    expect(fold(...hidden, next, ...two).now.holder).toBe(guangdong);
  });

  test('two winners of one epoch are refused, not chosen between', () => {
    const shown = [
      ...untilRelease,
      hubVote,
      guangxiVote,
      otherOffer,
      otherAcceptance,
      otherRelease,
      registered(otherRelease, guangxi, 46),
      registered(otherRelease, hainan, 47),
    ];
    expect(foldCustody(shown)).toEqual({
      ok: false,
      refusal: { code: 'custody.epoch-doubled', epoch: 2 },
    });
  });

  test('two openings, or two cases, are no chain', () => {
    const other = seal({ ...exampleOpening, holder: hunan, office: officeOf(hunan) });
    expect(foldCustody([opening, other])).toMatchObject({
      refusal: { code: 'custody.other-opening' },
    });
    expect(foldCustody([])).toMatchObject({ refusal: { code: 'custody.chain-malformed' } });
    const elsewhere = seal({ ...exampleOffer, case: 'another' });
    expect(foldCustody([opening, elsewhere])).toMatchObject({
      refusal: { code: 'custody.chain-malformed', field: 'case' },
    });
  });

  test('order and repetition mean nothing', () => {
    const all = [...untilRelease, hubVote, guangxiVote, hainanVote, otherOffer, otherRelease];
    const expected = fold(...all);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
        (shuffled) => {
          expect(fold(...shuffled)).toEqual(expected);
        },
      ),
    );
  });
});

describe('holderAt 某一时刻的责任单位', () => {
  test('answers with one holder for every moment from the opening on', () => {
    const state = fold(...untilRelease, hubVote, guangxiVote);
    const holders = [-1, 0, 30, 44, 45, 9999].map((at) => holderAt(state, second(at))?.holder);
    expect(holders).toEqual([undefined, guangdong, guangdong, guangdong, guizhou, guizhou]);
  });
});
