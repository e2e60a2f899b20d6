import { partyOf } from '@zhulian/casework';
import { lookedUp, type RefusalValue } from '@zhulian/contract';
import type { VerifiedEnvelope } from '@zhulian/exchange';
import { type PersonField, personFields } from '@zhulian/registry';
import { saveForeignLookups, type Transaction } from '@zhulian/store';
import { granted, type Instant, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { subjectInOurRegister } from '../access/subject-in-our-register.ts';
import { findCoCheck } from '../case-log/keep-co-check.ts';

/** 异地访问通知: another province looked for our resident. It goes into her own log, whatever else happens to the case. */
export async function takeLookup(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Promise<Result<null, RefusalValue>> {
  const parsed = lookedUp.safeParse(envelope.envelope.data);
  if (!parsed.success) return refused({ code: 'access.notice-malformed' });
  const told = parsed.data;
  const state = await findCoCheck(tx, told.coCheckId);
  if (!state || partyOf(told.office) !== envelope.envelope.source)
    return refused({ code: 'co-check.unknown' });
  const personId = await subjectInOurRegister(tx, state);
  if (personId === null) return granted(null);
  await saveForeignLookups(tx, {
    receivedAt: instantOf(parts.clock.nowMs()),
    lookups: [
      {
        source: envelope.envelope.source,
        lookupId: told.lookupId,
        personId,
        at: told.at as Instant,
        actorName: told.actor,
        office: told.office,
        caseId: state.parentCaseId,
        purpose: told.purpose,
        basis: told.basis,
        fields: personFields.filter((field): field is PersonField => told.fields.includes(field)),
        outcome: told.outcome,
      },
    ],
  });
  return granted(null);
}
