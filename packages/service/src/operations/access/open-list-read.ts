import { type BirthRegistrationEvent, foldBirthRegistration } from '@zhulian/casework';
import type { PersonId } from '@zhulian/registry';
import {
  type CaseFile,
  commitListIntents,
  type ListedCase,
  loadCaseLogs,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import type { Actor } from '../../session/actor.ts';
import { freshId } from '../case-log/fresh-id.ts';

/** How long one committed intent covers the same row again: a list that stands open all morning is a look an hour. */
const coveredMs = 60 * 60_000;

/** The looks that a list is about to give: whom each named matter is about, and why it is kept. */
export async function looksAt(
  tx: Transaction,
  parts: Pick<NodeParts, 'randomness'>,
  named: readonly CaseFile[],
): Promise<readonly ListedCase[]> {
  if (named.length === 0) return [];
  const logs = await loadCaseLogs(
    tx,
    named.map(({ id }) => id),
  );
  return [...logs].map(([caseId, log]) => {
    const state = foldBirthRegistration(
      log.map(({ event }) => event as unknown as BirthRegistrationEvent),
    );
    return {
      id: freshId(parts),
      caseId,
      purpose: 'birth-registration',
      basis: state.governing.citations[0]?.code ?? '',
      personIds: state.subjects.flatMap(({ personId }) => (personId as PersonId | null) ?? []),
    };
  });
}

/**
 * 清单查阅登记. Whoever stands by name in a list was seen, and can read by whom: one intent per official, matter and hour,
 * committed before the list leaves; if that fails, no list is shown. Rows whose names are masked are not given here.
 */
export async function openListRead(
  parts: Pick<NodeParts, 'audit' | 'clock'>,
  actor: Actor,
  rows: readonly ListedCase[],
): Promise<void> {
  if (rows.length === 0) return;
  const nowMs = parts.clock.nowMs();
  await commitListIntents(parts.audit, {
    at: instantOf(nowMs),
    since: instantOf(nowMs - coveredMs),
    actor: actor.id,
    actorName: actor.name,
    office: actor.office,
    fields: ['name'],
    rows,
  });
}
