import type { BirthRegistrationState, LadderStep, Obligation } from '@zhulian/casework';
import type { StepClimbed } from '@zhulian/contract';
import type { OfficeNotice } from '@zhulian/store';
import { type CalendarDate, dayWords } from '@zhulian/vocabulary';
import type { OfficeDirectory } from '../../node/node-parts.ts';
import { inSentence } from '../../view/in-sentence.ts';

/** 督办 as the office on the rung reads it: which matter, which office, since when. Nothing about a person. */
export function stepNotice(
  step: Omit<StepClimbed, 'creditor'>,
  offices: Pick<OfficeDirectory, 'name'>,
): OfficeNotice {
  const debtor = inSentence(offices.name(step.debtor).name);
  const due = dayWords(step.dueOn as CalendarDate);
  return {
    office: step.office,
    caseId: step.coCheckId,
    number: step.number,
    at: step.firedAt,
    words:
      step.code === 'remind-handler'
        ? {
            zh: `协查 ${step.number} 将于${due.zh}到期，请${debtor.zh}按时答复`,
            en: `Co-check ${step.number} falls due on ${due.en}; ${debtor.en} should answer in time`,
          }
        : {
            zh: `协查 ${step.number} 应于${due.zh}前答复，${debtor.zh}还没有答复`,
            en: `Co-check ${step.number} was due on ${due.en}; ${debtor.en} has not answered`,
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
  const office = inSentence(offices.name(state.office).name);
  const due = dayWords(owed.due.on);
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
            zh: `办件 ${state.number} 应于${due.zh}前${what.zh}`,
            en: `Matter ${state.number} is to be ${what.en} by ${due.en}`,
          }
        : {
            zh: `办件 ${state.number} 应于${due.zh}前${what.zh}，${office.zh}还没有办`,
            en: `Matter ${state.number} was to be ${what.en} by ${due.en}; ${office.en} has not done so`,
          },
    dedupe: `${owed.id}/${step.step}/${step.office}`,
  };
}
