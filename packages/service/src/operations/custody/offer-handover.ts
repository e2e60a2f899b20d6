import {
  type BirthRegistrationState,
  handoverGrounds,
  isOfficeId,
  judgeHandover,
  partyOf,
  rotaAt,
} from '@zhulian/casework';
import type { CaseCommand, RefusalValue } from '@zhulian/contract';
import {
  custodySubject,
  type HandoverOffer,
  headOf,
  judgeOffer,
  registrarsFor,
  sealCustodyStatement,
} from '@zhulian/exchange';
import {
  keepSnapshot,
  lockOpenOffer,
  moveOffer,
  saveOffer,
  type Transaction,
} from '@zhulian/store';
import {
  type CalendarDate,
  calendarDateOf,
  granted,
  type Instant,
  instantOf,
  type Result,
  refused,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { type CaseCustody, keepStatements, lockCaseCustody, together } from './case-custody.ts';
import { chainOf, tellCustody } from './custody-letter.ts';
import { openCustody } from './open-custody.ts';
import { composeSnapshot, type SealedSnapshot } from './snapshot.ts';

type OfferCommand = Extract<CaseCommand, { command: 'offer-handover' }>;

/**
 * 移交要约. Asks an office of another province to take the case over. Nothing moves: this office stays responsible, may
 * withdraw, and as long as the offer is open leaves the case as the offer describes it.
 */
export async function offerHandover(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly before: BirthRegistrationState; readonly command: OfferCommand },
): Promise<Result<BirthRegistrationState, RefusalValue>> {
  const { before, command } = order;
  const fault = findOfficeFault(parts, command.toOffice);
  if (fault !== undefined) return refused(fault);
  const { caseId, number } = before;
  const at = instantOf(parts.clock.nowMs());
  const allowed = judgeHandover(before, {
    to: command.toOffice,
    expiresOn: command.expiresOn as CalendarDate,
    today: calendarDateOf(at),
    calendar: parts.calendar,
  });
  if (!allowed.ok) return refused({ ...allowed.refusal });
  const custody =
    (await lockCaseCustody(tx, parts, caseId)) ??
    (await openCustody(tx, parts, { caseId, office: before.office }));
  const snapshot = await composeSnapshot(tx, { caseId, number });
  if (!snapshot.ok) return snapshot;
  const offer = draftOffer(parts, { before, command, custody, snapshot: snapshot.value, at });
  const judged = judgeOffer(custody.state, offer, {
    today: calendarDateOf(at),
    rota: rotaAt(parts.rules.dutyRota, at),
  });
  if (!judged.ok) return refused({ ...judged.refusal });
  await sendOffer(tx, parts, { before, custody, offer, snapshot: snapshot.value });
  return granted(before);
}

function findOfficeFault(parts: NodeParts, office: string): RefusalValue | undefined {
  const party = isOfficeId(office) ? partyOf(office) : undefined;
  if (party === parts.party) return { code: 'custody.receiver-is-holder' };
  const isLiving = parts.offices.resolve(office, undefined)?.office === office;
  const isOfRegion = parts.rules.provinces.some(({ code }) => party === `zl:node:${code}`);
  return isLiving && isOfRegion ? undefined : { code: 'custody.office-unknown', office };
}

function draftOffer(
  parts: NodeParts,
  order: {
    readonly before: BirthRegistrationState;
    readonly command: OfferCommand;
    readonly custody: CaseCustody;
    readonly snapshot: SealedSnapshot;
    readonly at: Instant;
  },
): HandoverOffer {
  const { at, before, command, custody } = order;
  const to = partyOf(command.toOffice);
  return {
    kind: 'zl.custody.offer.v1',
    case: before.caseId,
    epoch: custody.state.now.epoch + 1,
    prev: headOf(custody.state),
    from: parts.party,
    fromOffice: before.office,
    to,
    toOffice: command.toOffice,
    snapshot: order.snapshot.digest,
    reason: handoverGrounds[command.reason].zh,
    expiresOn: command.expiresOn as CalendarDate,
    registrars: registrarsFor(rotaAt(parts.rules.dutyRota, at), [parts.party, to]),
    at,
  };
}

async function sendOffer(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly before: BirthRegistrationState;
    readonly custody: CaseCustody;
    readonly offer: HandoverOffer;
    readonly snapshot: SealedSnapshot;
  },
): Promise<void> {
  const { before, offer } = order;
  const said = sealCustodyStatement(offer, parts.signer);
  const custody = together(order.custody, [said]);
  if (!custody.ok) throw new Error(`${custodySubject(before.caseId)}: ${custody.refusal.code}`);
  const { caseId, number } = before;
  const [earlier] = await Promise.all([
    lockOpenOffer(tx, { caseId, direction: 'outgoing' }),
    keepStatements(tx, parts, { custody: custody.value, statements: [said] }),
  ]);
  // Judged above: an earlier one still stands here only because its last day has passed unanswered.
  if (earlier) await moveOffer(tx, { offer: earlier.hash, stage: 'expired', at: offer.at });
  const subject = before.subjects.map(({ name }) => name).join('、');
  const row = {
    hash: said.hash,
    caseId,
    epoch: offer.epoch,
    direction: 'outgoing',
    fromOffice: offer.fromOffice,
    toOffice: offer.toOffice,
    reason: offer.reason,
    expiresOn: offer.expiresOn,
    number,
    subject,
    offeredAt: offer.at,
  } as const;
  const letter = {
    to: [offer.to],
    said,
    chain: chainOf(custody.value.state),
    extras: { matter: { number, subject } },
  };
  // Sent together, and carried out in this order.
  await Promise.all([
    saveOffer(tx, row),
    keepSnapshot(tx, { offer: said.hash, snapshot: order.snapshot.text }),
    tellCustody(tx, parts, letter),
  ]);
}
