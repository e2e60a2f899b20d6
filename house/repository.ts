import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plan, type Room } from './plan.ts';

/** The repository that this file stands in; in a planted copy, the copy. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** What `.gitignore` names, in the three forms this house uses: `folder/`, `*.ending`, `path/to/file`. */
function readIgnored(): (path: string) => boolean {
  const lines = readText('.gitignore').split('\n').filter(Boolean);
  const folders = new Set([
    '.git',
    ...lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1)),
  ]);
  const endings = lines.filter((line) => line.startsWith('*.')).map((line) => line.slice(1));
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (
      folders.has(name) || lines.includes(path) || endings.some((ending) => name.endsWith(ending))
    );
  };
}

/** Every file of the repository that git would keep, as paths from its root, in order. Git itself is not asked. */
export function listFiles(): readonly string[] {
  const isIgnored = readIgnored();
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isIgnored(path)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  visit('');
  return found.sort();
}

/** Files that people write and machines hold to the rules; planted violations are kept apart. */
export function listSources(): readonly string[] {
  return listFiles().filter(
    (path) => /\.(ts|tsx|mjs)$/.test(path) && !path.startsWith('house/planted/'),
  );
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function readJson<Shape>(path: string): Shape {
  return JSON.parse(readText(path)) as Shape;
}

export function exists(path: string): boolean {
  return existsSync(join(root, path));
}

export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$|\.contract\.ts$|\/tests\/|\/scenarios\/|^house\//.test(path);
}

/** The room of a file, or undefined for what stands outside every package. */
export function roomOf(path: string): { readonly name: string; readonly room: Room } | undefined {
  const found = Object.entries(plan).find(([, room]) => path.startsWith(`${room.folder}/`));
  return found && { name: found[0], room: found[1] };
}
