import type { Result } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  custodyVerifier,
  exampleAcceptance,
  exampleCase,
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
import { chainStatementsMax, openCustodyChain, writeCustodyChain } from './custody-chain.ts';
import type { CustodyState } from './custody-state.ts';
import type { CustodyAssignment, VerifiedStatement } from './custody-statement.ts';
import { contradictionOf, findContradictions, findDoubleRelease } from './find-contradictions.ts';
import { foldCustody } from './fold-custody.ts';
import { draftActivation, judgeActivation } from './judge-activation.ts';
import { judgeAssignment } from './judge-assignment.ts';
import { judgeRegistration } from './judge-registration.ts';
import { registrarsFor } from './registrars-for.ts';
import { reopenCustodyStatement } from './reopen-custody-statement.ts';

const [opening, offer, acceptance] = untilRelease as [
  VerifiedStatement,
  VerifiedStatement,
  VerifiedStatement,
];
const release = seal(exampleRelease);
const votes = ['zl:hub' as const, guangxi, hainan].map((by, index) =>
  registered(release, by, 40 + index),
) as [ReturnType<typeof registered>, ReturnType<typeof registered>, ReturnType<typeof registered>];
const registrar = {
  self: guangxi,
  opening: undefined,
  slot: undefined,
  at: second(42),
  rotaAt: () => exampleRota,
};

function fold(...statements: readonly VerifiedStatement[]): CustodyState {
  const state = foldCustody(statements);
  if (!state.ok) throw new Error(state.refusal.code);
  return state.value;
}
const codeOf = (outcome: Result<unknown, { readonly code: string }>): string =>
  outcome.ok ? 'granted' : outcome.refusal.code;

const secondRelease = seal({ ...exampleRelease, at: second(31) });

describe('judgeRegistration 见证登记', () => {
  const shown = fold(...untilRelease);

  test('a free place is given to the record, in the registrar’s own words', () => {
    const outcome = judgeRegistration(shown, release, registrar);
    expect(outcome).toEqual({
      ok: true,
      value: {
        verdict: 'register',
        registration: {
          kind: 'zl.custody.registration.v1',
          case: exampleCase,
          epoch: 2,
          record: release.hash,
          by: guangxi,
          at: second(42),
        },
      },
    });
  });

  test('the same record gets the same registration again, to the byte', () => {
    const held = { ...registrar, opening: opening.hash, slot: votes[1], at: second(900) };
    for (const state of [shown, fold(...untilRelease, ...votes)]) {
      expect(judgeRegistration(state, release, held)).toEqual({
        ok: true,
        value: { verdict: 'again', registration: votes[1] },
      });
    }
  });

  test('another record gets the winner as proof, for ever', () => {
    const held = { ...registrar, opening: opening.hash, slot: votes[1] };
    const other = fold(opening, offer, acceptance, secondRelease);
    expect(judgeRegistration(other, secondRelease, held)).toEqual({
      ok: false,
      refusal: {
        code: 'custody.slot-taken',
        record: release.hash,
        registration: votes[1].text,
      },
    });
  });

  test('only for who is named in the record before', () => {
    expect(codeOf(judgeRegistration(shown, release, { ...registrar, self: hunan }))).toBe(
      'custody.not-registrar',
    );
  });

  test('not for a record that the statements shown do not support', () => {
    const bare = fold(opening, release);
    expect(codeOf(judgeRegistration(bare, release, registrar))).toBe('custody.consent-missing');
    const foreign = seal({ ...exampleRelease, from: hunan });
    expect(codeOf(judgeRegistration(fold(opening, foreign), foreign, registrar))).toBe(
      'custody.not-holder',
    );
    const early = seal({ ...exampleRelease, epoch: 3 });
    expect(codeOf(judgeRegistration(fold(opening, early), early, registrar))).toBe(
      'custody.epoch-not-next',
    );
    const won = fold(...untilRelease, ...votes, secondRelease);
    expect(codeOf(judgeRegistration(won, secondRelease, registrar))).toBe('custody.epoch-not-next');
    const elsewhere = seal({ ...exampleRelease, case: 'another' });
    expect(codeOf(judgeRegistration(shown, elsewhere, registrar))).toBe('custody.chain-malformed');
  });

  test('not under another opening of the same case', () => {
    const known = { ...registrar, opening: zeroDigest };
    expect(codeOf(judgeRegistration(shown, release, known))).toBe('custody.other-opening');
  });

  test('not with registrars that two colluding parties chose themselves', () => {
    const friends = ['zl:hub', guangxi, hunan] as const;
    const terms = seal({ ...exampleOffer, registrars: friends });
    const yes = seal({ ...exampleAcceptance, offer: terms.hash });
    const chosen = seal({
      ...exampleRelease,
      registrars: friends,
      offer: terms.hash,
      acceptance: yes.hash,
    });
    expect(codeOf(judgeRegistration(fold(opening, terms, yes, chosen), chosen, registrar))).toBe(
      'custody.registrars-not-of-rota',
    );
  });

  test('an opening may be registered by the registrars that it names, so that nobody else opens the case', () => {
    const first = seal(exampleOpening);
    expect(judgeRegistration(fold(first), first, registrar)).toMatchObject({
      ok: true,
      value: { registration: { epoch: 1, record: first.hash } },
    });
    const other = seal({ ...exampleOpening, at: second(1) });
    expect(codeOf(judgeRegistration(fold(first), other, registrar))).toBe('custody.other-opening');
    const usurper = seal({ ...exampleOpening, holder: hunan, office: officeOf(hunan) });
    const held = { ...registrar, opening: first.hash, slot: registered(first, guangxi, 1) };
    expect(codeOf(judgeRegistration(fold(usurper), usurper, held))).toBe('custody.other-opening');
  });

  test('the second hand-over is registered by whoever the first named', () => {
    const back = seal({
      ...exampleOffer,
      epoch: 3,
      prev: release.hash,
      from: guizhou,
      fromOffice: officeOf(guizhou),
      to: guangdong,
      toOffice: officeOf(guangdong),
      at: second(60),
    });
    const yes = seal({
      ...exampleAcceptance,
      offer: back.hash,
      by: guangdong,
      office: officeOf(guangdong),
    });
    const again = seal({
      ...exampleRelease,
      epoch: 3,
      prev: release.hash,
      from: guizhou,
      holder: guangdong,
      office: officeOf(guangdong),
      offer: back.hash,
      acceptance: yes.hash,
      at: second(70),
    });
    const chain = [...untilRelease, votes[0], votes[1], back, yes, again];
    expect(codeOf(judgeRegistration(fold(...chain), again, registrar))).toBe('granted');
    const early = chain.filter((statement) => statement !== votes[1]);
    expect(codeOf(judgeRegistration(fold(...early), again, registrar))).toBe(
      'custody.registrations-missing',
    );
  });
});

