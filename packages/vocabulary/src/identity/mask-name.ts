/**
 * 姓名脱敏: the first character of each name and two stars (`李**`), for lists that are read by number and day. The stars
 * are two whatever the length: the length of a rare name names its bearer. Names of several people stand between `、`.
 */
export function maskName(text: string): string {
  return text
    .split('、')
    .map((name) => {
      const [first] = name.trim();
      return first === undefined ? '' : `${first}**`;
    })
    .join('、');
}
