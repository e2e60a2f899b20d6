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
  oneOf,
} from './form.ts';

/** 回执 as it stands in a bundle. `source` received the envelope and signs. */
export interface ShownReceipt {
  readonly source: string;
  readonly dst: string;
  readonly seq: number;
  readonly hash: string;
  readonly level: string;
  readonly refusal: string | null;
  readonly at: string;
  /** 入日志承诺 of version 2; null in version 1. */
  readonly loggedBy: string | null;
  readonly signature: ProofVerdict;
}

const first: Form = {
  kind: equalTo('zl.receipt.v1'),
  source: isParty,
  dst: isParty,
  seq: countFrom(1),
  hash: isDigest,
  level: oneOf('STORED', 'APPLIED'),
  at: isInstant,
  proof: isProof,
};
const refusing: Form = {
  level: equalTo('REFUSED'),
  refusal: matching(/^(?=.{1,100}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
};
const promising: Form = { kind: equalTo('zl.receipt.v2'), loggedBy: isInstant };
const forms: readonly Form[] = [
  first,
  { ...first, ...refusing },
  { ...first, ...promising },
  { ...first, ...refusing, ...promising },
];

/** Both versions: `zl.receipt.v1`, and `zl.receipt.v2` with the promise of a place in the log. */
export function openReceipt(text: string, keys: KeyRing): ShownReceipt | undefined {
  const receipt = readCanonicalObject(text);
  if (receipt === undefined || !forms.some((form) => hasForm(receipt, form))) return undefined;
  const word = (name: string): string => textIn(receipt, name);
  const seq = receipt['seq'] as number;
  const place = { kind: 'received', src: word('dst'), seq } as const;
  const claim = { party: word('source'), domain: 'ZL-RCT-1', at: word('at'), place } as const;
  return {
    source: word('source'),
    dst: word('dst'),
    seq,
    hash: word('hash'),
    level: word('level'),
    refusal: receipt['refusal'] === undefined ? null : word('refusal'),
    at: word('at'),
    loggedBy: receipt['loggedBy'] === undefined ? null : word('loggedBy'),
    signature: checkStatementProof(receipt, claim, keys),
  };
}
