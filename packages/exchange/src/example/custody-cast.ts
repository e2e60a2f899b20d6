import { type CalendarDate, instantOf } from '@zhulian/vocabulary';
import type {
  CustodyOpening,
  CustodyRecord,
  CustodyRegistration,
  CustodyStatement,
  HandoverAcceptance,
  HandoverOffer,
  HandoverRelease,
  Registrars,
  VerifiedStatement,
} from '../custody/custody-statement.ts';
import { signerOf } from '../custody/custody-statement.ts';
import { sealCustodyStatement } from '../custody/seal-custody-statements.ts';
import type { PartyId } from '../envelope/envelope.ts';
import type { Verifier } from '../port/ports.ts';
import { digestOf } from '../proof/digest.ts';
import { createTrustVerifier } from '../trust/trust-verifier.ts';
import {
  exampleEntry,
  exampleNowMs,
  exampleSigner,
  exampleTrustList,
  guangdong,
  guizhou,
} from './two-parties.ts';

/** An invented hand-over between Guangdong, Guizhou and Hunan, registered by the hub, Guangxi and Hainan. */
export const hunan: PartyId = 'zl:node:43';
export const guangxi: PartyId = 'zl:node:45';
export const hainan: PartyId = 'zl:node:46';
export const custodyParties: readonly PartyId[] = [
  'zl:hub',
  guangdong,
  guizhou,
  hunan,
  guangxi,
  hainan,
];

export const exampleRegistrars: Registrars = ['zl:hub', guangxi, hainan];
export const exampleCase = '0f3c1a52-9b1e-4c77-8d10-5a2b6c7d8e9f';

const offices: Readonly<Record<string, string>> = {
  [guangdong]: '441900',
  [guizhou]: '520502',
  [hunan]: '430225',
};

export function officeOf(party: PartyId): string {
  return offices[party] ?? `${party.slice(-2)}0000`;
}

export const custodyVerifier: Verifier = createTrustVerifier({
  ...exampleTrustList,
  entries: custodyParties.map(exampleEntry),
});

/** Signs with the key of the party whose word the statement is. */
export function seal<Statement extends CustodyStatement>(
  statement: Statement,
): VerifiedStatement<Statement> {
  return sealCustodyStatement(statement, exampleSigner(signerOf(statement)));
}

/** The moment so many seconds into the example. */
export const second = (count: number): ReturnType<typeof instantOf> =>
  instantOf(exampleNowMs + count * 1000);

export const exampleOpening: CustodyOpening = {
  kind: 'zl.custody.opening.v1',
  case: exampleCase,
  epoch: 1,
  holder: guangdong,
  office: officeOf(guangdong),
  registrars: exampleRegistrars,
  at: second(0),
};

export const exampleOffer: HandoverOffer = {
  kind: 'zl.custody.offer.v1',
  case: exampleCase,
  epoch: 2,
  prev: seal(exampleOpening).hash,
  from: guangdong,
  fromOffice: officeOf(guangdong),
  to: guizhou,
  toOffice: officeOf(guizhou),
  snapshot: digestOf('an invented case file'),
  reason: '当事人已返回户籍地居住',
  expiresOn: '2026-12-07' as CalendarDate,
  registrars: exampleRegistrars,
  at: second(10),
};

export const exampleAcceptance: HandoverAcceptance = {
  kind: 'zl.custody.accept.v1',
  case: exampleCase,
  offer: seal(exampleOffer).hash,
  by: guizhou,
  office: officeOf(guizhou),
  at: second(20),
};

export const exampleRelease: HandoverRelease = {
  kind: 'zl.custody.release.v1',
  case: exampleCase,
  epoch: 2,
  prev: exampleOffer.prev,
  from: guangdong,
  holder: guizhou,
  office: officeOf(guizhou),
  registrars: exampleRegistrars,
  offer: exampleAcceptance.offer,
  acceptance: seal(exampleAcceptance).hash,
  at: second(30),
};

/** Who is on duty in the example, in order. */
export const exampleRota: readonly PartyId[] = [guangxi, hainan, hunan, guizhou, guangdong];

/** A registrar’s word for a record. */
export function registered(
  record: VerifiedStatement<CustodyRecord>,
  by: PartyId,
  at: number,
): VerifiedStatement<CustodyRegistration> {
  const { case: caseId, epoch } = record.statement;
  return seal({
    kind: 'zl.custody.registration.v1',
    case: caseId,
    epoch,
    record: record.hash,
    by,
    at: second(at),
  });
}

/** The example from its opening to the release, each statement signed. */
export const untilRelease: readonly VerifiedStatement[] = [
  seal(exampleOpening),
  seal(exampleOffer),
  seal(exampleAcceptance),
  seal(exampleRelease),
];
