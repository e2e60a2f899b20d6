/**
 * 模拟月的假设: how offices and their staff behave in the month that is replayed for training. Numbers to be argued about, not findings; a
 * coordinator may change them and see what follows.
 */
export const monthAssumptions = {
  /** Townships of each province that take part. */
  townshipsPerProvince: 40,
  /** Share of townships whose staff looks in once a week, and more rarely; the others look in every working day. */
  weeklyShare: 0.12,
  rarerShare: 0.08,
  /** Days between two looks of the rarest. */
  rarerDays: 11,
  /** Share of requests for which the work takes longer than two working days. */
  heavyShare: 0.15,
  /** How likely the county’s duty clerk acts within the day of a reminder, and of each further rung. */
  reminderHeeded: 0.9,
  rungHeeded: 0.95,
  /** Share of requests that are sent to the wrong office at first, and are forwarded within the province. */
  misroutedShare: 0.06,
} as const;

/** 流动: how many come to a province and how many leave it, by its two digits (GB/T 2260), relative to each other. */
export const monthFlows: Readonly<
  Record<string, { readonly here: number; readonly away: number }>
> = {
  '35': { here: 5, away: 2 },
  '36': { here: 1, away: 5 },
  '43': { here: 2, away: 6 },
  '44': { here: 14, away: 1 },
  '45': { here: 2, away: 6 },
  '46': { here: 2, away: 1 },
  '50': { here: 3, away: 3 },
  '51': { here: 3, away: 6 },
  '52': { here: 2, away: 5 },
  '53': { here: 2, away: 3 },
};

/** 办理事项 of the month: limits and what is asked, as data. The second begins on the tenth day, without a new programme. */
export interface MonthProcedure {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly limitWorkingDays: number;
  readonly items: readonly string[];
  readonly fromDay: number;
}

export const monthProcedures: readonly MonthProcedure[] = [
  {
    code: 'marriage-record',
    zh: '婚姻登记信息核查',
    en: 'marriage record',
    limitWorkingDays: 7,
    items: ['registered', 'registered-on'],
    fromDay: 0,
  },
  {
    code: 'residence-period',
    zh: '居住情况核查',
    en: 'period of residence',
    limitWorkingDays: 5,
    items: ['resident-since', 'left-on'],
    fromDay: 10,
  },
];
