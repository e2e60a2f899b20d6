import type { Page, TodoItem } from '@zhulian/contract';
import { type CaseFile, listCases, listWaitingOffers, type OfferRow } from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { openListRead } from '../operations/access/open-list-read.ts';
import { hasCapability, jurisdictionOf } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { offerTodoView } from '../view/todo-view.ts';
import { type Cursor, cursorOf, firstCursor, matterRows, parseCursor } from './list-page.ts';

const pageLength = 50;

type Waiting =
  | { readonly on: string; readonly offer: OfferRow }
  | { readonly on: string; readonly file: CaseFile };

/**
 * 今日待办: what asks something of the office now, its own matters and the hand-overs that wait for its answer, by due date. Of one
 * day the hand-overs stand first: nobody else can answer them.
 */
export async function listTodo(
  parts: NodeParts,
  actor: Actor,
  after: string | undefined,
): Promise<Page<TodoItem>> {
  if (!hasCapability(actor, 'case.read')) return { rows: [] };
  const from = parseCursor(after) ?? firstCursor;
  const officePrefix = jurisdictionOf(actor);
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const limit = pageLength + 1;
  const { looks, page } = await parts.database.transact(async (tx) => {
    const offers = await listWaitingOffers(tx, {
      officePrefix,
      today,
      after: from.hash === undefined ? { expiresOn: from.dueOn, hash: lastHash } : hashOf(from),
      limit,
    });
    const files = await listCases(tx, {
      handledAtPrefix: officePrefix,
      directions: ['own', 'incoming', 'outgoing'],
      openOnly: true,
      responsibleOnly: true,
      text: '',
      after: from,
      limit,
    });
    const waiting: readonly Waiting[] = [
      ...offers.map((offer) => ({ on: offer.expiresOn, offer })),
      ...files.map((file) => ({ on: file.dueOn ?? 'infinity', file })),
    ].toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
    const shown = waiting.slice(0, pageLength);
    const matters = await matterRows(tx, parts, {
      actor,
      files: shown.flatMap((one) => ('file' in one ? [one.file] : [])),
      searched: '',
    });
    const ofMatter = new Map(matters.rows.map((row) => [row.caseId, row] as const));
    const rows = shown.flatMap((one): readonly TodoItem[] => {
      if ('offer' in one) return [offerTodoView(parts, one.offer)];
      const row = ofMatter.get(one.file.id);
      return row === undefined ? [] : [row];
    });
    const last = waiting.length > pageLength ? shown.at(-1) : undefined;
    return {
      page: { rows, ...(last && { after: cursorAt(last) }) },
      looks: matters.looks,
    };
  });
  await openListRead(parts, actor, looks);
  return page;
}

/** Behind every hash: of the day of a matter all hand-overs have been shown. */
const lastHash = '~';

function hashOf(from: Cursor): { readonly expiresOn: string; readonly hash: string } {
  return { expiresOn: from.dueOn, hash: from.hash ?? '' };
}

function cursorAt(last: Waiting): string {
  return 'offer' in last
    ? cursorOf({ dueOn: last.on, id: '', hash: last.offer.hash })
    : cursorOf({ dueOn: last.on, id: last.file.id });
}
