import {
  type Author,
  acceptBirthRegistration,
  type BirthRegistrationEvent,
  day,
  foldBirthRegistration,
  governingProvince,
  isPending,
  listCoChecksNeeded,
  openCoChecks,
  recordCoCheckAnswer,
  recordSilence,
  registerBirth,
  type ServiceItemExample,
  signUndertaking,
  submitBirthRegistration,
  type WorkingCalendar,
} from '@zhulian/casework';
import { instantOf, isWeekend } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { catalogue, findProvince } from '../../catalogue.ts';
import { entry } from './index.ts';

const changAn = '441900103';
const clerk: Author = { role: 'official', id: 'clerk', name: '李敏', office: changAn };
const applicant: Author = { role: 'applicant', id: 'p-1', name: '周晓芸', office: null };
const at = (date: string) => instantOf(Date.parse(`${date}T02:00:00Z`));
const weekdays: WorkingCalendar = {
  publishedFrom: 2026,
  publishedThrough: 2026,
  isWorkingDay: (date) => !isWeekend(date),
};

/** Carries an example through the real lifecycle: township of Dongguan, she of Guizhou, he of Hunan. */
function carry(example: ServiceItemExample): ServiceItemExample['ends'] {
  const alone = example.answers['applyingWith'] === 'alone';
  const settled = example.ends !== 'refused';
  const governing = governingProvince(catalogue.provinces, {
    on: day('2026-11-08'),
    applyingWith: alone ? 'alone' : 'spouse',
    residence: settled
      ? { office: changAn, since: day('2025-03-01'), residencePermit: false }
      : null,
    registeredAt: alone ? '430502001' : '520502106',
    spouseRegisteredAt: alone ? null : '430502001',
  });
  if (!governing.ok) return 'refused';
  const person = {
    personId: 'p-1',
    name: '周晓芸',
    number: '522424198802291026',
    codeOnPapers: '522401',
  };
  const submitted = submitBirthRegistration({
    at: at('2026-11-08'),
    by: applicant,
    draft: {
      caseId: 'case-1',
      number: '44-2026-1108-0001',
      applicantId: 'p-1',
      office: changAn,
      answers: example.answers,
      mother: { role: 'mother', ...person, registeredAt: '520502106' },
      father: { role: 'father', ...person, name: '陈志远', registeredAt: '430502001' },
      governing: governing.value,
      limits:
        catalogue.provinces.find(({ code }) => code === governing.value.province)?.limits ??
        never(),
    },
  });
  let log: readonly BirthRegistrationEvent[] = need(submitted);
  const state = () => foldBirthRegistration(log);
  const desk = (date: string) => ({ at: at(date), by: clerk });
  log = [...log, ...need(acceptBirthRegistration(state(), desk('2026-11-09')))];
  const plans = listCoChecksNeeded(state()).map(({ role, to }) => ({
    coCheckId: `cc-${role}`,
    number: role,
    role,
    to,
    items: [{ code: 'identity', stated: '周晓芸' }],
    notice: { zh: '已告知本人', en: 'told' },
  }));
  log = [
    ...log,
    ...need(openCoChecks(state(), { ...desk('2026-11-09'), plans, bases: catalogue.legalBases }))
      .events,
  ];
  for (const { coCheckId } of plans) {
    if (coCheckId === 'cc-father' && example.ends === 'registered-on-undertaking') continue;
    const replies = [
      { code: 'identity' as const, answer: 'CONFIRMED' as const, note: null, source: '户籍登记' },
    ];
    log = [
      ...log,
      ...need(recordCoCheckAnswer(state(), { ...desk('2026-11-11'), coCheckId, replies })),
    ];
  }
  for (const { coCheckId } of state().coChecks.filter(isPending)) {
    log = [
      ...log,
      ...need(recordSilence(state(), { ...desk('2026-11-17'), coCheckId, calendar: weekdays })),
    ];
    log = [...log, ...need(signUndertaking(state(), { at: at('2026-11-17'), by: applicant }))];
  }
  log = [...log, ...need(registerBirth(state(), desk('2026-11-17')))];
  return state().ground === 'undertaking' ? 'registered-on-undertaking' : 'registered';
}

function need<Value>(
  outcome: { ok: true; value: Value } | { ok: false; refusal: { code: string } },
): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
function never(): never {
  throw new Error('the governing province is in the catalogue');
}

describe('生育登记 the service item', () => {
  for (const example of entry.examples) {
    test(`${example.slug} ends ${example.ends}`, () => {
      expect(carry(example)).toBe(example.ends);
    });
  }

  test('asks for no paper, no pregnancy record, no contraception, no number of children', () => {
    expect(entry.form.map(({ name }) => name).join(' ')).not.toMatch(
      /pregnan|contracep|children|marri|certificate|upload/i,
    );
    for (const province of catalogue.provinces) {
      const guide = entry.guideOf(province, catalogue.legalBases);
      expect(
        guide.materials.filter(({ needed }) => needed),
        province.slug,
      ).toEqual([]);
    }
  });

  test('costs nothing, and every guide says that co-check limits are no law', () => {
    for (const province of catalogue.provinces) {
      const guide = entry.guideOf(province, catalogue.legalBases);
      expect(guide.fee.zh).toBe('不收费');
      expect(guide.limits.map(({ zh }) => zh).join()).toContain('不是法定期限');
      expect(guide.bases.every(({ validTo }) => validTo === null)).toBe(true);
    }
  });

  test('says openly what is not verified in Guangdong, and what is unknown in Guizhou', () => {
    const guideIn = (slug: string) => {
      const province = findProvince(slug);
      return province ? entry.guideOf(province, catalogue.legalBases) : never();
    };
    expect(guideIn('guangdong').unverified.some(({ zh }) => zh.includes('未核实'))).toBe(true);
    expect(guideIn('guizhou').unverified.filter(({ zh }) => zh.includes('未知'))).toHaveLength(4);
  });
});
