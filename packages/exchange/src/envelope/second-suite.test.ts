import { describe, expect, test } from 'vitest';
import {
  exampleRow,
  exampleSeal,
  exampleSecondSigner,
  exampleTrustListV2,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import { zeroDigest } from '../proof/digest.ts';
import { rememberVerdicts } from '../proof/remember-verdicts.ts';
import type { SuiteEntry } from '../trust/trust-list.ts';
import { createTrustVerifier } from '../trust/trust-verifier.ts';
import { openEnvelope } from './open-envelope.ts';
import { sealEnvelopes } from './seal-envelopes.ts';

const secondSigner = exampleSecondSigner(guangdong);

function sealed(count: number, seal = { ...exampleSeal(guangdong), secondSigner }) {
  const rows = Array.from({ length: count }, (_, index) => exampleRow(index + 1));
  const start = { seq: 0, hash: zeroDigest };
  return sealEnvelopes(rows, start, new Map(), seal).map(({ bytes }) => bytes);
}

function codesOf(texts: readonly string[], suites: readonly SuiteEntry[] = []): readonly string[] {
  const verifier = rememberVerdicts(createTrustVerifier({ ...exampleTrustListV2, suites }));
  return texts.map((text) => {
    const opened = openEnvelope(text, { self: guizhou, verifier });
    return opened.ok ? 'opened' : opened.refusal.code;
  });
}

/** The same envelope with another list of proofs: no proof is covered by any signature, so the trust list must say what is due. */
function withProofs(
  text: string,
  change: (proofs: readonly unknown[]) => readonly unknown[],
): string {
  const { proofs } = JSON.parse(text) as { readonly proofs: readonly unknown[] };
  return text.replace(JSON.stringify(proofs), JSON.stringify(change(proofs)));
}

describe('ZL-SM2-SM3-JCS1 beside the first suite 国密套件', () => {
  test('a batch has one signature of each suite, and every envelope a path of each', () => {
    const texts = sealed(5);
    expect(codesOf(texts)).toEqual(Array(5).fill('opened'));
    const signatures = texts.map((text) => {
      const { proofs } = JSON.parse(text) as {
        readonly proofs: readonly { readonly sig: string }[];
      };
      return proofs.map(({ sig }) => sig).join(' ');
    });
    expect(new Set(signatures).size).toBe(1);
  });

  test('a flipped digit in the second proof is refused as one in the first is, demanded or not', () => {
    const [text = ''] = sealed(3);
    const from = text.indexOf('ZL-SM2-SM3-JCS1');
    const batch = text.lastIndexOf('"batch"', from);
    const verifier = createTrustVerifier(exampleTrustListV2);
    for (let at = batch; at < from; at += 5) {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
      const spoilt = `${text.slice(0, at)}${flipped}${text.slice(at + 1)}`;
      expect(openEnvelope(spoilt, { self: guizhou, verifier }).ok, `character ${at}`).toBe(false);
    }
  });

  test('where the list demands it, an envelope without it is refused, from the place on that the list names', () => {
    const bare = sealed(4).map((text) => withProofs(text, (proofs) => proofs.slice(0, 1)));
    const demand = (presentsAfter: Readonly<Record<string, number>>): readonly SuiteEntry[] => [
      { party: guangdong, suite: 'ZL-SM2-SM3-JCS1', presentsAfter },
    ];
    const missing = 'envelope.proof-missing';
    expect(codesOf(bare)).toEqual(Array(4).fill('opened'));
    expect(codesOf(bare, demand({ [guizhou]: 2 }))).toEqual(['opened', 'opened', missing, missing]);
    expect(codesOf(bare, demand({}))).toEqual(Array(4).fill(missing));
    expect(codesOf(sealed(4), demand({}))).toEqual(Array(4).fill('opened'));
  });

  test('the second suite alone, twice, or first is no envelope', () => {
    const [text = ''] = sealed(1);
    const malformed = 'envelope.field-malformed';
    expect(codesOf([withProofs(text, (proofs) => proofs.slice(1))])).toEqual([malformed]);
    expect(codesOf([withProofs(text, (proofs) => [...proofs, proofs[1]])])).toEqual([malformed]);
    expect(codesOf([withProofs(text, (proofs) => proofs.toReversed())])).toEqual([malformed]);
    expect(codesOf([withProofs(text, () => [])])).toEqual([malformed]);
  });

  test('a key of one suite proves nothing in the other', () => {
    const { kid, sign } = exampleSeal(guangdong).signer;
    const posing = { kid, sign, suite: 'ZL-SM2-SM3-JCS1' } as const;
    const texts = sealed(2, { ...exampleSeal(guangdong), secondSigner: posing });
    expect(codesOf(texts)).toEqual(Array(2).fill('envelope.signature-invalid'));
  });
});
