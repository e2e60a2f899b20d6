/** 工作日历 of some years as a bundle shows it. */
export interface ShownCalendar {
  /** Years with a published notice. */
  readonly published: ReadonlySet<number>;
  /** Years that the bundle shows at all. */
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
}

/** 期限规则 and what moved it. */
export interface ShownLimit {
  readonly amount: number;
  readonly unit: 'working' | 'calendar';
  readonly shifts: readonly ShownShift[];
}

/** 协商延期: so many working days more. 中止: the clock stood still. Each once; what comes after the last day moves nothing. */
export type ShownShift =
  | { readonly kind: 'extension'; readonly agreedAt: string; readonly days: number }
  | {
      readonly kind: 'pause';
      readonly from: string;
      readonly until: string;
      readonly limitDays: number;
    };

export interface ComputedDue {
  readonly on: string;
  readonly provisional: boolean;
  /** False when a day that counts lies in a year of which the bundle shows no calendar. */
  readonly isCovered: boolean;
}

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** The day in Asia/Shanghai on which a moment falls. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiMs).toISOString().slice(0, 10);
}

/** The first moment after a day in Asia/Shanghai. */
export function endOfDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - shanghaiMs + dayMs).toISOString();
}

/**
 * 到期日 by 民法典 art. 201 and 203: the day of the event is not counted; a period of calendar days that ends on a rest day, and one of no
 * days, ends on the next working day. Computed here anew, from nothing but the rule, the calendar and the moment of the start.
 */
export function computeDue(
  limit: ShownLimit,
  startedAt: string,
  calendar: ShownCalendar,
): ComputedDue {
  const walk = createWalk(calendar);
  let on = dayOf(startedAt);
  if (limit.unit === 'working' && limit.amount > 0) {
    on = walk.shifted(on, limit.amount);
  } else {
    on = walk.rolled(plusDays(on, limit.unit === 'working' ? 0 : limit.amount));
  }
  for (const shift of limit.shifts) on = shifted(on, shift, walk);
  return { on, provisional: walk.isProvisional(), isCovered: walk.isCovered() };
}

interface Walk {
  /** The working day `days` working days later. */
  shifted(from: string, days: number): string;
  /** The day itself or the first working day after it. */
  rolled(day: string): string;
  isWorkingDay(day: string): boolean;
  isProvisional(): boolean;
  isCovered(): boolean;
}

/** Remembers over which years it went: a due date is provisional when one of them has no notice yet. */
function createWalk(calendar: ShownCalendar): Walk {
  const years = new Set<number>();
  const isWorkingDay = (day: string): boolean => {
    years.add(Number(day.slice(0, 4)));
    if (calendar.off.has(day)) return false;
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return (weekday !== 0 && weekday !== 6) || calendar.work.has(day);
  };
  const rolled = (day: string): string => {
    let last = day;
    while (!isWorkingDay(last)) last = plusDays(last, 1);
    return last;
  };
  return {
    isWorkingDay,
    rolled,
    shifted(from, days) {
      let day = from;
      for (let left = days; left > 0; left -= 1) day = rolled(plusDays(day, 1));
      return day;
    },
    isProvisional: () => [...years].some((year) => !calendar.published.has(year)),
    isCovered: () => [...years].every((year) => calendar.years.has(year)),
  };
}

function shifted(on: string, shift: ShownShift, walk: Walk): string {
  if (shift.kind === 'extension') {
    return dayOf(shift.agreedAt) > on ? on : walk.shifted(on, shift.days);
  }
  const [from, until] = [dayOf(shift.from), dayOf(shift.until)];
  if (from > on) return on;
  let stood = 0;
  for (
    let day = plusDays(from, 1);
    day <= until && stood < shift.limitDays;
    day = plusDays(day, 1)
  ) {
    if (walk.isWorkingDay(day)) stood += 1;
  }
  return walk.shifted(on, stood);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
