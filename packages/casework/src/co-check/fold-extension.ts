import type { CoCheckEvent } from './co-check-event.ts';
import { type CoCheckState, type ExtensionProposal, sideOf } from './co-check-state.ts';

type ExtensionEvent = Extract<CoCheckEvent, { readonly type: `co-check.extension-${string}` }>;

/**
 * 协商延期, folded so that both sides get the same whatever crossed on the wire: of two proposals that crossed the
 * holder's stands, for the holder does the work; an answer counts only from the other side, and only once.
 */
export function foldExtension(
  state: CoCheckState,
  event: ExtensionEvent,
): ExtensionProposal | null {
  const { extension } = state;
  const side = sideOf(state, event.by.office);
  if (event.type === 'co-check.extension-proposed') {
    const gives = extension?.answer === null && extension.side === 'asker' && side === 'holder';
    if (extension !== null && !gives) return extension;
    const { days, reason, at } = event;
    return { days, reason, side, proposedAt: at, answer: null, answeredAt: null };
  }
  if (extension === null || extension.answer !== null || extension.side === side) return extension;
  const answer = event.type === 'co-check.extension-agreed' ? 'agreed' : 'refused';
  return { ...extension, answer, answeredAt: event.at };
}
