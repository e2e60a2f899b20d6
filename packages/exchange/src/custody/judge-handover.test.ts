import type { CalendarDate, Result } from '@zhulian/vocabulary';
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
import type { CustodyStatement, HandoverOffer, VerifiedStatement } from './custody-statement.ts';
import { foldCustody } from './fold-custody.ts';
import { judgeAcceptance, judgeDecline, judgeWithdrawal } from './judge-answer.ts';
import { judgeOffer } from './judge-offer.ts';
import { draftRelease, judgeRelease } from './judge-release.ts';

const [opening, offer, acceptance, release] = untilRelease as [
  VerifiedStatement,
  VerifiedStatement,
  VerifiedStatement,
  VerifiedStatement,
];
const today = '2026-11-23' as CalendarDate;
const measure = { today, rota: exampleRota };
const decline = { ...exampleAcceptance, reason: '当事人没有返回户籍地' } as const;
const declined = seal({ ...decline, kind: 'zl.custody.decline.v1' });
const withdrawal = {
  case: exampleOpening.case,
  offer: offer.hash,
  by: guangdong,
  at: second(25),
} as const;
const withdrawn = seal({ ...withdrawal, kind: 'zl.custody.withdraw.v1' });

function fold(...statements: readonly VerifiedStatement[]): CustodyState {
  const state = foldCustody(statements);
  if (!state.ok) throw new Error(state.refusal.code);
  return state.value;
}
const codeOf = (outcome: Result<unknown, { readonly code: string }>): string =>
  outcome.ok ? 'granted' : outcome.refusal.code;

describe('judgeOffer 移交要约', () => {
  const judge = (
    state: CustodyState,
    part: Partial<HandoverOffer> = {},
    on: CalendarDate = today,
  ): string => codeOf(judgeOffer(state, { ...exampleOffer, ...part }, { ...measure, today: on }));
  const toHunan = { to: hunan, toOffice: officeOf(hunan) };

  test('the holder may offer, once, and the same again is no second', () => {
    expect(judge(fold(opening))).toBe('granted');
    expect(judge(fold(opening, offer))).toBe('granted');
    const registrars = ['zl:hub', guangxi, hainan] as const;
    expect(judge(fold(opening, offer), { ...toHunan, registrars })).toBe('custody.offer-open');
  });

  test('an offer that ended makes room for another', () => {
    expect(judge(fold(opening, offer, declined), toHunan)).toBe('granted');
    expect(judge(fold(opening, offer, withdrawn), toHunan)).toBe('granted');
    const later = { ...toHunan, expiresOn: '2026-12-31' as CalendarDate };
    const dayAfter = '2026-12-08' as CalendarDate;
    expect(judge(fold(opening, offer), later, '2026-12-07' as CalendarDate)).toBe(
      'custody.offer-open',
    );
    expect(judge(fold(opening, offer), later, dayAfter)).toBe('granted');
    expect(judge(fold(opening, offer, acceptance), later, dayAfter)).toBe('custody.offer-open');
  });

  test('only the holder, of its own record, for the next epoch, to another province', () => {
    const state = fold(opening);
    expect(judge(state, { from: hunan })).toBe('custody.not-holder');
    expect(judge(state, { epoch: 3 })).toBe('custody.epoch-not-next');
    expect(judge(state, { prev: zeroDigest })).toBe('custody.other-predecessor');
    expect(judge(state, { to: guangdong })).toBe('custody.receiver-is-holder');
    expect(judge(state, {}, '2026-12-08' as CalendarDate)).toBe('custody.offer-expired');
  });

  test('the registrars are those of the rota, and no party to the case is one', () => {
    const state = fold(opening);
    expect(judge(state, { registrars: ['zl:hub', guangxi, hunan] })).toBe(
      'custody.registrars-not-of-rota',
    );
    expect(judge(state, { registrars: ['zl:hub', guizhou, guangxi] })).toBe(
      'custody.registrars-not-of-rota',
    );
  });

  test('nothing is offered after the release, nor by the former holder', () => {
    expect(judge(fold(...untilRelease), toHunan)).toBe('custody.released');
    const votes = [
      registered(exampleReleaseSealed, 'zl:hub', 40),
      registered(exampleReleaseSealed, guangxi, 41),
    ];
    expect(judge(fold(...untilRelease, ...votes), toHunan)).toBe('custody.not-holder');
  });
});

const exampleReleaseSealed = seal(exampleRelease);

