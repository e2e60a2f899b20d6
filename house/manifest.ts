import { readJson } from './repository.ts';

export interface Manifest {
  readonly name: string;
  readonly type: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function loadManifest(folder: string): Manifest {
  return readJson<Manifest>(folder === '' ? 'package.json' : `${folder}/package.json`);
}

/** Names of every package that this manifest lets its sources import. */
export function listDeclared(manifest: Manifest): readonly string[] {
  return Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
}

/** `@zhulian/casework` → `casework`; anything that is not of this house → undefined. */
export function roomNameOf(packageName: string): string | undefined {
  return /^@zhulian\/([^/]+)$/.exec(packageName)?.[1];
}

/** `react-dom/client` → `react-dom`, `@noble/curves/ed25519.js` → `@noble/curves`. */
export function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
