/**
 * 身份号码脱敏: `first` characters, then stars, then the last four. Six for staff who know the division anyway, three
 * on everybody else's page. A number too short to hide behind stars is hidden whole.
 */
export function maskIdentityNumber(number: string, first: 3 | 6 = 3): string {
  const hidden = number.length - first - 4;
  if (hidden < 4) return '*'.repeat(number.length);
  return number.slice(0, first) + '*'.repeat(hidden) + number.slice(-4);
}
