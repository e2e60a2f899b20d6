import { spawnSync } from 'node:child_process';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exists, listFiles, readJson, readText, root } from './repository.ts';
import { lineOf } from './source-text.ts';

const texts = listFiles().filter(
  (path) =>
    !/\.(png|jpg|ico|woff2?|ttf|otf|pdf|gz)$/.test(path) && !path.startsWith('house/planted/'),
);

function findAll(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const text = readText(path);
    return [...text.matchAll(pattern)].map(
      (match) => `${path}:${lineOf(text, match.index)} ${match[0]}`,
    );
  });
}

describe('links 链接', () => {
  const pages = texts.filter((path) => path.endsWith('.md'));

  test('in every page lead somewhere', () => {
    const dead = pages.flatMap((path) =>
      [...readText(path).matchAll(/\]\(([^)\s]+)\)|<img[^>]+src="([^"]+)"/g)]
        .map((match) => (match[1] ?? match[2] ?? '').replace(/#.*$/, ''))
        .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
        .filter((target) => !exists(posix.join(posix.dirname(path), decodeURI(target))))
        .map((target) => `${path} links to ${target}`),
    );
    expect(dead, 'dead link').toEqual([]);
  });

  test('to a heading find the heading', () => {
    const slugOf = (heading: string): string =>
      heading
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-');
    const dead = pages.flatMap((path) =>
      [...readText(path).matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)].flatMap((match) => {
        const [, target = '', anchor = ''] = match;
        const page = target === '' ? path : posix.join(posix.dirname(path), target);
        if (/^[a-z]+:/.test(target) || !page.endsWith('.md') || !exists(page)) return [];
        const slugs = [...readText(page).matchAll(/^#+ (.+)$/gm)].map((heading) =>
          slugOf(heading[1] ?? ''),
        );
        return slugs.includes(decodeURI(anchor)) ? [] : [`${path} links to ${target}#${anchor}`];
      }),
    );
    expect(dead, 'dead link').toEqual([]);
  });
});

describe('what a clone must not know 机器痕迹', () => {
  test('no path of somebody’s machine is written down', () => {
    const found = findAll(
      /(?<![\w.}])\/(?:home|root|Users|work|tmp|mnt)\/[\w.-]+|\b[A-Z]:\\Users\\/g,
      texts,
    );
    expect(found, 'absolute path').toEqual([]);
  });

  test('no package registry is written down', () => {
    const found = findAll(
      /\b(?:registry\.(?:npmjs|yarnpkg|npmmirror)\.\w+|[\w.-]+\/(?:artifactory|nexus|npm-proxy)\/)|^registry\s*=.*$/gm,
      texts,
    );
    expect(found, 'registry host').toEqual([]);
  });
});

describe('the lock file 依赖锁', () => {
  test('names versions and no download addresses', () => {
    const lock = readJson<{ packages: Record<string, { resolved?: string; link?: boolean }> }>(
      'package-lock.json',
    );
    const addressed = Object.entries(lock.packages).filter(
      ([, entry]) => entry.resolved !== undefined && entry.link !== true,
    );
    expect(
      addressed.map(([path]) => path),
      'lock with a download address',
    ).toEqual([]);
  });

  test('is complete for every platform', () => {
    const done = spawnSync(process.execPath, ['tools/complete-lock.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    expect(done.status).toBe(0);
  });
});
