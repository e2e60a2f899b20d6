import {
  isJsonObject,
  type Json,
  type JsonObject,
  readCanonicalObject,
  textIn,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { bytesOfBase64, hexOf, joined, utf8 } from '../hash/bytes.ts';
import { digestOf, hashBy } from '../hash/hash.ts';
import {
  checkProof,
  firstSuite,
  type ProofVerdict,
  secondSuite,
} from '../signature/check-proof.ts';
import type { KeyRing } from '../signature/key-ring.ts';
import {
  countFrom,
  equalTo,
  type Form,
  hasForm,
  isAnything,
  isDigest,
  isInstant,
  isParty,
  isProof,
  matching,
} from './form.ts';

/** 交换报文 as it stands in a bundle, with what its own text proves. */
export interface ShownEnvelope {
  readonly source: string;
  readonly dst: string;
  readonly seq: number;
  readonly prev: string;
  readonly subject: string;
  readonly type: string;
  readonly time: string;
  /** Digest of the signed header: its name in chains and receipts. */
  readonly hash: string;
  /** `withheld`: data and salt are not in the bundle; the header, and so the chain, stands without them. */
  readonly payload: 'whole' | 'withheld' | 'other';
  /** Null when withheld. */
  readonly data: Json;
  readonly signature: ProofVerdict;
}

const isCode = matching(/^[ !#-[\]-~]{1,200}$/);
const header: Form = {
  specversion: equalTo('1.0'),
  id: matching(/^[0-9A-Za-z-]{1,64}$/),
  source: isParty,
  type: matching(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/),
  subject: matching(/^[!#-[\]-~]{1,200}$/),
  time: isInstant,
  datacontenttype: equalTo('application/json'),
  zl: (value) =>
    hasForm(value, {
      dst: isParty,
      seq: countFrom(1),
      prev: isDigest,
      caseSeq: countFrom(1),
      basis: isCode,
      purpose: isCode,
      payload: isDigest,
    }),
  proofs: isProofs,
};
const withData: Form = { ...header, data: isAnything, salt: isSalt };

/** Reads an envelope's exact text; undefined when it is not canonical or not of the form of protocol 01, section 3. */
export function openEnvelope(text: string, keys: KeyRing): ShownEnvelope | undefined {
  const envelope = readCanonicalObject(text);
  const isWithheld = hasForm(envelope, header);
  if (!isWithheld && !hasForm(envelope, withData)) return undefined;
  const { data, proofs, salt: _salt, ...signed } = envelope as JsonObject;
  const zl = signed['zl'] as JsonObject;
  const headerText = writeCanonical(signed);
  const [dst, seq] = [textIn(zl, 'dst'), zl['seq'] as number];
  const [source, time] = [textIn(signed, 'source'), textIn(signed, 'time')];
  const place = { kind: 'sent', dst, seq } as const;
  const claim = { party: source, domain: 'ZL-ENV-1', at: time, place } as const;
  const verdicts = (proofs as readonly Json[]).map((proof) =>
    checkProof(proof, headerText, claim, keys),
  );
  const isShort = verdicts.length === 1 && keys.demandsSecond({ party: source, dst, seq });
  const isCommitted = commitmentOf(textIn(envelope, 'salt'), data ?? null) === zl['payload'];
  return {
    source,
    dst,
    seq,
    prev: textIn(zl, 'prev'),
    subject: textIn(signed, 'subject'),
    type: textIn(signed, 'type'),
    time,
    hash: digestOf(headerText),
    payload: isWithheld ? 'withheld' : isCommitted ? 'whole' : 'other',
    data: data ?? null,
    signature: verdicts.find((verdict) => verdict !== 'valid') ?? (isShort ? 'malformed' : 'valid'),
  };
}

/** One proof of the first suite, or that and one of the second. */
function isProofs(value: Json | undefined): boolean {
  if (!Array.isArray(value) || value.length > 2 || !value.every((one) => isProof(one as Json))) {
    return false;
  }
  const suites = value.map((one) => isJsonObject(one as Json) && (one as JsonObject)['suite']);
  return suites[0] === firstSuite && (suites.length === 1 || suites[1] === secondSuite);
}

function isSalt(value: Json | undefined): boolean {
  return typeof value === 'string' && bytesOfBase64(value, 'base64url')?.length === 32;
}

/** H(0x02 ‖ salt ‖ canonical data). */
function commitmentOf(salt: string, data: Json): string {
  const bytes = bytesOfBase64(salt, 'base64url') ?? new Uint8Array();
  const committed = joined(Uint8Array.of(2), bytes, utf8(writeCanonical(data)));
  return `sha256:${hexOf(hashBy.sha256(committed))}`;
}
