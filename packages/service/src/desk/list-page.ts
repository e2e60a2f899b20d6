import type { Page, TodoItem } from '@zhulian/contract';
import { type CaseFile, listCases, listObligationsOfCase } from '@zhulian/store';
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
  const isNamed = (file: CaseFile) => showsName(actor, file, search.text ?? '');
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
    const rows: TodoItem[] = [];
    for (const file of shown) {
      const owed = (await listObligationsOfCase(tx, file.id)).findLast(
        (row) => row.dueOn === file.dueOn && !row.id.includes('/silence/'),
      );
      rows.push(todoView(parts, file, { owed, isNamed: isNamed(file) }));
    }
    const last = files.length > pageLength ? files[pageLength - 1] : undefined;
    return {
      page: { rows, ...(last && { after: cursorOf(last) }) },
      looks: await looksAt(tx, parts, shown.filter(isNamed)),
    };
  });
  await openListRead(parts, actor, looks);
  return page;
}

function showsName(actor: Actor, file: CaseFile, searched: string): boolean {
  if (file.kind === 'co-check') return false;
  const isOurs = hasCapability(actor, 'case.handle') && file.handledAt === actor.office;
  return isOurs || searched !== '';
}

function cursorOf(file: CaseFile): string {
  return Buffer.from(`${file.dueOn ?? 'infinity'} ${file.id}`).toString('base64url');
}

/** A cursor of our own making, or none: anything else starts the list anew. */
function parseCursor(
  text: string | undefined,
): { readonly dueOn: string; readonly id: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\d|infinity) ([\w-]{8,80})$/.exec(
    Buffer.from(text ?? '', 'base64url').toString(),
  );
  return match?.[1] && match[2] ? { dueOn: match[1], id: match[2] } : undefined;
}
