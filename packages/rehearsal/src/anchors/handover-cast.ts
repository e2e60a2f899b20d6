import {
  type CustodyOpening,
  type CustodyRecord,
  type CustodyRegistration,
  type CustodyState,
  type CustodyStatement,
  digestOf,
  foldCustody,
  type HandoverAcceptance,
  type HandoverOffer,
  type OfferMeasure,
  type PartyId,
  partyOf,
  type Registrars,
  sealCustodyStatement,
  signerOf,
  type VerifiedStatement,
} from '@zhulian/exchange';
import { type CalendarDate, type Instant, instantOf, type Result } from '@zhulian/vocabulary';
import { cheapKeys } from '../cast/rehearsal-keys.ts';

/** An invented case of Guangdong, offered to Guizhou, for the bugs that others reported about their hand-overs. */
export const origin: PartyId = partyOf('44');
export const target: PartyId = partyOf('52');
export const stranger: PartyId = partyOf('43');
export const registrars: Registrars = ['zl:hub', partyOf('45'), partyOf('46')];
export const rota: readonly PartyId[] = [
  partyOf('45'),
  partyOf('46'),
  partyOf('43'),
  partyOf('52'),
  partyOf('44'),
];
export const measure: OfferMeasure = { today: '2026-11-23' as CalendarDate, rota };

const keys = cheapKeys();
const startMs = Date.UTC(2026, 10, 23, 8);

export const minute = (count: number): Instant => instantOf(startMs + count * 60_000);

export const seal = <Statement extends CustodyStatement>(
  statement: Statement,
): VerifiedStatement<Statement> =>
  sealCustodyStatement(statement, keys.signerOf(signerOf(statement)));

export const caseId = '0f3c1a52-9b1e-4c77-8d10-5a2b6c7d8e9f';

export const opening: VerifiedStatement<CustodyOpening> = seal({
  kind: 'zl.custody.opening.v1',
  case: caseId,
  epoch: 1,
  holder: origin,
  office: '441900',
  registrars,
  at: minute(0),
});

export const offerTo = (
  to: PartyId,
  part: Partial<HandoverOffer> = {},
): VerifiedStatement<HandoverOffer> =>
  seal({
    kind: 'zl.custody.offer.v1',
    case: caseId,
    epoch: 2,
    prev: opening.hash,
    from: origin,
    fromOffice: '441900',
    to,
    toOffice: `${to.slice(-2)}0502`,
    snapshot: digestOf('an invented case file'),
    reason: '当事人已返回户籍地居住',
    expiresOn: '2026-12-07' as CalendarDate,
    registrars,
    at: minute(10),
    ...part,
  });

export const acceptanceOf = (
  offer: VerifiedStatement<HandoverOffer>,
  at: Instant = minute(20),
): VerifiedStatement<HandoverAcceptance> =>
  seal({
    kind: 'zl.custody.accept.v1',
    case: caseId,
    offer: offer.hash,
    by: offer.statement.to,
    office: offer.statement.toOffice,
    at,
  });

export const registered = (
  record: VerifiedStatement<CustodyRecord>,
  by: PartyId,
  at: Instant,
): VerifiedStatement<CustodyRegistration> =>
  seal({
    kind: 'zl.custody.registration.v1',
    case: caseId,
    epoch: record.statement.epoch,
    record: record.hash,
    by,
    at,
  });

export function valueOf<Value>(outcome: Result<Value, { readonly code: string }>): Value {
  if (!outcome.ok) throw new RangeError(outcome.refusal.code);
  return outcome.value;
}

export const codeOf = (outcome: Result<unknown, { readonly code: string }>): string =>
  outcome.ok ? 'granted' : outcome.refusal.code;

export const fold = (statements: Iterable<VerifiedStatement>): CustodyState =>
  valueOf(foldCustody(statements));
