/** True when the day exists: 29 February 1990 does not. */
export function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year >= 1900 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  );
}

/** Digits as people type them, full-width ones too; undefined when something else is among them. */
export function readDigits(text: string | undefined): number | undefined {
  const plain = (text ?? '').normalize('NFKC').trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined;
}
