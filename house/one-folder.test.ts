import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCopy, removeCopy } from './planted-copy.ts';

interface Seen {
  readonly items: readonly {
    readonly slug: string;
    readonly guides: number;
    readonly isFree: boolean;
  }[];
  readonly provinces: number;
}

let copy = '';
let before: ReadonlyMap<string, string>;

function run(...command: readonly string[]): string {
  const done = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
  expect(done.status, `${command.join(' ')}\n${done.stdout}${done.stderr}`).toBe(0);
  return done.stdout;
}

function readCopy(): ReadonlyMap<string, string> {
  const paths = readdirSync(copy, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(copy.length + 1))
    .filter((path) => !path.includes('node_modules') && !path.endsWith('.generated.ts'));
  return new Map(paths.map((path) => [path, readFileSync(join(copy, path), 'utf8')]));
}

/** What a node of the copy would show: its service items, and how many provinces have a guide for each. */
function look(): Seen {
  const script = `
    const { catalogue } = await import('@zhulian/catalogue');
    const { provinces, serviceItems, legalBases } = catalogue;
    const items = serviceItems.map((item) => ({
      slug: item.slug,
      isFree: item.fee === 'none',
      guides: provinces.filter((province) => item.guideOf(province, legalBases).title.zh !== '').length,
    }));
    console.log(JSON.stringify({ items, provinces: provinces.length }));`;
  return JSON.parse(run('--input-type=module', '--eval', script)) as Seen;
}

beforeAll(() => {
  copy = makeCopy();
  run('tools/catalogue-index.mjs');
  before = readCopy();
});

afterAll(() => removeCopy(copy));

describe('one folder, one change 一个文件夹', () => {
  test('a new service item is one folder, and every province has a guide for it', () => {
    expect(look().items.map(({ slug }) => slug)).not.toContain('sample-item');
    run('tools/new-entry.mjs', 'service-item', 'sample-item');
    run('tools/catalogue-index.mjs');

    const seen = look();
    expect(seen.provinces).toBe(10);
    expect(seen.items).toContainEqual({
      slug: 'sample-item',
      isFree: true,
      guides: seen.provinces,
    });

    const after = readCopy();
    const folder = 'packages/catalogue/src/service-items/sample-item/';
    const touched = [...after]
      .filter(([path, text]) => before.get(path) !== text)
      .map(([path]) => path);
    expect(touched.length).toBeGreaterThan(1);
    expect(
      touched.filter((path) => !path.startsWith(folder)),
      'a second place had to be edited',
    ).toEqual([]);
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  test('what was scaffolded passes types, format, lint and its own test', () => {
    const folder = 'packages/catalogue/src/service-items/sample-item';
    run('node_modules/typescript/bin/tsc', '-b', 'packages/catalogue');
    run('node_modules/oxlint/bin/oxlint', '--type-aware', folder);
    run('node_modules/vitest/vitest.mjs', 'run', '--project', 'pure', folder);
    run('node_modules/@biomejs/biome/bin/biome', 'check', folder);
  });
});
