import type { LadderStep } from '@zhulian/casework';
import { hubParty, type PartyId } from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';
import type { Sabotage } from '../mutants/sabotage.ts';
import type { Machine } from '../world/machine.ts';
import type {
  Change,
  FiredStep,
  KeptObligation,
  ModelDatabase,
  ModelTransaction,
} from '../world/model-database.ts';
import { caseTypes, outboxMessage } from './case-messages.ts';
import { listRungsToFire, nextRungMsOf } from './co-check-obligation.ts';

const beatMs = 6 * 3_600_000;

export interface ClockworkParts {
  readonly machine: Machine;
  readonly database: ModelDatabase;
  readonly wake: (dst: PartyId) => void;
  readonly sabotage: Sabotage | undefined;
}

/** 督办 of one run of a node: at the start and every six hours, fires the rungs that are due, each in one transaction with its letters. */
export function startClockwork(parts: ClockworkParts): void {
  const remembered: FiredStep[] = [];
  const beat = (): void => {
    const nowMs = parts.machine.clock.nowMs();
    for (const kept of parts.database.tables.obligations.values()) {
      if (kept.nextRungMs <= nowMs) void climb(parts, kept.obligation.id, remembered);
    }
    parts.machine.after(beatMs, beat);
  };
  beat();
}

async function climb(
  parts: ClockworkParts,
  obligationId: string,
  remembered: FiredStep[],
): Promise<void> {
  const { database, machine, sabotage, wake } = parts;
  try {
    const woken = await machine.write(() => {
      const kept = database.tables.obligations.get(obligationId) as KeptObligation;
      const fired =
        sabotage === 'ladder-in-memory'
          ? remembered
          : database.tables.steps.filter((step) => step.obligationId === obligationId);
      const due = listRungsToFire(kept, fired, machine.clock.nowMs());
      const firing = sabotage === 'ladder-skips-missed' ? due.slice(-1) : due;
      const tx: ModelTransaction = { changes: [] };
      for (const step of firing) tx.changes.push(...fire(kept, step, machine.clock.nowMs()));
      const skipped = sabotage === 'ladder-skips-missed' ? due : firing;
      const numbers = [...fired.map(({ step }) => step), ...skipped.map(({ step }) => step)];
      const nextRungMs = nextRungMsOf(kept.obligation, numbers);
      tx.changes.push({ kind: 'obligation', kept: { ...kept, nextRungMs } });
      if (sabotage === 'rung-outside-the-transaction') commitApart(parts, tx);
      else database.commit(tx);
      for (const { step } of firing) remembered.push({ obligationId, step, at: instantOf(0) });
      return [kept.peer, hubParty];
    });
    for (const dst of woken) wake(dst);
  } catch {
    // The next beat tries again; the key (obligation, step) keeps a rung from firing twice.
  }
}

/** A mutant commits the rung, and its letters in another transaction. */
function commitApart({ database, machine }: ClockworkParts, tx: ModelTransaction): void {
  const letters = tx.changes.filter(({ kind }) => kind === 'message');
  database.commit({ changes: tx.changes.filter(({ kind }) => kind !== 'message') });
  machine.write(() => database.commit({ changes: letters })).catch(() => {});
}

/** One rung: the row, a letter to the creditor, and on the last rung one to the hub. */
function fire(kept: KeptObligation, rung: LadderStep, nowMs: number): readonly Change[] {
  const at = instantOf(nowMs);
  const { id: obligationId, caseId } = kept.obligation;
  const letterTo = (dst: PartyId): Change => ({
    kind: 'message',
    message: outboxMessage({
      id: `${caseId}-step-${rung.step}-${dst === hubParty ? 'hub' : 'peer'}`,
      dst,
      caseId,
      type: caseTypes.stepClimbed,
      data: { step: rung.step, code: rung.code, on: rung.on },
      at,
    }),
  });
  const letters = kept.peer === hubParty || rung.code !== 'hub' ? [] : [letterTo(hubParty)];
  const step = { obligationId, step: rung.step, at };
  return [{ kind: 'step', step }, letterTo(kept.peer), ...letters];
}
