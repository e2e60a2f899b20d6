import { randomUUID } from 'node:crypto';
import { catalogue, loadDivisionTable, stateCouncilCalendar } from '@zhulian/catalogue';
import { createOfficeDirectory } from '@zhulian/node';
import type { ClockworkParts } from '@zhulian/service';
import { type Database, enqueueOutbox, type Transaction } from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import { wallClock } from '../../region/system-ports.ts';

export interface ObligationClockwork {
  readonly parts: ClockworkParts;
  /** The node's clock begins to run at the start of the filling. */
  start(): void;
  jump(ms: number): void;
  /** Cases whose rungs were committed, and when by the node's clock. */
  fired(): readonly { readonly caseId: string; readonly atMs: number }[];
}

/** The clockwork of Hunan as the node makes it, with a clock that begins at `startMs` and an ear at every commit. */
export function obligationClockwork(database: Database, startMs: number): ObligationClockwork {
  let startedAt = wallClock.nowMs();
  let jumped = 0;
  const nowMs = (): number => startMs + jumped + wallClock.nowMs() - startedAt;
  const told = new WeakMap<Transaction, string[]>();
  const fired: { caseId: string; atMs: number }[] = [];
  const province = catalogue.provinces.find(({ slug }) => slug === 'hunan');
  if (!province) throw new Error('the catalogue has no Hunan');
  const heard: Database = {
    ...database,
    async transact(work, options) {
      let cases: string[] = [];
      const answer = await database.transact((tx) => {
        cases = [];
        told.set(tx, cases);
        return work(tx);
      }, options);
      const atMs = nowMs();
      fired.push(...cases.map((caseId) => ({ caseId, atMs })));
      return answer;
    },
  };
  const table = loadDivisionTable();
  return {
    parts: {
      database: heard,
      clock: { nowMs },
      calendar: stateCouncilCalendar,
      rules: catalogue,
      offices: createOfficeDirectory(table, () => calendarDateOf(instantOf(nowMs()))),
      party: 'zl:node:43',
      province,
      async tell(tx, messages) {
        const createdAt = instantOf(nowMs());
        told.get(tx)?.push(...messages.map(({ subject }) => subject.replace('co-check/', '')));
        await enqueueOutbox(
          tx,
          messages.map((message) => ({ ...message, id: randomUUID(), createdAt })),
        );
      },
      wake: () => undefined,
    },
    start: () => {
      startedAt = wallClock.nowMs();
    },
    jump: (ms) => {
      jumped += ms;
    },
    fired: () => fired,
  };
}
