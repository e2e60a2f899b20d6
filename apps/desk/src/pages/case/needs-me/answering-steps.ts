import type { ActionView, CaseView, CoCheckView } from '@zhulian/contract';

const stepCodes = ['receive', 'pair', 'declare-unpaired', 'answer'] as const;

/** 签收 → 配对 → 答复: the three steps of an incoming co-check, done in the card and not in the header. */
export function isStepOfAnswering(matter: CaseView, action: ActionView): boolean {
  return matter.kind === 'co-check' && (stepCodes as readonly string[]).includes(action.code);
}

export type AnsweringStep = 'receive' | 'pair' | 'answer';

/** Which of the three steps is open now, by what the node allows. */
export function openStep(matter: CaseView): AnsweringStep | undefined {
  const isOpen = (code: string) =>
    matter.actions.some((action) => action.code === code && action.enabled);
  return (['receive', 'answer', 'pair'] as const).find(isOpen);
}

export function incomingOf(matter: CaseView): CoCheckView | undefined {
  return matter.coChecks.find((coCheck) => coCheck.direction === 'incoming');
}
