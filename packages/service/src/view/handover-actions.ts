import type { BirthRegistrationState } from '@zhulian/casework';
import type { ActionView, HandoverStage } from '@zhulian/contract';
import type { OfferRow } from '@zhulian/store';
import type { Words } from '@zhulian/vocabulary';

const say = (zh: string, en: string): Words => ({ zh, en });

function action(code: string, words: Words, why: Words | null, primary = false): ActionView {
  return { code, words, enabled: why === null, why, primary };
}

const notYours = say('由对方单位答复', 'The other office answers');

/** What the reader can do with a hand-over now, or why not. */
export function handoverActions(
  code: HandoverStage,
  reader: {
    readonly direction: 'incoming' | 'outgoing';
    readonly mayAnswer: boolean;
    readonly mayWithdraw: boolean;
  },
): readonly ActionView[] {
  const isOpen = code === 'offered' || code === 'accepted' || code === 'expired';
  if (!isOpen) return [];
  if (reader.direction === 'outgoing') {
    return reader.mayWithdraw
      ? [action('withdraw-handover', say('撤回移交', 'Withdraw the offer'), null)]
      : [];
  }
  const bound = code === 'accepted' ? say('已经接收', 'Accepted already') : null;
  const late = code === 'expired' ? say('已过答复期限', 'The last day has passed') : null;
  const why = reader.mayAnswer ? bound : notYours;
  return [
    action('accept-handover', say('接收', 'Take it over'), why ?? late, true),
    action('decline-handover', say('不接收', 'Decline'), why),
  ];
}

/**
 * What the holder's clerk can do about handing over, beside the rest; while an offer is open nothing else, because the offer
 * describes the case as it stands.
 */
export function withHandover(
  actions: readonly ActionView[],
  order: {
    readonly state: BirthRegistrationState;
    readonly open: 'none' | 'offered' | 'released';
    readonly mayHandle: boolean;
  },
): readonly ActionView[] {
  const { open, state } = order;
  if (!order.mayHandle || state.closedAt !== null) return actions;
  if (open === 'none') {
    return [...actions, action('offer-handover', say('移交外省', 'Hand over'), offerWhy(state))];
  }
  const why =
    open === 'offered'
      ? say('已提出移交，要继续办理请先撤回', 'An offer is open; withdraw it to go on')
      : say('已经移交，等登记方登记', 'Released; waiting for the registrars');
  const held = actions.map((one) => ({ ...one, enabled: false, why, primary: false }));
  return open === 'offered'
    ? [...held, action('withdraw-handover', say('撤回移交', 'Withdraw the offer'), null)]
    : held;
}

function offerWhy(state: BirthRegistrationState): Words | null {
  if (state.stage === 'incomplete')
    return say('等申请人补正', 'A supplement is with the applicant');
  return state.coChecks.some(({ answeredAt }) => answeredAt === null)
    ? say('还有协查没有答复', 'A co-check is still unanswered')
    : null;
}

export const openStages: readonly OfferRow['stage'][] = ['offered', 'accepted', 'released'];

/** How far an outgoing offer of the case is. */
export function openOf(row: OfferRow | undefined): 'none' | 'offered' | 'released' {
  if (row?.direction !== 'outgoing' || !openStages.includes(row.stage)) return 'none';
  return row.stage === 'released' ? 'released' : 'offered';
}
