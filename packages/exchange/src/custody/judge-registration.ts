import { granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import type { Digest, PartyId } from '../envelope/envelope.ts';
import type { ChainRefusal, OfferRefusal } from './custody-refusal.ts';
import { type CustodyState, headOf } from './custody-state.ts';
import type {
  CustodyRecord,
  CustodyRegistration,
  Registrars,
  VerifiedStatement,
} from './custody-statement.ts';
import { registrarsFor } from './registrars-for.ts';

/** What a registrar holds for ever about the case that it is asked about. */
export interface RegistrarMemory {
  readonly self: PartyId;
  /** Hash of the opening under which it first registered anything about this case. */
  readonly opening: Digest | undefined;
  /** What it registered for the epoch of the record. */
  readonly slot: VerifiedStatement<CustodyRegistration> | undefined;
}

export interface RegistrarMeasure {
  /** Now, by the registrar’s clock. */
  readonly at: Instant;
  /** Provinces in the order of duty at a moment. */
  readonly rotaAt: (at: Instant) => readonly PartyId[];
}

/** `again`: the stored registration is the answer, to the byte. `register`: the place is free, and it is signed and stored now. */
export type RegistrationVerdict =
  | { readonly verdict: 'again'; readonly registration: VerifiedStatement<CustodyRegistration> }
  | { readonly verdict: 'register'; readonly registration: CustodyRegistration };

/**
 * 登记方的判断. `shown` is the state that the statements sent with the record prove, the record among them; the registrar need know nothing
 * else. One record for each epoch of a case, the first that comes; whoever comes second gets the winner as proof.
 */
export function judgeRegistration(
  shown: CustodyState,
  record: VerifiedStatement<CustodyRecord>,
  registrar: RegistrarMemory & RegistrarMeasure,
): Result<RegistrationVerdict, ChainRefusal | OfferRefusal> {
  const { self, slot, at } = registrar;
  const { statement } = record;
  const [first] = shown.tenures;
  const opening = first?.record.hash;
  if (opening === undefined || statement.case !== shown.caseId) {
    return refused({ code: 'custody.chain-malformed', field: 'case' });
  }
  if (registrar.opening !== undefined && registrar.opening !== opening) {
    return refused({ code: 'custody.other-opening', opening: registrar.opening });
  }
  if (slot !== undefined) {
    if (slot.statement.record === record.hash)
      return granted({ verdict: 'again', registration: slot });
    return refused({
      code: 'custody.slot-taken',
      record: slot.statement.record,
      registration: slot.text,
    });
  }
  const place = findPlace(shown, record);
  if (place === undefined) return refused(whyNoPlace(shown, record));
  const { registrars } = place;
  if (!registrars.includes(self)) return refused({ code: 'custody.not-registrar', registrars });
  const next = registrarsFor(registrar.rotaAt(place.termsAt), place.parties);
  if (next.join() !== statement.registrars.join()) {
    return refused({ code: 'custody.registrars-not-of-rota', expected: next });
  }
  const registration: CustodyRegistration = {
    kind: 'zl.custody.registration.v1',
    case: statement.case,
    epoch: statement.epoch,
    record: record.hash,
    by: self,
    at,
  };
  return granted({ verdict: 'register', registration });
}

interface Place {
  /** Who registers the record. */
  readonly registrars: Registrars;
  /** Who may not be among those that the record names for the next epoch, and when they were agreed. */
  readonly parties: readonly PartyId[];
  readonly termsAt: Instant;
}

/** Where the record stands, when the statements shown prove that it may: as a rival for the next epoch, or as one that has won. */
function findPlace(
  { now, rivals, tenures, offers }: CustodyState,
  { hash, statement }: VerifiedStatement<CustodyRecord>,
): Place | undefined {
  const { holder } = statement;
  if (statement.kind === 'zl.custody.opening.v1') {
    if (tenures[0]?.record.hash !== hash) return undefined;
    // An opening is registered, if at all, by the registrars that it names itself.
    return { registrars: statement.registrars, parties: [holder], termsAt: statement.at };
  }
  const index = tenures.findIndex(({ record }) => record.hash === hash);
  const isRival = rivals.some(({ record }) => record.hash === hash);
  const before = isRival ? now : tenures[index - 1];
  if (before === undefined) return undefined;
  const offer =
    statement.kind === 'zl.custody.release.v1'
      ? offers.find((one) => one.offer.hash === statement.offer)
      : undefined;
  const termsAt = offer?.offer.statement.at ?? statement.at;
  return { registrars: before.registrars, parties: [before.holder, holder], termsAt };
}

/** What the statements shown lack for the record to follow the head. */
function whyNoPlace(
  state: CustodyState,
  { statement }: VerifiedStatement<CustodyRecord>,
): ChainRefusal | OfferRefusal {
  const { now, nextEpoch } = state;
  const { epoch } = statement;
  if (statement.kind === 'zl.custody.opening.v1') {
    return { code: 'custody.other-opening', opening: headOf(state) };
  }
  if (epoch <= now.epoch) return { code: 'custody.epoch-not-next', expected: nextEpoch };
  if (statement.prev !== headOf(state)) {
    return { code: 'custody.registrations-missing', epoch: epoch - 1 };
  }
  if (statement.kind === 'zl.custody.assign.v1') {
    return epoch === nextEpoch && epoch === now.epoch + 1
      ? { code: 'custody.assignment-unfounded' }
      : { code: 'custody.epoch-not-void', epoch: epoch - 1 };
  }
  if (statement.from !== now.holder) return { code: 'custody.not-holder', holder: now.holder };
  if (epoch !== now.epoch + 1) return { code: 'custody.epoch-not-next', expected: nextEpoch };
  return { code: 'custody.consent-missing' };
}
