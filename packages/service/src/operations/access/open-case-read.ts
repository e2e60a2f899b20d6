import type { PersonField, PersonId } from '@zhulian/registry';
import { commitLookupIntent, findRecentIntent } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import type { Actor } from '../../session/actor.ts';
import { freshId } from '../case-log/fresh-id.ts';

/** What an official is about to see, of whom, and by what right. */
export interface CaseRead {
  readonly caseId: string;
  readonly purpose: string;
  readonly basis: string;
  readonly personIds: readonly PersonId[];
  readonly fields: readonly PersonField[];
}

/** How long one committed intent covers looking again at the same case: a page that refreshes itself is one look. */
const coveredMs = 15 * 60_000;

/**
 * 查阅登记. Commits the intent on the audit connection before any data leave; if that fails, nothing is read. Looking at
 * the same fields of the same people of the same case again within fifteen minutes is the same look. Answers the intent's id and whether
 * it is new. Basis: 《中华人民共和国个人信息保护法》 art. 6, 35, 51.
 */
export async function openCaseRead(
  parts: Pick<NodeParts, 'audit' | 'clock' | 'randomness'>,
  actor: Actor,
  read: CaseRead,
): Promise<{ readonly lookupId: string; readonly fresh: boolean }> {
  const nowMs = parts.clock.nowMs();
  const recent = await findRecentIntent(parts.audit, {
    actor: actor.id,
    caseId: read.caseId,
    since: instantOf(nowMs - coveredMs),
    personIds: read.personIds,
    fields: read.fields,
  });
  if (recent !== undefined) return { lookupId: recent, fresh: false };
  const lookupId = freshId(parts);
  await commitLookupIntent(parts.audit, {
    id: lookupId,
    at: instantOf(nowMs),
    actor: actor.id,
    actorName: actor.name,
    office: actor.office,
    channel: 'desk',
    ...read,
  });
  return { lookupId, fresh: true };
}
