import {
  type CoCheckSide,
  type CoCheckState,
  isClarifying,
  type Obligation,
  owedState,
} from '@zhulian/casework';
import type { ActionView } from '@zhulian/contract';
import type { CalendarDate } from '@zhulian/vocabulary';
import { action, say } from './actions-view.ts';

const notYours = say('现在不由本单位办理', 'Not this office’s to do now');

/** What an office on one side of a co-check can do with it now; what it cannot says why. */
export function coCheckActions(
  state: CoCheckState,
  reader: {
    readonly side: CoCheckSide;
    readonly mayHandle: boolean;
    readonly owed: Obligation | undefined;
    readonly today: CalendarDate;
  },
): readonly ActionView[] {
  if (state.closedAt !== null || !reader.mayHandle) return [];
  return reader.side === 'holder'
    ? [...holderActions(state), ...extensionActions(state, reader)]
    : [...askerActions(state), ...extensionActions(state, reader)];
}

function askerActions(state: CoCheckState): readonly ActionView[] {
  return isClarifying(state)
    ? [action('answer-clarification', say('说明', 'Explain'), { primary: true })]
    : [];
}

function holderActions(state: CoCheckState): readonly ActionView[] {
  const sendOn = [
    action('forward', say('转办', 'Forward'), {
      why:
        state.forwards.length >= 2
          ? say('已转办两次，须由省级协调', 'Forwarded twice already; a province must coordinate')
          : null,
    }),
    action('return', say('退回', 'Return')),
  ];
  switch (state.stage) {
    case 'sent':
    case 'delivered':
      return [action('receive', say('签收', 'Acknowledge'), { primary: true }), ...sendOn];
    case 'received':
      return [
        action('pair', say('配对', 'Find the person'), { primary: true }),
        action('declare-unpaired', say('查无此人', 'Not found')),
        action('clarify', say('请对方说明', 'Ask for clarification'), {
          why: state.clarification
            ? say('只能请求说明一次', 'Clarification may be asked for once only')
            : null,
        }),
        ...sendOn,
      ];
    case 'paired':
    case 'unpaired':
      return [
        action('answer', say('逐项答复', 'Answer'), { primary: true }),
        action('pair', say('重新配对', 'Find again')),
        ...sendOn,
      ];
    default:
      return [action('answer', say('逐项答复', 'Answer'), { why: notYours })];
  }
}

/** 协商延期: to propose while none was, to agree or not while the other side waits. */
function extensionActions(
  state: CoCheckState,
  reader: Pick<Parameters<typeof coCheckActions>[1], 'side' | 'owed' | 'today'>,
): readonly ActionView[] {
  const { side, owed, today } = reader;
  if (owed?.state !== 'open') return [];
  const tooLate =
    owedState(owed, today) === 'overdue'
      ? say('期限已满，不能再延', 'The last day has passed')
      : null;
  const { extension } = state;
  if (extension === null) {
    return [action('propose-extension', say('商请延期', 'Propose an extension'), { why: tooLate })];
  }
  if (extension.answer !== null || extension.side === side) return [];
  return [
    action('agree-extension', say('同意延期', 'Agree to the extension'), { why: tooLate }),
    action('refuse-extension', say('不同意延期', 'Refuse the extension'), { why: tooLate }),
  ];
}
