import type { RefusalValue } from '@zhulian/contract';
import { type CustodyAssignment, digestOf, type VerifiedStatement } from '@zhulian/exchange';
import {
  keepSnapshot,
  moveOffer,
  saveOffer,
  saveStatements,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, granted, type Result, refused } from '@zhulian/vocabulary';
import type { CaseCustody } from './case-custody.ts';
import type { CustodyLetter } from './custody-letter.ts';
import type { CustodyParts } from './custody-parts.ts';
import { openSnapshot } from './snapshot.ts';

/**
 * 指定承办 at whoever was named: it stands in its list like a hand-over on its way. The case file comes from the office that held the
 * case, once that has been fenced; until then nobody writes the case.
 */
export async function keepAssignedFile(
  tx: Transaction,
  _parts: Pick<CustodyParts, 'group'>,
  order: {
    readonly letter: CustodyLetter<'zl.custody.release.v1' | 'zl.custody.assign.v1'>;
    readonly shown: CaseCustody;
  },
): Promise<Result<null, RefusalValue>> {
  const { matter, said, snapshot, source } = order.letter;
  const assignment = said as VerifiedStatement<CustodyAssignment>;
  const { at, case: caseId, decision, epoch, office, prev } = assignment.statement;
  const before = order.shown.state.tenures.find(({ record }) => record.hash === prev);
  if (before === undefined) return refused({ code: 'custody.consent-missing' });
  if (snapshot !== undefined) {
    const file = openSnapshot(snapshot, { caseId, digest: digestOf(snapshot) });
    if (!file.ok) return file;
    if (source !== before.holder) return refused({ code: 'custody.case-file-differs' });
  }
  await saveStatements(tx, {
    seenAt: at,
    statements: [
      {
        hash: said.hash,
        caseId,
        kind: assignment.statement.kind,
        epoch,
        signer: 'zl:hub',
        bytes: said.text,
        at,
      },
    ],
  });
  const isNew = await saveOffer(tx, {
    hash: said.hash,
    caseId,
    epoch,
    direction: 'incoming',
    fromOffice: before.office,
    toOffice: office,
    reason: decision,
    expiresOn: calendarDateOf(at),
    number: matter?.number ?? '',
    subject: matter?.subject ?? '',
    offeredAt: at,
  });
  if (isNew) await moveOffer(tx, { offer: said.hash, stage: 'released', at });
  if (snapshot !== undefined) await keepSnapshot(tx, { offer: said.hash, snapshot, matter });
  return granted(null);
}
