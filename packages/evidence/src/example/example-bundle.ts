import { trustListPath } from '../bundle/bundle-path.ts';
import {
  listFiles,
  type Manifest,
  manifestBytes,
  manifestPath,
  manifestText,
} from '../bundle/manifest.ts';
import { writeBundleZip } from '../bundle/zip.ts';
import {
  type JsonObject,
  readCanonicalObject,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { utf8 } from '../hash/bytes.ts';
import { digestOf } from '../hash/hash.ts';
import { custodyFiles, exampleCase, exampleStatements } from './example-custody.ts';
import { exampleDuties } from './example-duties.ts';
import { exampleLog } from './example-log.ts';
import { exampleKid, examplePublicKey, proofOf, prove } from './example-signer.ts';
import { exampleStreams, guangdong } from './example-streams.ts';

export const exampleHubKey: string = examplePublicKey('zl:hub');

/** Texts of a bundle by path, before they are listed, signed and packed. */
export type ExampleTexts = ReadonlyMap<string, string>;

/** An invented case: three provinces, a hand-over there and back, an answer in time, a silence that is proven. */
export function exampleTexts(): ExampleTexts {
  const signed = [
    ...exampleStreams(),
    ...custodyFiles(exampleStatements()),
    [trustListPath(1), trustListText()] as const,
  ];
  const hashOf = (path: string): string => headerHash(new Map(signed).get(path) ?? '');
  const plain = plainFiles();
  return new Map([...signed, ...exampleLog(guangdong, [...signed, ...plain], hashOf), ...plain]);
}

/** The bundle of these texts, listed and signed by its maker. */
export function packBundle(texts: ExampleTexts, part: Partial<Manifest> = {}): Uint8Array {
  const files = new Map([...texts].map(([path, text]) => [path, utf8(text)]));
  const manifest: Manifest = {
    kind: 'zl.bundle.v1',
    case: exampleCase,
    number: '44-2026-EXAMPLE-0001',
    maker: guangdong,
    at: '2026-11-10T03:00:00.000Z',
    hubKey: { kid: exampleKid('zl:hub'), key: exampleHubKey },
    files: listFiles(files),
    ...part,
  };
  const proof = proofOf(manifestText(manifest), manifest.maker, 'ZL-BND-1');
  return writeBundleZip(new Map([...files, [manifestPath, manifestBytes(manifest, proof)]]));
}

export function exampleBundle(): Uint8Array {
  return packBundle(exampleTexts());
}

/** Name of an envelope, from its text. */
export function headerHash(text: string): string {
  const { data: _data, proofs: _proofs, salt: _salt, ...header } = readCanonicalObject(text) ?? {};
  return digestOf(writeCanonical(header));
}

/** The hub's list of the example; with `more` the next of its chain. */
export function trustListText(more: JsonObject = {}): string {
  const parties = ['zl:hub', ...['43', '44', '45', '46', '52'].map((code) => `zl:node:${code}`)];
  const entries: readonly JsonObject[] = parties.map((party) => ({
    party,
    kid: exampleKid(party),
    role: 'sign',
    key: examplePublicKey(party),
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2027-01-01T00:00:00.000Z',
  }));
  const list = {
    kind: 'zl.trust-list.v1',
    serial: 1,
    issuedAt: '2026-01-01T00:00:00.000Z',
    entries,
    ...more,
  };
  return writeCanonical(prove(list, 'zl:hub', 'ZL-TRL-1'));
}

function plainFiles(): readonly (readonly [string, string])[] {
  const lookup = {
    at: '2026-11-02T01:05:00.000Z',
    actor: 'example-official',
    office: '441900',
    purpose: 'birth-registration',
    basis: 'population-law-2021-14',
    fields: ['household-registration'],
    channel: 'desk',
  };
  const calendar = {
    year: 2026,
    source: 'an invented notice',
    provisional: false,
    off: ['2026-10-01', '2026-10-02'],
    work: [],
  };
  return [
    ...exampleDuties(),
    ['lookups/lookups.json', writeCanonical([lookup])],
    ['calendar/2026.json', writeCanonical(calendar)],
    [
      'rules/bases.json',
      writeCanonical([{ code: 'population-law-2021-14', title: '人口与计划生育法' }]),
    ],
  ];
}
