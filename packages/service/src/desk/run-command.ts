import { partyOf } from '@zhulian/casework';
import type { CaseCommand, RefusalValue } from '@zhulian/contract';
import { type CaseFile, claimAnswer, findCase, saveAnswer, type Transaction } from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { actOnBirthRegistration } from '../operations/birth-registration/act-on-birth-registration.ts';
import {
  issueVoucherOfCase,
  type VoucherOffice,
} from '../operations/birth-registration/issue-voucher-of-case.ts';
import { orStale } from '../operations/case-log/as-refusal.ts';
import { authorOf } from '../operations/case-log/author-of.ts';
import { findBirthRegistration } from '../operations/case-log/keep-birth-registration.ts';
import { findCoCheck } from '../operations/case-log/keep-co-check.ts';
import { actOnCoCheck } from '../operations/co-check/act-on-co-check.ts';
import { answerOffer, isOfferAnswer } from '../operations/custody/answer-offer.ts';
import { handedOver } from '../operations/custody/find-custody-fault.ts';
import { hasCapability, mayReach } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';

export interface CommandOrder {
  readonly caseId: string;
  readonly version: number;
  readonly idempotencyKey: string;
  readonly command: CaseCommand;
}

type Outcome = Result<{ readonly version: number }, RefusalValue>;

/** One command from the desk: permission, version and idempotency here, the decision in casework. */
export async function runCommand(
  parts: NodeParts & VoucherOffice,
  actor: Actor,
  order: CommandOrder,
): Promise<Outcome> {
  const at = instantOf(parts.clock.nowMs());
  const claim = { scope: `command/${actor.id}/${order.caseId}`, key: order.idempotencyKey, at };
  let isRepeated = false;
  const outcome = await orStale(
    parts.database.transact(async (tx): Promise<Outcome> => {
      if (isOfferAnswer(order.command)) {
        const given = await claimAnswer(tx, claim);
        if (given !== undefined && given !== null) return given as Outcome;
        const { caseId, command, version } = order;
        const answer = await answerOffer(tx, parts, { actor, caseId, epoch: version, command });
        await saveAnswer(tx, { ...claim, answer });
        return answer;
      }
      const file = await findCase(tx, order.caseId);
      if (!file || !mayReach(actor, 'case.read', file.handledAt))
        return refused({ code: 'case.unknown' });
      if (!hasCapability(actor, 'case.handle') || file.handledAt !== actor.office) {
        return refused({ code: 'permission.absent' });
      }
      if (file.direction === 'handed-over') {
        return refused(await handedOver(tx, parts, { caseId: file.id }));
      }
      const given = await claimAnswer(tx, claim);
      isRepeated = given !== undefined && given !== null;
      if (isRepeated) return given as Outcome;
      const answer = isPaperOnly(order)
        ? await currentVersion(tx, order)
        : await decide(tx, parts, actor, { ...order, kind: file.kind });
      await saveAnswer(tx, { ...claim, answer });
      return answer;
    }),
  );
  if (!outcome.ok) return outcome;
  parts.wake();
  // Registered: the paper is printed outside the transaction, and a character that no font has stops only the paper.
  if (order.command.command !== 'register' && !isPaperOnly(order)) return outcome;
  const issued = await issueVoucherOfCase(parts, actor, {
    caseId: order.caseId,
    whenIssued: (tx, version) => saveAnswer(tx, { ...claim, answer: granted({ version }) }),
  });
  if (issued.ok || !isRepeated || issued.refusal.code !== 'case.voucher-issued-already')
    return issued;
  // The same press again, and its paper is there: the answer that was kept with the paper is the answer.
  return parts.database.transact(async (tx) => (await claimAnswer(tx, claim)) as Outcome);
}

async function decide(
  tx: Transaction,
  parts: NodeParts,
  actor: Actor,
  order: CommandOrder & Pick<CaseFile, 'kind'>,
): Promise<Outcome> {
  const by = authorOf(actor);
  const coCheck = order.kind === 'co-check' ? await findCoCheck(tx, order.caseId) : undefined;
  if (coCheck) {
    if (coCheck.version !== order.version) return refused({ code: 'case.version-stale' });
    const direction = partyOf(coCheck.from) === parts.party ? 'outgoing' : 'incoming';
    const { command } = order;
    const outcome = await actOnCoCheck(tx, parts, { before: coCheck, by, command, direction });
    return outcome.ok ? granted({ version: outcome.value.version }) : outcome;
  }
  const registration = await findBirthRegistration(tx, order.caseId);
  if (!registration) return refused({ code: 'case.unknown' });
  if (registration.version !== order.version) return refused({ code: 'case.version-stale' });
  const outcome = await actOnBirthRegistration(tx, parts, {
    before: registration,
    by,
    command: order.command,
  });
  return outcome.ok ? granted({ version: outcome.value.version }) : outcome;
}

/** 发证 alone: registered before, and the paper was stopped or is wanted again. */
function isPaperOnly(order: CommandOrder): boolean {
  return order.command.command === 'issue-voucher';
}

async function currentVersion(tx: Transaction, order: CommandOrder): Promise<Outcome> {
  const state = await findBirthRegistration(tx, order.caseId);
  if (!state) return refused({ code: 'case.unknown' });
  if (state.version !== order.version) return refused({ code: 'case.version-stale' });
  return granted({ version: state.version });
}
