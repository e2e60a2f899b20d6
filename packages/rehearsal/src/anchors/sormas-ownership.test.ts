import {
  type CustodyState,
  draftActivation,
  judgeAcceptance,
  judgeOffer,
  judgeWithdrawal,
  type PartyId,
  type VerifiedStatement,
} from '@zhulian/exchange';
import type { CalendarDate } from '@zhulian/vocabulary';
import { expect, test } from 'vitest';
import {
  acceptanceOf,
  caseId,
  codeOf,
  fold,
  measure,
  minute,
  offerTo,
  opening,
  origin,
  seal,
  stranger,
  target,
} from './handover-cast.ts';
import {
  acceptance,
  agreed,
  handedBack,
  handedOver,
  mayWrite,
  offer,
  offerBack,
  release,
  released,
} from './handover-story.ts';

type Write = typeof mayWrite;

const saidBy = (party: PartyId, { statement }: VerifiedStatement): boolean =>
  ('by' in statement && statement.by === party) ||
  ('from' in statement && statement.from === party);

/** What a party may know when so much has happened: at least all up to its own last word, at most all. */
function listKnowledge(party: PartyId, happened: number): (readonly VerifiedStatement[])[] {
  const all = handedBack.slice(0, happened);
  const least = Math.max(1, all.findLastIndex((one) => saidBy(party, one)) + 1);
  return Array.from({ length: happened - least + 1 }, (_, more) => all.slice(0, least + more));
}

/** How many can edit, at every moment of the story and with an exception in every letter between the two. */
function countWriters(write: Write): readonly number[] {
  return handedBack.flatMap((_, index) =>
    listKnowledge(origin, index + 1).flatMap((here) =>
      listKnowledge(target, index + 1).map(
        (there) => [write(origin, here), write(target, there)].filter(Boolean).length,
      ),
    ),
  );
}

test('SORMAS#9967: after any exception in a hand-back there are never two sides that can edit', () => {
  const holds = (write: Write) => expect(Math.max(...countWriters(write))).toBe(1);
  holds(mayWrite);
  // There the owner goes on until he is told that he is none.
  const asThere: Write = (party, known) => fold(known).now.holder === party;
  expect(() => holds(asThere)).toThrow('expected');
});

test('SORMAS#8576: while one share waits, or was accepted, the same case is offered to nobody else', () => {
  const second = offerTo(stranger).statement;
  const holds = (remember: (state: CustodyState) => CustodyState) => {
    for (const known of [[opening, offer], agreed]) {
      expect(codeOf(judgeOffer(remember(fold(known)), second, measure))).toBe('custody.offer-open');
    }
  };
  holds((state) => state);
  expect(() => holds((state) => ({ ...state, offers: [] }))).toThrow('expected');
});

const withdrawal = { case: caseId, offer: offer.hash, by: origin, at: minute(25) };
const withdrawn = seal({ ...withdrawal, kind: 'zl.custody.withdraw.v1' });

test('SORMAS#6241: accepted here and revoked there, both sides come to the same end in whatever order they hear', () => {
  const orders = [
    [opening, offer, acceptance, withdrawn],
    [opening, offer, withdrawn, acceptance],
    [withdrawn, acceptance, offer, opening],
  ];
  const holds = (end: (known: readonly VerifiedStatement[]) => unknown) =>
    expect(new Set(orders.map(end)).size).toBe(1);
  holds((known) => fold(known).offers[0]?.stage);
  const lastHeardWins = (known: readonly VerifiedStatement[]) => known.at(-1)?.statement.kind;
  expect(() => holds(lastHeardWins)).toThrow('expected');
});

test('SORMAS#6592: what has been handed over is not revoked', () => {
  const holds = (known: readonly VerifiedStatement[]) =>
    expect(codeOf(judgeWithdrawal(fold(known), withdrawal))).toBe('custody.released');
  holds(released);
  // A holder that does not keep its own release.
  expect(() => holds(agreed)).toThrow('expected');
});

test('SORMAS#6941: nothing that the former owner says about the case returns it to him', () => {
  const words = [
    offerTo(target, { at: minute(100) }),
    offerTo(stranger, { epoch: 3, at: minute(101) }),
    acceptanceOf(offer, minute(102)),
    seal({ ...release.statement, holder: origin, office: '441900', at: minute(103) }),
    withdrawn,
  ];
  const holds = (holderOf: (known: readonly VerifiedStatement[]) => unknown) => {
    for (const word of words) expect(holderOf([...handedOver, word])).toBe(target);
  };
  holds((known) => fold(known).now.holder);
  const lastSpeaker = (known: readonly VerifiedStatement[]) => {
    const last = known.at(-1)?.statement;
    return last !== undefined && 'from' in last ? last.from : target;
  };
  expect(() => holds(lastSpeaker)).toThrow('expected');
});

test('SORMAS#10489: who has released can neither offer nor begin in the name of the case', () => {
  const holds = (known: readonly VerifiedStatement[]) => {
    const state = fold(known);
    const again = codeOf(judgeOffer(state, offerTo(stranger).statement, measure));
    expect(['custody.released', 'custody.not-holder']).toContain(again);
    expect(codeOf(draftActivation(state, { by: origin, at: minute(99) }))).not.toBe('granted');
  };
  holds(released);
  holds(handedOver);
  expect(() => holds([opening])).toThrow('expected');
});

test('SORMAS#3608 and SORMAS#9955: a hand-back is a hand-over like any other, under the next epoch', () => {
  const holds = (epoch: number) => {
    const { statement } = offerTo(origin, { ...offerBack.statement, epoch });
    expect(codeOf(judgeOffer(fold(handedOver), statement, measure))).toBe('granted');
  };
  holds(3);
  // An offer without an epoch of its own is what broke there.
  expect(() => holds(2)).toThrow('expected');
  const { now, stage } = fold(handedBack);
  expect([now.holder, now.epoch, stage]).toEqual([origin, 3, 'held']);
});

test('SORMAS#4423: a share has a last day, can be withdrawn, and is accepted by its addressee alone', () => {
  const holds = (judge: typeof judgeAcceptance) => {
    const open = fold([opening, offer]);
    const late = acceptanceOf(offer, minute(60 * 24 * 30)).statement;
    expect(codeOf(judge(open, late))).toBe('custody.offer-expired');
    const other = { ...acceptance.statement, by: stranger };
    expect(codeOf(judge(open, other))).toBe('custody.not-addressee');
    const gone = fold([opening, offer, withdrawn]);
    expect(codeOf(judge(gone, acceptance.statement))).toBe('custody.offer-withdrawn');
  };
  holds(judgeAcceptance);
  expect(codeOf(judgeWithdrawal(fold(agreed), withdrawal))).toBe('granted');
  // Without a last day, the first of the three is gone.
  const endless = offerTo(target, { expiresOn: '2099-12-31' as CalendarDate });
  expect(() =>
    holds((_, answer) =>
      judgeAcceptance(fold([opening, endless]), { ...answer, offer: endless.hash }),
    ),
  ).toThrow('expected');
});
