import { messageTypes, reportMessageType, stepClimbed } from '@zhulian/contract';
import type {
  Clock,
  LaneHealth,
  PartyId,
  Randomness,
  Signer,
  Timer,
  Transport,
  Verifier,
} from '@zhulian/exchange';
import {
  type ApplyMessages,
  type CustodyParts,
  createExchange,
  createLogKeeper,
  createOwnPast,
  createSideAnswerer,
  type DeskPort,
  type Exchange,
  inSentence,
  type LinkEvent,
  type LogEvent,
  type LogKeeper,
  type OfficeDirectory,
  promisedWithinMs,
  registrarHandlers,
  type SideAnswerer,
  type SideChannel,
  takeCounts,
  tellThrough,
} from '@zhulian/service';
import {
  createIncomingStore,
  createOutgoingStore,
  type NodeDatabase,
  saveNotice,
  type Transaction,
} from '@zhulian/store';
import {
  type CalendarDate,
  dayWords,
  granted,
  type Result,
  refused,
  type Words,
} from '@zhulian/vocabulary';
import { createHubDesk } from './hub-desk.ts';

/** 国家枢纽: routes nothing that names a person. It keeps the trust list and sees ladder steps that reached it. */
export interface NationalHub {
  readonly party: PartyId;
  readonly exchange: Exchange;
  readonly desk: DeskPort;
  readonly log: LogKeeper;
  readonly answer: SideAnswerer;
  start(): void;
  stop(): void;
}

export interface HubConfiguration {
  readonly database: NodeDatabase;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly randomness: Randomness;
  readonly signer: Signer;
  readonly verifier: Verifier;
  readonly transport: Transport;
  readonly rules: CustodyParts['rules'];
  readonly channel: SideChannel;
  readonly witnesses: () => readonly PartyId[];
  readonly offices: OfficeDirectory;
  readonly partyName: (party: PartyId) => Words;
  readonly demo: boolean;
  readonly observe?: (event: LinkEvent) => void;
  readonly observeLog?: (event: LogEvent) => void;
}

export function createHub(configuration: HubConfiguration): NationalHub {
  const database = configuration.database.serving;
  const outgoing = createOutgoingStore(database);
  const custody = custodyPartsOf(configuration);
  const witness = registrarsWork(custody);
  const link = {
    self: 'zl:hub' as const,
    clock: configuration.clock,
    timer: configuration.timer,
    randomness: configuration.randomness,
    signer: configuration.signer,
    verifier: configuration.verifier,
    outgoing,
    incoming: createIncomingStore(database),
    transport: configuration.transport,
    loggedWithinMs: promisedWithinMs,
    handlers: new Map([
      [messageTypes.stepClimbed, takeSteps(configuration)],
      [reportMessageType, takeReports],
      ...witness,
    ]),
    ...(configuration.observe && { observe: configuration.observe }),
  };
  const past = createOwnPast(link, { database, channel: configuration.channel });
  const exchange = createExchange<Transaction>({ ...link, past });
  const listLaneHealth = (): Promise<readonly LaneHealth[]> => outgoing.listLaneHealth();
  const logParts = {
    ...configuration,
    self: 'zl:hub' as const,
    database,
    observe: configuration.observeLog,
  };
  const log = createLogKeeper(logParts);
  return {
    party: 'zl:hub',
    exchange,
    log,
    answer: createSideAnswerer(logParts),
    desk: createHubDesk({
      ...configuration,
      database,
      custody,
      listLaneHealth,
      wake: () => exchange.wake(),
    }),
    start() {
      exchange.start();
      log.start();
    },
    stop() {
      exchange.stop();
      log.stop();
    },
  };
}

function custodyPartsOf(configuration: HubConfiguration): CustodyParts {
  const { clock, rules, signer, verifier } = configuration;
  return { party: 'zl:hub', clock, rules, signer, verifier, tell: tellThrough(configuration) };
}

/** 见证登记: the hub is one of the three registrars of every hand-over. It learns offices and instants, never a person. */
function registrarsWork(
  parts: CustodyParts,
): readonly (readonly [string, ApplyMessages<Transaction>])[] {
  return Object.entries(registrarHandlers).map(([type, take]) => [
    type,
    (tx, envelopes) => take(tx, parts, envelopes),
  ]);
}

/** 收报数: numbers of offices' work, province by province. */
const takeReports: ApplyMessages<Transaction> = async (tx, envelopes) => {
  const outcomes: Result<null, { readonly code: string }>[] = [];
  for (const envelope of envelopes) outcomes.push(await takeCounts(tx, envelope));
  return outcomes;
};

/** A rung that reached the hub becomes a notice: number, offices and dates, nothing about a person. */
function takeSteps(parts: Pick<HubConfiguration, 'offices'>): ApplyMessages<Transaction> {
  return async (tx, envelopes) => {
    const outcomes: Result<null, { readonly code: string }>[] = [];
    for (const { envelope } of envelopes) {
      const parsed = stepClimbed.safeParse(envelope.data);
      if (!parsed.success) {
        outcomes.push(refused({ code: 'obligation.step-malformed' }));
        continue;
      }
      const step = parsed.data;
      const debtor = inSentence(parts.offices.name(step.debtor).name);
      const creditor = inSentence(parts.offices.name(step.creditor).name);
      const due = dayWords(step.dueOn as CalendarDate);
      await saveNotice(tx, {
        office: 'hub',
        caseId: null,
        number: step.number,
        at: step.firedAt,
        words: {
          zh: `协查 ${step.number}：${debtor.zh}应于${due.zh}前答复${creditor.zh}，逐级督办后还没有答复`,
          en: `Co-check ${step.number}: ${debtor.en} owed ${creditor.en} an answer by ${due.en}; after every rung below it has not given one`,
        },
        dedupe: `${step.coCheckId}/${step.step}/hub`,
      });
      outcomes.push(granted(null));
    }
    return outcomes;
  };
}
