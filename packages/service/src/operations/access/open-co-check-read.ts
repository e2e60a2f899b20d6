import type { CoCheckState } from '@zhulian/casework';
import type { PersonField, PersonId } from '@zhulian/registry';
import type { NodeParts } from '../../node/node-parts.ts';
import type { Actor } from '../../session/actor.ts';
import { openCaseRead } from './open-case-read.ts';
import { subjectInOurRegister } from './subject-in-our-register.ts';
import { tellHome } from './tell-home.ts';

/**
 * 查阅登记 of a co-check's page. The letter itself names her, so reading it is a look before anybody is paired: the office that
 * was asked writes the intent, naming her once it has found her in its own register, and tells the province that asked, where
 * her own log is. At the province that asked it is a look at its own resident, for the matter that she knows.
 */
export async function openCoCheckRead(
  parts: NodeParts,
  actor: Actor,
  read: {
    readonly state: CoCheckState;
    readonly isIncoming: boolean;
    readonly fields: readonly PersonField[];
  },
): Promise<void> {
  const { state, fields } = read;
  const look = { purpose: state.purpose, basis: state.basis.code, fields };
  if (!read.isIncoming) {
    const ours = await parts.database.transact((tx) => subjectInOurRegister(tx, state));
    const caseId = state.parentCaseId ?? state.coCheckId;
    await openCaseRead(parts, actor, { ...look, caseId, personIds: ours === null ? [] : [ours] });
    return;
  }
  const { lookupId, fresh } = await openCaseRead(parts, actor, {
    ...look,
    caseId: state.coCheckId,
    personIds: state.personId === null ? [] : [state.personId as PersonId],
  });
  if (fresh) await tellHome(parts, actor, { state, lookupId, fields, outcome: 'shown' });
}
