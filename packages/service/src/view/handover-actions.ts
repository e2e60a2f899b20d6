import { type BirthRegistrationState, judgeHandoverOfCase } from '@zhulian/casework';
import type { ActionView, HandoverStage } from '@zhulian/contract';
import type { OfferRow } from '@zhulian/store';
import type { CalendarDate, Words, WorkingCalendar } from '@zhulian/vocabulary';

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

/** How far an outgoing offer of a case is. `expired`: nobody answered in time, and the next act here takes it back. */
type OpenOffer = 'none' | 'offered' | 'expired' | 'released';

/** What settles the case takes an open offer back by itself. */
const decisive: ReadonlySet<string> = new Set(['register', 'refuse']);

/**
 * What the holder's clerk can do about handing over, beside the rest; while an offer waits for its answer nothing else but to
 * decide, because the offer describes the case as it stands.
 */
export function withHandover(
  actions: readonly ActionView[],
  order: {
    readonly state: BirthRegistrationState;
    readonly open: OpenOffer;
    readonly mayHandle: boolean;
    readonly today: CalendarDate;
    readonly calendar: WorkingCalendar;
  },
): readonly ActionView[] {
  const { open, state } = order;
  if (!order.mayHandle || state.closedAt !== null) return actions;
  const withdraw = action('withdraw-handover', say('撤回移交', 'Withdraw the offer'), null);
  if (open === 'none' || open === 'expired') {
    const offer = action('offer-handover', say('移交外省', 'Hand over'), offerWhy(state, order));
    return [...actions, offer, ...(open === 'expired' ? [withdraw] : [])];
  }
  const why =
    open === 'offered'
      ? say('已提出移交，要继续办理请先撤回', 'An offer is open; withdraw it to go on')
      : say('已经移交，等登记方登记', 'Released; waiting for the registrars');
  const held = actions.map((one) =>
    open === 'offered' && decisive.has(one.code)
      ? one
      : { ...one, enabled: false, why, primary: false },
  );
  return open === 'offered' ? [...held, withdraw] : held;
}

function offerWhy(
  state: BirthRegistrationState,
  on: { readonly today: CalendarDate; readonly calendar: WorkingCalendar },
): Words | null {
  const judged = judgeHandoverOfCase(state, on);
  if (judged.ok) return null;
  switch (judged.refusal.code) {
    case 'case.supplement-pending':
      return say('等申请人补正', 'A supplement is with the applicant');
    case 'custody.co-check-open':
      return say('还有协查没有答复', 'A co-check is still unanswered');
    case 'custody.case-overdue':
      return say('已过办理期限，本单位先办', 'Its limit has passed; this office acts first');
    default:
      return say('登记依据已经齐备，由本单位办完', 'Nothing is missing; this office finishes it');
  }
}

export const openStages: readonly OfferRow['stage'][] = ['offered', 'accepted', 'released'];

/** How far an outgoing offer of the case is today. */
export function openOf(row: OfferRow | undefined, today: CalendarDate): OpenOffer {
  if (row?.direction !== 'outgoing' || !openStages.includes(row.stage)) return 'none';
  if (row.stage === 'released') return 'released';
  return row.stage === 'offered' && row.expiresOn < today ? 'expired' : 'offered';
}
