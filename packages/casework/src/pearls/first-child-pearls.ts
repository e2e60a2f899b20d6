import type { Words } from '@zhulian/vocabulary';
import type {
  FirstChildState,
  Verification,
} from '../first-child-registration/first-child-registration-state.ts';
import { provinceWords } from '../office/province-words.ts';
import {
  donePearl,
  dueNote,
  nothing,
  nowPearl,
  type Pearl,
  type PearlLight,
  pearlToCome,
} from './pearl.ts';

const labels = {
  filed: { zh: '申请', en: 'Filed' },
  proofs: { zh: '证明已齐', en: 'Proofs in hand' },
  asked: { zh: '请求核实', en: 'Verification asked' },
  registered: { zh: '登记', en: 'Registered' },
  refused: { zh: '书面不予登记', en: 'Refused in writing' },
  notified: { zh: '通报户籍地', en: 'Result told' },
} as const satisfies Record<string, Words>;

/** The string of a first-child registration under 令555. A silent hukou township stays the `now` until it replies. */
export function firstChildPearls(state: FirstChildState, light: PearlLight): readonly Pearl[] {
  const history = historyOf(state, light);
  if (state.closedAt !== null) return history;
  const [now, ...rest] = stepsAhead(state, light);
  return now === undefined ? history : [...history, now, ...rest.map(later)];
}

function later({ code, label }: Pearl): Pearl {
  return pearlToCome(code, label);
}

function historyOf(state: FirstChildState, light: PearlLight): readonly Pearl[] {
  const done = (code: keyof typeof labels, at: string | null, id = ''): readonly Pearl[] => {
    const owed = light.obligations.find((known) => known.id === `${state.caseId}/${id}`);
    const late = owed?.state === 'met-late';
    return at === null
      ? []
      : [donePearl(code, labels[code], { at: at as FirstChildState['filedAt'], late })];
  };
  return [
    ...done('filed', state.filedAt),
    ...done('proofs', state.proofsAt),
    ...done('asked', state.verifications[0]?.askedAt ?? null, 'ask'),
    ...state.verifications
      .filter((known) => known.repliedAt !== null)
      .toSorted((left, right) => (left.repliedAt ?? '').localeCompare(right.repliedAt ?? ''))
      .map((known) => replyPearl(state, known, light)),
    ...done('registered', state.registeredAt, 'register'),
    ...done('refused', state.refusedReason === null ? null : state.closedAt),
    ...done('notified', state.stage === 'notified' ? state.closedAt : null),
  ];
}

function replyPearl(state: FirstChildState, known: Verification, light: PearlLight): Pearl {
  const place = provinceWords(known.to);
  const owed = light.obligations.find(
    ({ id }) => id === `${state.caseId}/reply/${known.coCheckId}`,
  );
  return donePearl(
    `reply/${known.coCheckId}`,
    { zh: `${place.zh}答复`, en: `${place.en} replied` },
    {
      at: known.repliedAt ?? known.askedAt,
      late: owed?.state === 'met-late',
      what:
        known.correct === true ? { zh: '属实', en: 'correct' } : { zh: '不符', en: 'not correct' },
    },
  );
}

function stepsAhead(state: FirstChildState, light: PearlLight): readonly Pearl[] {
  const pearls: Pearl[] = [];
  if (state.proofsAt === null) pearls.push(nowPearl('proofs', labels.proofs, light, {}));
  if (state.verifications.length === 0) {
    pearls.push(nowPearl('asked', labels.asked, light, { kind: 'ask-verification' }));
  }
  for (const known of state.verifications) {
    if (known.repliedAt === null) pearls.push(waitingPearl(state, known, light));
  }
  if (state.stage === 'incorrect') pearls.unshift(nowPearl('refused', labels.refused, light, {}));
  if (state.registeredAt === null) {
    pearls.push(nowPearl('registered', labels.registered, light, { kind: 'register' }));
  }
  pearls.push(nowPearl('notified', labels.notified, light, { kind: 'notify-result' }));
  return pearls;
}

function waitingPearl(state: FirstChildState, known: Verification, light: PearlLight): Pearl {
  const place = provinceWords(known.to);
  const owed = light.obligations.find(
    ({ id }) => id === `${state.caseId}/reply/${known.coCheckId}`,
  );
  return {
    code: `reply/${known.coCheckId}`,
    label: { zh: `等${place.zh}核实`, en: `${place.en} to verify` },
    state: 'now',
    note: owed ? dueNote(owed, light.today) : nothing,
  };
}
