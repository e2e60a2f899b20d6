import {
  type BirthRegistrationState,
  birthRegistrationObligations,
  type CaseState,
  type CoCheckState,
  type Obligation,
  stringOfPearls,
} from '@zhulian/casework';
import type { Pearl } from '@zhulian/contract';
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
  instantOf,
  type Words,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';

/** 责任链, with short names under its pearls. */
export function pearlsView(
  parts: Pick<NodeParts, 'offices'>,
  order: {
    readonly state: CaseState;
    readonly obligations: readonly Obligation[];
    readonly today: CalendarDate;
  },
): readonly Pearl[] {
  return stringOfPearls(
    order.state,
    order.obligations,
    order.today,
    (office) => parts.offices.name(office).shortName,
  );
}

const reportedTo: Readonly<Record<string, Words>> = {
  county: { zh: '县', en: 'county' },
  province: { zh: '省', en: 'province' },
  hub: { zh: '枢纽', en: 'hub' },
};

/** 已报县、省: for officials, how far a silent office has been reported, under its pearl. */
export function withReports(
  pearls: readonly Pearl[],
  coChecks: readonly CoCheckState[],
): readonly Pearl[] {
  return pearls.map((pearl) => {
    const silent = coChecks.find(({ coCheckId }) => pearl.code === `co-check/${coCheckId}`);
    if (silent === undefined || pearl.state !== 'late' || pearl.at === undefined) return pearl;
    const levels = silent.firedSteps.flatMap(({ code }) => reportedTo[code] ?? []);
    if (levels.length === 0 || silent.answeredAt !== null) return pearl;
    const on = shortDate(pearl.at);
    return {
      ...pearl,
      note: {
        zh: `${on} 到期 · 已报${levels.map(({ zh }) => zh).join('、')}`,
        en: `due ${on} · ${levels.map(({ en }) => en).join(', ')} told`,
      },
    };
  });
}

/** 11-13 of a date or a moment, in Asia/Shanghai. */
function shortDate(at: string): string {
  return (at.length === 10 ? at : calendarDateOf(at as Instant)).slice(5);
}

/** The string as it is printed: a case's own obligations only. */
export function pearlsOfRegistration(
  parts: Pick<NodeParts, 'offices' | 'calendar' | 'clock'>,
  state: BirthRegistrationState,
): readonly Pearl[] {
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  return pearlsView(parts, {
    state,
    obligations: birthRegistrationObligations(state, parts.calendar),
    today,
  });
}
