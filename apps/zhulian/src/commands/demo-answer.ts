import { type Language, say } from '@zhulian/vocabulary';
import type { StoryOutcome } from '../story/story-teller.ts';

/** What `demo --json` prints: these keys and no others, for either law. */
export interface DemoAnswer {
  readonly ok: boolean;
  readonly steps: readonly { readonly at: string; readonly who: string; readonly what: string }[];
  readonly dueDates: readonly {
    readonly what: string;
    readonly on: string;
    readonly reason: string;
  }[];
  readonly registeredOn: string;
  readonly responsibleGaps: number;
  readonly lookups: readonly {
    readonly at: string;
    readonly office: string;
    readonly purpose: string;
  }[];
  /** Absolute path of the PDF; null where the story ends without one. */
  readonly voucherPath: string | null;
}

/** The story as an answer for a program, its sentences in one language. */
export function demoAnswer(
  told: StoryOutcome,
  order: { readonly language: Language; readonly voucherPath: string | null },
): DemoAnswer {
  const { language, voucherPath } = order;
  return {
    ok: told.responsibleGaps === 0,
    steps: told.steps.map(({ at, who, what }) => ({
      at,
      who: say(who, language),
      what: say(what, language),
    })),
    dueDates: told.dueDates.map(({ what, on, reason }) => ({
      what: say(what, language),
      on,
      reason: say(reason, language),
    })),
    registeredOn: told.registeredOn,
    responsibleGaps: told.responsibleGaps,
    lookups: told.lookups.map(({ at, office, purpose }) => ({
      at,
      office: say(office, language),
      purpose: say(purpose, language),
    })),
    voucherPath,
  };
}
