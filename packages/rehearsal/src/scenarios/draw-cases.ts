import { hubParty, type PartyId } from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';
import { canaryNumber } from '../cast/canary.ts';
import { caseTypes, outboxMessage, strangeType } from '../cast/case-messages.ts';
import { meetObligation } from '../cast/co-check-obligation.ts';
import type { Sabotage } from '../mutants/sabotage.ts';
import type { SeededRandom } from '../seed/seeded-random.ts';
import type { ModelTransaction, Tables } from '../world/model-database.ts';
import type { Region } from '../world/region.ts';

/** Something a clerk means to do; tried again until its message is in the outbox. */
export interface ClerkAction {
  readonly party: PartyId;
  readonly afterMs: number;
  /** The id of the message that it writes. */
  readonly id: string;
  /** Writes into the transaction, or leaves it empty when the time has not come. */
  readonly work: (tx: ModelTransaction, tables: Tables, nowMs: number) => void;
}

/** Cases between random parties: an opening, some continuations of every kind, and in most an answer in the end. */
export function drawCases(region: Region, spanMs: number): readonly ClerkAction[] {
  const random = region.random.fork('cases');
  const parties = [...region.nodes.keys()];
  const provinces = parties.filter((party) => party !== hubParty);
  const actions: ClerkAction[] = [];
  const caseCount = random.between(2, 8);
  for (let number = 1; number <= caseCount; number += 1) {
    const origin = random.pick(provinces);
    const peer = random.pick(parties.filter((party) => party !== origin));
    const caseId = `case-${number}`;
    const openedAfterMs = random.between(0, Math.floor(spanMs / 2));
    const write = (sequel: Sequel): ClerkAction =>
      writeLetter({ region, origin, peer, caseId }, sequel);
    actions.push(
      write({ id: `${caseId}-0`, type: caseTypes.opened, data: {}, afterMs: openedAfterMs }),
    );
    // 热点: a person with whom everything happens at once.
    const isHot = random.chance(0.02);
    const sequelCount = isHot ? random.between(60, 120) : random.between(1, 12);
    // Some clerks write one letter a day, others a dozen at once: only the latter fill a push.
    const paceMs = random.chance(0.5) ? spanMs / 2 : random.spread(1, 60_000);
    for (let sequel = 1; sequel <= sequelCount; sequel += 1) {
      const afterMs = openedAfterMs + random.between(0, Math.floor(paceMs));
      actions.push(write({ id: `${caseId}-${sequel}`, afterMs, ...drawContent(random, region) }));
      if (isHot) {
        region.scheduler.after(afterMs, () => region.faults.strike('hot-subject', origin, peer));
      }
    }
    if (random.chance(0.5)) {
      const afterMs = openedAfterMs + random.spread(60_000, spanMs + 86_400_000 * 12);
      actions.push(answer({ party: peer, origin, caseId, afterMs, sabotage: region.sabotage }));
    }
  }
  return actions;
}

interface Sequel {
  readonly id: string;
  readonly type: string;
  readonly data: {
    readonly wantsReply?: boolean;
    readonly isUnwelcome?: boolean;
    readonly isPoison?: boolean;
    readonly name?: string;
  };
  readonly afterMs: number;
}

function drawContent(random: SeededRandom, region: Region): Pick<Sequel, 'type' | 'data'> {
  const { poison, strangeType: strange } = region.weather();
  const type = random.chance(strange) ? strangeType : caseTypes.continued;
  if (random.chance(poison)) return { type: caseTypes.continued, data: { isPoison: true } };
  const roll = random.fraction();
  if (roll < 0.15) return { type, data: { isUnwelcome: true } };
  if (roll < 0.6) return { type, data: { wantsReply: true } };
  return { type, data: { name: '欧阳𠮷娜' } };
}

function writeLetter(
  route: {
    readonly region: Region;
    readonly origin: PartyId;
    readonly peer: PartyId;
    readonly caseId: string;
  },
  sequel: Sequel,
): ClerkAction {
  const { id, type, data, afterMs } = sequel;
  return {
    party: route.origin,
    afterMs,
    id,
    work(tx, tables, nowMs) {
      // A case is continued only after it was opened.
      if (type !== caseTypes.opened && !tables.messageIds.has(`${route.caseId}-0`)) return;
      if (type === strangeType) {
        route.region.faults.strike('unknown-type', route.origin, route.peer);
      }
      // Between provinces an identity number may travel; the hub gets none.
      const isToHub = route.peer === hubParty;
      const letter = {
        id,
        dst: route.peer,
        caseId: route.caseId,
        type,
        data: isToHub ? data : { ...data, number: canaryNumber(route.caseId) },
        at: instantOf(nowMs),
      };
      tx.changes.push({ kind: 'message', message: outboxMessage(letter) });
    },
  };
}

/** The debtor's answer: the obligation is met and the letter written in one transaction. */
function answer(route: {
  readonly party: PartyId;
  readonly origin: PartyId;
  readonly caseId: string;
  readonly afterMs: number;
  readonly sabotage: Sabotage | undefined;
}): ClerkAction {
  const { afterMs, caseId, origin, party } = route;
  const id = `${caseId}-answer`;
  return {
    party,
    afterMs,
    id,
    work(tx, tables, nowMs) {
      const kept = tables.obligations.get(`${caseId}/reply`);
      if (kept === undefined) return;
      const at = instantOf(nowMs);
      const letter = { id, dst: origin, caseId, type: caseTypes.answered, data: {}, at };
      tx.changes.push(
        { kind: 'obligation', kept: meetObligation(kept, at, route.sabotage) },
        { kind: 'message', message: outboxMessage(letter) },
      );
    },
  };
}
