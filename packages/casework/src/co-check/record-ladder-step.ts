import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { LadderCode } from '../ladder/ladder.ts';
import type { Order } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import type { FiredStep } from './co-check-state.ts';

/** 督办 written into the log of the co-check, on both sides; each step once. */
export function recordLadderStep(
  state: { readonly firedSteps: readonly Pick<FiredStep, 'step'>[] },
  order: Order<{
    readonly step: number;
    readonly code: LadderCode;
    readonly office: OfficeId;
  }>,
): Result<readonly CoCheckEvent[], CoCheckRefusal> {
  const { at, by, step, code, office } = order;
  if (state.firedSteps.some((fired) => fired.step === step)) {
    return refused({ code: 'co-check.step-fired', step });
  }
  return granted([{ type: 'co-check.ladder-climbed', at, by, step, code, office }]);
}
