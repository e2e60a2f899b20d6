import {
  type JsonObject,
  readCanonicalObject,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { hexOf, textOf, utf8 } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
import {
  countFrom,
  equalTo,
  type Form,
  hasForm,
  isCaseId,
  isHex32,
  isInstant,
  isKid,
  isParty,
  isProof,
  isWord,
  listOf,
} from '../statement/form.ts';
import { type BundleFiles, bundleBytesMax } from './zip.ts';

/** 清单: what a bundle is about and every other file of it by its digest. Its maker signs it; it does not list itself. */
export interface Manifest {
  readonly kind: 'zl.bundle.v1';
  readonly case: string;
  /** 受理编号 as people know the case. */
  readonly number: string;
  readonly maker: string;
  readonly at: string;
  readonly hubKey: { readonly kid: string; readonly key: string };
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

export const manifestPath = 'bundle.json';

const form: Form = {
  kind: equalTo('zl.bundle.v1'),
  case: isCaseId,
  number: isWord,
  maker: isParty,
  at: isInstant,
  hubKey: (value) => hasForm(value, { kid: isKid, key: isHex32 }),
  files: listOf((file) => hasForm(file, { path: isWord, sha256: isHex32, size: countFrom(0) })),
  proof: isProof,
};

/** The manifest and the signed object in which it stands; undefined when `bundle.json` is not one. */
export function openManifest(
  files: BundleFiles,
): { readonly manifest: Manifest; readonly signed: JsonObject } | undefined {
  const bytes = files.get(manifestPath);
  const text = bytes === undefined ? undefined : textOf(bytes);
  const signed = text === undefined ? undefined : readCanonicalObject(text, bundleBytesMax);
  if (!hasForm(signed, form)) return undefined;
  return { manifest: signed as unknown as Manifest, signed };
}

/** Every file but the manifest itself, sorted by path: the `files` of a manifest. */
export function listFiles(files: BundleFiles): readonly ManifestFile[] {
  return [...files.keys()]
    .filter((path) => path !== manifestPath)
    .sort()
    .map((path) => {
      const bytes = files.get(path) as Uint8Array;
      return { path, sha256: hexOf(hashBy.sha256(bytes)), size: bytes.length };
    });
}

/** What the maker of a bundle signs in the domain `ZL-BND-1`: the canonical text without the proof. */
export function manifestText(manifest: Manifest): string {
  return writeCanonical(manifest as unknown as JsonObject);
}

/** `bundle.json` with the maker's proof. */
export function manifestBytes(manifest: Manifest, proof: JsonObject): Uint8Array {
  return utf8(writeCanonical({ ...(manifest as unknown as JsonObject), proof }));
}

/** Paths that are missing, changed or not listed, and those that agree. */
export function compareManifest(
  manifest: Manifest,
  files: BundleFiles,
): { readonly agree: readonly string[]; readonly differ: readonly string[] } {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const present = new Map(listFiles(files).map((file) => [file.path, file]));
  const paths = [...new Set([...listed.keys(), ...present.keys()])].sort();
  const isAgreed = (path: string): boolean =>
    listed.get(path)?.sha256 === present.get(path)?.sha256 &&
    listed.get(path)?.size === present.get(path)?.size;
  const isOnce = manifest.files.every(({ path }, at) => path === paths[at]);
  const differ = paths.filter((path) => !isAgreed(path));
  return {
    agree: paths.filter(isAgreed),
    differ: isOnce || differ.length > 0 ? differ : [manifestPath],
  };
}
