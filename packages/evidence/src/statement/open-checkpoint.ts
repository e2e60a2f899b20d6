import { bytesOfBase64, isSame, joined, utf8 } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
import { firstSuite } from '../signature/check-proof.ts';
import type { KeyRing, SignatureVerdict } from '../signature/key-ring.ts';
import { isInstant } from './form.ts';

/** 检查点 with the signature of its origin and those of its witnesses. */
export interface ShownCheckpoint {
  readonly origin: string;
  readonly size: number;
  readonly sha256: Uint8Array;
  readonly sm3: Uint8Array;
  readonly at: string;
  readonly signature: SignatureVerdict;
  readonly witnesses: readonly {
    readonly party: string;
    readonly at: string;
    readonly signature: SignatureVerdict;
  }[];
}

const body =
  /^([^\n]{1,64})\n([1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\nsm3 ([A-Za-z0-9+/]{43}=)\nat ([^\n]{24})\n$/;
const line = /^— (zl:[a-z0-9:]{1,30})\/(\S{1,64}) ([A-Za-z0-9+/]+={0,2})$/;

interface NoteLine {
  readonly party: string;
  readonly kid: string;
  readonly blob: Uint8Array;
}

/** Reads a C2SP note; undefined when it is not exactly a checkpoint with the line of its origin first. */
export function openCheckpoint(note: string, keys: KeyRing): ShownCheckpoint | undefined {
  const cut = note.indexOf('\n\n');
  if (cut === -1 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, cut + 1);
  const [, origin = '', size = '', root = '', root3 = '', at = ''] = body.exec(text) ?? [];
  const lines = note
    .slice(cut + 2, -1)
    .split('\n')
    .map(readLine);
  const [own, ...others] = lines;
  if (origin === '' || own === undefined || lines.some((one) => one === undefined))
    return undefined;
  const [sha256, sm3] = [bytesOfBase64(root, 'base64'), bytesOfBase64(root3, 'base64')];
  if (sha256 === undefined || sm3 === undefined || own.party !== origin) return undefined;
  if (own.blob.length !== 68) return undefined;
  if (!isInstant(at) || !Number.isSafeInteger(Number(size))) return undefined;
  return {
    origin,
    size: Number(size),
    sha256,
    sm3,
    at,
    signature: judged(own, { message: utf8(text), from: 4, at }, keys),
    witnesses: (others as readonly NoteLine[]).map((one) => openCosignature(one, text, keys)),
  };
}

/** C2SP tlog-cosignature v1: the second of the look is signed with the body. */
function openCosignature(
  one: NoteLine,
  text: string,
  keys: KeyRing,
): ShownCheckpoint['witnesses'][number] {
  const isForm = one.blob.length === 76;
  const seconds = isForm ? Number(new DataView(one.blob.buffer).getBigUint64(4)) : 0;
  const at = new Date(Math.min(seconds, 253_402_300_799) * 1000).toISOString();
  const message = utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
  const signature = isForm ? judged(one, { message, from: 12, at }, keys) : 'wrong';
  return { party: one.party, at, signature };
}

function judged(
  one: NoteLine,
  signed: { readonly message: Uint8Array; readonly from: number; readonly at: string },
  keys: KeyRing,
): SignatureVerdict {
  const { at, from, message } = signed;
  const signature = one.blob.slice(from);
  return keys.judge({
    party: one.party,
    kid: one.kid,
    suite: firstSuite,
    message,
    signature,
    at,
    place: { kind: 'none' },
  });
}

function readLine(text: string): NoteLine | undefined {
  const [, party = '', kid = '', encoded = ''] = line.exec(text) ?? [];
  const blob = bytesOfBase64(encoded, 'base64');
  if (party === '' || blob === undefined || blob.length < 68) return undefined;
  const algorithm = blob.length === 68 ? 1 : 4;
  const named = joined(utf8(`${party}/${kid}\n`), Uint8Array.of(algorithm));
  return isSame(hashBy.sha256(named).slice(0, 4), blob.slice(0, 4))
    ? { party, kid, blob }
    : undefined;
}
