import { type Obligation, settleObligation } from '@zhulian/casework';
import type { Json, PartyId, VerifiedEnvelope } from '@zhulian/exchange';
import type { ApplyMessages } from '@zhulian/service';
import { granted, type Instant, type WorkingCalendar } from '@zhulian/vocabulary';
import { nextRungMsOf } from '../cast/co-check-obligation.ts';
import { officeOf } from '../cast/offices.ts';
import type { ModelTransaction } from '../world/model-database.ts';
import type { MonthProcedure } from './month-assumptions.ts';

export const monthTypes = {
  asked: 'cn.zhulian.rehearsal.month-asked.v1',
  accepted: 'cn.zhulian.rehearsal.month-accepted.v1',
  answered: 'cn.zhulian.rehearsal.month-answered.v1',
} as const;

/** What a node does with the letters of the month. A request opens an obligation in the same transaction: nobody’s matter it is never. */
export function monthHandlers(parts: {
  readonly party: PartyId;
  readonly calendar: WorkingCalendar;
  readonly procedureOf: (code: string) => MonthProcedure;
  readonly onAsked: (obligation: Obligation, creditor: PartyId) => void;
}): ReadonlyMap<string, ApplyMessages<ModelTransaction>> {
  const take =
    (effect: (tx: ModelTransaction, opened: VerifiedEnvelope, at: Instant) => void) =>
    async (tx: ModelTransaction, envelopes: readonly VerifiedEnvelope[], at: Instant) =>
      envelopes.map((opened) => {
        const { id, source: src, subject, zl } = opened.envelope;
        const { caseSeq, seq } = zl;
        tx.changes.push({ kind: 'effect', effect: { src, seq, id, subject, caseSeq } });
        effect(tx, opened, at);
        return granted(null);
      });
  const ask = take((tx, { envelope }, at) => {
    const { procedure } = envelope.data as { readonly procedure: string };
    const caseId = envelope.subject.slice('case/'.length);
    const obligation = monthObligation(
      { caseId, debtor: parts.party, creditor: envelope.source, at },
      { calendar: parts.calendar, procedure: parts.procedureOf(procedure) },
    );
    const nextRungMs = nextRungMsOf(obligation, []);
    tx.changes.push({
      kind: 'obligation',
      kept: { obligation, peer: envelope.source, nextRungMs },
    });
    parts.onAsked(obligation, envelope.source);
  });
  return new Map([
    [monthTypes.asked, ask],
    [monthTypes.accepted, take(() => {})],
    [monthTypes.answered, take(() => {})],
  ]);
}

/** What the debtor owes; both sides compute it from the moment that the receipt names. */
export function monthObligation(
  opening: {
    readonly caseId: string;
    readonly debtor: PartyId;
    readonly creditor: PartyId;
    readonly at: Instant;
  },
  by: { readonly calendar: WorkingCalendar; readonly procedure: MonthProcedure },
): Obligation {
  const { procedure } = by;
  const terms = {
    id: `${opening.caseId}/reply`,
    caseId: opening.caseId,
    kind: 'reply' as const,
    debtor: officeOf(opening.debtor),
    creditor: officeOf(opening.creditor),
    rule: {
      code: `month-${procedure.code}`,
      amount: procedure.limitWorkingDays,
      unit: 'working' as const,
      nature: 'cooperation' as const,
      source: { zh: procedure.zh, en: procedure.en },
    },
    startEvidence: { event: 'delivered', at: opening.at },
  };
  return settleObligation(terms, by.calendar, { metAt: null, excused: false });
}

export function askedData(procedure: MonthProcedure): Json {
  return { procedure: procedure.code, items: procedure.items };
}
