import { describe, expect, test } from 'vitest';
import { verifyBundle } from '../bundle/verify-bundle.ts';
import { type JsonObject, readCanonical, writeCanonical } from '../canonical/read-canonical.ts';
import {
  exampleHubKey,
  exampleTexts,
  packBundle,
  trustListText,
} from '../example/example-bundle.ts';
import { exampleStatements, statementText } from '../example/example-custody.ts';
import { prove } from '../example/example-signer.ts';
import { digestOf } from '../hash/hash.ts';

const texts = exampleTexts();
const receiptPath = 'receipts/node-44/node-52/000000000001.APPLIED.json';
const receipt = readCanonical(texts.get(receiptPath) ?? '') as JsonObject;
const { proof: _proof, ...unsigned } = receipt;

/** What is broken when these files stand in the bundle as well, or instead. */
function brokenWith(...files: readonly (readonly [string, string])[]): readonly string[] {
  const bytes = packBundle(new Map([...texts, ...files]));
  return verifyBundle(bytes, { hubKey: exampleHubKey })
    .checks.filter(({ verdict }) => verdict === 'broken')
    .map(({ about, code }) => `${code} ${about}`);
}

describe('files of streams 报文、回执', () => {
  test('a message in the place of another is named', () => {
    const elsewhere = 'envelopes/node-44/node-52/000000000002.json';
    const text = texts.get('envelopes/node-44/node-52/000000000001.json') ?? '';
    expect(brokenWith([elsewhere, text])).toContain(`envelope.signed ${elsewhere}`);
  });

  test('a receipt for another message is named, though its signature is right', () => {
    const other = { ...unsigned, hash: digestOf('another message') };
    const text = writeCanonical(prove(other, 'zl:node:52', 'ZL-RCT-1'));
    expect(brokenWith([receiptPath, text])).toContain(`receipt.matches ${receiptPath}`);
  });

  test('two opposite final receipts are named', () => {
    const refusal = { ...unsigned, level: 'REFUSED', refusal: 'co-check.withdrawn' };
    const text = writeCanonical(prove(refusal, 'zl:node:52', 'ZL-RCT-1'));
    expect(brokenWith([receiptPath.replace('APPLIED', 'REFUSED'), text])).toEqual([
      `receipt.final ${receiptPath}`,
    ]);
  });

  test('a statement of another case is named, though its signature is right', () => {
    const [opening] = exampleStatements();
    const body = { ...opening?.body, case: 'another-case' };
    const text = statementText({ body, hash: '', signer: 'zl:node:44' });
    expect(brokenWith(['custody/0099-opening.json', text])).toEqual([
      'custody.signed custody/0099-opening.json',
    ]);
  });
});

describe('trust lists 信任列表', () => {
  const second = { kind: 'zl.trust-list.v2', serial: 2, suites: [] };
  const path = 'keys/trust-00000002.json';

  test('follow one another by their digests', () => {
    const prev = digestOf(texts.get('keys/trust-00000001.json') ?? '');
    expect(brokenWith([path, trustListText({ ...second, prev })])).toEqual([]);
    const forked = trustListText({ ...second, prev: digestOf('another list') });
    expect(brokenWith([path, forked])).toEqual([`keys.trust-list ${path}`]);
  });

  test('a newer list that is not the hub’s ends everything', () => {
    const prev = digestOf(texts.get('keys/trust-00000001.json') ?? '');
    const forged = trustListText({ ...second, prev }).replace('"serial":2', '"serial":3');
    expect(brokenWith(['keys/trust-00000003.json', forged])).toEqual([
      'keys.trust-list keys/trust-00000003.json',
    ]);
  });
});
