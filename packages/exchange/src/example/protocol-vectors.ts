import { strict as assert } from 'node:assert';
import { instantOf } from '@zhulian/vocabulary';
import { canonicalise } from '../canonical/canonicalise.ts';
import { parseCanonical } from '../canonical/parse-canonical.ts';
import { openEnvelope } from '../envelope/open-envelope.ts';
import { sealEnvelopes } from '../envelope/seal-envelopes.ts';
import type { SealedMessage } from '../port/stream-store.ts';
import { digestBytes, zeroDigest } from '../proof/digest.ts';
import { growMerkleTree } from '../proof/merkle.ts';
import { signedMessage } from '../proof/proof.ts';
import { sealReceipts } from '../receipt/seal-receipts.ts';
import { sealTrustList } from '../trust/seal-trust-list.ts';
import { custodyVectors } from './custody-vectors.ts';
import {
  exampleKey,
  exampleNowMs,
  exampleRow,
  exampleSeal,
  exampleSecondSigner,
  exampleSigner,
  exampleTrustList,
  exampleTrustListV2,
  exampleVerifier,
  guangdong,
  guizhou,
} from './two-parties.ts';

/** The vectors of `docs/protocols/01-exchange.md` and `02-custody.md`, one entry for each file in `docs/protocols/vectors`. */
export function protocolVectors(): Readonly<Record<string, unknown>> {
  return {
    'canonical.json': canonicalVectors(),
    'merkle.json': merkleVectors(),
    'envelope.json': envelopeVectors(),
    'receipt.json': receiptVectors(),
    'custody.json': custodyVectors(),
    'trust-list.json': {
      hubKey: exampleKey('zl:hub').toString('hex'),
      list: exampleTrustList,
      sealed: sealTrustList(exampleTrustList, exampleSigner('zl:hub')),
      next: exampleTrustListV2,
      nextSealed: sealTrustList(exampleTrustListV2, exampleSigner('zl:hub')),
    },
    'second-suite.json': secondSuiteVectors(),
  };
}

const acceptedValues: readonly unknown[] = [
  null,
  { b: 1, a: 2 },
  { '10': 1, '9': 2, A: 3, a: 4, '': 5 },
  { numbers: [0, -1, 9007199254740991, -9007199254740991] },
  { name: '欧阳𠮷娜', quote: '"\\/', control: '\b\f\n\r\t\u0001\u007f' },
  { formula: '=HYPERLINK("x")', markup: '<svg onload>', empty: [{}, [], ''] },
];

const refusedTexts: readonly string[] = [
  '{"a":1,"a":1}',
  '{"a":1,"\\u0061":2}',
  '{"b":1,"a":2}',
  '{"a": 1}',
  '[1.0]',
  '[1e2]',
  '[-0]',
  '[9007199254740992]',
  '"\\ud842"',
  '"e\u0301"',
  '"\\u6c49"',
  '{"é":1}',
  '{"a":1',
  `${'['.repeat(33)}${']'.repeat(33)}`,
];

function canonicalVectors(): unknown {
  return {
    accepted: acceptedValues.map((value) => {
      const text = canonicalise(value);
      assert(text.ok, 'an accepted vector is of the profile');
      return { value, text: text.value };
    }),
    refused: refusedTexts.map((text) => {
      const parsed = parseCanonical(text);
      assert(!parsed.ok, 'a refused vector is not canonical');
      return { text, code: parsed.refusal.code };
    }),
  };
}

function merkleVectors(): unknown {
  const leaves = Array.from({ length: 7 }, (_, index) => Buffer.alloc(32, index));
  const tree = growMerkleTree(leaves);
  return {
    leaves: leaves.map((leaf) => leaf.toString('hex')),
    root: tree.root.toString('hex'),
    paths: tree.paths.map((path) => path.map((sibling) => sibling.toString('hex'))),
  };
}

function envelopeVectors(): unknown {
  const start = { seq: 0, hash: zeroDigest };
  const seal = (count: number): readonly SealedMessage[] => {
    const rows = Array.from({ length: count }, (_, index) => exampleRow(index + 1));
    return sealEnvelopes(rows, start, new Map(), exampleSeal(guangdong));
  };
  const [single] = seal(1);
  assert(single !== undefined, 'one row gives one envelope');
  const { kid } = exampleSigner(guangdong);
  return {
    self: guizhou,
    keys: { [kid]: exampleKey(guangdong).toString('hex') },
    single: {
      bytes: single.bytes,
      hash: single.hash,
      signedMessage: signedMessage('ZL-ENV-1', kid, digestBytes(single.hash)).toString('hex'),
    },
    batch: seal(3).map(({ bytes, hash }) => ({ bytes, hash })),
    refused: spoilt(single.bytes).map((bytes) => {
      const opened = openEnvelope(bytes, { self: guizhou, verifier: exampleVerifier });
      assert(!opened.ok, 'a spoilt envelope is refused');
      return { bytes, code: opened.refusal.code };
    }),
  };
}

function secondSuiteVectors(): unknown {
  const secondSigner = exampleSecondSigner(guangdong);
  const rows = [1, 2, 3].map((number) => exampleRow(number));
  const seal = { ...exampleSeal(guangdong), secondSigner };
  const start = { seq: 0, hash: zeroDigest };
  return {
    self: guizhou,
    list: exampleTrustListV2,
    batch: sealEnvelopes(rows, start, new Map(), seal).map(({ bytes, hash }) => ({ bytes, hash })),
    single: sealEnvelopes(rows.slice(0, 1), start, new Map(), seal)[0]?.bytes,
  };
}

function spoilt(bytes: string): readonly string[] {
  return [
    bytes.replace('"id":', '"id":"x","id":'),
    bytes.replace('"id":', '"hint":1,"id":'),
    bytes.replace('"number":1', '"number":2'),
    bytes.replace('"purpose":"birth', '"purpose":"death'),
    bytes.replace('"dst":"zl:node:52"', '"dst":"zl:node:43"'),
    bytes.replace('2026-11-23T', '2026-02-30T'),
    bytes.slice(0, -1),
  ];
}

function receiptVectors(): unknown {
  const { createdAt: at } = exampleRow(1);
  const loggedBy = instantOf(exampleNowMs + 5_000);
  const named = {
    kind: 'zl.receipt.v1',
    source: guizhou,
    dst: guangdong,
    hash: zeroDigest,
    at,
  } as const;
  const receipts = [
    { ...named, seq: 1, level: 'APPLIED' } as const,
    { ...named, seq: 2, level: 'REFUSED', refusal: 'envelope.type-unknown' } as const,
    { ...named, seq: 3, level: 'STORED' } as const,
  ];
  return {
    keys: { [exampleSigner(guizhou).kid]: exampleKey(guizhou).toString('hex') },
    single: sealReceipts(receipts.slice(0, 1), exampleSigner(guizhou)),
    batch: sealReceipts(receipts, exampleSigner(guizhou)),
    promising: sealReceipts(
      [{ ...named, kind: 'zl.receipt.v2', seq: 1, level: 'APPLIED', loggedBy }],
      exampleSigner(guizhou),
    ),
  };
}
