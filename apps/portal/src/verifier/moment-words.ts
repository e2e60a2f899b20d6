import {
  calendarDateOf,
  epochMsOf,
  type Instant,
  instantOf,
  type Words,
} from '@zhulian/vocabulary';

const months =
  'January February March April May June July August September October November December';

/** A date or an instant of the kit as a reader says it, in China's time. */
export function momentWords(moment: string): Words {
  const isInstant = moment.length > 10;
  const date = isInstant ? calendarDateOf(moment as Instant) : moment;
  const [year, month, day] = date.split('-').map(Number);
  const clock = isInstant ? clockOf(moment as Instant) : '';
  return {
    zh: `${year}年${month}月${day}日${clock}`,
    en: `${day} ${months.split(' ')[(month ?? 1) - 1]} ${year}${clock === '' ? '' : `, ${clock} China time`}`,
  };
}

function clockOf(instant: Instant): string {
  return instantOf(epochMsOf(instant) + 8 * 3_600_000).slice(11, 16);
}
