import { describe, expect, test } from 'vitest';
import { listDeclared, loadManifest, roomNameOf } from './manifest.ts';
import { plan, type Room } from './plan.ts';
import { exists, listFiles, readJson } from './repository.ts';

interface Project {
  readonly references?: readonly { readonly path: string }[];
}

const rooms = Object.entries(plan);
const heightOf = (room: Room): number => (room.floor === 'cellar' ? 5 : room.floor);

describe('the floor plan 楼层图', () => {
  test('lists every package, and no package that is not there', () => {
    const folders = listFiles()
      .filter((path) => /^(packages|apps)\/[^/]+\/package\.json$/.test(path))
      .map((path) => path.replace('/package.json', ''));
    expect(rooms.map(([, room]) => room.folder).sort()).toEqual(folders.sort());
  });

  test('lets a room import only rooms that stand above it in the table and not on a higher floor', () => {
    for (const [index, [name, room]] of rooms.entries()) {
      const above = rooms.slice(0, index).map(([earlier]) => earlier);
      for (const imported of room.mayImport) {
        expect(above, `${name} may not import ${imported}`).toContain(imported);
        const other = plan[imported];
        expect(other && heightOf(other), `${name} looks up to ${imported}`).toBeLessThanOrEqual(
          heightOf(room),
        );
      }
    }
  });
});

describe.each(rooms)('%s', (name, room) => {
  const manifest = loadManifest(room.folder);
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).flatMap(
    (dependency) => roomNameOf(dependency) ?? [],
  );

  test('declares no room that the plan does not allow', () => {
    const strangers = declared.filter((other) => !room.mayImport.includes(other));
    expect(strangers, `${name} declares a room that house/plan.ts does not allow`).toEqual([]);
  });

  test('references in its tsconfig exactly the rooms its manifest declares', () => {
    const project = readJson<Project>(`${room.folder}/tsconfig.json`);
    const referenced = (project.references ?? []).map(
      (reference) => reference.path.split('/').pop() ?? '',
    );
    expect(referenced.sort(), `tsconfig references of ${name} and its manifest differ`).toEqual(
      declared.sort(),
    );
  });

  test('has one door', () => {
    expect(Object.keys(manifest.exports)).toEqual(['.']);
    expect(manifest.name).toBe(`@zhulian/${name}`);
    expect(manifest.type).toBe('module');
    expect(exists(`${room.folder}/${manifest.exports['.'] ?? ''}`)).toBe(true);
  });

  test('pins every dependency to one version', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+/.test(version),
    );
    expect(loose).toEqual([]);
    expect(listDeclared(manifest)).not.toContain(manifest.name);
  });
});

test('the root project builds every room', () => {
  const project = readJson<Project>('tsconfig.json');
  expect((project.references ?? []).map((reference) => reference.path).sort()).toEqual(
    rooms.map(([, room]) => room.folder).sort(),
  );
});
