import type { Instant, Words } from '@zhulian/vocabulary';
import { type CoCheckState, isClarifying } from '../co-check/co-check-state.ts';
import {
  donePearl,
  isMetLate,
  named,
  nowPearl,
  type Pearl,
  type PearlLight,
  pearlToCome,
} from './pearl.ts';

/** English names the step, not its outcome: the same word stands under what is done and what is to come. */
const labels = {
  requested: { zh: '发出', en: 'Sent' },
  delivered: { zh: '送达', en: 'Delivery' },
  forwarded: { zh: '转办', en: 'Forwarded' },
  received: { zh: '签收', en: 'Receipt' },
  clarify: { zh: '请对方说明', en: 'Question to the asker' },
  paired: { zh: '配对', en: 'Pairing' },
  unpaired: { zh: '未配对', en: 'Not found' },
  answered: { zh: '答复', en: 'Answer' },
  returned: { zh: '退回', en: 'Returned' },
  closed: { zh: '确认', en: 'Taken over' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Words>;

type Step = keyof typeof labels;

const order: readonly Step[] = ['delivered', 'received', 'paired', 'answered', 'closed'];

const nextStep: Readonly<Partial<Record<CoCheckState['stage'], Step>>> = {
  sent: 'delivered',
  delivered: 'received',
  received: 'paired',
  paired: 'answered',
  unpaired: 'answered',
  answered: 'closed',
  returned: 'closed',
};

/** The string of a co-check, on either side. */
export function coCheckPearls(state: CoCheckState, light: PearlLight): readonly Pearl[] {
  const history = historyOf(state, light);
  if (state.closedAt !== null) return history;
  const next = nextStep[state.stage] ?? 'closed';
  const ahead = order.slice(order.indexOf(next));
  const waiting: readonly Step[] = isClarifying(state) ? ['clarify', ...ahead] : ahead;
  const kind = state.serves === 'first-child-registration' ? 'reply-verification' : 'reply';
  return [
    ...history,
    ...waiting.map((code, index) => {
      if (index > 0) return pearlToCome(code, labels[code]);
      // The limit is for the reply; taking it owes nobody a date.
      return nowPearl(code, labels[code], light, code === 'closed' ? {} : { kind });
    }),
  ];
}

function historyOf(state: CoCheckState, light: PearlLight): readonly Pearl[] {
  const late =
    isMetLate(light.obligations, 'reply') || isMetLate(light.obligations, 'reply-verification');
  const { clarification } = state;
  const found = state.searched === null ? 'paired' : 'unpaired';
  const answer = state.returnedReason === null ? 'answered' : 'returned';
  const steps: readonly (readonly [
    Step,
    Instant | null,
    { late?: boolean; what?: Words | undefined },
  ])[] = [
    ['requested', state.requestedAt, { what: named(light, state.from) }],
    ['delivered', state.deliveredAt, {}],
    ...state.forwards.map(({ at, to }) => ['forwarded', at, { what: named(light, to) }] as const),
    ['received', state.receivedAt, { what: named(light, state.holder) }],
    ['clarify', clarification?.answeredAt ?? null, {}],
    [found, state.pairedAt ?? state.unpairedAt, {}],
    [answer, state.answeredAt, { late }],
    [state.outcome === 'withdrawn' ? 'withdrawn' : 'closed', state.closedAt, {}],
  ];
  return steps
    .flatMap(([code, at, more]) =>
      at === null ? [] : [donePearl(code, labels[code], { at, ...more })],
    )
    .toSorted((left, right) => (left.at ?? '').localeCompare(right.at ?? ''));
}
