import { type CustodyMessage, custodyMessage, type RefusalValue } from '@zhulian/contract';
import {
  type CustodyKind,
  type CustodyState,
  custodyMessageType,
  custodySubject,
  type Json,
  openCustodyStatement,
  openOfferOf,
  type PartyId,
  releaseOf,
  type StatementOf,
  type VerifiedEnvelope,
  type VerifiedStatement,
} from '@zhulian/exchange';
import type { Transaction } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { CustodyParts } from './custody-parts.ts';

/** The duty to work across provinces, on which every message about responsibility rests. */
const basis = 'population-and-family-planning-law-2021';
const purpose = 'birth-registration';

type Extras = Pick<CustodyMessage, 'matter' | 'snapshot'>;

/** Leaves a signed statement in the outbox for each of `parties`, with the statements that prove it. */
export async function tellCustody(
  tx: Transaction,
  parts: Pick<CustodyParts, 'party' | 'tell'>,
  letter: {
    readonly to: readonly PartyId[];
    readonly said: VerifiedStatement;
    readonly chain: readonly VerifiedStatement[];
    readonly extras?: Extras;
  },
): Promise<void> {
  const { said } = letter;
  const others = new Map(letter.chain.map((one) => [one.hash, one] as const));
  others.delete(said.hash);
  const data = {
    statement: JSON.parse(said.text) as Json,
    chain: [...others.values()].map(({ text }) => JSON.parse(text) as Json),
    ...letter.extras,
  } as Json;
  const parties = [...new Set(letter.to)].filter((party) => party !== parts.party);
  await parts.tell(
    tx,
    parties.map((dst) => ({
      dst,
      subject: custodySubject(said.statement.case),
      type: custodyMessageType(said.statement.kind),
      basis,
      purpose,
      data,
    })),
  );
}

/** As little of the chain as proves the rest: every record with two registrations, and what is under way. */
export function chainOf(state: CustodyState): readonly VerifiedStatement[] {
  const past = state.tenures.flatMap(({ record, registrations, votes, activation }) => {
    const cited = activation?.statement.registrations;
    const shown = cited ? registrations.filter(({ hash }) => cited.includes(hash)) : registrations;
    return [record, ...shown, ...votes, ...(activation ? [activation] : [])];
  });
  const rivals = state.rivals.flatMap(({ record, registrations }) => [record, ...registrations]);
  return [...past, ...state.voidVotes, ...rivals, ...consentOf(state)];
}

/** The offer that is open or was released, and its acceptance. */
function consentOf(state: CustodyState): readonly VerifiedStatement[] {
  const released = releaseOf(state)?.statement.offer;
  const offer = state.offers.find((one) => one.offer.hash === released) ?? openOfferOf(state);
  if (offer === undefined) return [];
  return [offer.offer, ...(offer.acceptance ? [offer.acceptance] : [])];
}

/** A message about responsibility, opened: its own statement, and what was shown with it. */
export interface CustodyLetter<Kind extends CustodyKind> extends Extras {
  readonly said: VerifiedStatement<StatementOf<Kind>>;
  /** All of them, `said` among them. */
  readonly shown: readonly VerifiedStatement[];
  readonly source: PartyId;
}

/** Opens what an envelope carries. Every statement must be signed by whose word it is, and be about the case of the subject. */
export function openCustodyLetter<Kind extends CustodyKind>(
  parts: Pick<CustodyParts, 'verifier' | 'group'>,
  { envelope }: VerifiedEnvelope,
  kind: Kind,
): Result<CustodyLetter<Kind>, RefusalValue> {
  const parsed = custodyMessage.safeParse(envelope.data);
  if (!parsed.success) return refused({ code: 'custody.message-malformed' });
  const caseId = envelope.subject.slice(custodySubject('').length);
  if (envelope.subject !== custodySubject(caseId)) {
    return refused({ code: 'custody.message-malformed' });
  }
  const { group, verifier } = parts;
  const known = group?.keptOf(caseId);
  const expected = { verifier, caseId, ...(known && { known }) };
  const { statement, chain, matter, snapshot } = parsed.data;
  const said = openCustodyStatement(statement as Json, { ...expected, kinds: [kind] });
  if (!said.ok) return refused({ ...said.refusal });
  const shown: VerifiedStatement[] = [said.value as unknown as VerifiedStatement];
  for (const one of chain) {
    const opened = openCustodyStatement(one as Json, expected);
    if (!opened.ok) return refused({ ...opened.refusal });
    shown.push(opened.value);
  }
  return granted({
    said: said.value,
    shown,
    source: envelope.source,
    ...(matter && { matter }),
    ...(snapshot !== undefined && { snapshot }),
  });
}
