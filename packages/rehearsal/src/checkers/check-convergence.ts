import {
  findChainFault,
  hubParty,
  openReceipt,
  type PartyId,
  type SealedMessage,
  type Verifier,
} from '@zhulian/exchange';
import { caseTypes } from '../cast/case-messages.ts';
import { coCheckObligation, rungCount } from '../cast/co-check-obligation.ts';
import type { ModelDatabase } from '../world/model-database.ts';
import type { Invariant } from './violation.ts';

type Report = (invariant: Invariant, party: PartyId, detail: string) => void;

interface Region {
  readonly databases: ReadonlyMap<PartyId, ModelDatabase>;
  readonly verifier: Verifier;
  readonly report: Report;
}

/** Long after the last fault: everything sent has arrived, has its effect or its refusal, and both sides say the same of it. */
export function checkConvergence(region: Region): void {
  for (const [party, database] of region.databases) {
    for (const [dst, waiting] of database.tables.outbox) {
      if (waiting.length > 0 && region.databases.has(dst))
        region.report('converged', party, `${waiting.length} unsealed to ${dst}`);
    }
    for (const [dst, stream] of database.tables.streamOut) {
      checkChain(region, party, stream);
      // A liar's answers are its own; everybody else's must be there and agree.
      if (!region.databases.has(dst)) continue;
      const effects = countEffects(region.databases.get(dst), party);
      for (const message of stream) checkMessage(region, party, message, effects);
    }
    checkOutbox(region, party, database);
    for (const [src, stream] of database.tables.streamIn) {
      if (!region.databases.has(src)) continue;
      checkChain(
        region,
        party,
        [...stream.values()].toSorted((left, right) => left.seq - right.seq),
      );
    }
    checkObligations(region, party, database);
  }
}

/** 发件: what was written in a transaction is sealed once, and what an effect or a rung owes was written with it. */
function checkOutbox(region: Region, party: PartyId, { tables }: ModelDatabase): void {
  const { effects, messageIds, outbox, steps, streamIn, streamOut } = tables;
  const lists = [...outbox.values(), ...streamOut.values()];
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  if (count !== messageIds.size) {
    region.report('converged', party, `${messageIds.size} written, ${count} sealed or waiting`);
  }
  for (const { id, seq, src } of effects) {
    const bytes = streamIn.get(src)?.get(seq)?.bytes ?? '';
    if (bytes.includes('"wantsReply":true') && !messageIds.has(`${id}-reply`)) {
      region.report('converged', party, `${id} had its effect without its reply`);
    }
  }
  for (const { obligationId, step } of steps) {
    const caseId = obligationId.slice(0, -'/reply'.length);
    const peer = tables.obligations.get(obligationId)?.peer;
    const letter = `${caseId}-step-${step}-${peer === hubParty ? 'hub' : 'peer'}`;
    if (!messageIds.has(letter)) region.report('I6', party, `${letter} was not written`);
  }
}

function checkChain(
  region: Region,
  party: PartyId,
  rows: Parameters<typeof findChainFault>[0],
): void {
  const at = findChainFault(rows);
  if (at !== undefined) region.report('I8', party, `the chain breaks at ${at}`);
}

/** How many effects each place of a sender's stream had. */
function countEffects(receiver: ModelDatabase | undefined, sender: PartyId): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { seq, src } of receiver?.tables.effects ?? []) {
    if (src === sender) counts.set(seq, (counts.get(seq) ?? 0) + 1);
  }
  return counts;
}

function checkMessage(
  region: Region,
  party: PartyId,
  message: SealedMessage,
  counts: ReadonlyMap<number, number>,
): void {
  const { dst } = message;
  const sender = region.databases.get(party);
  const receiver = region.databases.get(dst);
  const final = sender?.tables.receipts.get(`${dst} ${message.seq}`)?.final;
  const row = receiver?.tables.streamIn.get(party)?.get(message.seq);
  if (final === undefined || row === undefined || row.state === 'held') {
    const state = row?.state ?? 'absent';
    region.report(
      'converged',
      party,
      `${dst} ${message.seq} has no final receipt; there it is ${state}`,
    );
    return;
  }
  if (final.bytes !== row.receipt)
    region.report('I8', party, `${dst} ${message.seq}: other receipt`);
  const opened = openReceipt(final.bytes, { self: party, peer: dst, verifier: region.verifier });
  if (!opened.ok) region.report('I8', party, `${dst} ${message.seq}: ${opened.refusal.code}`);
  const effects = counts.get(message.seq) ?? 0;
  if (effects !== (final.level === 'APPLIED' ? 1 : 0)) {
    region.report('I2', dst, `${party} ${message.seq}: ${final.level} with ${effects} effects`);
  }
}

/** Answered, or climbed to the top; and the creditor computes the same due date from its receipt. */
function checkObligations(region: Region, party: PartyId, database: ModelDatabase): void {
  for (const { obligation, peer } of database.tables.obligations.values()) {
    const rungs = database.tables.steps.filter(
      (step) => step.obligationId === obligation.id,
    ).length;
    if (obligation.state === 'open' && rungs !== rungCount) {
      region.report('I6', party, `${obligation.id} is open on rung ${rungs}`);
    }
    const creditor = region.databases.get(peer)?.tables;
    const opening = creditor?.streamOut
      .get(party)
      ?.find(
        ({ bytes, subject }) =>
          subject === `case/${obligation.caseId}` && bytes.includes(caseTypes.opened),
      );
    const receipt = creditor?.receipts.get(`${party} ${opening?.seq}`)?.final;
    if (receipt === undefined) continue;
    const { at } = receipt;
    const { caseId } = obligation;
    const theirs = coCheckObligation({ caseId, debtor: party, creditor: peer, at });
    if (theirs.due.on !== obligation.due.on) {
      region.report(
        'I6',
        party,
        `${obligation.id}: due ${obligation.due.on}, ${peer} says ${theirs.due.on}`,
      );
    }
  }
}
