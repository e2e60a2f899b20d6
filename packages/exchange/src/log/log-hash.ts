import { hash } from 'node:crypto';

/** 双根: the same tree under both hashes. Who trusts only one of them can check everything with it. */
export interface LogHash {
  readonly sha256: Buffer;
  readonly sm3: Buffer;
}

/** The root of a log without leaves. */
export const emptyLogHash: LogHash = hashBoth(Buffer.alloc(0));

/** RFC 6962 section 2.1: H(0x00 ‖ leaf). */
export function hashOfLeaf(leaf: Uint8Array): LogHash {
  const bytes = Buffer.allocUnsafe(1 + leaf.length);
  bytes[0] = 0;
  bytes.set(leaf, 1);
  return hashBoth(bytes);
}

/** RFC 6962 section 2.1: H(0x01 ‖ left ‖ right). */
export function hashOfNode(left: LogHash, right: LogHash): LogHash {
  return {
    sha256: hash('sha256', joined(left.sha256, right.sha256), 'buffer'),
    sm3: hash('sm3', joined(left.sm3, right.sm3), 'buffer'),
  };
}

export function isSameHash(left: LogHash, right: LogHash): boolean {
  return left.sha256.equals(right.sha256) && left.sm3.equals(right.sm3);
}

function hashBoth(bytes: Buffer): LogHash {
  return { sha256: hash('sha256', bytes, 'buffer'), sm3: hash('sm3', bytes, 'buffer') };
}

function joined(left: Buffer, right: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(65);
  bytes[0] = 1;
  left.copy(bytes, 1);
  right.copy(bytes, 33);
  return bytes;
}
