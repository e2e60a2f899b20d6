import { partyInPath } from '@zhulian/evidence';
import { openStreamHead, type PartyId, type Randomness } from '@zhulian/exchange';
import type { LogParts } from '../log-parts.ts';
import { type BundleDraft, putText } from './bundle-draft.ts';
import type { SilentDuty } from './gather-duties.ts';
import { gatherStreamBack } from './gather-streams.ts';

/** 未答复的证明: the debtor's own word on how far its stream to us has come, and that stream. Without the word, silence is only told. */
export async function gatherHeads(
  parts: LogParts & { readonly randomness: Randomness },
  draft: BundleDraft,
  silent: readonly SilentDuty[],
): Promise<void> {
  const heads = new Map<PartyId, number | undefined>();
  for (const { debtor, requestedAt, subject } of silent) {
    if (!heads.has(debtor)) heads.set(debtor, await askHead(parts, draft, debtor));
    const headSeq = heads.get(debtor);
    if (headSeq === undefined) continue;
    const order = { self: parts.self, debtor, headSeq, requestedAt, subject };
    await gatherStreamBack(parts.database, draft, order);
  }
}

async function askHead(
  parts: LogParts & { readonly randomness: Randomness },
  draft: BundleDraft,
  debtor: PartyId,
): Promise<number | undefined> {
  const nonce = Buffer.from(parts.randomness.bytes(16)).toString('hex');
  try {
    const answer = await parts.channel.ask(debtor, { kind: 'stream-head', nonce });
    const statement = answer.kind === 'stream-head' ? answer.statement : '';
    const head = openStreamHead(statement, parts.verifier);
    if (head?.nonce !== nonce || head.source !== debtor || head.dst !== parts.self)
      return undefined;
    const lane = `${partyInPath(debtor)}/${partyInPath(parts.self)}`;
    putText(draft, { path: `heads/${lane}.json`, text: statement });
    return head.seq;
  } catch (error) {
    parts.observe?.({ kind: 'peer-silent', peer: debtor, error });
    return undefined;
  }
}
