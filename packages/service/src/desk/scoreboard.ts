import {
  type CoCheckEvent,
  hubOffice,
  indicatorWords,
  type ReceiptedLine,
  scorePairs,
} from '@zhulian/casework';
import { messageTypes, type ScoreboardView, type ScoreView } from '@zhulian/contract';
import { digestOf, type PartyId } from '@zhulian/exchange';
import { type ExchangedLine, listExchangedLines } from '@zhulian/store';
import { calendarDateOf, type Instant, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { hasCapability } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { provincesOf } from './balance.ts';
import { periodOf, startOfDay, withMonthBefore } from './period.ts';

type Viewing = Pick<NodeParts, 'database' | 'clock' | 'calendar' | 'rules' | 'province' | 'party'>;

/** Co-checks of one look; a month of a province has fewer. */
const mattersMax = 20_000;

/**
 * 双向考核: every pair that this province is a side of, computed from lines and receipts that both sides hold, up to the
 * last midnight, so that on one day both sides read the same digits.
 */
export async function viewScoreboard(
  parts: Viewing,
  actor: Actor,
  asked: string | undefined,
): Promise<ScoreboardView> {
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const period = periodOf(asked === 'all' ? undefined : asked, today);
  const cutoff = startOfDay(today);
  const mayRead = hasCapability(actor, 'case.read') && actor.office !== hubOffice;
  const lines = mayRead
    ? await parts.database.transact((tx) =>
        listExchangedLines(tx, { ...withMonthBefore(period), limit: mattersMax }),
      )
    : [];
  const byPeer = Map.groupBy(lines, ({ peer }) => peer);
  return {
    period: period.name,
    asOf: cutoff,
    provinces: provincesOf(parts),
    own: `${parts.province.code}0000`,
    scores: [...byPeer].flatMap(([, ofPeer]) =>
      scoresOf(parts, ofPeer, { period: period.name, cutoff }),
    ),
  };
}

function scoresOf(
  parts: Viewing,
  lines: readonly ExchangedLine[],
  order: { readonly period: string; readonly cutoff: Instant },
): readonly ScoreView[] {
  const scores = scorePairs(
    lines.flatMap((line) => receiptedLine(parts.party, line)),
    { ...order, self: parts.party, calendar: parts.calendar },
  );
  return scores.pairs.map(({ debtor, creditor, indicators, colour }) => ({
    debtor: `${debtor}0000`,
    creditor: `${creditor}0000`,
    indicators: indicators.map((indicator) => ({
      ...indicator,
      ...indicatorWords[indicator.code],
    })),
    colour,
    receiptsAwaited: scores.receiptsAwaited,
    digest: digestOf(scores.evidence),
  }));
}

/** The letter and the lines of its log; rungs, look-ups and recomputed days are no evidence of a reply. */
function receiptedLine(self: PartyId, line: ExchangedLine): readonly ReceiptedLine[] {
  const event = eventIn(line);
  if (event === undefined) return [];
  return [
    {
      coCheckId: line.coCheckId,
      source: line.isOurs ? self : (line.peer as PartyId),
      seq: line.seq,
      event,
      receiptAt: line.receiptAt as Instant | null,
    },
  ];
}

function eventIn({ type, data }: ExchangedLine): CoCheckEvent | undefined {
  if (type === messageTypes.requested) {
    return { type: 'co-check.requested', ...(data as object) } as CoCheckEvent;
  }
  return type === messageTypes.progressed
    ? (data as { readonly line: CoCheckEvent }).line
    : undefined;
}
