import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import type { Instant } from '@zhulian/vocabulary';
import { isInstant } from '../envelope/check-envelope-fields.ts';
import type { PartyId } from '../envelope/envelope.ts';
import { isPartyId } from '../party/party.ts';
import type { Signer, Verifier } from '../port/ports.ts';
import { isKid } from '../proof/proof-text.ts';
import type { LogHash } from './log-hash.ts';

/** 检查点: what a node's whole log was, under both hashes, at one size. */
export interface Checkpoint {
  readonly origin: PartyId;
  readonly size: number;
  readonly root: LogHash;
  readonly at: Instant;
}

/** A checkpoint as it was read from a note whose own signature is right. */
export interface OpenedCheckpoint extends Checkpoint {
  /** The note without its signatures: what a signature is over. */
  readonly body: string;
}

/** A signature line of a note: who signed, with which key, what. */
interface NoteLine {
  readonly party: PartyId;
  readonly kid: string;
  readonly blob: Buffer;
}

const body =
  /^(?<origin>[^\n]{1,64})\n(?<size>[1-9]\d{0,15})\n(?<sha256>[A-Za-z0-9+/]{43}=)\nsm3 (?<sm3>[A-Za-z0-9+/]{43}=)\nat (?<at>[^\n]{24})\n$/;
const line =
  /^— (?<party>zl:[a-z0-9:]{1,30})\/(?<kid>\S{1,64}) (?<blob>[A-Za-z0-9+/]{91,102}={1,2})$/;

/** The signed part of a note (C2SP tlog-checkpoint): origin, size, root, and as extensions the SM3 root and the moment. */
export function checkpointBody(checkpoint: Checkpoint): string {
  const { at, origin, root, size } = checkpoint;
  return `${origin}\n${size}\n${root.sha256.toString('base64')}\nsm3 ${root.sm3.toString('base64')}\nat ${at}\n`;
}

/** 签发检查点: the note with the node's own signature (C2SP signed-note, Ed25519). */
export function sealCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  const text = checkpointBody(checkpoint);
  const signature = signer.sign(Buffer.from(text, 'utf8'));
  return `${text}\n${noteLine({ party: checkpoint.origin, kid: signer.kid, algorithm: 1 }, signature)}\n`;
}

/** Reads a note and checks the signature of its origin; undefined for whatever is not exactly a checkpoint of that party. */
export function openCheckpoint(note: string, verifier: Verifier): OpenedCheckpoint | undefined {
  const [text, lines] = splitNote(note);
  const fields = body.exec(text)?.groups;
  const own = lines[0];
  if (fields === undefined || own === undefined) return undefined;
  const { at, origin, sha256, size, sm3 } = fields as Record<string, string>;
  if (origin === undefined || !isPartyId(origin) || own.party !== origin || !isInstant(at)) {
    return undefined;
  }
  const signature = own.blob.subarray(4);
  const isSigned =
    own.blob.length === 68 &&
    verifier.verify(origin, own.kid, Buffer.from(text, 'utf8'), signature, at);
  if (!isSigned || !Number.isSafeInteger(Number(size))) return undefined;
  const root = {
    sha256: Buffer.from(sha256 ?? '', 'base64'),
    sm3: Buffer.from(sm3 ?? '', 'base64'),
  };
  return { origin, size: Number(size), root, at, body: text };
}

/** 见证签署 (C2SP tlog-cosignature v1): the line a witness adds, over the body and the second at which it was seen. */
export function cosignCheckpoint(
  checkpoint: OpenedCheckpoint,
  witness: { readonly party: PartyId; readonly signer: Signer; readonly nowMs: number },
): string {
  const seconds = Math.floor(witness.nowMs / 1_000);
  const signature = witness.signer.sign(cosignedMessage(checkpoint.body, seconds));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const key = { party: witness.party, kid: witness.signer.kid, algorithm: 4 };
  return noteLine(key, Buffer.concat([time, signature]));
}

/** True when `witness` signed this checkpoint, with its key of that second. */
export function isCosignedBy(
  witness: PartyId,
  cosigned: { readonly body: string; readonly line: string },
  verifier: Verifier,
): boolean {
  const read = readLine(cosigned.line);
  if (read === undefined || read.party !== witness || read.blob.length !== 76) return false;
  const seconds = Number(read.blob.readBigUInt64BE(4));
  if (!Number.isSafeInteger(seconds) || seconds > 253_402_300_799) return false;
  const at = new Date(seconds * 1_000).toISOString() as Instant;
  const message = cosignedMessage(cosigned.body, seconds);
  return verifier.verify(witness, read.kid, message, read.blob.subarray(12), at);
}

function cosignedMessage(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');
}

function noteLine(
  key: { readonly party: PartyId; readonly kid: string; readonly algorithm: number },
  signature: Uint8Array,
): string {
  assert(isKid(key.kid), 'a kid has only printable ASCII');
  const name = `${key.party}/${key.kid}`;
  const blob = Buffer.concat([keyHint(name, key.algorithm), signature]);
  return `— ${name} ${blob.toString('base64')}`;
}

/** Four bytes by which a reader finds the key; here they follow from the name, which already says party and kid. */
function keyHint(name: string, algorithm: number): Buffer {
  const digest = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(algorithm)).digest();
  return digest.subarray(0, 4);
}

function splitNote(note: string): readonly [string, readonly NoteLine[]] {
  const cut = note.indexOf('\n\n');
  const tail = cut === -1 ? '' : note.slice(cut + 2);
  if (!tail.endsWith('\n')) return ['', []];
  const lines = tail.slice(0, -1).split('\n').map(readLine);
  const isWhole = lines.every((read) => read !== undefined);
  return isWhole ? [note.slice(0, cut + 1), lines as readonly NoteLine[]] : ['', []];
}

function readLine(text: string): NoteLine | undefined {
  const fields = line.exec(text)?.groups;
  if (fields?.['party'] === undefined || !isPartyId(fields['party'])) return undefined;
  const blob = Buffer.from(fields['blob'] ?? '', 'base64');
  if (blob.toString('base64') !== fields['blob']) return undefined;
  const { kid = '' } = fields;
  const algorithm = blob.length === 68 ? 1 : 4;
  const isKnown = keyHint(`${fields['party']}/${kid}`, algorithm).equals(blob.subarray(0, 4));
  return isKnown && isKid(kid) ? { party: fields['party'], kid, blob } : undefined;
}
