import type { CaseView, RefusalValue } from '@zhulian/contract';
import type { PersonField, PersonId } from '@zhulian/registry';
import { findCase } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { openCaseRead } from '../operations/access/open-case-read.ts';
import { openCoCheckRead } from '../operations/access/open-co-check-read.ts';
import { findBirthRegistration } from '../operations/case-log/keep-birth-registration.ts';
import { findCoCheck } from '../operations/case-log/keep-co-check.ts';
import { handedOver } from '../operations/custody/find-custody-fault.ts';
import { mayReach } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';
import { birthRegistrationView } from '../view/birth-registration-view.ts';
import { coCheckCaseView } from '../view/co-check-case-view.ts';

/** What a case page shows of a person. */
const fieldsOfCase: readonly PersonField[] = ['name', 'identifiers', 'registered-residence'];

/**
 * The page of one case. Permission first, then the audit intent on its own connection, then the data. Not existing and
 * not being within one's duties look the same.
 */
export async function viewCase(
  parts: NodeParts,
  actor: Actor,
  caseId: string,
): Promise<Result<CaseView, RefusalValue>> {
  const file = await parts.database.transact((tx) => findCase(tx, caseId));
  if (!file || !mayReach(actor, 'case.read', file.handledAt))
    return refused({ code: 'case.unknown' });
  if (file.direction === 'handed-over') {
    return refused(await parts.database.transact((tx) => handedOver(tx, parts, { caseId })));
  }

  if (file.kind === 'co-check') {
    const state = await parts.database.transact((tx) => findCoCheck(tx, caseId));
    if (!state) return refused({ code: 'case.unknown' });
    const isIncoming = file.direction === 'incoming';
    await openCoCheckRead(parts, actor, { state, isIncoming, fields: fieldsOfCase });
    return granted(
      await parts.database.transact((tx) => coCheckCaseView(tx, parts, { file, state, actor })),
    );
  }
  const state = await parts.database.transact((tx) => findBirthRegistration(tx, caseId));
  if (!state) return refused({ code: 'case.unknown' });
  await openCaseRead(parts, actor, {
    caseId,
    purpose: 'birth-registration',
    basis: state.governing.citations[0]?.code ?? '',
    personIds: state.subjects.flatMap((subject) => (subject.personId as PersonId | null) ?? []),
    fields: fieldsOfCase,
  });
  return granted(
    await parts.database.transact((tx) => birthRegistrationView(tx, parts, { file, state, actor })),
  );
}
