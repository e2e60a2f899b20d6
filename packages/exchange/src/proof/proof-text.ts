import type { Proof, SuiteName } from '../envelope/envelope.ts';
import { decodeBase64url } from './base64url.ts';
import { batchSizeMax, secondSuite, suite } from './proof.ts';

const kid = /^[!#-[\]-~]{1,64}$/;
const hex = /^[0-9a-f]{64}$/;

/** Canonical text of a proof whose fields are known to be well formed. */
export function proofText(proof: Proof): string {
  const tail = `"kid":"${proof.kid}","sig":"${proof.sig}","suite":"${proof.suite}"}`;
  if (proof.batch === undefined) return `{${tail}`;
  const { index, path, root, size } = proof.batch;
  const siblings = path.map((sibling) => `"${sibling}"`).join(',');
  return `{"batch":{"index":${index},"path":[${siblings}],"root":"${root}","size":${size}},${tail}`;
}

/** True when every field of a proof is there, none is unknown and each has its form. Of the first suite unless another is asked for. */
export function isProof(value: unknown, ofSuite: SuiteName = suite): value is Proof {
  if (!isRecord(value)) return false;
  const count = Object.keys(value).length;
  const isBatched = value.batch !== undefined;
  return (
    count === (isBatched ? 4 : 3) &&
    value.suite === ofSuite &&
    isKid(value.kid) &&
    typeof value.sig === 'string' &&
    decodeBase64url(value.sig, 64) !== undefined &&
    (!isBatched || isBatch(value.batch))
  );
}

/** True for one proof of the first suite, or that and one of the second. */
export function isProofs(value: unknown): value is readonly Proof[] {
  if (!Array.isArray(value) || !isProof(value[0])) return false;
  return value.length === 1 || (value.length === 2 && isProof(value[1], secondSuite));
}

/** True for 1 to 64 printable ASCII characters without quotation mark, backslash or space. */
export function isKid(value: unknown): value is string {
  return typeof value === 'string' && kid.test(value);
}

function isBatch(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 4) return false;
  const { index, path, root, size } = value;
  return (
    isCount(size, 2) &&
    size <= batchSizeMax &&
    isCount(index, 0) &&
    index < size &&
    isHex(root) &&
    Array.isArray(path) &&
    path.length <= 8 &&
    path.every(isHex)
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a safe integer of at least `least`. */
export function isCount(value: unknown, least: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function isHex(value: unknown): value is string {
  return typeof value === 'string' && hex.test(value);
}
