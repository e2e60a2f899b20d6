import { setTimeout as wait } from 'node:timers/promises';
import type { PartyId, Verifier } from '@zhulian/exchange';
import { checkExported, type ExportedExchange, type Violation } from '@zhulian/rehearsal';
import { promisedWithinMs } from '@zhulian/service';
import type { Database } from '@zhulian/store';
import { readExchange } from './read-exchange.ts';

/** 结算 after everything has healed. */
export interface Tally {
  readonly messages: number;
  /** Acknowledged to whoever sent it, and without effect at the other side. */
  readonly lost: number;
  /** With more than one effect. */
  readonly doubled: number;
  /** What the rehearsal's checker finds in the exported streams: receipts, chains, order, agreement. */
  readonly violations: readonly Omit<Violation, 'seed'>[];
  /** Leaves still without a place, and gaps between those that have one. */
  readonly logFaults: number;
}

export async function tallyUp(order: {
  readonly databases: ReadonlyMap<PartyId, Database>;
  /** Ids whose sending was acknowledged, by sender. */
  readonly acknowledged: ReadonlyMap<PartyId, ReadonlySet<string>>;
  readonly verifier: Verifier;
}): Promise<Tally> {
  const exported = new Map<PartyId, ExportedExchange>();
  let logFaults = 0;
  for (const [party, database] of order.databases) {
    exported.set(party, await readExchange(database));
    logFaults += await countLogFaults(database);
  }
  let [lost, doubled, messages] = [0, 0, 0];
  for (const [party, ids] of order.acknowledged) {
    const effects = new Map<string, number>();
    for (const [peer, { effects: rows }] of exported) {
      if (peer === party) continue;
      for (const { id, src } of rows)
        if (src === party) effects.set(id, (effects.get(id) ?? 0) + 1);
    }
    messages += ids.size;
    for (const id of ids) if (!effects.has(id)) lost += 1;
    for (const count of effects.values()) if (count > 1) doubled += 1;
  }
  const violations = checkExported({ exported, verifier: order.verifier });
  return { messages, lost, doubled, violations, logFaults };
}

/** Asked again for as long as a receipt's promise gives: a leaf may be five seconds behind what it is about. */
async function countLogFaults(database: Database): Promise<number> {
  for (let look = 0; look < 25; look += 1) {
    if ((await readLogFaults(database)) === 0) return 0;
    await wait(promisedWithinMs / 25);
  }
  return readLogFaults(database);
}

async function readLogFaults(database: Database): Promise<number> {
  const [row] = await database.query<{ faults: number }>(
    `select ((select count(*) from evidence.pending)
             + (select coalesce(max(index) + 1, 0) - count(*) from evidence.leaf))::int as faults`,
  );
  return row?.faults ?? 0;
}
