import { describe, expect, test } from 'vitest';
import { plan } from './plan.ts';
import { exists, readText } from './repository.ts';

const linesMax = 14;

describe.each(Object.entries(plan))('the page of %s 房间说明', (name, { folder }) => {
  const text = exists(`${folder}/README.md`) ? readText(`${folder}/README.md`) : '';

  test('is short, says what the room is in two languages, and what it may import', () => {
    expect(text.startsWith(`# ${name} `), `${folder}/README.md`).toBe(true);
    expect(text.split('\n')[0]).toMatch(/\p{Script=Han}/u);
    expect(text).toMatch(/^May import: /m);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(linesMax);
  });

  test('shows an example whose functions the room exports', () => {
    const example = /```(ts|sh)\n([\s\S]*?)```/.exec(text);
    expect(example, `${name} has no example`).not.toBeNull();
    if (example?.[1] !== 'ts') return;
    const door = readText(`${folder}/src/index.ts`);
    const calls = [
      ...(example[2] ?? '').replace(/\/\/.*$/gm, '').matchAll(/(?<![.\w])([a-z]\w+)\(/g),
    ].map((match) => match[1] ?? '');
    expect(
      calls.filter((call) => call !== 'alert' && !new RegExp(`\\b${call}\\b`).test(door)),
      name,
    ).toEqual([]);
  });
});

describe('the two front pages 首页', () => {
  const pages = ['README.md', 'README.zh.md'];

  test('open with one sentence, one picture and the two commands', () => {
    for (const page of pages) {
      const opening = readText(page).split('\n## ')[0] ?? '';
      expect(opening.match(/!\[/g), page).toHaveLength(1);
      expect(opening).toMatch(/npm start[\s\S]*npm test/);
    }
  });

  test('say the same: the same sections, commands, pictures and links', () => {
    const [english = '', chinese = ''] = pages.map(readText);
    const partsOf = (text: string): unknown => ({
      sections: text.match(/^## /gm)?.length,
      rows: text.match(/^\|/gm)?.length,
      commands: text.match(/`npm [^`]*`/g)?.map((command) =>
        command
          .split(/[ `[…]+/)
          .slice(0, 3)
          .join(' '),
      ),
      links: [...text.matchAll(/\]\(([^)]+)\)/g)]
        .map((match) => match[1])
        .filter((link) => !link?.startsWith('./README')),
    });
    expect(partsOf(chinese)).toEqual(partsOf(english));
  });
});
