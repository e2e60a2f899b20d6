import type { Words } from '@zhulian/vocabulary';
import type { Rung } from '../office/office.ts';

export type LadderCode = 'remind-handler' | 'due' | 'county' | 'province' | 'hub';

/** One step of 督办 as a rule: so many working days from the due date, to the office on this rung. */
export interface LadderRule {
  readonly step: number;
  readonly code: LadderCode;
  readonly rung: Rung;
  /** Working days from the due date; negative before it. */
  readonly offsetDays: number;
  readonly words: Words;
}

/** 默认督办阶梯: T−2 handler, T its supervisor, T+1 county, T+3 province, T+7 hub (working days). A case type may have its own. */
export const defaultLadder: readonly LadderRule[] = [
  {
    step: 1,
    code: 'remind-handler',
    rung: 'handler',
    offsetDays: -2,
    words: { zh: '提醒经办人', en: 'Handler reminded' },
  },
  {
    step: 2,
    code: 'due',
    rung: 'handler',
    offsetDays: 0,
    words: { zh: '到期，告知本单位负责人', en: 'Due; head of the office told' },
  },
  {
    step: 3,
    code: 'county',
    rung: 'county',
    offsetDays: 1,
    words: { zh: '报县级', en: 'Reported to the county' },
  },
  {
    step: 4,
    code: 'province',
    rung: 'province',
    offsetDays: 3,
    words: { zh: '报省级', en: 'Reported to the province' },
  },
  {
    step: 5,
    code: 'hub',
    rung: 'hub',
    offsetDays: 7,
    words: { zh: '报国家枢纽', en: 'Reported to the national hub' },
  },
];
