import { readCanonicalObject, textIn } from '../canonical/read-canonical.ts';
import { checkStatementProof, type ProofVerdict } from '../signature/check-proof.ts';
import type { KeyRing } from '../signature/key-ring.ts';
import {
  countFrom,
  equalTo,
  type Form,
  hasForm,
  isDigest,
  isInstant,
  isParty,
  isProof,
  matching,
} from './form.ts';

/** 流头声明: how far `source` says that its stream to `dst` had come at `at`. */
export interface ShownStreamHead {
  readonly source: string;
  readonly dst: string;
  /** 0 for a stream that has not begun. */
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly signature: ProofVerdict;
}

const form: Form = {
  kind: equalTo('zl.stream-head.v1'),
  source: isParty,
  dst: isParty,
  seq: countFrom(0),
  hash: isDigest,
  nonce: matching(/^[0-9a-f]{32}$/),
  at: isInstant,
  proof: isProof,
};

export function openStreamHead(text: string, keys: KeyRing): ShownStreamHead | undefined {
  const head = readCanonicalObject(text);
  if (!hasForm(head, form)) return undefined;
  const [source, at] = [textIn(head, 'source'), textIn(head, 'at')];
  const claim = { party: source, domain: 'ZL-SHD-1', at, place: { kind: 'none' } } as const;
  return {
    source,
    dst: textIn(head, 'dst'),
    seq: head['seq'] as number,
    hash: textIn(head, 'hash'),
    at,
    signature: checkStatementProof(head, claim, keys),
  };
}
