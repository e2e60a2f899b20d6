import type { OutboxMessage, VerifiedEnvelope, VerifiedStatement } from '@zhulian/exchange';
import { custodySubject } from '@zhulian/exchange';
import {
  type CustodyRecordRow,
  claimRegistrations,
  Fault,
  listLatestEpochs,
  listRegistrationsOfCases,
  listStatementsOfCases,
  lockCustodies,
  type RegistrationRow,
  type StatementRow,
  saveCustodyRecords,
  saveStatements,
  saveVotes,
  type Transaction,
  type VoteRow,
} from '@zhulian/store';
import type { Instant } from '@zhulian/vocabulary';
import type { Tell } from '../../link/tell-through.ts';
import { reopenRow } from './reopen-row.ts';

/**
 * 成组: what the letters of one group need to know of their cases is locked and read together, and what they keep and tell is written
 * together, all in the transaction that receives them. Nothing here outlives it.
 */
export interface CustodyGroup {
  /** Everything signed about a case, what this group keeps included; undefined for a case that was not read ahead. */
  statementsOf(caseId: string): readonly VerifiedStatement[] | undefined;
  /** The same by their texts: what was kept with these very letters was verified then. */
  keptOf(caseId: string): ReadonlyMap<string, VerifiedStatement> | undefined;
  /** The highest epoch in force here; 0 when there is none. */
  latestEpochOf(caseId: string): number;
  findRegistration(place: Pick<RegistrationRow, 'caseId' | 'epoch'>): RegistrationRow | undefined;
  keep(statement: VerifiedStatement, row: StatementRow & { readonly seenAt: Instant }): void;
  claim(place: RegistrationRow): void;
  putInForce(record: CustodyRecordRow, votes: readonly VoteRow[]): void;
  readonly tell: Tell;
  /** Sends what was kept so far; before something is written that refers to it. */
  flush(): void;
  /** A write that nobody waits for: the server carries out what is sent in order, so whatever is asked next sees it. */
  send(work: Promise<unknown>): void;
  /** Writes everything, messages last; throws the fault of the first write that failed. */
  finish(tell: Tell): Promise<void>;
  /** The same for a group that was given up: why, if it was a write that was sent. */
  findFault(): Promise<unknown>;
}

/** Within a group a write is sent and not waited for; outside one it is durable with its transaction as ever. */
export async function written(
  { group }: { readonly group?: CustodyGroup },
  work: Promise<unknown>,
): Promise<void> {
  if (group === undefined) await work;
  else group.send(work);
}

/** Reads ahead for the cases that these envelopes are about. */
export async function openCustodyGroup(
  tx: Transaction,
  envelopes: readonly VerifiedEnvelope[],
): Promise<CustodyGroup> {
  const start = custodySubject('').length;
  const caseIds = [...new Set(envelopes.map(({ envelope }) => envelope.subject.slice(start)))];
  // Sent together; the questions are asked after the locks were given.
  const [, rows, places, latest] = await Promise.all([
    lockCustodies(tx, caseIds),
    listStatementsOfCases(tx, caseIds),
    listRegistrationsOfCases(tx, caseIds),
    listLatestEpochs(tx, caseIds),
  ]);
  const known = new Map<string, Map<string, VerifiedStatement>>(
    caseIds.map((caseId) => [caseId, new Map()]),
  );
  for (const row of rows) known.get(row.caseId)?.set(row.bytes, reopenRow(row));
  return groupOver(tx, {
    known,
    places: new Map(places.map((place) => [placeOf(place), place])),
    latest: new Map(latest),
  });
}

function placeOf({ caseId, epoch }: Pick<RegistrationRow, 'caseId' | 'epoch'>): string {
  return `${caseId}/${epoch}`;
}

function groupOver(
  tx: Transaction,
  memory: {
    readonly known: Map<string, Map<string, VerifiedStatement>>;
    readonly places: Map<string, RegistrationRow>;
    readonly latest: Map<string, number>;
  },
): CustodyGroup {
  const { known, latest, places } = memory;
  const basket = emptyBasket();
  const messages: Omit<OutboxMessage, 'id' | 'createdAt'>[] = [];
  const sent: Promise<unknown>[] = [];
  const send = (work: Promise<unknown>): void => {
    work.catch(() => undefined);
    sent.push(work);
  };
  return {
    statementsOf(caseId) {
      const statements = known.get(caseId);
      return statements && [...statements.values()];
    },
    keptOf: (caseId) => known.get(caseId),
    latestEpochOf: (caseId) => latest.get(caseId) ?? 0,
    findRegistration: (place) => places.get(placeOf(place)),
    keep(statement, { seenAt, ...row }) {
      const statements = known.get(row.caseId) ?? new Map<string, VerifiedStatement>();
      if (statements.has(statement.text)) return;
      known.set(row.caseId, statements.set(statement.text, statement));
      basket.statements.push(row);
      basket.seenAt = seenAt;
    },
    claim(place) {
      places.set(placeOf(place), place);
      basket.claims.push(place);
    },
    putInForce(record, votes) {
      latest.set(record.caseId, record.epoch);
      basket.records.push(record);
      basket.votes.push(...votes);
    },
    tell(_tx, some) {
      messages.push(...some);
      return Promise.resolve();
    },
    flush: () => send(writeBasket(tx, basket)),
    send,
    async finish(tell) {
      send(writeBasket(tx, basket));
      if (messages.length > 0) send(tell(tx, messages.splice(0)));
      await Promise.all(sent);
    },
    async findFault() {
      const [failed] = (await Promise.allSettled(sent)).filter(
        ({ status }) => status === 'rejected',
      );
      return failed?.status === 'rejected' ? failed.reason : undefined;
    },
  };
}

interface Basket {
  statements: StatementRow[];
  seenAt: string;
  claims: RegistrationRow[];
  votes: VoteRow[];
  records: CustodyRecordRow[];
}

function emptyBasket(): Basket {
  return { statements: [], seenAt: '', claims: [], votes: [], records: [] };
}

/** In the order in which one refers to another; sent together and carried out one after the other. */
async function writeBasket(tx: Transaction, basket: Basket): Promise<void> {
  const { claims, records, seenAt, statements, votes } = basket;
  Object.assign(basket, emptyBasket());
  const [, claimed] = await Promise.all([
    statements.length > 0 && saveStatements(tx, { statements, seenAt }),
    claims.length > 0 ? claimRegistrations(tx, claims) : 0,
    votes.length > 0 && saveVotes(tx, votes),
    records.length > 0 && saveCustodyRecords(tx, records),
  ]);
  if (claimed === claims.length) return;
  // The lock of the case makes this impossible; were it not so, the key would still let one in only.
  throw new Fault('custody.place-raced', 'Another record took the place just now.', {
    retryable: true,
  });
}
