import type { IncomingRow, PartyId, SealedMessage } from '@zhulian/exchange';
import { calendarDateOf, epochMsOf, type Instant, type WorkingCalendar } from '@zhulian/vocabulary';
import type { Tables } from '../world/model-database.ts';
import type { MonthProcedure } from './month-assumptions.ts';
import { monthObligation, monthTypes } from './month-messages.ts';

const dayMs = 24 * 3_600_000;

/** 互评五项 of one pair of provinces: what the asker counts of the other, and the other counts of itself. */
export interface PairScore {
  readonly asked: number;
  readonly acceptedWithinSevenDays: number;
  readonly answered: number;
  readonly answeredByTheDay: number;
  /** Sum over all answers, so that means can be taken over any group of pairs. */
  readonly replyMs: number;
}

interface Seen {
  readonly caseId: string;
  readonly procedure: string;
  /** The moment that the debtor’s receipt names. */
  deliveredAt: Instant;
  acceptedAt?: Instant;
  answeredAt?: Instant;
}

type Measure = {
  readonly calendar: WorkingCalendar;
  readonly procedureOf: (code: string) => MonthProcedure;
};

/** As the asker sees it: its own requests, the receipts that it holds for them, and the letters that came back. */
export function scoreByAsker(
  tables: Tables,
  pair: { readonly asker: PartyId; readonly asked: PartyId },
  measure: Measure,
): PairScore {
  const seen = new Map<string, Seen>();
  for (const { bytes, seq } of tables.streamOut.get(pair.asked) ?? []) {
    const receipt = tables.receipts.get(`${pair.asked} ${seq}`)?.final;
    if (receipt !== undefined) note(seen, bytes, receipt.at);
  }
  for (const { bytes } of ordered(tables.streamIn.get(pair.asked))) note(seen, bytes, undefined);
  return scoreOf(seen.values(), pair, measure);
}

/** As the other sees it: the requests that it receipted, and the letters that it sent. */
export function scoreByAsked(
  tables: Tables,
  pair: { readonly asker: PartyId; readonly asked: PartyId },
  measure: Measure,
): PairScore {
  const seen = new Map<string, Seen>();
  for (const { at, bytes } of ordered(tables.streamIn.get(pair.asker))) note(seen, bytes, at);
  for (const { bytes } of tables.streamOut.get(pair.asker) ?? []) note(seen, bytes, undefined);
  return scoreOf(seen.values(), pair, measure);
}

/** Reads one letter; the requests of the one direction and the answers of the other are told apart by the case. */
function note(seen: Map<string, Seen>, bytes: string, deliveredAt: Instant | undefined): void {
  const { data, subject, time, type } = JSON.parse(bytes) as {
    readonly data: { readonly procedure: string };
    readonly subject: string;
    readonly time: Instant;
    readonly type: string;
  };
  const caseId = subject.slice('case/'.length);
  if (type === monthTypes.asked && deliveredAt !== undefined) {
    seen.set(caseId, { caseId, procedure: data.procedure, deliveredAt });
  }
  const known = seen.get(caseId);
  if (known === undefined) return;
  if (type === monthTypes.accepted) known.acceptedAt = time;
  if (type === monthTypes.answered) known.answeredAt = time;
}

function scoreOf(
  seen: Iterable<Seen>,
  { asked, asker }: { readonly asker: PartyId; readonly asked: PartyId },
  { calendar, procedureOf }: Measure,
): PairScore {
  const score = {
    asked: 0,
    acceptedWithinSevenDays: 0,
    answered: 0,
    answeredByTheDay: 0,
    replyMs: 0,
  };
  for (const { acceptedAt, answeredAt, caseId, deliveredAt, procedure } of seen) {
    const opening = { caseId, debtor: asked, creditor: asker, at: deliveredAt };
    const { due } = monthObligation(opening, { calendar, procedure: procedureOf(procedure) });
    const deliveredMs = epochMsOf(deliveredAt);
    score.asked += 1;
    if (acceptedAt && epochMsOf(acceptedAt) - deliveredMs <= 7 * dayMs) {
      score.acceptedWithinSevenDays += 1;
    }
    if (answeredAt === undefined) continue;
    score.answered += 1;
    score.replyMs += epochMsOf(answeredAt) - deliveredMs;
    if (calendarDateOf(answeredAt) <= due.on) score.answeredByTheDay += 1;
  }
  return score;
}

function ordered(rows: ReadonlyMap<number, IncomingRow> | undefined): readonly IncomingRow[] {
  return [...(rows?.values() ?? [])].toSorted((left, right) => left.seq - right.seq);
}

/** Letters of a stream, for whoever counts them. */
export function countLetters(streams: ReadonlyMap<PartyId, readonly SealedMessage[]>): number {
  return [...streams.values()].reduce((sum, stream) => sum + stream.length, 0);
}
