import type { BirthRegistrationState, LadderStep, Obligation } from '@zhulian/casework';
import type { StepClimbed } from '@zhulian/contract';
import type { OfficeNotice } from '@zhulian/store';
import type { OfficeDirectory } from '../../node/node-parts.ts';

/** 督办 as the office on the rung reads it: which matter, which office, since when. Nothing about a person. */
export function stepNotice(
  step: Omit<StepClimbed, 'creditor'>,
  offices: Pick<OfficeDirectory, 'name'>,
): OfficeNotice {
  const debtor = offices.name(step.debtor).name;
  return {
    office: step.office,
    caseId: step.coCheckId,
    number: step.number,
    at: step.firedAt,
    words:
      step.code === 'remind-handler'
        ? {
            zh: `协查 ${step.number} 将于 ${step.dueOn} 到期，请 ${debtor.zh} 按时答复`,
            en: `Co-check ${step.number} falls due on ${step.dueOn}; ${debtor.en} should answer in time`,
          }
        : {
            zh: `协查 ${step.number} 应于 ${step.dueOn} 答复，${debtor.zh} 还没有答复`,
            en: `Co-check ${step.number} was due on ${step.dueOn}; ${debtor.en} has not answered`,
          },
    dedupe: `${step.coCheckId}/${step.step}/${step.office}`,
  };
}

/** 督办 of the accepting office, as its superior reads it. */
export function matterNotice(
  said: {
    readonly state: Pick<BirthRegistrationState, 'caseId' | 'number' | 'office'>;
    readonly owed: Obligation;
    readonly step: LadderStep;
    readonly at: string;
  },
  offices: Pick<OfficeDirectory, 'name'>,
): OfficeNotice {
  const { state, owed, step } = said;
  const office = offices.name(state.office).name;
  const what =
    owed.kind === 'accept' ? { zh: '受理', en: 'accepted' } : { zh: '办结', en: 'settled' };
  return {
    office: step.office,
    caseId: state.caseId,
    number: state.number,
    at: said.at,
    words:
      step.code === 'remind-handler'
        ? {
            zh: `办件 ${state.number} 应于 ${owed.due.on} 前${what.zh}`,
            en: `Matter ${state.number} is to be ${what.en} by ${owed.due.on}`,
          }
        : {
            zh: `办件 ${state.number} 应于 ${owed.due.on} ${what.zh}，${office.zh} 还没有办`,
            en: `Matter ${state.number} was to be ${what.en} by ${owed.due.on}; ${office.en} has not done so`,
          },
    dedupe: `${owed.id}/${step.step}/${step.office}`,
  };
}
