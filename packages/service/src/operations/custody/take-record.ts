import type { RefusalValue } from '@zhulian/contract';
import type {
  CustodyAssignment,
  HandoverRelease,
  VerifiedEnvelope,
  VerifiedStatement,
} from '@zhulian/exchange';
import { findOffer, keepSnapshot, moveOffer, type Transaction } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { type CaseCustody, keepStatements, lockCaseCustody, together } from './case-custody.ts';
import { written } from './custody-group.ts';
import { type CustodyLetter, openCustodyLetter } from './custody-letter.ts';
import type { CustodyParts } from './custody-parts.ts';
import { keepAssignedFile } from './keep-assigned-file.ts';
import { registerRecord } from './register-record.ts';
import { settleCustody } from './settle-custody.ts';
import { openSnapshot } from './snapshot.ts';

type Rival = VerifiedStatement<HandoverRelease | CustodyAssignment>;
type RivalKind = 'zl.custody.release.v1' | 'zl.custody.assign.v1';

/**
 * A release or an assignment has arrived. A registrar registers it, the new holder keeps the case file that came with it, whoever held
 * the case takes note; one party can be two of these.
 */
export async function takeRecord(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly envelope: VerifiedEnvelope; readonly kind: RivalKind },
): Promise<Result<null, RefusalValue>> {
  const opened = await openRecord(tx, parts, order);
  if (!opened.ok) return opened;
  const { known, letter, shown } = opened.value;
  const { said } = letter;
  const isHolder = said.statement.holder === parts.party;
  const isParty = isHolder || shown.state.tenures.some(({ holder }) => holder === parts.party);
  const isRegistrar = isRegistrarOf(shown, said, parts);
  if (!isParty && !isRegistrar) return refused({ code: 'custody.not-registrar' });
  if (isHolder) {
    const isReleased = said.statement.kind === 'zl.custody.release.v1';
    const keep = isReleased ? keepCaseFile : keepAssignedFile;
    const kept = await keep(tx, parts, { letter, shown });
    if (!kept.ok) return kept;
  }
  if (isRegistrar) {
    const registered = await registerRecord(tx, parts, { known, shown, record: said });
    if (!registered.ok) return registered;
    const own = together(shown, [registered.value]);
    if (own.ok) await settleCustody(tx, parts, own.value);
    return granted(null);
  }
  await keepStatements(tx, parts, { custody: shown, statements: letter.shown });
  await settleCustody(tx, parts, shown);
  return granted(null);
}

/** The same at a party that only registers. */
export async function takeRecordAsRegistrar(
  tx: Transaction,
  parts: CustodyParts,
  order: { readonly envelope: VerifiedEnvelope; readonly kind: RivalKind },
): Promise<Result<null, RefusalValue>> {
  const opened = await openRecord(tx, parts, order);
  if (!opened.ok) return opened;
  const { known, letter, shown } = opened.value;
  const registered = await registerRecord(tx, parts, { known, shown, record: letter.said });
  return registered.ok ? granted(null) : registered;
}

async function openRecord(
  tx: Transaction,
  parts: CustodyParts,
  order: { readonly envelope: VerifiedEnvelope; readonly kind: RivalKind },
): Promise<
  Result<
    {
      readonly letter: CustodyLetter<RivalKind>;
      readonly known: CaseCustody | undefined;
      readonly shown: CaseCustody;
    },
    RefusalValue
  >
> {
  const letter = openCustodyLetter(parts, order.envelope, order.kind);
  if (!letter.ok) return letter;
  const known = await lockCaseCustody(tx, parts, letter.value.said.statement.case);
  const shown = together(known, letter.value.shown);
  if (!shown.ok) return refused({ ...shown.refusal });
  return granted({ letter: letter.value, known, shown: shown.value });
}

function isRegistrarOf({ state }: CaseCustody, { statement }: Rival, parts: CustodyParts): boolean {
  const before = state.tenures.find(({ record }) => record.hash === statement.prev);
  return before?.registrars.includes(parts.party) ?? false;
}

/** 移交案卷 is kept until the epoch begins; a release without the file that was agreed is refused. */
async function keepCaseFile(
  tx: Transaction,
  parts: Pick<CustodyParts, 'group'>,
  order: { readonly letter: CustodyLetter<RivalKind>; readonly shown: CaseCustody },
): Promise<Result<null, RefusalValue>> {
  const { letter, shown } = order;
  const { statement } = letter.said;
  if (statement.kind !== 'zl.custody.release.v1') return granted(null);
  const offer = shown.state.offers.find((one) => one.offer.hash === statement.offer)?.offer;
  if (offer === undefined) return refused({ code: 'custody.consent-missing' });
  const { case: caseId, snapshot: digest } = offer.statement;
  const file = openSnapshot(letter.snapshot, { caseId, digest });
  if (!file.ok) return file;
  const row = await findOffer(tx, offer.hash);
  if (row?.stage !== 'offered' && row?.stage !== 'accepted') return granted(null);
  const { hash } = offer;
  await written(parts, keepSnapshot(tx, { offer: hash, snapshot: letter.snapshot ?? null }));
  await written(parts, moveOffer(tx, { offer: hash, stage: 'released', at: statement.at }));
  return granted(null);
}
