import {
  type Author,
  agreeExtension,
  answerClarification,
  answerCoCheck,
  askClarification,
  type CoCheckEvent,
  type CoCheckState,
  declareUnpaired,
  type ExtensionBounds,
  forwardCoCheck,
  type ItemReply,
  type Order,
  pairCoCheck,
  proposeExtension,
  receiveCoCheck,
  refuseExtension,
  returnCoCheck,
} from '@zhulian/casework';
import type { CaseCommand, RefusalValue } from '@zhulian/contract';
import type { Transaction } from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepCoCheck } from '../case-log/keep-co-check.ts';
import { tellPeer } from './tell-peer.ts';

type Decided = Result<readonly CoCheckEvent[], { readonly code: string }>;

/** A command of an office on either side of a co-check: decide, keep, and leave the line in the outbox. */
export async function actOnCoCheck(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly before: CoCheckState;
    readonly by: Author;
    readonly command: CaseCommand;
    readonly direction: 'incoming' | 'outgoing';
  },
): Promise<Result<CoCheckState, RefusalValue>> {
  const { before, command } = order;
  const decided = decide(
    parts,
    before,
    { at: instantOf(parts.clock.nowMs()), by: order.by },
    command,
  );
  if (!decided.ok) return refused({ ...decided.refusal });
  const state = await keepCoCheck(tx, parts, {
    direction: order.direction,
    before,
    events: decided.value,
  });
  await tellPeer(tx, parts, { state, events: decided.value });
  return granted(state);
}

function decide(
  parts: NodeParts,
  state: CoCheckState,
  order: Order,
  command: CaseCommand,
): Decided {
  switch (command.command) {
    case 'receive':
      return receiveCoCheck(state, order);
    case 'pair':
      return pairCoCheck(state, { ...order, personId: command.personId });
    case 'declare-unpaired':
      return declareUnpaired(state, { ...order, searched: command.searched });
    case 'answer':
      return answerCoCheck(state, {
        ...order,
        replies: repliesOf(parts, order.by, command.answers),
      });
    case 'return':
      return returnCoCheck(state, { ...order, reason: command.reason });
    case 'forward':
      return forwardCoCheck(state, { ...order, to: command.toOffice, reason: command.reason });
    case 'clarify':
      return askClarification(state, { ...order, question: command.question });
    case 'answer-clarification':
      return answerClarification(state, { ...order, answer: command.answer });
    case 'propose-extension': {
      const { days, reason } = command;
      return proposeExtension(state, { ...order, days, reason, ...boundsOf(parts) });
    }
    case 'agree-extension':
      return agreeExtension(state, { ...order, ...boundsOf(parts) });
    case 'refuse-extension':
      return refuseExtension(state, { ...order, reason: command.reason, ...boundsOf(parts) });
    default:
      return refused({ code: 'case.command-unknown', command: command.command });
  }
}

/** What the catalogue allows two offices to agree on. */
function boundsOf(parts: NodeParts): ExtensionBounds {
  const type = parts.rules.caseTypes.find(({ code }) => code === 'co-check');
  return { daysMax: type?.extensionDaysMax ?? 0, calendar: parts.calendar };
}

function repliesOf(
  parts: NodeParts,
  by: Author,
  answers: Extract<CaseCommand, { command: 'answer' }>['answers'],
): readonly ItemReply[] {
  const source = by.office === null ? '' : parts.offices.name(by.office).name.zh;
  return answers.map(({ code, answer, note }) => ({
    // An item that was not asked is refused by casework, by its code.
    code: code as ItemReply['code'],
    answer,
    note: note ?? null,
    source,
  }));
}
