import { describe, expect, test } from 'vitest';
import { isTestFile, listFiles, readText } from './repository.ts';
import { codeOf, lineOf } from './source-text.ts';

/** Data about a body, a marriage or a count of children that no table, form, message or list may hold. */
const forbidden =
  /pregnan|contracept|\biud\b|gravid|\bparity\b|marital|marriage_?status|is_?married|(birth|child(ren)?)_?(count|number|order|quota)|number_?of_?(births|children)|\blevy\b|social_?maintenance/gi;

const shapes = listFiles().filter(
  (path) =>
    !isTestFile(path) &&
    (path.startsWith('packages/store/migrations/') ||
      path.startsWith('packages/contract/src/') ||
      /^packages\/catalogue\/src\/service-items\/.*\/form\.ts$/.test(path) ||
      /^packages\/registry\/src\/(person|household|kinship|residence)\//.test(path)),
);

describe('what the product must never hold 不得采集', () => {
  test('the shapes of data are found', () => {
    expect(shapes.filter((path) => path.endsWith('.sql')).length).toBeGreaterThan(1);
    expect(shapes.some((path) => path.startsWith('packages/contract/'))).toBe(true);
  });

  test('no column, field or list by pregnancy, contraception, number of births or marital status', () => {
    const found = shapes.flatMap((path) => {
      const text = path.endsWith('.sql')
        ? readText(path).replace(/--[^\n]*/g, '')
        : codeOf(readText(path), { keepStrings: false });
      return [...text.matchAll(forbidden)].map(
        (match) => `${path}:${lineOf(text, match.index)} ${match[0]}`,
      );
    });
    expect(found, 'a data item that must not exist').toEqual([]);
  });
});