describe('the answer 接收、不予接收', () => {
  test('is the addressee’s alone, office included', () => {
    const state = fold(opening, offer);
    expect(codeOf(judgeAcceptance(state, exampleAcceptance))).toBe('granted');
    expect(codeOf(judgeDecline(state, decline))).toBe('granted');
    for (const stranger of [
      { ...exampleAcceptance, by: hunan, office: officeOf(hunan) },
      { ...exampleAcceptance, office: '520500' },
    ]) {
      expect(codeOf(judgeAcceptance(state, stranger))).toBe('custody.not-addressee');
      expect(codeOf(judgeDecline(state, { ...decline, ...stranger }))).toBe(
        'custody.not-addressee',
      );
    }
    const unknown = { ...exampleAcceptance, offer: zeroDigest };
    expect(codeOf(judgeAcceptance(state, unknown))).toBe('custody.offer-unknown');
  });

  test('counts by the moment that it states: the last day is in Shanghai, and a late message is no late answer', () => {
    const state = fold(opening, offer);
    const at = (text: string): string =>
      codeOf(judgeAcceptance(state, { ...exampleAcceptance, at: text as typeof withdrawal.at }));
    expect(at('2026-12-07T15:59:59.999Z')).toBe('granted');
    expect(at('2026-12-07T16:00:00.000Z')).toBe('custody.offer-expired');
    const late = { ...decline, at: '2026-12-20T00:00:00.000Z' as typeof withdrawal.at };
    expect(codeOf(judgeDecline(state, late))).toBe('granted');
  });

  test('is given once: yes is not taken back, no is not turned', () => {
    expect(codeOf(judgeDecline(fold(opening, offer, acceptance), decline))).toBe(
      'custody.offer-accepted',
    );
    expect(codeOf(judgeAcceptance(fold(opening, offer, declined), exampleAcceptance))).toBe(
      'custody.offer-declined',
    );
    expect(codeOf(judgeAcceptance(fold(opening, offer, acceptance), exampleAcceptance))).toBe(
      'granted',
    );
    expect(codeOf(judgeDecline(fold(opening, offer, declined), decline))).toBe('granted');
  });

  test('to an offer that was withdrawn comes too late', () => {
    const state = fold(opening, offer, withdrawn);
    expect(codeOf(judgeAcceptance(state, exampleAcceptance))).toBe('custody.offer-withdrawn');
    expect(codeOf(judgeDecline(state, decline))).toBe('custody.offer-withdrawn');
  });
});

describe('withdrawal and release 撤回、移交', () => {
  test('whichever the holder commits first wins, for both sides', () => {
    const accepted = fold(opening, offer, acceptance);
    expect(codeOf(judgeWithdrawal(accepted, withdrawal))).toBe('granted');
    expect(codeOf(judgeRelease(accepted, exampleRelease))).toBe('granted');
    expect(codeOf(judgeRelease(fold(opening, offer, acceptance, withdrawn), exampleRelease))).toBe(
      'custody.offer-withdrawn',
    );
    expect(codeOf(judgeWithdrawal(fold(...untilRelease), withdrawal))).toBe('custody.released');
  });

  test('only who offered withdraws', () => {
    const state = fold(opening, offer);
    expect(codeOf(judgeWithdrawal(state, { ...withdrawal, by: guizhou }))).toBe(
      'custody.not-holder',
    );
    expect(codeOf(judgeWithdrawal(fold(opening, offer, declined), withdrawal))).toBe(
      'custody.offer-declined',
    );
  });

  test('the release keeps to what was offered and accepted', () => {
    const state = fold(opening, offer, acceptance);
    const judge = (part: object): string =>
      codeOf(judgeRelease(state, { ...exampleRelease, ...part }));
    expect(judge({ office: '520500' })).toBe('custody.release-differs');
    expect(judge({ holder: hunan })).toBe('custody.release-differs');
    expect(judge({ registrars: ['zl:hub', guangxi, hunan] })).toBe('custody.release-differs');
    expect(judge({ acceptance: zeroDigest })).toBe('custody.release-differs');
    expect(judge({ offer: zeroDigest })).toBe('custody.offer-unknown');
    expect(codeOf(judgeRelease(fold(opening, offer), exampleRelease))).toBe(
      'custody.offer-not-accepted',
    );
    expect(codeOf(judgeRelease(fold(opening, offer, declined), exampleRelease))).toBe(
      'custody.offer-declined',
    );
  });

  test('there is no second release, whatever it says', () => {
    const state = fold(...untilRelease);
    expect(codeOf(judgeRelease(state, { ...exampleRelease, at: second(31) }))).toBe(
      'custody.released',
    );
    expect(codeOf(judgeRelease(state, exampleRelease))).toBe('custody.released');
  });

  test('there is no release of a second offer either', () => {
    const toHunan = { to: hunan, toOffice: officeOf(hunan), at: second(11) };
    const other = seal({ ...exampleOffer, ...toHunan });
    const yes = seal({
      ...exampleAcceptance,
      offer: other.hash,
      by: hunan,
      office: officeOf(hunan),
    });
    const state = fold(...untilRelease, other, yes);
    const order = { offer: other.hash, at: second(32) };
    expect(codeOf(draftRelease(state, order))).toBe('custody.released');
  });

  test('the draft is the one release that the offer allows', () => {
    const state = fold(opening, offer, acceptance);
    const draft = draftRelease(state, { offer: offer.hash, at: exampleRelease.at });
    expect(draft).toEqual({ ok: true, value: exampleRelease satisfies CustodyStatement });
    expect(codeOf(draftRelease(fold(opening, offer), { offer: offer.hash, at: second(30) }))).toBe(
      'custody.offer-not-accepted',
    );
    expect(codeOf(draftRelease(fold(...untilRelease), { offer: offer.hash, at: second(30) }))).toBe(
      'custody.released',
    );
  });

  test('after an expiry or a decline the origin is responsible as before', () => {
    const after = fold(opening, offer, declined);
    expect([after.stage, after.now.holder]).toEqual(['held', guangdong]);
    expect(release.hash).toBe(exampleReleaseSealed.hash);
    expect(exampleRegistrars).toHaveLength(3);
  });
});
