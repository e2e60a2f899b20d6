import { ed25519 } from '@noble/curves/ed25519.js';
import { areEqualBytes, decodeCbor, encodeCbor } from './cbor.ts';

/** Signs the paper twins of one issuer (Ed25519). The key stays with whoever implements this. */
export interface PaperTwinSigner {
  /** The 32 bytes of the Ed25519 public key. */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** COSE_Sign1 (RFC 9052) as a paper twin uses it: alg −8 (EdDSA), an eight-byte kid, nothing unprotected. */
export interface CoseSign1 {
  readonly keyId: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

const tag18 = 0xd2;
/** {1: −8, 4: eight bytes}, up to the eight bytes. */
const headerPrefix = Uint8Array.of(0xa2, 0x01, 0x27, 0x04, 0x48);

export function signCose(
  content: { readonly keyId: Uint8Array; readonly payload: Uint8Array },
  signer: PaperTwinSigner,
): Uint8Array {
  const signature = signer.sign(signedBytesOf(content));
  const body = encodeCbor([headerOf(content.keyId), new Map(), content.payload, signature]);
  return Uint8Array.of(tag18, ...body);
}

/** `algorithm-unknown` when it is a COSE_Sign1 of another make; undefined when it is none at all. */
export function decodeCose(bytes: Uint8Array): CoseSign1 | 'algorithm-unknown' | undefined {
  const parts = bytes[0] === tag18 ? decodeCbor(bytes.subarray(1)) : undefined;
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [header, unprotected, payload, signature] = parts as readonly unknown[];
  if (!(header instanceof Uint8Array) || !(payload instanceof Uint8Array)) return undefined;
  if (!(signature instanceof Uint8Array) || signature.length !== 64) return undefined;
  if (!(unprotected instanceof Map) || unprotected.size !== 0) return undefined;
  if (header.length !== 13 || !areEqualBytes(header.subarray(0, 5), headerPrefix)) {
    return 'algorithm-unknown';
  }
  return { keyId: header.slice(5), payload, signature };
}

/** Strict Ed25519 (RFC 8032): a signature that only the lenient rule would accept is refused. */
export function isSignedBy(cose: CoseSign1, publicKey: Uint8Array): boolean {
  try {
    return ed25519.verify(cose.signature, signedBytesOf(cose), publicKey, { zip215: false });
  } catch {
    // noble throws for bytes that are no point of the curve: not signed by such a key.
    return false;
  }
}

function signedBytesOf(content: {
  readonly keyId: Uint8Array;
  readonly payload: Uint8Array;
}): Uint8Array {
  return encodeCbor(['Signature1', headerOf(content.keyId), new Uint8Array(), content.payload]);
}

function headerOf(keyId: Uint8Array): Uint8Array {
  return Uint8Array.of(...headerPrefix, ...keyId);
}
