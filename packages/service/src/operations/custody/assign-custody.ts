import { assignmentGrounds, partyOf, rotaAt } from '@zhulian/casework';
import type { CaseCommand, RefusalValue } from '@zhulian/contract';
import {
  type CustodyAssignment,
  type CustodyState,
  type Digest,
  headOf,
  judgeAssignment,
  type PartyId,
  registrarsFor,
  sealCustodyStatement,
} from '@zhulian/exchange';
import type { Transaction } from '@zhulian/store';
import { granted, type Instant, instantOf, type Result, refused } from '@zhulian/vocabulary';
import { keepStatements, lockCaseCustody, together } from './case-custody.ts';
import { chainOf, tellCustody } from './custody-letter.ts';
import type { CustodyParts } from './custody-parts.ts';
import { findSilence } from './find-silence.ts';
import { registerRecord } from './register-record.ts';

type AssignCommand = Extract<CaseCommand, { command: 'assign-custody' }>;

/**
 * 指定承办, by a coordinator of the hub: after proven silence of the holder, or where three registrars took three records. The proof is
 * what the hub itself holds; a digest that names anything else is refused. It competes for the same place as a late release, and decides
 * nothing until two registrars have it.
 */
export async function assignCustody(
  tx: Transaction,
  parts: CustodyParts,
  order: { readonly caseId: string; readonly epoch: number; readonly command: AssignCommand },
): Promise<Result<{ readonly version: number }, RefusalValue>> {
  const { caseId, command } = order;
  const known = await lockCaseCustody(tx, parts, caseId);
  if (!known) return refused({ code: 'case.unknown' });
  if (order.epoch !== known.state.nextEpoch) return refused({ code: 'case.version-stale' });
  const at = instantOf(parts.clock.nowMs());
  const rota = rotaAt(parts.rules.dutyRota, at);
  if (!rota.includes(partyOf(command.toOffice))) {
    return refused({ code: 'custody.office-unknown', office: command.toOffice });
  }
  const silence = await findSilence(tx, known.state, at);
  const isVoid = known.state.voidVotes.length > 0;
  const claimed = command.nonResponse ?? (isVoid ? null : silence);
  if (claimed === undefined || (claimed !== null && claimed !== silence)) {
    return refused({ code: 'custody.silence-unproven' });
  }
  const nonResponse = claimed as Digest | null;
  const assignment = draftAssignment(known.state, { caseId, command, at, rota, nonResponse });
  const judged = judgeAssignment(known.state, assignment, rota);
  if (!judged.ok) return refused({ ...judged.refusal });
  const record = sealCustodyStatement(assignment, parts.signer);
  const shown = together(known, [record]);
  if (!shown.ok) return refused({ ...shown.refusal });
  await keepStatements(tx, parts, { custody: shown.value, statements: [record] });
  const { now } = known.state;
  await tellCustody(tx, parts, {
    to: [...now.registrars, now.holder, assignment.holder],
    said: record,
    chain: chainOf(shown.value.state),
  });
  if (now.registrars.includes(parts.party)) {
    // The place may be taken here by a release; the others are asked all the same, and two of three decide.
    await registerRecord(tx, parts, { known, shown: shown.value, record });
  }
  return granted({ version: assignment.epoch });
}

function draftAssignment(
  state: CustodyState,
  order: {
    readonly caseId: string;
    readonly command: AssignCommand;
    readonly at: Instant;
    readonly rota: readonly PartyId[];
    readonly nonResponse: Digest | null;
  },
): CustodyAssignment {
  const { command, nonResponse, rota } = order;
  const holder = partyOf(command.toOffice);
  return {
    kind: 'zl.custody.assign.v1',
    case: order.caseId,
    epoch: state.nextEpoch,
    prev: headOf(state),
    holder,
    office: command.toOffice,
    registrars: registrarsFor(rota, [state.now.holder, holder]),
    decision: assignmentGrounds[command.decision].zh,
    nonResponse,
    votes: state.voidVotes.map(({ hash }) => hash),
    at: order.at,
  };
}
