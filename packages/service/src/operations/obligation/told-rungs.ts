import { type LadderStep, partyOf } from '@zhulian/casework';
import { messageTypes, type StepClimbed } from '@zhulian/contract';
import { hubParty, type Json } from '@zhulian/exchange';
import type { DueObligation, OfficeNotice } from '@zhulian/store';
import type { Instant } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { stepNotice } from './step-notice.ts';

type Letters = Parameters<NodeParts['tell']>[1];

/** A rung of one obligation that fires now, and what is told of it. */
export interface ToldRung {
  readonly due: Pick<
    DueObligation,
    'basis' | 'caseId' | 'creditor' | 'debtor' | 'direction' | 'dueOn' | 'number' | 'purpose'
  >;
  readonly step: LadderStep;
}

/** 督办 as the debtor's own offices read it. The creditor's node tells them by letter, and so tells each once. */
export function noticesOf(
  parts: Pick<NodeParts, 'offices'>,
  rungs: readonly ToldRung[],
  at: Instant,
): readonly OfficeNotice[] {
  return rungs
    .filter(({ due }) => due.direction === 'incoming')
    .map((rung) => stepNotice(toldOf(rung, at), parts.offices));
}

/**
 * What each side tells the other of a rung it has fired, so that both see when it fired on either; on the last rung the
 * creditor tells the hub. Offices and numbers only.
 */
export function lettersOf(
  parts: Pick<NodeParts, 'party'>,
  rungs: readonly ToldRung[],
  at: Instant,
): Letters {
  return rungs.flatMap((rung) => {
    const { due, step } = rung;
    const asker = partyOf(due.creditor);
    const letter = {
      dst: parts.party === asker ? partyOf(due.debtor) : asker,
      subject: `co-check/${due.caseId}`,
      type: messageTypes.stepClimbed,
      basis: due.basis ?? '',
      purpose: due.purpose ?? '',
      data: toldOf(rung, at) as unknown as Json,
    };
    const reachesHub = step.code === 'hub' && parts.party === asker;
    return reachesHub ? [letter, { ...letter, dst: hubParty }] : [letter];
  });
}

function toldOf({ due, step }: ToldRung, firedAt: Instant): StepClimbed {
  return {
    coCheckId: due.caseId,
    number: due.number,
    step: step.step,
    code: step.code,
    office: step.office,
    debtor: due.debtor,
    creditor: due.creditor,
    dueOn: due.dueOn,
    fellOn: step.on,
    firedAt,
  };
}
