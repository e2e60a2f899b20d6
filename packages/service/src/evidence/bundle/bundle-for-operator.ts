import type { RefusalValue } from '@zhulian/contract';
import type { PersonField, PersonId } from '@zhulian/registry';
import {
  commitLookupIntent,
  findCase,
  findCaseByNumber,
  type LookupIntent,
  type Transaction,
} from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { Bundling } from '../../desk/bundle-of-case.ts';
import type { NodeParts } from '../../node/node-parts.ts';
import { freshId } from '../../operations/case-log/fresh-id.ts';
import { findBirthRegistration } from '../../operations/case-log/keep-birth-registration.ts';
import { findCoCheck } from '../../operations/case-log/keep-co-check.ts';

const fieldsInBundle: readonly PersonField[] = ['name', 'identifiers', 'registered-residence'];

/**
 * 案件证据包 for whoever runs the node, by number or id. An operator has no desk and no office of his own; that he looked is written
 * down like anybody's look, before anything leaves, and whom it concerns can read it.
 */
export async function bundleForOperator(
  parts: NodeParts & Bundling,
  numberOrId: string,
): Promise<Result<Uint8Array, RefusalValue>> {
  const file =
    (await findCase(parts.database, numberOrId)) ??
    (await findCaseByNumber(parts.database, numberOrId));
  if (file === undefined) return refused({ code: 'case.unknown' });
  const matter = await parts.database.transact((tx) => matterOf(tx, file.id, file.kind));
  if (matter === undefined) return refused({ code: 'case.unknown' });
  await commitLookupIntent(parts.audit, {
    id: freshId(parts),
    at: instantOf(parts.clock.nowMs()),
    actor: 'node-operator',
    actorName: '节点运行人员',
    office: file.handledAt,
    caseId: file.id,
    fields: fieldsInBundle,
    channel: 'clockwork',
    ...matter,
  });
  return granted(await parts.bundle(file));
}

/** What the case is for, on which basis, and whom it is about. */
async function matterOf(
  tx: Transaction,
  caseId: string,
  kind: string,
): Promise<Pick<LookupIntent, 'purpose' | 'basis' | 'personIds'> | undefined> {
  if (kind === 'co-check') {
    const state = await findCoCheck(tx, caseId);
    if (state === undefined) return undefined;
    const personIds = state.personId === null ? [] : [state.personId as PersonId];
    return { purpose: state.purpose, basis: state.basis.code, personIds };
  }
  const state = await findBirthRegistration(tx, caseId);
  return (
    state && {
      purpose: 'birth-registration',
      basis: state.governing.citations[0]?.code ?? '',
      personIds: state.subjects.flatMap(({ personId }) => (personId as PersonId | null) ?? []),
    }
  );
}
