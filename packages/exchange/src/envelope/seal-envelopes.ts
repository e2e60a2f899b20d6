import { strict as assert } from 'node:assert';
import { epochMsOf, instantOf } from '@zhulian/vocabulary';
import { canonicalise } from '../canonical/canonicalise.ts';
import type { Clock, Randomness, Signer } from '../port/ports.ts';
import type { OutboxMessage, SealedMessage, StreamHead } from '../port/stream-store.ts';
import { encodeBase64url } from '../proof/base64url.ts';
import { commitTo, digestBytes, digestOf, sm3Of } from '../proof/digest.ts';
import { batchSizeMax, signTogether } from '../proof/proof.ts';
import type { Digest, PartyId, Proof } from './envelope.ts';
import { type EnvelopeHeader, envelopeText, headerText } from './envelope-text.ts';

/** The seal of a node: who it is, its clock, its randomness, its key. */
export interface Seal {
  readonly source: PartyId;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly signer: Signer;
  /** 国密 signer for a proof beside the first, to a peer that opens it. */
  readonly secondSigner?: Signer;
  /** Envelopes under one signature, 1 to 256; 256 when absent. With 1 each envelope is signed by itself. */
  readonly signTogetherMax?: number;
}

interface Draft {
  readonly header: EnvelopeHeader;
  readonly signedText: string;
  readonly hash: Digest;
  readonly dataText: string;
  readonly salt: string;
}

/**
 * 封装: gives outbox rows their places in the stream and signs them. The rows continue at `head` and, for each subject, at its
 * `lastCaseSeq`. Rows must have passed `checkOutboxMessage` when they were written; a row that did not is a Defect.
 */
export function sealEnvelopes(
  rows: readonly OutboxMessage[],
  head: StreamHead,
  lastCaseSeq: ReadonlyMap<string, number>,
  seal: Seal,
): readonly SealedMessage[] {
  const drafts = draftEnvelopes(rows, { head, lastCaseSeq, seal });
  const proofs = prove(drafts, seal);
  const sealedAt = instantOf(seal.clock.nowMs());
  return drafts.map(({ header, hash, dataText, salt }, index) => ({
    dst: header.zl.dst,
    seq: header.zl.seq,
    hash,
    subject: header.subject,
    caseSeq: header.zl.caseSeq,
    bytes: envelopeText(header, { dataText, salt, proofs: proofs[index] ?? [] }),
    outboxId: header.id,
    sealedAt,
  }));
}

/** What is proved of an envelope: its hash by the first suite, and the text that a second suite hashes by itself. */
interface Provable {
  readonly hash: Digest;
  readonly signedText: string;
}

/** For each envelope its proofs: one, or two where the seal has a second signer. */
export function prove(
  drafts: readonly Provable[],
  seal: Pick<Seal, 'signer' | 'secondSigner' | 'signTogetherMax'>,
): readonly (readonly Proof[])[] {
  const together = Math.min(seal.signTogetherMax ?? batchSizeMax, batchSizeMax);
  const proofs: (readonly Proof[])[] = [];
  for (let from = 0; from < drafts.length; from += together) {
    const batch = drafts.slice(from, from + together);
    const hashes = batch.map(({ hash }) => digestBytes(hash));
    const first = signTogether('ZL-ENV-1', hashes, seal.signer);
    const second =
      seal.secondSigner &&
      signTogether(
        'ZL-ENV-1',
        batch.map(({ signedText }) => sm3Of(signedText)),
        seal.secondSigner,
      );
    for (const [index, proof] of first.entries()) {
      const other = second?.[index];
      proofs.push(other === undefined ? [proof] : [proof, other]);
    }
  }
  return proofs;
}

function draftEnvelopes(
  rows: readonly OutboxMessage[],
  place: {
    readonly head: StreamHead;
    readonly lastCaseSeq: ReadonlyMap<string, number>;
    readonly seal: Seal;
  },
): readonly Draft[] {
  const { randomness, source } = place.seal;
  const caseSeqs = new Map(place.lastCaseSeq);
  const salts = randomness.bytes(32 * rows.length);
  let { seq, hash: prev } = place.head;
  return rows.map((row, index) => {
    const dataText = canonicalise(row.data, 1);
    assert(dataText.ok, 'an outbox row holds only data that passed checkOutboxMessage');
    const saltBytes = salts.subarray(32 * index, 32 * (index + 1));
    const caseSeq = (caseSeqs.get(row.subject) ?? 0) + 1;
    caseSeqs.set(row.subject, caseSeq);
    seq += 1;
    const { basis, purpose, dst } = row;
    const payload = commitTo(saltBytes, dataText.value);
    const header: EnvelopeHeader = {
      specversion: '1.0',
      id: row.id,
      source,
      type: row.type,
      subject: row.subject,
      time: instantOf(epochMsOf(row.createdAt)),
      datacontenttype: 'application/json',
      zl: { dst, seq, prev, caseSeq, basis, purpose, payload },
    };
    const signedText = headerText(header);
    const hash = digestOf(signedText);
    prev = hash;
    return { header, signedText, hash, dataText: dataText.value, salt: encodeBase64url(saltBytes) };
  });
}
