import type { Instant } from '@zhulian/vocabulary';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { PartyId } from '../envelope/envelope.ts';
import type { ChainRefusal } from './custody-refusal.ts';
import type { CustodyRival, CustodyStage, CustodyState, CustodyTenure } from './custody-state.ts';
import type {
  CustodyActivation,
  CustodyOpening,
  CustodyRecord,
  CustodyRegistration,
  VerifiedStatement,
} from './custody-statement.ts';
import { foldOffers } from './fold-offers.ts';
import { isRegistered, listRivals, listVoidVotes } from './list-rivals.ts';
import { type ShownStatements, sortStatements } from './shown-statements.ts';

/**
 * 责任链的归结: who is responsible, by what a set of signed statements proves. Order and repetition mean nothing, and what does not belong
 * to the chain has no influence. A set with two winners of one epoch proves that two registrars lied; it is refused, never guessed at.
 */
export function foldCustody(
  statements: Iterable<VerifiedStatement>,
): Result<CustodyState, ChainRefusal> {
  const shown = sortStatements(statements);
  if (!shown.isOfOneCase) return refused({ code: 'custody.chain-malformed', field: 'case' });
  const [opening, other] = shown.listOf('zl.custody.opening.v1');
  if (opening === undefined) return refused({ code: 'custody.chain-malformed', field: 'opening' });
  if (other !== undefined) {
    return refused({ code: 'custody.other-opening', opening: other.hash });
  }
  const tenures: CustodyTenure[] = [openingTenure(opening, shown)];
  for (;;) {
    const now = tenures.at(-1) as CustodyTenure;
    const rivals = listRivals(now, shown);
    const [winner, second] = rivals.filter(isRegistered);
    if (second !== undefined) {
      return refused({ code: 'custody.epoch-doubled', epoch: second.record.statement.epoch });
    }
    if (winner === undefined) return granted(stateOf(tenures, rivals, shown));
    tenures.push(tenureOf(winner, shown));
  }
}

function openingTenure(
  opening: VerifiedStatement<CustodyOpening>,
  shown: ShownStatements,
): CustodyTenure {
  const { epoch, holder, office, registrars, at } = opening.statement;
  const registrations = shown
    .registrationsOf(epoch, registrars)
    .filter(({ statement }) => statement.record === opening.hash);
  return {
    epoch,
    holder,
    office,
    registrars,
    record: opening,
    registrations,
    votes: [],
    activation: undefined,
    since: at,
  };
}

function tenureOf(winner: CustodyRival, shown: ShownStatements): CustodyTenure {
  const { record, registrations } = winner;
  const { statement } = record;
  const activation = shown
    .listOf('zl.custody.activation.v1')
    .find((candidate) => isActivationOf(candidate.statement, winner));
  const votes = statement.kind === 'zl.custody.assign.v1' ? statement.votes : [];
  return {
    epoch: statement.epoch,
    holder: statement.holder,
    office: statement.office,
    registrars: statement.registrars,
    record,
    registrations,
    votes: shown.listOf('zl.custody.registration.v1').filter(({ hash }) => votes.includes(hash)),
    activation,
    since: momentOfChange(registrations, activation),
  };
}

/** True when the named holder rests on two registrations by two registrars, both of which are shown. */
export function isActivationOf(
  statement: CustodyActivation,
  {
    record,
    registrations,
  }: {
    readonly record: VerifiedStatement<CustodyRecord>;
    readonly registrations: readonly VerifiedStatement<CustodyRegistration>[];
  },
): boolean {
  const cited = registrations.filter(({ hash }) => statement.registrations.includes(hash));
  return (
    statement.record === record.hash &&
    statement.epoch === record.statement.epoch &&
    statement.by === record.statement.holder &&
    new Set(cited.map((registration) => registration.statement.by)).size === 2
  );
}

/**
 * The later of the two moments on which the holder’s activation rests, so that everyone who has it names the same moment. Until it
 * is known, the second moment among the registrations shown.
 */
function momentOfChange(
  registrations: readonly VerifiedStatement<CustodyRegistration>[],
  activation: VerifiedStatement<CustodyActivation> | undefined,
): Instant {
  const cited = activation?.statement.registrations;
  const first = new Map<PartyId, Instant>();
  for (const { hash, statement } of registrations) {
    if (cited !== undefined && !cited.includes(hash)) continue;
    // Shown in the order of their moments: a registrar that said it twice said it the first time.
    if (!first.has(statement.by)) first.set(statement.by, statement.at);
  }
  return [...first.values()].sort()[1] as Instant;
}

function stateOf(
  tenures: readonly CustodyTenure[],
  rivals: readonly CustodyRival[],
  shown: ShownStatements,
): CustodyState {
  const now = tenures.at(-1) as CustodyTenure;
  const voidVotes = listVoidVotes(now, shown);
  const nextEpoch = now.epoch + 1 + voidVotes.length / 3;
  const base = {
    caseId: now.record.statement.case,
    now,
    tenures,
    nextEpoch,
    voidVotes,
    rivals: rivals.filter(({ record }) => record.statement.epoch === nextEpoch),
    offers: foldOffers(tenures, rivals, shown),
  };
  return { ...base, stage: stageOf(base) };
}

function stageOf({ now, rivals, offers, voidVotes }: Omit<CustodyState, 'stage'>): CustodyStage {
  const kinds = rivals.map(({ record }) => record.statement.kind);
  if (kinds.includes('zl.custody.release.v1')) return 'released';
  if (kinds.includes('zl.custody.assign.v1')) return 'assigned';
  if (voidVotes.length > 0) return 'split';
  if (now.epoch > 1 && now.activation === undefined) return 'registered';
  const stages = offers.map(({ stage }) => stage);
  if (stages.includes('accepted')) return 'accepted';
  return stages.includes('open') ? 'offered' : 'held';
}
