import {
  climbLadder,
  type FirstChildEvent,
  type FirstChildState,
  firstChildObligations,
  foldFirstChildRegistration,
  type LadderRule,
  type LadderStep,
  type Obligation,
  type OfficeNaming,
  type Pearl,
  stringOfPearls,
  type WorkingCalendar,
} from '@zhulian/casework';
import { calendarDateOf, type Instant, type Result } from '@zhulian/vocabulary';
import { hasGap } from './responsibility-gaps.ts';
import { StoryBroken } from './story-teller.ts';

type Decided = Result<readonly FirstChildEvent[], { readonly code: string }>;

/** The file of 2010 as a log that grows: each verb decides on the state, and its lines are appended. */
export interface FirstChildFile {
  readonly state: () => FirstChildState;
  readonly gaps: () => number;
  append(decided: Decided): void;
  obligation(id: string): Obligation;
  /** Rungs that fall due by `now`, each once however often it is asked. */
  climb(id: string, now: Instant): readonly LadderStep[];
  pearls(on: Instant): readonly Pearl[];
}

export function openFirstChildFile(parts: {
  readonly calendar: WorkingCalendar;
  readonly ladder: readonly LadderRule[];
  readonly nameOf: OfficeNaming;
}): FirstChildFile {
  const log: FirstChildEvent[] = [];
  const fired = new Map<string, readonly number[]>();
  let gaps = 0;
  const state = () => foldFirstChildRegistration(log);
  const owed = () => firstChildObligations(state(), parts.calendar);
  const obligation = (id: string): Obligation => {
    const found = owed().find((one) => one.id === `${state().caseId}/${id}`);
    if (!found) throw new StoryBroken(`nobody owes ${id}`);
    return found;
  };
  return {
    state,
    gaps: () => gaps,
    append(decided) {
      if (!decided.ok) throw new StoryBroken(decided.refusal.code);
      for (const event of decided.value) {
        log.push(event);
        if (hasGap(state(), event.at, owed())) gaps += 1;
      }
    },
    obligation,
    climb(id, now) {
      const before = fired.get(id) ?? [];
      const steps = climbLadder({ ...parts, obligation: obligation(id), fired: before, now });
      fired.set(id, [...before, ...steps.map(({ step }) => step)]);
      return steps;
    },
    pearls: (on) => stringOfPearls(state(), owed(), calendarDateOf(on), parts.nameOf),
  };
}
