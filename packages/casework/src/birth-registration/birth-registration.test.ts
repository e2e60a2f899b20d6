import { epochMsOf, type Instant, instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { changAn, chengNan, clerk, noon, sampleBasis, yaChi } from '../co-check/sample-co-check.ts';
import { sampleCalendar } from '../obligation/sample-calendar.ts';
import { stringOfPearls } from '../pearls/string-of-pearls.ts';
import { responsibleOffice } from '../responsibility/responsible-office.ts';
import { acceptBirthRegistration } from './accept-birth-registration.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import { birthRegistrationObligations } from './birth-registration-obligations.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { correctBirthRegistration } from './correct-birth-registration.ts';
import { foldBirthRegistration } from './fold-birth-registration.ts';
import { listCoChecksNeeded, openCoChecks } from './open-co-checks.ts';
import { recordCoCheckAnswer, recordSilence } from './record-co-check-answer.ts';
import { refuseBirthRegistration } from './refuse-birth-registration.ts';
import { notifyResult, recordVoucher, registerBirth } from './register-birth.ts';
import { requestSupplement } from './request-supplement.ts';
import { applicant, father, mother, sampleDraft } from './sample-filing.ts';
import { signUndertaking } from './sign-undertaking.ts';
import {
  type BirthRegistrationDraft,
  submitBirthRegistration,
} from './submit-birth-registration.ts';
import { withdrawBirthRegistration } from './withdraw-birth-registration.ts';

interface Outcome {
  readonly ok: boolean;
  readonly value?:
    | readonly BirthRegistrationEvent[]
    | { readonly events: readonly BirthRegistrationEvent[] };
  readonly refusal?: { readonly code: string };
}
type Verb = (state: BirthRegistrationState) => Outcome;

function run(draft: BirthRegistrationDraft, ...verbs: readonly Verb[]): BirthRegistrationState {
  const first = submitBirthRegistration({ at: noon('2026-11-08'), by: applicant, draft });
  if (!first.ok) throw new Error(first.refusal.code);
  let log = [...first.value];
  for (const verb of verbs) {
    const { value, refusal } = verb(foldBirthRegistration(log));
    if (value === undefined) throw new Error(refusal?.code);
    log = [...log, ...('events' in value ? value.events : value)];
  }
  return foldBirthRegistration(log);
}
const codeOf = (outcome: Outcome) => outcome.refusal?.code;
const desk = (date: string) => ({ at: noon(date), by: clerk(changAn) });
const portal = (date: string) => ({ at: noon(date), by: applicant });

const accept: Verb = (state) => acceptBirthRegistration(state, desk('2026-11-09'));
const openBoth: Verb = (state) =>
  openCoChecks(state, {
    ...desk('2026-11-09'),
    bases: [sampleBasis],
    plans: listCoChecksNeeded(state).map(({ role, to }) => ({
      coCheckId: `cc-${role}`,
      number: `44-2026-1109-${role}`,
      role,
      to,
      items: [{ code: 'identity', stated: '' }],
      notice: { zh: '已告知本人', en: 'told' },
    })),
  });
const reply =
  (role: string, answer: 'CONFIRMED' | 'DIFFERENT', date = '2026-11-11'): Verb =>
  (state) =>
    recordCoCheckAnswer(state, {
      ...desk(date),
      coCheckId: `cc-${role}`,
      replies: [
        {
          code: 'identity',
          answer,
          note: answer === 'CONFIRMED' ? null : '另一姓名',
          source: '户籍登记',
        },
      ],
    });
const silence =
  (role: string, date: string): Verb =>
  (state) =>
    recordSilence(state, { ...desk(date), coCheckId: `cc-${role}`, calendar: sampleCalendar });
const register =
  (date: string): Verb =>
  (state) =>
    registerBirth(state, desk(date));
const voucher: Verb = (state) =>
  recordVoucher(state, { ...desk('2026-11-24'), voucherNumber: 'V1' });
const alone = {
  ...sampleDraft,
  answers: { ...sampleDraft.answers, applyingWith: 'alone' as const },
};

describe('生育登记 M2', () => {
  test('registers on the answers when both places confirm, and closes with the voucher', () => {
    const state = run(
      sampleDraft,
      accept,
      openBoth,
      reply('mother', 'CONFIRMED'),
      reply('father', 'CONFIRMED'),
      register('2026-11-12'),
      voucher,
    );
    expect(state).toMatchObject({ stage: 'issued', ground: 'confirmed', voucherNumber: 'V1' });
    expect(responsibleOffice(state)).toBeNull();
  });

  test('the silence of an office never costs a right: after the limit she signs and is registered', () => {
    const waiting = run(sampleDraft, accept, openBoth, reply('mother', 'CONFIRMED'));
    expect(codeOf(silence('father', '2026-11-16')(waiting))).toBe('co-check.limit-not-passed');
    const state = run(
      sampleDraft,
      accept,
      openBoth,
      reply('mother', 'CONFIRMED'),
      silence('father', '2026-11-17'),
      (before) => signUndertaking(before, portal('2026-11-17')),
      register('2026-11-17'),
    );
    expect(state).toMatchObject({ stage: 'registered', ground: 'undertaking' });
  });

  test('DIFFERENT, UNKNOWN and REFUSED block nothing: they lead to the declaration', () => {
    const state = run(
      sampleDraft,
      accept,
      openBoth,
      reply('mother', 'DIFFERENT'),
      reply('father', 'CONFIRMED'),
    );
    expect(state.stage).toBe('undertaking');
    expect(codeOf(register('2026-11-12')(state))).toBe('case.ground-missing');
    expect(signUndertaking(state, portal('2026-11-12')).ok).toBe(true);
  });

  test('a late answer is taken, is shown as late, and needs no declaration when it confirms', () => {
    const state = run(
      sampleDraft,
      accept,
      openBoth,
      reply('mother', 'CONFIRMED'),
      silence('father', '2026-11-17'),
      reply('father', 'CONFIRMED', '2026-11-18'),
    );
    expect(state.stage).toBe('ready');
    expect(
      stringOfPearls(state, [], '2026-11-18' as never).find(
        (pearl) => pearl.code === 'co-check/cc-father',
      )?.state,
    ).toBe('late');
    expect(registerBirth(state, desk('2026-11-18'))).toMatchObject({
      value: [{ ground: 'confirmed' }],
    });
  });

  test('does not register while an answer is within its limit', () => {
    const state = run(sampleDraft, accept, openBoth);
    expect(registerBirth(state, desk('2026-11-10'))).toMatchObject({
      refusal: { code: 'case.ground-missing', pending: ['cc-mother', 'cc-father'] },
    });
    expect(codeOf(signUndertaking(state, portal('2026-11-10')))).toBe(
      'case.undertaking-not-needed',
    );
  });
});

describe('更正期 ten minutes', () => {
  const minutes = (count: number): Instant =>
    instantOf(epochMsOf(noon('2026-11-08')) + count * 60_000);
  const correction = { answers: sampleDraft.answers, mother, father };

  test('she may correct for ten minutes, and nobody may accept meanwhile', () => {
    const state = run(sampleDraft);
    expect(
      correctBirthRegistration(state, { at: minutes(9), by: applicant, ...correction }).ok,
    ).toBe(true);
    expect(codeOf(acceptBirthRegistration(state, { at: minutes(9), by: clerk(changAn) }))).toBe(
      'case.correction-window-open',
    );
    expect(
      codeOf(correctBirthRegistration(state, { at: minutes(10), by: applicant, ...correction })),
    ).toBe('case.correction-window-closed');
    expect(acceptBirthRegistration(state, { at: minutes(10), by: clerk(changAn) }).ok).toBe(true);
  });

  test('a correction does not lengthen the window', () => {
    const state = run(sampleDraft, (before) =>
      correctBirthRegistration(before, { at: minutes(5), by: applicant, ...correction }),
    );
    expect(state.correctableUntil).toBe(minutes(10));
  });

  test('is hers alone', () => {
    const other = { ...applicant, id: 'p-other' };
    expect(
      codeOf(
        correctBirthRegistration(run(sampleDraft), { at: minutes(1), by: other, ...correction }),
      ),
    ).toBe('case.not-the-applicant');
  });
});

describe('单独申请 applying alone', () => {
  test('leaves no trace of another parent in the case, and asks no one about him', () => {
    const state = run(alone, accept);
    expect(state.subjects.map((subject) => subject.role)).toEqual(['mother']);
    expect(JSON.stringify(state)).not.toContain(father.name);
    expect(listCoChecksNeeded(state)).toEqual([{ role: 'mother', to: yaChi }]);
  });

  test('refuses a co-check about him, whoever asks for it', () => {
    const state = run(alone, accept);
    const plan = {
      coCheckId: 'cc-father',
      number: 'n',
      role: 'father' as const,
      to: chengNan,
      items: [{ code: 'identity', stated: '' }],
      notice: { zh: '', en: '' },
    };
    const outcome = openCoChecks(state, {
      ...desk('2026-11-09'),
      bases: [sampleBasis],
      plans: [plan],
    });
    expect(codeOf(outcome)).toBe('co-check.subject-not-in-case');
  });

  test('gives the same case whether or not a father was handed in', () => {
    expect(run({ ...alone, father: null })).toEqual(run(alone));
  });
});

describe('一次性补正 and 不予登记', () => {
  const supplement =
    (gaps: readonly string[]): Verb =>
    (state) =>
      requestSupplement(state, { ...desk('2026-11-09'), gaps });

  test('a supplement is asked once, and the clock waits for her', () => {
    const asked = run(sampleDraft, supplement(['配偶姓名有误']));
    expect(asked.stage).toBe('incomplete');
    expect(codeOf(accept(asked))).toBe('case.supplement-pending');
    const back = run(sampleDraft, supplement(['配偶姓名有误']), (state) =>
      correctBirthRegistration(state, {
        ...portal('2026-11-12'),
        answers: sampleDraft.answers,
        mother,
        father,
      }),
    );
    expect(birthRegistrationObligations(back, sampleCalendar)[0]?.due.on).toBe('2026-11-16');
    expect(codeOf(supplement(['还有一处'])(back))).toBe('case.supplement-asked-already');
  });

  test('nobody is sent for papers or refused over marriage, number, lateness, silence, a fee or a trip home', () => {
    const state = run(sampleDraft, accept);
    for (const reason of [
      '没有结婚证',
      '属于第四孩',
      '申请超过三个月',
      '户籍地未答复',
      '请先缴费',
      '请回户籍地办理',
      'The applicant is not married.',
    ]) {
      expect(
        codeOf(refuseBirthRegistration(state, { ...desk('2026-11-10'), reason })),
        reason,
      ).toBe('case.ground-not-lawful');
      expect(codeOf(supplement([reason])(state)), reason).toBe('case.ground-not-lawful');
    }
  });

  test('a refusal names article, reason, remedy and period', () => {
    const state = run(sampleDraft, accept, (before) =>
      refuseBirthRegistration(before, { ...desk('2026-11-10'), reason: '申请人不在本镇居住' }),
    );
    expect(state.refusal?.article.zh).toContain('第二十条');
    expect(state.refusal?.period.zh).toContain('六十日');
    expect(responsibleOffice(state)).toBeNull();
  });

  test('only the office that took the case decides it', () => {
    const elsewhere = { at: noon('2026-11-10'), by: clerk('441900104') };
    expect(codeOf(acceptBirthRegistration(run(sampleDraft), elsewhere))).toBe(
      'case.not-the-office',
    );
    expect(codeOf(registerBirth(run(sampleDraft, accept), { ...elsewhere, by: applicant }))).toBe(
      'case.not-the-office',
    );
  });
});

describe('并行协查: what is asked side by side does not look like one after the other', () => {
  test('every co-check but the present one says that it was asked at once', () => {
    const pearls = stringOfPearls(
      run(sampleDraft, accept, openBoth),
      [],
      '2026-11-10' as never,
    ).filter(({ code }) => code.startsWith('co-check/'));
    expect(pearls.map(({ state }) => state)).toEqual(['now', 'to-come']);
    expect(pearls[1]?.note).toEqual({ zh: '同时在问', en: 'asked at once' });
  });

  test('one alone says nothing of the kind', () => {
    const alone = { ...sampleDraft, answers: { applyingWith: 'alone' as const }, father: null };
    const pearls = stringOfPearls(run(alone as never, accept, openBoth), [], '2026-11-10' as never);
    expect(JSON.stringify(pearls)).not.toContain('同时在问');
  });
});

describe('撤回 and 告知户籍地', () => {
  test('she may withdraw at any time before registration, without a reason', () => {
    expect(
      withdrawBirthRegistration(run(sampleDraft, accept, openBoth), {
        ...portal('2026-11-10'),
        reason: '',
      }).ok,
    ).toBe(true);
    const registered = run(
      sampleDraft,
      accept,
      openBoth,
      reply('mother', 'CONFIRMED'),
      reply('father', 'CONFIRMED'),
      register('2026-11-12'),
    );
    expect(
      codeOf(withdrawBirthRegistration(registered, { ...portal('2026-11-13'), reason: '' })),
    ).toBe('case.registered-already');
  });

  test('the place of registration is told only when she asked for it and has not shielded her address', () => {
    const done = (answers: object) =>
      run(
        { ...sampleDraft, answers: { ...sampleDraft.answers, ...answers } },
        accept,
        register('2026-11-12'),
      );
    const tell = (state: BirthRegistrationState) =>
      notifyResult(state, { ...desk('2026-11-12'), to: yaChi });
    expect(codeOf(tell(done({})))).toBe('case.notice-not-asked');
    expect(codeOf(tell(done({ notifyRegisteredPlace: true, shieldAddress: true })))).toBe(
      'case.notice-not-asked',
    );
    expect(tell(done({ notifyRegisteredPlace: true })).ok).toBe(true);
  });
});
