import { type PartyId, sealStreamHead } from '@zhulian/exchange';
import { findStreamHead } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { LogParts } from './log-parts.ts';

/** 流头声明: how far our stream to `dst` has come at this moment, signed. What is not in it, we had not sent. */
export async function signStreamHead(
  parts: Pick<LogParts, 'self' | 'database' | 'clock' | 'signer'>,
  asked: { readonly dst: PartyId; readonly nonce: string },
): Promise<string> {
  // The moment is read first: what is sealed meanwhile may be in the head, never missing from it.
  const at = instantOf(parts.clock.nowMs());
  const head = await findStreamHead(parts.database, asked.dst);
  return sealStreamHead(
    {
      kind: 'zl.stream-head.v1',
      source: parts.self,
      dst: asked.dst,
      nonce: asked.nonce,
      at,
      ...head,
    },
    parts.signer,
  );
}
