import type { Clock } from '@zhulian/exchange';
import { type Instant, instantOf, type Words } from '@zhulian/vocabulary';

/** One step as it is told: when, who, and what happened. */
export interface StoryStep {
  readonly at: Instant;
  readonly who: Words;
  readonly what: Words;
}

/** A due date of the story with its 为什么. */
export interface StoryDueDate {
  readonly what: Words;
  readonly on: string;
  readonly reason: Words;
}

/** Whoever listens while a story is told. */
export interface StoryAudience {
  step(step: StoryStep): void;
  due(due: StoryDueDate): void;
}

/** What every story leaves behind. */
export interface StoryOutcome {
  readonly steps: readonly StoryStep[];
  readonly dueDates: readonly StoryDueDate[];
  readonly registeredOn: string;
  /** Moments at which an open matter had no responsible office, or its string no single `now`; must be 0. */
  readonly responsibleGaps: number;
  readonly lookups: readonly {
    readonly at: string;
    readonly office: Words;
    readonly purpose: Words;
  }[];
}

/** Tells the audience and keeps what was told. */
export interface StoryTeller {
  readonly steps: readonly StoryStep[];
  readonly dueDates: readonly StoryDueDate[];
  say(who: Words, what: Words): void;
  due(what: Words, due: { readonly on: string; readonly reason: Words } | null | undefined): void;
}

/** A step of the story went another way than it is told. Ends the demo with what the node said. */
export class StoryBroken extends Error {}

export function openTeller(clock: Clock, audience: StoryAudience): StoryTeller {
  const steps: StoryStep[] = [];
  const dueDates: StoryDueDate[] = [];
  return {
    steps,
    dueDates,
    say(who, what) {
      const step: StoryStep = { at: instantOf(clock.nowMs()), who, what };
      steps.push(step);
      audience.step(step);
    },
    due(what, due) {
      if (!due) return;
      const owed: StoryDueDate = { what, on: due.on, reason: due.reason };
      dueDates.push(owed);
      audience.due(owed);
    },
  };
}
