import { refusalWords } from '@zhulian/casework';
import { hasProblemWords } from '@zhulian/contract';
import { describe, expect, test } from 'vitest';
import { isTestFile, listSources, readJson, readText, roomOf } from './repository.ts';
import { codeOf } from './source-text.ts';

interface Exemption {
  readonly codes: readonly string[];
  readonly reason: string;
  /** The file whose words the reader gets instead. */
  readonly wordsIn?: string;
}

const exemptions = readJson<{ readonly exemptions: readonly Exemption[] }>(
  'house/internal-codes.json',
).exemptions;
const exempt = new Set(exemptions.flatMap(({ codes }) => codes));
const codes = new Map<string, string>();
for (const path of listSources().filter((source) => roomOf(source) && !isTestFile(source))) {
  const code = codeOf(readText(path), { keepStrings: true });
  for (const match of code.matchAll(/\bcode: '([a-z0-9-]+(?:\.[a-z0-9-]+)+)'/g)) {
    codes.set(match[1] ?? '', path);
  }
}

describe('refusals 不予', () => {
  test('are found at all', () => {
    expect(codes.size).toBeGreaterThan(50);
  });

  test('each has words for the person who reads it, or a written reason why nobody does', () => {
    const wordless = [...codes]
      .filter(
        ([code]) =>
          !hasProblemWords(code) && !Object.hasOwn(refusalWords, code) && !exempt.has(code),
      )
      .map(([code, path]) => `${code} (${path})`);
    expect(wordless, 'refusal without words').toEqual([]);
  });

  test('exemptions name codes that exist and do not have words after all', () => {
    const idle = [...exempt].filter((code) => !codes.has(code) || hasProblemWords(code));
    expect(idle, 'needless exemption').toEqual([]);
    for (const { codes: exempted, reason, wordsIn } of exemptions) {
      expect(reason.length).toBeGreaterThan(30);
      const words = wordsIn === undefined ? undefined : readText(wordsIn);
      for (const code of exempted)
        expect(words ?? code, `${wordsIn} has no words for ${code}`).toContain(code);
    }
  });
});
