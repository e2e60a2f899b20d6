import { balanceMatrix, hubOffice, type PairBalance, workingDaysBetween } from '@zhulian/casework';
import type { BalanceCase, BalanceView, Page } from '@zhulian/contract';
import {
  type BalanceCaseRow,
  type BalanceCountName,
  type BalanceRow,
  countBalance,
  listBalanceCases,
  listBalanceHandovers,
} from '@zhulian/store';
import { type CalendarDate, calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { hasCapability, jurisdictionOf } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { handoverStageWords } from '../view/custody-words.ts';
import { stageWordsOf } from '../view/stage-words.ts';
import { periodOf } from './period.ts';

type Viewing = Pick<NodeParts, 'database' | 'clock' | 'calendar' | 'rules' | 'province'>;

const pageLength = 50;

/** The ten provinces in the order of the catalogue, as rows and columns. */
export function provincesOf(parts: Pick<NodeParts, 'rules'>): BalanceView['provinces'] {
  return parts.rules.provinces.map(({ code, shortName }) => ({
    code: `${code}0000`,
    name: shortName,
  }));
}

/** 省际协同收支 of this province: its own row and column. Numbers of matters, for every official of the province. */
export async function viewBalance(
  parts: Viewing,
  actor: Actor,
  asked: string | undefined,
): Promise<BalanceView> {
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const period = periodOf(asked, today);
  const mayRead = hasCapability(actor, 'case.read') && actor.office !== hubOffice;
  const rows = mayRead
    ? await parts.database.transact((tx) => countBalance(tx, { ...period, today }))
    : [];
  const own = parts.province.code;
  const provinces = parts.rules.provinces.map(({ code }) => code);
  const cells = balanceMatrix(rows.map(pairOf), { provinces, own });
  return {
    period: period.name,
    asOf: today,
    provinces: provincesOf(parts),
    own: `${own}0000`,
    cells: mayRead
      ? cells.map((cell) => ({ ...cell, from: `${cell.from}0000`, to: `${cell.to}0000` }))
      : [],
  };
}

function pairOf(row: BalanceRow): PairBalance {
  const { direction, own, peer, ...numbers } = row;
  const [from, to] = direction === 'outgoing' ? [own, peer] : [peer, own];
  return { ...numbers, from, to };
}

/** The matters behind one number: those within the reader's own jurisdiction, by number and office. */
export async function viewBalanceCases(
  parts: Viewing,
  actor: Actor,
  search: {
    readonly from: string;
    readonly to: string;
    readonly count: string;
    readonly period: string | undefined;
    readonly after: string | undefined;
  },
): Promise<Page<BalanceCase>> {
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const [from, to] = [search.from.slice(0, 2), search.to.slice(0, 2)];
  const own = parts.province.code;
  const isOutgoing = from === own;
  const peerPrefix = isOutgoing ? to : from;
  const isOurs = (isOutgoing || to === own) && /^\d\d$/.test(peerPrefix);
  if (!hasCapability(actor, 'case.read') || !isOurs) return { rows: [] };
  const direction = isOutgoing ? 'outgoing' : 'incoming';
  if (search.count === 'handover') {
    const place = { direction, from, to, peerPrefix } as const;
    return handoversOf(parts, actor, { ...search, ...place, today });
  }
  const rows = await parts.database.transact((tx) =>
    listBalanceCases(tx, {
      ...periodOf(search.period, today),
      today,
      count: countNamed(search.count),
      direction,
      handledAtPrefix: jurisdictionOf(actor),
      peerPrefix,
      after: search.after ?? '',
      limit: pageLength + 1,
    }),
  );
  const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
  const cases = rows.slice(0, pageLength).map((row) => caseOf(parts, row, { isOutgoing, today }));
  return { rows: cases, ...(last && { after: last.id }) };
}

async function handoversOf(
  parts: Viewing,
  actor: Actor,
  search: {
    readonly direction: 'incoming' | 'outgoing';
    readonly from: string;
    readonly to: string;
    readonly peerPrefix: string;
    readonly period: string | undefined;
    readonly after: string | undefined;
    readonly today: CalendarDate;
  },
): Promise<Page<BalanceCase>> {
  const rows = await parts.database.transact((tx) =>
    listBalanceHandovers(tx, {
      ...periodOf(search.period, search.today),
      direction: search.direction,
      officePrefix: jurisdictionOf(actor),
      peerPrefix: search.peerPrefix,
      after: search.after ?? '',
      limit: pageLength + 1,
    }),
  );
  const last = rows.length > pageLength ? rows[pageLength - 1] : undefined;
  const cases = rows.slice(0, pageLength).map(
    ({ caseId, number, stage }): BalanceCase => ({
      caseId,
      number,
      from: `${search.from}0000`,
      to: `${search.to}0000`,
      stage: { code: stage, words: handoverStageWords[stage] },
      dueOn: null,
      lateByWorkingDays: 0,
    }),
  );
  return { rows: cases, ...(last && { after: last.hash }) };
}

function countNamed(name: string): BalanceCountName {
  return name === 'accepted' || name === 'returned' || name === 'overdue' || name === 'met-late'
    ? name
    : 'sent';
}

function caseOf(
  parts: Pick<NodeParts, 'calendar'>,
  row: BalanceCaseRow,
  seen: { readonly isOutgoing: boolean; readonly today: CalendarDate },
): BalanceCase {
  const [own, peer] = [row.handledAt, row.peerOffice].map((office) => `${office.slice(0, 2)}0000`);
  const isLate = row.owed === 'open' && row.closedAt === null && row.dueOn !== null;
  return {
    caseId: row.id,
    number: row.number,
    from: (seen.isOutgoing ? own : peer) ?? '',
    to: (seen.isOutgoing ? peer : own) ?? '',
    stage: { code: row.stage, words: stageWordsOf('co-check', row.stage) },
    dueOn: row.dueOn,
    lateByWorkingDays: isLate
      ? workingDaysBetween(parts.calendar, row.dueOn as CalendarDate, seen.today)
      : 0,
  };
}
