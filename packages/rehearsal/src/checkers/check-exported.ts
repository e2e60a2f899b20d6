import type {
  IncomingRow,
  PartyId,
  SealedMessage,
  StoredReceipt,
  Verifier,
} from '@zhulian/exchange';
import { ModelDatabase } from '../world/model-database.ts';
import { checkConvergence } from './check-convergence.ts';
import type { Violation } from './violation.ts';

/** 导出的交换记录 of one party: what its real database says after everything has healed. */
export interface ExportedExchange {
  /** Rows that still wait in the outbox. */
  readonly unsealed: number;
  readonly streamOut: readonly SealedMessage[];
  readonly streamIn: readonly (IncomingRow & { readonly src: PartyId })[];
  readonly receipts: readonly StoredReceipt[];
  /** Every effect that a message had, as often as it had it. */
  readonly effects: readonly { readonly src: PartyId; readonly seq: number; readonly id: string }[];
}

/** The checker of the rehearsal over records of real processes: receipts, chains, effects and agreement, as in the simulator. */
export function checkExported(order: {
  readonly exported: ReadonlyMap<PartyId, ExportedExchange>;
  readonly verifier: Verifier;
}): readonly Omit<Violation, 'seed'>[] {
  const violations: Omit<Violation, 'seed'>[] = [];
  const databases = new Map<PartyId, ModelDatabase>();
  for (const [party, one] of order.exported) {
    databases.set(party, fill(one));
    if (one.unsealed > 0) {
      violations.push({ invariant: 'converged', party, detail: `${one.unsealed} unsealed` });
    }
  }
  checkConvergence({
    databases,
    verifier: order.verifier,
    report: (invariant, party, detail) => violations.push({ invariant, party, detail }),
  });
  return violations;
}

function fill(exported: ExportedExchange): ModelDatabase {
  const database = new ModelDatabase({ hasUniqueKeys: true });
  const { tables } = database;
  for (const message of exported.streamOut) {
    const stream = tables.streamOut.get(message.dst) ?? [];
    stream.push(message);
    tables.messageIds.add(message.outboxId);
    tables.streamOut.set(message.dst, stream);
  }
  for (const { src, ...row } of exported.streamIn) {
    const stream = tables.streamIn.get(src) ?? new Map<number, IncomingRow>();
    stream.set(row.seq, row);
    tables.streamIn.set(src, stream);
  }
  for (const receipt of exported.receipts) {
    const key = `${receipt.peer} ${receipt.seq}`;
    const known = tables.receipts.get(key) ?? {};
    tables.receipts.set(key, {
      ...known,
      ...(receipt.level === 'STORED' ? { stored: receipt } : { final: receipt }),
    });
  }
  for (const effect of exported.effects) {
    const row = tables.streamIn.get(effect.src)?.get(effect.seq);
    const { caseSeq = 0, subject = '' } = row ?? {};
    tables.effects.push({ ...effect, subject, caseSeq });
  }
  return database;
}
