import { type CoCheckState, findDeadPurpose } from '@zhulian/casework';
import type { CandidatesView, RefusalValue } from '@zhulian/contract';
import {
  birthDateIn,
  type Candidate,
  comparableNumberOf,
  type DivisionResolver,
  identifierFlagWords,
  type PersonField,
  rankCandidates,
} from '@zhulian/registry';
import { findCase, listPairingCandidates } from '@zhulian/store';
import { granted, maskIdentityNumber, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { hasCapability } from '../../permission/jurisdiction.ts';
import type { Actor } from '../../session/actor.ts';
import { openCaseRead } from '../access/open-case-read.ts';
import { tellHome } from '../access/tell-home.ts';
import { findCoCheck } from '../case-log/keep-co-check.ts';

/** What the pairing page shows of each look-alike, and no other field. */
const shownFields: readonly PersonField[] = [
  'name',
  'identifiers',
  'birth-date',
  'registered-residence',
];

const candidatesMax = 20;

/**
 * 配对候选. Found and ranked first; then the intent that names every one of them is committed on its own connection, and
 * only then do they leave the node. The person asked about is told at home that she was looked for.
 */
export async function listCandidates(
  parts: NodeParts & { readonly divisionResolver: DivisionResolver },
  actor: Actor,
  order: { readonly caseId: string; readonly purpose: string },
): Promise<Result<CandidatesView, RefusalValue>> {
  const state = await parts.database.transact(async (tx) => {
    const file = await findCase(tx, order.caseId);
    return file?.direction === 'incoming' && file.handledAt === actor.office
      ? findCoCheck(tx, order.caseId)
      : undefined;
  });
  if (!state || state.closedAt !== null || !hasCapability(actor, 'register.search-for-case')) {
    return refused({ code: 'case.unknown' });
  }
  if (state.receivedAt === null)
    return refused({ code: 'co-check.stage-wrong', stage: state.stage, expected: ['received'] });
  if (order.purpose !== state.purpose || findDeadPurpose(order.purpose)) {
    return refused({ code: 'basis.purpose-unknown', purpose: order.purpose });
  }
  const candidates = await findCandidates(parts, state);
  const { lookupId, fresh } = await openCaseRead(parts, actor, {
    caseId: state.coCheckId,
    purpose: state.purpose,
    basis: state.basis.code,
    personIds: candidates.map(({ subject }) => subject.person.id),
    fields: shownFields,
  });
  const outcome = candidates.length > 0 ? 'shown' : 'nothing-found';
  if (fresh) await tellHome(parts, actor, { state, lookupId, fields: shownFields, outcome });
  return granted(viewOf(parts, state, { lookupId, candidates }));
}

function findCandidates(
  parts: NodeParts & { readonly divisionResolver: DivisionResolver },
  state: CoCheckState,
): Promise<readonly Candidate[]> {
  const comparable = comparableNumberOf(state.subject.number);
  const asked = {
    name: state.subject.name,
    identityNumber: state.subject.number,
    birthDate: comparable === undefined ? undefined : birthDateIn(comparable),
    registeredDivision: state.subject.codeOnPapers ?? state.subject.registeredAt,
  };
  const divisions = parts.divisionResolver;
  return parts.database.transact(async (tx) =>
    rankCandidates(
      asked,
      await listPairingCandidates(tx, { asked, divisions, limit: candidatesMax }),
      divisions,
    ),
  );
}

function viewOf(
  parts: NodeParts,
  state: CoCheckState,
  found: { readonly lookupId: string; readonly candidates: readonly Candidate[] },
): CandidatesView {
  return {
    lookupId: found.lookupId,
    asked: {
      name: state.subject.name,
      maskedNumber: maskIdentityNumber(state.subject.number),
      registeredAt: parts.offices.name(state.subject.registeredAt).name,
    },
    candidates: found.candidates.map(({ subject, signs }) => {
      const identifier = subject.person.identifiers.find(
        (candidate) => candidate.replacedOn === null,
      );
      const registered = subject.residences.find(
        (residence) => residence.kind === 'registered' && residence.to === null,
      );
      return {
        personId: subject.person.id,
        name: subject.person.name,
        maskedNumber: maskIdentityNumber(identifier?.number ?? ''),
        birthYear: subject.person.declaredBirthDate?.slice(0, 4) ?? '',
        registeredAt: registered
          ? parts.offices.place(registered.township ?? registered.divisionAsWritten)
          : { zh: '', en: '' },
        signs: signs.map(({ words, agrees }) => ({ words, agrees })),
        flags: (identifier?.flags ?? []).map((flag) => identifierFlagWords[flag]),
      };
    }),
  };
}
