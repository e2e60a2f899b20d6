import { granted, type Result, refused } from '@zhulian/vocabulary';
import { parseBase45 } from './base45.ts';
import { decodeClaims, type PaperTwinFacts } from './claims.ts';
import { paperTwinPrefix } from './compose-paper-twin.ts';
import { type CoseSign1, decodeCose } from './cose-sign1.ts';
import { hexOf } from './hex.ts';

/** A paper twin taken apart. Nothing in it is to be believed before `verifyPaperTwin` has said so. */
export interface UnverifiedPaperTwin {
  readonly keyIdHex: string;
  readonly facts: PaperTwinFacts;
  readonly cose: CoseSign1;
}

export type PaperTwinRefusal =
  | { readonly code: 'paper-twin.not-ours' }
  | { readonly code: 'paper-twin.version-unknown'; readonly prefix: string }
  | { readonly code: 'paper-twin.text-damaged'; readonly position: number }
  | { readonly code: 'paper-twin.envelope-malformed' }
  | { readonly code: 'paper-twin.algorithm-unknown' }
  | { readonly code: 'paper-twin.claims-malformed' };

/** Takes a scanned or pasted text apart. Line breaks that a message programme put in are ignored. */
export function readPaperTwin(text: string): Result<UnverifiedPaperTwin, PaperTwinRefusal> {
  const plain = text.replace(/[\r\n\t]/g, '').trim();
  if (!plain.startsWith(paperTwinPrefix)) {
    const prefix = /^ZL\d+:/.exec(plain)?.[0];
    return prefix === undefined
      ? refused({ code: 'paper-twin.not-ours' })
      : refused({ code: 'paper-twin.version-unknown', prefix });
  }
  const bytes = parseBase45(plain.slice(paperTwinPrefix.length));
  if (!bytes.ok) {
    const position = paperTwinPrefix.length + bytes.refusal.position;
    return refused({ code: 'paper-twin.text-damaged', position });
  }
  const cose = decodeCose(bytes.value);
  if (cose === undefined) return refused({ code: 'paper-twin.envelope-malformed' });
  if (cose === 'algorithm-unknown') return refused({ code: 'paper-twin.algorithm-unknown' });
  const facts = decodeClaims(cose.payload);
  if (facts === undefined) return refused({ code: 'paper-twin.claims-malformed' });
  return granted({ keyIdHex: hexOf(cose.keyId), facts, cose });
}
