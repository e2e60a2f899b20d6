import {
  type CoCheckDraft,
  partyOf,
  recordDelivery,
  requestCoCheck,
  type TimeRule,
} from '@zhulian/casework';
import { coCheckRequested, type RefusalValue } from '@zhulian/contract';
import type { VerifiedEnvelope } from '@zhulian/exchange';
import type { Transaction } from '@zhulian/store';
import { granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { findCoCheck, keepCoCheck } from '../case-log/keep-co-check.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { tellPeer } from './tell-peer.ts';

/**
 * A co-check letter has arrived. The receiving province opens its own legal-basis gate for the same letter and day:
 * both gates must open. The clock starts now, and the asker is told the moment.
 */
export async function takeRequest(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly envelope: VerifiedEnvelope;
    /** The moment that our receipt names: the clock starts with it on both sides. */
    readonly receiptAt: Instant;
  },
): Promise<Result<null, RefusalValue>> {
  const { envelope, receiptAt } = order;
  const parsed = coCheckRequested.safeParse(envelope.envelope.data);
  if (!parsed.success) return refused({ code: 'co-check.letter-malformed' });
  const { at, by, letter } = parsed.data;
  if (partyOf(letter.from) !== envelope.envelope.source || partyOf(letter.to) !== parts.party) {
    return refused({ code: 'co-check.office-not-of-party', from: letter.from, to: letter.to });
  }
  if (await findCoCheck(tx, letter.coCheckId)) return refused({ code: 'co-check.known-already' });

  const draft = {
    ...letter,
    parentCaseId: null,
    subject: { ...letter.subject, personId: null },
    rule: letter.rule as TimeRule,
  } as unknown as CoCheckDraft;
  const requested = requestCoCheck({
    at: at as Instant,
    by,
    letter: draft,
    bases: parts.rules.legalBases,
  });
  if (!requested.ok) return refused({ ...requested.refusal });

  const open = await keepCoCheck(tx, parts, {
    direction: 'incoming',
    before: undefined,
    events: requested.value,
  });
  const delivery = recordDelivery(open, { at: receiptAt, by: nodeAuthor(parts), receiptAt });
  const state = await keepCoCheck(tx, parts, {
    direction: 'incoming',
    before: open,
    events: delivery,
  });
  await tellPeer(tx, parts, { state, events: delivery });
  return granted(null);
}
