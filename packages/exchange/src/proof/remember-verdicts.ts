import type { Verifier } from '../port/ports.ts';
import type { KnownNodes } from './merkle.ts';

/**
 * A verifier that asks for the same verdict only once, so that a sealed batch costs one verification. Make one for each
 * push and drop it after: a verdict must not outlive the trust list that it came from.
 */
export function rememberVerdicts(verifier: Verifier): Verifier {
  const verdicts = new Map<string, boolean>();
  const trees = new Map<string, KnownNodes>();
  return {
    knownNodes(tree) {
      const known: KnownNodes = trees.get(tree) ?? new Map();
      trees.set(tree, known);
      return known;
    },
    // Where a key is good differs from envelope to envelope of one batch; whether the signature is its own does not.
    ...(verifier.standingOf && {
      standingOf: (party, kid, use) => verifier.standingOf?.(party, kid, use) ?? 'unknown',
    }),
    ...(verifier.suitesDemanded && {
      suitesDemanded: (party, dst, seq) => verifier.suitesDemanded?.(party, dst, seq) ?? [],
    }),
    verify(party, kid, message, signature, at) {
      const asked = `${party} ${kid} ${at} ${latin1(message)} ${latin1(signature)}`;
      const known = verdicts.get(asked);
      if (known !== undefined) return known;
      const verdict = verifier.verify(party, kid, message, signature, at);
      verdicts.set(asked, verdict);
      return verdict;
    },
  };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
