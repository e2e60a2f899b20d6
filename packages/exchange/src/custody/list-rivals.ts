import type { PartyId } from '../envelope/envelope.ts';
import type { CustodyRival, CustodyTenure } from './custody-state.ts';
import type {
  CustodyAssignment,
  CustodyRegistration,
  HandoverRelease,
  VerifiedStatement,
} from './custody-statement.ts';
import { findReleaseFault } from './find-release-fault.ts';
import type { ShownStatements } from './shown-statements.ts';

type Registered = VerifiedStatement<CustodyRegistration>;

/** Records that may follow the tenure, each with the registrations that the tenure's own registrars gave it. */
export function listRivals(now: CustodyTenure, shown: ShownStatements): readonly CustodyRival[] {
  const releases = shown.listOf('zl.custody.release.v1');
  const assignments = shown.listOf('zl.custody.assign.v1');
  return [...releases, ...assignments]
    .filter(({ statement }) => statement.prev === now.record.hash)
    .map((record) => ({ record, registrations: registrationsOf(record, now, shown) }))
    .filter((rival) => isSuccessor(rival, now, shown));
}

function registrationsOf(
  record: CustodyRival['record'],
  now: CustodyTenure,
  shown: ShownStatements,
): readonly Registered[] {
  return shown
    .registrationsOf(record.statement.epoch, now.registrars)
    .filter(({ statement }) => statement.record === record.hash);
}

/** 两方登记: two of the three named registrars have it. */
export function isRegistered({ registrations }: CustodyRival): boolean {
  return registrarsOf(registrations).size >= 2;
}

function isSuccessor(rival: CustodyRival, now: CustodyTenure, shown: ShownStatements): boolean {
  const { record } = rival;
  const { statement } = record;
  if (statement.kind === 'zl.custody.assign.v1') {
    return isFounded(statement, now, shown);
  }
  if (statement.from !== now.holder || statement.epoch !== now.epoch + 1) return false;
  // Two registrars saw the consent before they registered; a short chain may leave it out.
  return isRegistered(rival) || hasConsent(record as VerifiedStatement<HandoverRelease>, shown);
}

function hasConsent(
  { statement: release }: VerifiedStatement<HandoverRelease>,
  shown: ShownStatements,
): boolean {
  const offer = shown.listOf('zl.custody.offer.v1').find(({ hash }) => hash === release.offer);
  const acceptance = shown
    .listOf('zl.custody.accept.v1')
    .find(({ hash }) => hash === release.acceptance);
  return (
    offer !== undefined &&
    acceptance !== undefined &&
    findReleaseFault(release, { offer, acceptance }) === undefined
  );
}

/** True when the assignment names its ground, and its votes prove every epoch between void. */
function isFounded(
  { epoch, nonResponse, votes }: CustodyAssignment,
  now: CustodyTenure,
  shown: ShownStatements,
): boolean {
  const skipped = epoch - now.epoch - 1;
  if (votes.length !== 3 * skipped || (nonResponse === null) !== skipped > 0) return false;
  return Array.from({ length: skipped }, (_, index) => index).every((index) => {
    const cited = votes.slice(3 * index, 3 * index + 3);
    const registrations = shown
      .registrationsOf(now.epoch + 1 + index, now.registrars)
      .filter(({ hash }) => cited.includes(hash));
    return isSplit(registrations);
  });
}

/**
 * 三票三分: three registrations, by three registrars, of three records, for every epoch after the tenure that can never be won. They
 * never change their word, so the split is for ever.
 */
export function listVoidVotes(now: CustodyTenure, shown: ShownStatements): readonly Registered[] {
  const votes: Registered[] = [];
  for (let epoch = now.epoch + 1; ; epoch += 1) {
    const registrations = shown.registrationsOf(epoch, now.registrars);
    const first = now.registrars.flatMap(
      (by) => registrations.find(({ statement }) => statement.by === by) ?? [],
    );
    if (!isSplit(first)) return votes;
    votes.push(...first);
  }
}

function isSplit(registrations: readonly Registered[]): boolean {
  const records = new Set(registrations.map(({ statement }) => statement.record));
  return registrarsOf(registrations).size === 3 && records.size === 3;
}

function registrarsOf(registrations: readonly Registered[]): ReadonlySet<PartyId> {
  return new Set(registrations.map(({ statement }) => statement.by));
}
