import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './repository.ts';

/** One run that must be red: the command, and the words that show it is red for the right reason. */
export interface Check {
  readonly command: readonly string[];
  readonly expect: string;
}

/**
 * `house/planted/<name>/planted.json`. Files beside it that end in `.planted` are put at the same path in the copy;
 * what differs from the clean repository in a few words only is said here.
 */
export interface Violation {
  readonly name: string;
  readonly rule: string;
  readonly checks: readonly Check[];
  /** JSON file → path of keys → value; null takes the key out. */
  readonly set?: Readonly<Record<string, readonly (readonly [readonly string[], unknown])[]>>;
  readonly append?: Readonly<Record<string, string>>;
  readonly replace?: Readonly<Record<string, readonly [string, string]>>;
  /** A file of one line many times over, between a first and a last one. */
  readonly repeat?: Readonly<
    Record<string, { first?: string; line: string; times: number; last?: string }>
  >;
}

const shelf = join(root, 'house', 'planted');

export function listViolations(): readonly Violation[] {
  return readdirSync(shelf, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({
      ...(JSON.parse(readFileSync(join(shelf, name, 'planted.json'), 'utf8')) as Violation),
      name,
    }));
}

function setKey(json: Record<string, unknown>, keys: readonly string[], wanted: unknown): void {
  const [first = '', ...rest] = keys;
  if (rest.length > 0) {
    json[first] ??= {};
    setKey(json[first] as Record<string, unknown>, rest, wanted);
  } else if (wanted === null) {
    assert(first in json, `there is no ${first} to take out`);
    delete json[first];
  } else json[first] = wanted;
}

/** What the violation makes of each file it touches. */
function composeFiles(
  violation: Violation,
  read: (path: string) => string,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const folder = join(shelf, violation.name);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.planted')) continue;
    files.set(
      entry.replaceAll('\\', '/').replace(/\.planted$/, ''),
      readFileSync(join(folder, entry), 'utf8'),
    );
  }
  for (const [path, changes] of Object.entries(violation.set ?? {})) {
    const json = JSON.parse(read(path)) as Record<string, unknown>;
    for (const [keys, wanted] of changes) setKey(json, keys, wanted);
    files.set(path, `${JSON.stringify(json, null, 2)}\n`);
  }
  for (const [path, text] of Object.entries(violation.append ?? {}))
    files.set(path, read(path) + text);
  for (const [path, [from, to]] of Object.entries(violation.replace ?? {})) {
    assert(read(path).includes(from), `${violation.name}: ${path} no longer says ${from}`);
    files.set(path, read(path).replace(from, to));
  }
  for (const [path, { first, line, times, last }] of Object.entries(violation.repeat ?? {})) {
    const lines = [
      first,
      ...Array.from({ length: times }, (_, index) => line.replaceAll('#', String(index))),
      last,
    ];
    files.set(path, `${lines.filter((text) => text !== undefined).join('\n')}\n`);
  }
  assert(files.size > 0, `${violation.name} plants nothing`);
  return files;
}

/** Plants the violation in the copy; the answer takes it out again. */
export function plant(violation: Violation, copy: string): () => void {
  const before = new Map<string, string | undefined>();
  const files = composeFiles(violation, (path) => readFileSync(join(copy, path), 'utf8'));
  for (const [path, text] of files) {
    const full = join(copy, path);
    before.set(full, existsSync(full) ? readFileSync(full, 'utf8') : undefined);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  return () => {
    for (const [full, text] of before) {
      if (text === undefined) rmSync(full);
      else writeFileSync(full, text);
    }
  };
}
