import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listDeclared, loadManifest, packageOf, roomNameOf } from './manifest.ts';
import { plan } from './plan.ts';
import { exists, isTestFile, listSources, readText, roomOf } from './repository.ts';
import { listImports } from './source-text.ts';

interface Import {
  readonly path: string;
  readonly specifier: string;
}

const imports: readonly Import[] = listSources().flatMap((path) =>
  listImports(readText(path)).map((specifier) => ({ path, specifier })),
);
const inRooms = imports.filter(({ path }) => roomOf(path) !== undefined);
const outward = inRooms.filter(({ specifier }) => !/^(\.{1,2}\/|node:|virtual:)/.test(specifier));
const tellAll = (wrong: readonly Import[]): readonly string[] =>
  wrong.map(({ path, specifier }) => `${path} imports ${specifier}`);

describe('imports 引用', () => {
  test('are found at all', () => {
    expect(inRooms.length).toBeGreaterThan(500);
    expect(outward.length).toBeGreaterThan(100);
  });

  test('of other packages are declared in the own manifest of the importing package', () => {
    const testOnly = Object.keys(loadManifest('').devDependencies ?? {});
    const undeclared = outward.filter(({ path, specifier }) => {
      const name = packageOf(specifier);
      const own = roomOf(path);
      const manifest = loadManifest(own?.room.folder ?? '');
      if (name === manifest.name) return false;
      if (listDeclared(manifest).includes(name)) return false;
      return !(
        isTestFile(path) &&
        (testOnly.includes(name) || name in (manifest.devDependencies ?? {}))
      );
    });
    expect(tellAll(undeclared), 'undeclared import').toEqual([]);
  });

  test('only go down', () => {
    const upward = outward.filter(({ path, specifier }) => {
      const target = roomNameOf(packageOf(specifier));
      const own = roomOf(path);
      return (
        target !== undefined &&
        own !== undefined &&
        target !== own.name &&
        !plan[own.name]?.mayImport.includes(target)
      );
    });
    expect(tellAll(upward), 'import that does not go down').toEqual([]);
  });

  test('of other rooms go through the door', () => {
    const deep = imports.filter(({ specifier }) => /^@zhulian\/[^/]+\//.test(specifier));
    expect(tellAll(deep), 'deep import').toEqual([]);
  });

  test('by path stay within the package, name the file with its ending, and find it', () => {
    const stray = inRooms.filter(({ path, specifier }) => {
      if (!specifier.startsWith('.')) return false;
      const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
      const isGenerated = target.endsWith('.generated.ts');
      return (
        roomOf(target)?.name !== roomOf(path)?.name ||
        (!isGenerated && !exists(target)) ||
        !posix.extname(target)
      );
    });
    expect(tellAll(stray), 'import that leaves its package or finds nothing').toEqual([]);
  });
});
