import { describe, expect, test } from 'vitest';
import { isTestFile, listSources, readText, roomOf } from './repository.ts';

const page = 'docs/glossary/glossary.md';
const columns = ['term', '中文', 'definition', 'source', 'identifier', 'not to be called'];

interface Row {
  readonly term: string;
  readonly chinese: string;
  readonly definition: string;
  readonly source: string;
  readonly identifiers: readonly string[];
}

const lines = readText(page)
  .split('\n')
  .filter((line) => line.startsWith('|'));
const cellsOf = (line: string): readonly string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());
const rows: readonly Row[] = lines
  .filter((line) => !/^\|\s*(-|term\b)/.test(line))
  .map((line) => {
    const [term = '', chinese = '', definition = '', source = '', identifier = ''] = cellsOf(line);
    return {
      term,
      chinese,
      definition,
      source,
      identifiers: [...identifier.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''),
    };
  });
const explained = new Set(rows.flatMap(({ identifiers }) => identifiers));

/** A word of the domain: an exported type of floors 0–1 whose doc comment gives its Chinese term. */
const words = listSources()
  .filter((path) => path.includes('/src/') && !isTestFile(path))
  .filter((path) => [0, 1].includes(Number(roomOf(path)?.room.floor ?? Number.NaN)))
  .flatMap((path) =>
    [
      ...readText(path).matchAll(
        /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:interface|type|class) (\w+)/g,
      ),
    ]
      .filter((match) => /\p{Script=Han}/u.test(match[1] ?? ''))
      .map((match) => ({ identifier: match[2] ?? '', path })),
  );

describe('the glossary 词汇表', () => {
  test('has its six columns everywhere, and a cell for each', () => {
    const headers = lines.filter((line) => /^\|\s*term\b/.test(line));
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(cellsOf(header)).toEqual(columns);
    expect(lines.filter((line) => cellsOf(line).length !== columns.length)).toEqual([]);
  });

  test('explains every word of the domain that floors 0 and 1 export', () => {
    expect(words.length).toBeGreaterThan(50);
    const missing = words
      .filter(({ identifier }) => !explained.has(identifier))
      .map(({ identifier, path }) => `${identifier} (${path})`);
    expect(missing, 'not in the glossary').toEqual([]);
  });

  test('gives every row a Chinese term, a sentence and a source', () => {
    const poor = rows.filter(
      ({ chinese, definition, source }) =>
        !/\p{Script=Han}/u.test(chinese) || definition.length < 12 || source === '',
    );
    expect(poor.map(({ term }) => term)).toEqual([]);
  });

  test('names one thing once', () => {
    const terms = rows.map(({ term }) => term.toLowerCase());
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    const identifiers = rows.flatMap((row) => row.identifiers);
    expect(identifiers.filter((name, index) => identifiers.indexOf(name) !== index)).toEqual([]);
  });

  test('names no identifier that is gone', () => {
    const code = listSources()
      .filter((path) => roomOf(path) !== undefined)
      .map(readText)
      .join('\n');
    const exported = new Set(
      [
        ...code.matchAll(
          /export (?:declare )?(?:async )?(?:interface|type|class|const|function) (\w+)/g,
        ),
      ].map((match) => match[1]),
    );
    expect(
      [...explained].filter((name) => !exported.has(name)),
      'an identifier that is gone',
    ).toEqual([]);
  });
});
