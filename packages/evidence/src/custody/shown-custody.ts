import {
  type JsonObject,
  readCanonicalObject,
  textIn,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { digestOf } from '../hash/hash.ts';
import { checkStatementProof, type ProofVerdict } from '../signature/check-proof.ts';
import type { KeyRing } from '../signature/key-ring.ts';
import { hasForm, isProof } from '../statement/form.ts';
import { custodyForms, isOfItsProvince } from './custody-forms.ts';

/** 交接文书 as it stands in a bundle. */
export interface ShownStatement {
  /** The last word of its kind: opening, offer, accept, decline, withdraw, release, assign, registration, activation. */
  readonly word: string;
  readonly body: JsonObject;
  readonly signer: string;
  /** Digest of the canonical text without the proof: its name in all others. */
  readonly hash: string;
  readonly at: string;
  readonly signature: ProofVerdict;
}

/** Which field names the party whose word the statement is; an assignment is the hub's. */
const signerField: Readonly<Record<string, string>> = {
  opening: 'holder',
  offer: 'from',
  release: 'from',
  accept: 'by',
  decline: 'by',
  withdraw: 'by',
  registration: 'by',
  activation: 'by',
};

/** Reads one signed statement; undefined when it is none, or a field of it is missing, unknown or not in its form. */
export function openStatement(text: string, keys: KeyRing): ShownStatement | undefined {
  const body = readCanonicalObject(text);
  const [, word = ''] = /^zl\.custody\.([a-z]+)\.v1$/.exec(textIn(body, 'kind')) ?? [];
  const form = Object.hasOwn(custodyForms, word) ? custodyForms[word] : undefined;
  if (form === undefined || !hasForm(body, { ...form, proof: isProof }) || !isOfItsProvince(body)) {
    return undefined;
  }
  const { proof: _proof, ...unsigned } = body;
  const field = signerField[word];
  const signer = field === undefined ? 'zl:hub' : textIn(body, field);
  const at = textIn(body, 'at');
  const claim = { party: signer, domain: 'ZL-CUS-1', at, place: { kind: 'none' } } as const;
  return {
    word,
    body,
    signer,
    hash: digestOf(writeCanonical(unsigned)),
    at,
    signature: checkStatementProof(body, claim, keys),
  };
}
