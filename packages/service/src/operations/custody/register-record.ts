import {
  assignmentGroundOfWords,
  declineGroundOfWords,
  groundOfWords,
  rotaAt,
} from '@zhulian/casework';
import type { RefusalValue } from '@zhulian/contract';
import {
  type CustodyRecord,
  type CustodyRegistration,
  type Digest,
  judgeRegistration,
  reopenCustodyStatement,
  sealCustodyStatement,
  type VerifiedStatement,
} from '@zhulian/exchange';
import {
  claimRegistration,
  Fault,
  findRegistration,
  findStatement,
  type Transaction,
} from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import { type CaseCustody, keepStatements } from './case-custody.ts';
import { chainOf, tellCustody } from './custody-letter.ts';
import type { CustodyParts } from './custody-parts.ts';

/**
 * 见证登记: this party is one of the three. The first record that it is shown for an epoch gets its place for ever; a second one is
 * refused, and the same one again gets the same words again.
 */
export async function registerRecord(
  tx: Transaction,
  parts: CustodyParts,
  order: {
    readonly known: CaseCustody | undefined;
    readonly shown: CaseCustody;
    readonly record: VerifiedStatement<CustodyRecord>;
  },
): Promise<Result<VerifiedStatement<CustodyRegistration>, RefusalValue>> {
  const { known, record, shown } = order;
  const { case: caseId, epoch } = record.statement;
  if (shown.statements.some(hasTypedReason)) return refused({ code: 'custody.reason-not-listed' });
  const judged = judgeRegistration(shown.state, record, {
    self: parts.party,
    opening: known?.state.tenures[0]?.record.hash,
    slot: await findSlot(tx, parts, { caseId, epoch }),
    at: instantOf(parts.clock.nowMs()),
    rotaAt: (at) => rotaAt(parts.rules.dutyRota, at),
  });
  if (!judged.ok) return refused({ ...judged.refusal });
  const { registration, verdict } = judged.value;
  const said =
    verdict === 'again' ? registration : sealCustodyStatement(registration, parts.signer);
  await keepStatements(tx, parts, { custody: shown, statements: [...shown.statements, said] });
  if (verdict === 'register') {
    const place = { caseId, epoch, record: record.hash, statement: said.hash };
    // The lock of the case makes this impossible; were it not so, the key would still let one in only.
    if (parts.group) parts.group.claim(place);
    else if (!(await claimRegistration(tx, place)))
      throw new Fault('custody.place-raced', 'Another record took the place just now.', {
        retryable: true,
      });
  }
  const { statement } = record;
  const prev = 'prev' in statement ? statement.prev : undefined;
  const before = shown.state.tenures.find((tenure) => tenure.record.hash === prev);
  const isAssigned = statement.kind === 'zl.custody.assign.v1';
  await tellCustody(tx, parts, {
    to: [
      statement.holder,
      ...(before ? [before.holder] : []),
      ...(isAssigned ? (['zl:hub'] as const) : []),
    ],
    said: said,
    chain: chainOf(shown.state),
  });
  return granted(said);
}

async function findSlot(
  tx: Transaction,
  { group }: Pick<CustodyParts, 'group'>,
  place: { readonly caseId: string; readonly epoch: number },
): Promise<VerifiedStatement<CustodyRegistration> | undefined> {
  const row = group ? group.findRegistration(place) : await findRegistration(tx, place);
  if (row === undefined) return undefined;
  group?.flush();
  const stored = await findStatement(tx, row.statement);
  return (
    stored &&
    reopenCustodyStatement({
      hash: stored.hash as Digest,
      text: stored.bytes,
      kind: 'zl.custody.registration.v1',
    })
  );
}

/** Words that somebody typed may be about a person, and a registrar keeps what it registers for ever. */
function hasTypedReason({ statement }: VerifiedStatement): boolean {
  switch (statement.kind) {
    case 'zl.custody.offer.v1':
      return groundOfWords(statement.reason) === undefined;
    case 'zl.custody.assign.v1':
      return assignmentGroundOfWords(statement.decision) === undefined;
    case 'zl.custody.decline.v1':
      return declineGroundOfWords(statement.reason) === undefined;
    default:
      return false;
  }
}
