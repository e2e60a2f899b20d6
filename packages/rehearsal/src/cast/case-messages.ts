import type { Json, OutboxMessage, PartyId, VerifiedEnvelope } from '@zhulian/exchange';
import type { ApplyMessages } from '@zhulian/service';
import { granted, type Instant, refused } from '@zhulian/vocabulary';
import type { Sabotage } from '../mutants/sabotage.ts';
import type { ModelTransaction } from '../world/model-database.ts';
import { openCoCheckObligation } from './co-check-obligation.ts';

/** The messages of a rehearsed co-check. Their content is only what the rehearsal needs to see an effect. */
export const caseTypes = {
  opened: 'cn.zhulian.rehearsal.case-opened.v1',
  continued: 'cn.zhulian.rehearsal.case-continued.v1',
  replied: 'cn.zhulian.rehearsal.case-replied.v1',
  answered: 'cn.zhulian.rehearsal.case-answered.v1',
  stepClimbed: 'cn.zhulian.rehearsal.step-climbed.v1',
} as const;

/** A type that no receiver knows; its receipt must be REFUSED, and the stream must go on. */
export const strangeType = 'cn.zhulian.rehearsal.from-the-future.v9';

/** The code with which a receiver refuses a continuation that says it is unwelcome. */
export const unwelcome = 'case.continuation-unwelcome';

export interface Letter {
  readonly id: string;
  readonly dst: PartyId;
  readonly caseId: string;
  readonly type: string;
  readonly data: Json;
  readonly at: Instant;
}

export function outboxMessage(letter: Letter): OutboxMessage {
  const { id, dst, type, data, at } = letter;
  const subject = `case/${letter.caseId}`;
  return { id, dst, subject, type, basis: 'rehearsal', purpose: 'rehearsal', data, createdAt: at };
}

/** What a node does with each type: one effect, sometimes a reply in the same transaction, sometimes a refusal. */
export function caseHandlers(node: {
  readonly party: PartyId;
  readonly sabotage: Sabotage | undefined;
  readonly meetPoison: () => void;
}): ReadonlyMap<string, ApplyMessages<ModelTransaction>> {
  const handler =
    (effect: (tx: ModelTransaction, opened: VerifiedEnvelope, at: Instant) => void) =>
    async (tx: ModelTransaction, envelopes: readonly VerifiedEnvelope[], at: Instant) =>
      envelopes.map((opened) => {
        const data = opened.envelope.data as {
          readonly isUnwelcome?: boolean;
          readonly isPoison?: boolean;
        };
        if (data.isPoison === true) node.meetPoison();
        if (data.isUnwelcome === true) return refused({ code: unwelcome });
        const { id, source: src, subject, zl } = opened.envelope;
        const { caseSeq, seq } = zl;
        tx.changes.push({ kind: 'effect', effect: { src, seq, id, subject, caseSeq } });
        effect(tx, opened, at);
        return granted(null);
      });
  return new Map([
    [
      caseTypes.opened,
      handler((tx, { envelope }, at) => {
        const caseId = envelope.subject.slice('case/'.length);
        const kept = openCoCheckObligation({
          caseId,
          debtor: node.party,
          creditor: envelope.source,
          at: node.sabotage === 'due-from-writing' ? envelope.time : at,
        });
        tx.changes.push({ kind: 'obligation', kept });
      }),
    ],
    [caseTypes.continued, handler(replyIfAsked)],
    [caseTypes.replied, handler(() => {})],
    [caseTypes.answered, handler(() => {})],
    [caseTypes.stepClimbed, handler(() => {})],
  ]);
}

function replyIfAsked(tx: ModelTransaction, { envelope }: VerifiedEnvelope, at: Instant): void {
  const data = envelope.data as { readonly wantsReply?: boolean };
  if (data.wantsReply !== true) return;
  const message = outboxMessage({
    id: `${envelope.id}-reply`,
    dst: envelope.source,
    caseId: envelope.subject.slice('case/'.length),
    type: caseTypes.replied,
    data: { to: envelope.id },
    at,
  });
  tx.changes.push({ kind: 'message', message });
}
