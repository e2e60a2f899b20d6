import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  type Json,
  type JsonObject,
  readCanonical,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import {
  type ExampleTexts,
  exampleBundle,
  exampleHubKey,
  exampleTexts,
  packBundle,
} from '../example/example-bundle.ts';
import { examplePublicKey } from '../example/example-signer.ts';
import type { BundleReport } from '../report/report.ts';
import { verifyBundle } from './verify-bundle.ts';
import { readBundleZip, writeBundleZip } from './zip.ts';

const sound = exampleBundle();
const texts = exampleTexts();
const options = { hubKey: exampleHubKey, isSignature: platformEd25519 };

/** What is broken, as `code path`. */
function brokenIn(report: BundleReport): readonly string[] {
  return report.checks
    .filter(({ verdict }) => verdict === 'broken')
    .map(({ about, code }) => `${code} ${about}`);
}

const withText = (path: string, text: string): ExampleTexts => new Map([...texts, [path, text]]);
const without = (path: string): ExampleTexts =>
  new Map([...texts].filter(([other]) => other !== path));

describe('verifyBundle 核验证据包', () => {
  const report = verifyBundle(sound, options);

  test('holds for a sound bundle, and says who was responsible from when to when', () => {
    expect(brokenIn(report)).toEqual([]);
    expect(report.verdict).toBe('holds');
    expect(
      report.timeline.map(({ epoch, holder, since, until }) => [epoch, holder, since, until]),
    ).toEqual([
      [1, 'zl:node:44', '2026-11-02T00:30:00.000Z', '2026-11-03T02:04:00.000Z'],
      [2, 'zl:node:52', '2026-11-03T02:04:00.000Z', '2026-11-06T02:04:00.000Z'],
      [3, 'zl:node:44', '2026-11-06T02:04:00.000Z', null],
    ]);
    expect(report.counts).toEqual({
      files: 33,
      envelopes: 7,
      receipts: 3,
      statements: 13,
      leaves: 26,
    });
  });

  test('says which duty was met in time and which was met with silence', () => {
    expect(report.duties.map(({ debtor, dueOn, state }) => [debtor, dueOn, state])).toEqual([
      ['520502', '2026-11-09', 'in-time'],
      ['430225', '2026-11-09', 'silent'],
    ]);
  });

  test('does not say more than it knows', () => {
    const unsaid = report.checks.filter(({ verdict }) => verdict === 'unsaid');
    expect(unsaid.map(({ about, code }) => `${code} ${about}`)).toEqual([
      'envelope.payload envelopes/node-43/node-44/000000000001.json',
      'envelope.payload envelopes/node-43/node-44/000000000003.json',
    ]);
    const unknownHub = verifyBundle(sound);
    expect(unknownHub.checks.find(({ code }) => code === 'keys.hub')?.verdict).toBe('unsaid');
    expect(unknownHub.hubFingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('believes no other hub', () => {
    const other = verifyBundle(sound, { hubKey: examplePublicKey('zl:node:44') });
    expect(brokenIn(other)).toEqual(['keys.hub ']);
    const forged = packBundle(texts, {
      hubKey: { kid: 'zl:hub#2026a', key: examplePublicKey('zl:node:44') },
    });
    expect(brokenIn(verifyBundle(forged))).toEqual(['keys.trust-list keys/trust-00000001.json']);
  });

  test('names a file that was changed, added or left out after the maker signed', () => {
    const files = readBundleZip(sound) ?? new Map<string, Uint8Array>();
    const path = 'calendar/2026.json';
    const repacked = (change: (map: Map<string, Uint8Array>) => unknown) => {
      const copy = new Map(files);
      change(copy);
      return brokenIn(verifyBundle(writeBundleZip(copy), options));
    };
    expect(repacked((map) => map.set(path, new TextEncoder().encode('{}')))).toContain(
      `bundle.manifest ${path}`,
    );
    expect(repacked((map) => map.delete('rules/bases.json'))).toEqual([
      'bundle.manifest rules/bases.json',
    ]);
    expect(repacked((map) => map.set('extra.txt', new Uint8Array()))).toEqual([
      'bundle.manifest extra.txt',
    ]);
  });

  test('believes no maker who signs for another', () => {
    const files = readBundleZip(sound) ?? new Map<string, Uint8Array>();
    const manifest = new TextDecoder().decode(files.get('bundle.json'));
    const renamed = manifest.replace('"maker":"zl:node:44"', '"maker":"zl:node:52"');
    const changed = new Map([...files, ['bundle.json', new TextEncoder().encode(renamed)]]);
    expect(brokenIn(verifyBundle(writeBundleZip(changed), options))).toEqual([
      'bundle.maker bundle.json',
    ]);
  });
});

describe('a maker who changes one field and signs again 单字段篡改', () => {
  const cases = [...texts]
    .flatMap(([path, text]) =>
      path.endsWith('.json')
        ? leavesOf(readCanonical(text) ?? null).map((at) => ({ path, at }))
        : [],
    )
    .filter(({ at, path }) => !(path.startsWith('log/') && Number(at[0]) > 2 && at[1] === 'path'));
  /** What only the maker says, to people, and what nobody else has signed. */
  const free =
    /^(?:rules|lookups)\/|^calendar\/\d+\.json source$|^obligations\/\d\.json (?:kind|number|startEvidence\.event)$|^obligations\/1\.json id$/;
  /** A leaf is named by its file, a calendar by the due dates that no longer follow from it. */
  const namedElsewhere = [
    ['log/node-44/leaves.json', 'log.leaf '],
    ['calendar/2026.json', 'duty.due '],
    ['obligations/2.json', 'log.leaf log/node-44/leaves.json'],
  ] as const;

  test('is found out, and what is broken is named', { timeout: 120_000 }, () => {
    expect(cases.length).toBeGreaterThan(500);
    const unseen = cases.flatMap(({ at, path }) => {
      const name = `${path} ${at.join('.')}`;
      if (free.test(name)) return [];
      const changed = changeAt(readCanonical(texts.get(path) ?? '') ?? null, at);
      const report = verifyBundle(packBundle(withText(path, writeCanonical(changed))), options);
      const isNamed = brokenIn(report).some(
        (one) =>
          one.endsWith(` ${path}`) ||
          namedElsewhere.some(([file, code]) => file === path && one.startsWith(code)),
      );
      return isNamed ? [] : [name];
    });
    expect(unseen).toEqual([]);
  });
});

describe('silence 沉默的证明', () => {
  const stateOf = (changed: ExampleTexts) => {
    const report = verifyBundle(packBundle(changed), options);
    const check = report.checks.find(({ code }) => code === 'duty.silence');
    return [check?.verdict, report.duties[1]?.state];
  };

  test('holds with request, receipt and a contiguous stream up to a head after the last day', () => {
    expect(stateOf(texts)).toEqual(['holds', 'silent']);
  });

  test.each([
    'envelopes/node-43/node-44/000000000003.json',
    'envelopes/node-43/node-44/000000000002.json',
    'receipts/node-44/node-43/000000000001.APPLIED.json',
    'heads/node-43/node-44.json',
  ])('cannot be said without %s', (path) => {
    expect(stateOf(without(path))).toEqual(['unsaid', 'open']);
  });

  test('is not said of a request that the bundle does not show', () => {
    const path = 'envelopes/node-44/node-43/000000000001.json';
    const report = verifyBundle(packBundle(without(path)), options);
    expect(brokenIn(report)).toContain('duty.form obligations/2.json');
    expect(report.duties.map(({ state }) => state)).not.toContain('silent');
  });
});

function leavesOf(value: Json, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([name, member]) => leavesOf(member as Json, [...at, name]));
}

/** The value with one member another: the last letter, the number, or the other truth. */
function changeAt(value: Json, at: readonly string[]): Json {
  const [name, ...rest] = at;
  if (name === undefined) return other(value);
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      String(index) === name ? changeAt(item as Json, rest) : (item as Json),
    );
  }
  const record = value as JsonObject;
  return { ...record, [name]: changeAt(record[name] ?? null, rest) };
}

function other(value: Json): Json {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'x';
  // The last place of a number or of base64url may carry bits that mean nothing, so one in the middle.
  const middle = Math.floor(value.length / 2);
  const letter = value[middle];
  const changed = /\d/.test(letter ?? '')
    ? letter === '1'
      ? '2'
      : '1'
    : letter === 'a'
      ? 'b'
      : 'a';
  return value.slice(0, middle) + changed + value.slice(middle + 1);
}

/** OpenSSL's Ed25519 in place of the one that is built in: the same verdicts, sooner. */
function platformEd25519(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(
    null,
    message,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
}
