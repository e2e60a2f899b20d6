import type { Words } from '@zhulian/vocabulary';
import type { TimeRule } from '../obligation/obligation.ts';
import type { RegionalLimits } from './province.ts';

const source: Words = {
  zh: '泛珠三角协作规则（草案）',
  en: 'Pan-Pearl cooperation rules (draft)',
};

const cooperation = (code: string, amount: number): TimeRule => ({
  code,
  amount,
  unit: 'working',
  nature: 'cooperation',
  source,
});

/** 区域默认时限. No law fixes them (domain handbook 7.5); the project proposes them and says so wherever they stand. */
export const regionalLimits: RegionalLimits = {
  accept: cooperation('regional.accept', 2),
  decide: cooperation('regional.decide', 10),
  coCheckReply: cooperation('regional.co-check-reply', 5),
  silence: cooperation('regional.silence', 5),
};

/** 转办: a misrouted request goes on within one working day. */
export const forwardRule: TimeRule = cooperation('regional.forward', 1);

/** 说明: a question stops the clock once, for at most this many working days. */
export const clarifyLimitDays = 5;

/** 协商延期: once, agreed by both sides, at most this many working days. */
export const extensionDaysMax = 5;
