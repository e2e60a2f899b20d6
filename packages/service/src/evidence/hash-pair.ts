import type { LogHash } from '@zhulian/exchange';
import type { HashPair } from './side-channel.ts';

const hex = /^[0-9a-f]{64}$/;

export function pairOf(hash: LogHash): HashPair {
  return { sha256: hash.sha256.toString('hex'), sm3: hash.sm3.toString('hex') };
}

/** Undefined when one of them is not two hashes: then nothing that rests on the path can be right. */
export function hashesOf(path: readonly HashPair[]): readonly LogHash[] | undefined {
  if (!path.every(({ sha256, sm3 }) => hex.test(sha256) && hex.test(sm3))) return undefined;
  return path.map(({ sha256, sm3 }) => ({
    sha256: Buffer.from(sha256, 'hex'),
    sm3: Buffer.from(sm3, 'hex'),
  }));
}