describe('judgeAssignment 指定承办', () => {
  const assignment: CustodyAssignment = {
    kind: 'zl.custody.assign.v1',
    case: exampleCase,
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
  const judge = (state: CustodyState, part: Partial<CustodyAssignment> = {}): string =>
    codeOf(judgeAssignment(state, { ...assignment, ...part }, exampleRota));

  test('rests on proven silence, and may compete with a release', () => {
    expect(judge(fold(opening))).toBe('granted');
    expect(judge(fold(...untilRelease))).toBe('granted');
    expect(judge(fold(opening), { nonResponse: null })).toBe('custody.assignment-unfounded');
    const hunanActs = seal(assignment);
    const state = fold(opening, hunanActs);
    expect(codeOf(judgeRegistration(state, hunanActs, registrar))).toBe('granted');
    const groundless = seal({ ...assignment, nonResponse: null });
    expect(codeOf(judgeRegistration(fold(opening, groundless), groundless, registrar))).toBe(
      'custody.assignment-unfounded',
    );
    const skipping = seal({ ...assignment, epoch: 3, nonResponse: null });
    expect(codeOf(judgeRegistration(fold(opening, skipping), skipping, registrar))).toBe(
      'custody.epoch-not-void',
    );
  });

  test('takes no place that is taken', () => {
    const state = fold(...untilRelease, ...votes);
    expect(judge(state)).toBe('custody.epoch-not-next');
    expect(judge(state, { epoch: 3 })).toBe('custody.other-predecessor');
  });

  test('names no party as registrar, assigns nobody what it has, and skips no epoch without votes', () => {
    expect(judge(fold(opening), { registrars: ['zl:hub', guangxi, hunan] })).toBe(
      'custody.registrars-not-of-rota',
    );
    const same = { holder: guangdong, office: officeOf(guangdong) };
    expect(judge(fold(opening), same)).toBe('custody.receiver-is-holder');
    const hashes = votes.map(({ hash }) => hash);
    expect(judge(fold(opening), { votes: hashes })).toBe('custody.epoch-not-void');
  });
});

describe('judgeActivation 承接', () => {
  test('only the new holder, on two registrations', () => {
    const registeredTwice = fold(...untilRelease, votes[0], votes[1]);
    const draft = draftActivation(registeredTwice, { by: guizhou, at: second(50) });
    if (!draft.ok) throw new Error(draft.refusal.code);
    expect(codeOf(judgeActivation(registeredTwice, draft.value))).toBe('granted');
    expect(codeOf(draftActivation(registeredTwice, { by: hunan, at: second(50) }))).toBe(
      'custody.not-the-new-holder',
    );
    expect(codeOf(judgeActivation(registeredTwice, { ...draft.value, by: hunan }))).toBe(
      'custody.not-the-new-holder',
    );
    const once = fold(...untilRelease, votes[0]);
    expect(codeOf(judgeActivation(once, draft.value))).toBe('custody.registrations-missing');
    expect(codeOf(draftActivation(once, { by: guangdong, at: second(50) }))).toBe(
      'custody.registrations-missing',
    );
    const cited = { ...draft.value, registrations: [votes[0].hash, votes[2].hash] as const };
    expect(codeOf(judgeActivation(registeredTwice, cited))).toBe('custody.registrations-missing');
  });
});

describe('contradictions 自相矛盾', () => {
  const double = registered(secondRelease, guangxi, 55);

  test('two releases of one epoch prove the fraud by themselves', () => {
    const chain = [...untilRelease, secondRelease];
    expect(findDoubleRelease(chain)).toEqual({
      kind: 'double-release',
      first: expect.objectContaining({ hash: release.hash }),
      second: secondRelease,
    });
    expect(findDoubleRelease(untilRelease)).toBeUndefined();
  });

  test('a registrar that took two records is found, one that answered twice is not', () => {
    expect(contradictionOf(votes[1], double)).toBe('double-registration');
    expect(contradictionOf(votes[1], registered(release, guangxi, 99))).toBeUndefined();
    expect(contradictionOf(votes[0], double)).toBeUndefined();
  });

  test('yes and no, withdrawn and released, one case opened twice', () => {
    const declined = seal({
      ...exampleAcceptance,
      kind: 'zl.custody.decline.v1',
      reason: '不属于本地',
    });
    const withdrawn = seal({
      kind: 'zl.custody.withdraw.v1',
      case: exampleCase,
      offer: offer.hash,
      by: guangdong,
      at: second(25),
    });
    const reopened = seal({ ...exampleOpening, at: second(1) });
    const kinds = findContradictions([...untilRelease, declined, withdrawn, reopened]).map(
      ({ kind }) => kind,
    );
    expect(kinds.toSorted()).toEqual([
      'accepted-and-declined',
      'double-opening',
      'withdrawn-and-released',
    ]);
    expect(findContradictions([...untilRelease, ...votes])).toEqual([]);
  });
});

describe('the chain as it travels 责任链', () => {
  const verifier = custodyVerifier;
  const all = [...untilRelease, ...votes];

  test('proves with nothing but keys who is responsible', () => {
    const opened = openCustodyChain(writeCustodyChain(all), { verifier, caseId: exampleCase });
    expect(opened).toMatchObject({ ok: true, value: { state: { now: { holder: guizhou } } } });
  });

  test('one changed letter, or one case too many, and it proves nothing', () => {
    const text = JSON.stringify(writeCustodyChain(all));
    const spoilt = JSON.parse(text.replace('"520502"', '"520503"'));
    expect(codeOf(openCustodyChain(spoilt, { verifier }))).toBe('custody.signature-invalid');
    expect(codeOf(openCustodyChain(JSON.parse(text), { verifier, caseId: 'x' }))).toBe(
      'custody.other-case',
    );
    for (const odd of [
      null,
      [],
      { kind: 'zl.custody.chain.v1' },
      { kind: 'zl.custody.chain.v1', statements: ['x'] },
      { kind: 'zl.custody.chain.v1', statements: [], hint: 1 },
      { kind: 'zl.custody.chain.v1', statements: Array(chainStatementsMax + 1).fill({}) },
    ]) {
      expect(codeOf(openCustodyChain(odd, { verifier }))).toBe('custody.chain-malformed');
    }
  });

  test('is kept as text, and a flipped bit on the disk is a defect', () => {
    const { hash, text } = release;
    expect(reopenCustodyStatement({ hash, text, kind: 'zl.custody.release.v1' })).toEqual(release);
    const flipped = text.replace('520502', '520503');
    expect(() => reopenCustodyStatement({ hash, text: flipped })).toThrow(/hash of its row/);
    expect(() => reopenCustodyStatement({ hash, text, kind: 'zl.custody.offer.v1' })).toThrow(
      /kind/,
    );
  });
});

describe('registrarsFor 登记方的产生', () => {
  test('a party is replaced by the next on the rota, and the hub is always one', () => {
    expect(registrarsFor(exampleRota, [guangdong, guizhou])).toEqual(['zl:hub', guangxi, hainan]);
    expect(registrarsFor(exampleRota, [guangxi, guizhou])).toEqual(['zl:hub', hainan, hunan]);
    expect(() => registrarsFor([guangxi], [])).toThrow(/two provinces/);
  });
});
