/** ICU's Chinese calendar; the month of a leap month carries a mark after its number. */
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

const known = new Map<string, string | undefined>();

/**
 * 农历: how the day `solar` (YYYY-MM-DD) is written in the lunar calendar, in the same form; a leap month by its number.
 * Undefined when there is no such day. What parents remember is often the lunar birthday, written down as if it were solar.
 */
export function lunarOf(solar: string): string | undefined {
  if (known.has(solar)) return known.get(solar);
  const lunar = compute(solar);
  known.set(solar, lunar);
  return lunar;
}

function compute(solar: string): string | undefined {
  const day = new Date(`${solar}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(solar)) return undefined;
  const parts = new Map<string, string>(
    chinese.formatToParts(day).map(({ type, value }) => [type, value]),
  );
  const year = parts.get('relatedYear');
  const month = Number.parseInt(parts.get('month') ?? '', 10);
  const date = parts.get('day');
  if (year === undefined || date === undefined || Number.isNaN(month)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
