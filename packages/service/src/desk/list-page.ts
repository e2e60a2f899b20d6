import type { Page, TodoItem } from '@zhulian/contract';
import { type CaseFile, listCases, listObligationsOfCase, type Transaction } from '@zhulian/store';
import type { NodeParts } from '../node/node-parts.ts';
import { looksAt, openListRead } from '../operations/access/open-list-read.ts';
import { hasCapability, jurisdictionOf } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { todoView } from '../view/todo-view.ts';

const pageLength = 50;

/**
 * One page of a list. A name stands in it only where it is needed: in the matters of the reader's own office, and in what was
 * searched by name; those looks are in the person's own log before the page leaves. Every other row has its name masked.
 */
export async function listPage(
  parts: NodeParts,
  actor: Actor,
  search: Partial<Parameters<typeof listCases>[1]>,
  after: string | undefined,
): Promise<Page<TodoItem>> {
  if (!hasCapability(actor, 'case.read')) return { rows: [] };
  const { page, looks } = await parts.database.transact(async (tx) => {
    const files = await listCases(tx, {
      handledAtPrefix: jurisdictionOf(actor),
      directions: ['own', 'incoming', 'outgoing'],
      openOnly: false,
      responsibleOnly: false,
      text: '',
      after: parseCursor(after),
      limit: pageLength + 1,
      ...search,
    });
    const shown = files.slice(0, pageLength);
    const { looks, rows } = await matterRows(tx, parts, {
      actor,
      files: shown,
      searched: search.text ?? '',
    });
    const last = files.length > pageLength ? files[pageLength - 1] : undefined;
    return {
      page: {
        rows,
        ...(last && { after: cursorOf({ dueOn: last.dueOn ?? 'infinity', id: last.id }) }),
      },
      looks,
    };
  });
  await openListRead(parts, actor, looks);
  return page;
}

/** Rows of matters, and the looks at persons that they are; the looks are written before the rows leave. */
export async function matterRows(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly actor: Actor;
    readonly files: readonly CaseFile[];
    readonly searched: string;
  },
): Promise<{
  readonly rows: readonly TodoItem[];
  readonly looks: Awaited<ReturnType<typeof looksAt>>;
}> {
  const { actor, files, searched } = order;
  const isNamed = (file: CaseFile) => showsName(actor, file, searched);
  const rows: TodoItem[] = [];
  for (const file of files) {
    const owed = (await listObligationsOfCase(tx, file.id)).findLast(
      (row) => row.dueOn === file.dueOn && !row.id.includes('/silence/'),
    );
    rows.push(todoView(parts, file, { owed, isNamed: isNamed(file) }));
  }
  return { rows, looks: await looksAt(tx, parts, files.filter(isNamed)) };
}

function showsName(actor: Actor, file: CaseFile, searched: string): boolean {
  if (file.kind === 'co-check') return false;
  const isOurs = hasCapability(actor, 'case.handle') && file.handledAt === actor.office;
  return isOurs || searched !== '';
}

/** The last row of a page: a matter, or a hand-over by the hash of its offer, before every matter of its day. */
export interface Cursor {
  readonly dueOn: string;
  readonly id: string;
  readonly hash?: string;
}

export const firstCursor: Cursor = { dueOn: '-infinity', id: '', hash: '' };

export function cursorOf({ dueOn, hash, id }: Cursor): string {
  return Buffer.from(`${dueOn} ${hash ?? id}`).toString('base64url');
}

/** A cursor of our own making, or none: anything else starts the list anew. */
export function parseCursor(text: string | undefined): Cursor | undefined {
  const match = /^(\d{4}-\d\d-\d\d|infinity) (?:([\w-]{8,80})|(sha256:[0-9a-f]{64}))$/.exec(
    Buffer.from(text ?? '', 'base64url').toString(),
  );
  if (match?.[1] === undefined) return undefined;
  return match[3] === undefined
    ? { dueOn: match[1], id: match[2] ?? '' }
    : { dueOn: match[1], id: '', hash: match[3] };
}
