import { hubParty, type PartyId, type PushedBatch, partyOf } from '@zhulian/exchange';
import { ByzantinePeer } from '../cast/byzantine/byzantine-peer.ts';
import { canaryMark } from '../cast/canary.ts';
import { cheapKeys, type RehearsalKeys, realKeys } from '../cast/rehearsal-keys.ts';
import { type NodeParts, RehearsedNode } from '../cast/rehearsed-node.ts';
import { checkConvergence } from '../checkers/check-convergence.ts';
import { checkCustody } from '../checkers/check-custody.ts';
import { checkHubStorage } from '../checkers/check-hub-storage.ts';
import { CommitChecker, type SentPlace } from '../checkers/commit-checker.ts';
import { CustodyChecker } from '../checkers/custody-checker.ts';
import { LogChecker } from '../checkers/log-checker.ts';
import type { Invariant, Violation } from '../checkers/violation.ts';
import { Census } from '../coverage/census.ts';
import { Aims } from '../faults/aims.ts';
import { FaultLog } from '../faults/fault-log.ts';
import { calm, drawWeather, type Weather } from '../faults/weather.ts';
import type { Sabotage } from '../mutants/sabotage.ts';
import { type SeededRandom, seededRandom } from '../seed/seeded-random.ts';
import { Scheduler } from './scheduler.ts';
import { SimulatedNetwork } from './simulated-network.ts';
import { Trace } from './trace.ts';

/** The ten provinces of the region, two digits each (GB/T 2260). */
const provinceCodes = ['35', '36', '43', '44', '45', '46', '50', '51', '52', '53'] as const;

const hourMs = 3_600_000;
const liarsPushesMost = 1_500;

export interface RegionOptions {
  readonly seed: string;
  readonly sabotage: Sabotage | undefined;
  readonly keepTrace: boolean;
}

/** 推演区域: some provinces and the hub on one clock, one network and one seed, with the checkers looking on. */
export class Region {
  readonly random: SeededRandom;
  readonly sabotage: Sabotage | undefined;
  readonly scheduler: Scheduler;
  readonly faults: FaultLog<PartyId>;
  /** Faults that lie in wait. */
  readonly aims: Aims;
  readonly trace: Trace;
  readonly nodes: ReadonlyMap<PartyId, RehearsedNode>;
  readonly network: SimulatedNetwork;
  readonly checker: CommitChecker;
  readonly custody: CustodyChecker;
  /** The province that lies, if there is one. */
  readonly byzantine: ByzantinePeer | undefined;
  readonly log: LogChecker;
  readonly violations: Violation[] = [];
  readonly keys: RehearsalKeys;
  readonly parties: readonly PartyId[];
  /** How long faults go on. */
  readonly spanMs: number;
  /** How long a clerk stays away, where cases change hands. */
  #clerkPaceMs: number | undefined;
  /** Texts on their way to the hub in which no identifier was found. */
  readonly #overheard = new Set<string>();
  readonly #census = new Map<PartyId, Census>();
  readonly #seed: string;
  #weather: Weather;
  #isHealed = false;

  constructor(options: RegionOptions) {
    const random = seededRandom(options.seed);
    this.random = random;
    this.sabotage = options.sabotage;
    this.#seed = options.seed;
    this.trace = new Trace(options.keepTrace);
    this.faults = new FaultLog((party) => this.#census.get(party)?.present() ?? 0);
    this.scheduler = new Scheduler(Date.UTC(2026, 0, 1) + random.between(0, 300) * 24 * hourMs);
    this.aims = new Aims(this.scheduler);
    this.#weather = drawWeather(random.fork('weather'));
    const parties = drawParties(random);
    this.parties = parties;
    this.spanMs = drawSpanMs(random.fork('span'));
    this.#drawCustody(random.fork('custody'), parties);
    this.keys = random.chance(0.05) ? realKeys(parties, options.seed) : cheapKeys();
    const { faults, scheduler, trace } = this;
    const weather = (): Weather => this.#weather;
    this.network = new SimulatedNetwork({
      scheduler,
      random: random.fork('network'),
      strike: (fault, src, dst) => faults.strike(fault, src, dst),
      trace,
      weather,
      takerOf: (party) => this.nodes.get(party)?.taker(),
      isShut: (party) => this.nodes.get(party)?.isShut() ?? false,
      parties,
      overhear: (src, dst, batch) => this.#overhear(src, dst, batch),
    });
    this.nodes = new Map(
      parties.map((party) => [party, this.#createNode(party, options.sabotage, weather)]),
    );
    this.byzantine = this.#drawByzantine(random.fork('byzantine'));
    this.checker = new CommitChecker({
      databaseOf: (party) => this.nodes.get(party)?.database,
      isHonest: (party) => this.isHonest(party),
      isLongEnded: (src, kid, place) => this.#isLongEnded(src, kid, place),
      report: this.#report.bind(this),
    });
    this.custody = new CustodyChecker(this.#report.bind(this));
    this.log = new LogChecker(this.#report.bind(this), () => this.scheduler.nowMs());
    this.faults.onStrike = (fault, party) => this.log.disturb(party, fault);
    this.#watch();
  }

  /** Cases change hands where two parties leave two provinces to register beside the hub, and in two of three schedules. */
  #drawCustody(random: SeededRandom, parties: readonly PartyId[]): void {
    const isLargeEnough = parties.length >= 5;
    if (isLargeEnough && random.chance(0.67)) {
      this.#clerkPaceMs = this.spanMs / random.between(15, 60);
    }
  }

  /** How bad the world is now. */
  weather(): Weather {
    return this.#weather;
  }

  /** No more faults: every link carries, every machine runs, every disk has room, every clock is right to a quarter of an hour. */
  heal(): void {
    this.#weather = calm;
    this.#isHealed = true;
    this.network.heal();
    for (const node of this.nodes.values()) {
      node.disk.trouble = undefined;
      node.start();
    }
    // Lies go on for as long as faults do.
    this.byzantine?.silence();
  }

  /** A day without faults is enough for whatever needed the liar's word. To knock at its door for weeks more would show nothing. */
  closeLiarsDoor(): void {
    this.byzantine?.closeDoor();
  }

  /** What must hold long after the last fault. */
  checkConvergence(): void {
    const honest = [...this.nodes].filter(([party]) => this.isHonest(party));
    const databases = new Map(honest.map(([party, { database }]) => [party, database]));
    const report = this.#report.bind(this);
    checkConvergence({ databases, verifier: this.keys.verifier, report });
    this.log.checkEnd();
    checkHubStorage(databases.get(hubParty), (detail) => report('I9', hubParty, detail));
    checkCustody({ databases, checker: this.custody, report });
  }

  isHonest(party: PartyId): boolean {
    return party !== this.byzantine?.party;
  }

  #isLongEnded(src: PartyId, kid: string, place: SentPlace): boolean {
    const endMs = this.keys.endOf(src, kid);
    if (endMs === undefined || this.scheduler.nowMs() - endMs < hourMs) return false;
    const use = { suite: 'ZL-ED25519-SHA256-JCS1', place } as const;
    return this.keys.verifier.standingOf?.(src, kid, use) === 'ended';
  }

  /** In one of four schedules one province lies. */
  #drawByzantine(random: SeededRandom): ByzantinePeer | undefined {
    const provinces = this.parties.filter((party) => party !== hubParty);
    const node = this.nodes.get(random.pick(provinces));
    if (node === undefined || provinces.length < 3 || !random.chance(0.25)) return undefined;
    const byzantine = new ByzantinePeer({
      node,
      keys: this.keys,
      random,
      parties: this.parties,
      strike: (fault, party) => this.faults.strike(fault, party),
      push: (dst, batch) => this.network.inject(node.party, dst, batch),
    });
    node.pushesLeft = liarsPushesMost;
    node.disguise = (honest) => (this.#isHealed ? honest : byzantine.taker(honest));
    return byzantine;
  }

  /** I9 on the wire, and the liar's ear. */
  #overhear(src: PartyId, dst: PartyId, batch: PushedBatch): void {
    if (this.isHonest(src)) this.byzantine?.overhear(batch);
    if (dst !== hubParty || !this.isHonest(src)) return;
    for (const bytes of batch.envelopes) {
      // What was looked through once is what it was when it is sent again.
      if (this.#overheard.has(bytes)) continue;
      if (bytes.includes(canaryMark)) this.#report('I9', src, 'sent an identifier to the hub');
      else this.#overheard.add(bytes);
    }
  }

  countMessages(): number {
    let messages = 0;
    for (const { database } of this.nodes.values()) {
      for (const stream of database.tables.streamOut.values()) messages += stream.length;
    }
    return messages;
  }

  #createNode(
    party: PartyId,
    sabotage: Sabotage | undefined,
    weather: () => Weather,
  ): RehearsedNode {
    const random = this.random.fork(party);
    return new RehearsedNode({
      party,
      scheduler: this.scheduler,
      random,
      faults: this.faults,
      trace: this.trace,
      weather,
      keys: this.keys,
      network: () => this.network,
      sabotage,
      custody: this.#custodyOf(party, random),
      onCrash: (node) => {
        const downMs = this.#isHealed ? 0 : random.spread(1_000, 24 * hourMs);
        this.scheduler.after(downMs, () => node.start());
      },
    });
  }

  #custodyOf(party: PartyId, random: SeededRandom): NodeParts['custody'] {
    const paceMs = this.#clerkPaceMs;
    if (paceMs === undefined) return undefined;
    const provinces = this.parties.filter((one) => one !== hubParty);
    const isOpener = party !== hubParty && random.chance(0.6);
    return { provinces, paceMs, opens: isOpener ? `moving-${party.slice(-2)}` : undefined };
  }

  #watch(): void {
    for (const [party, node] of this.nodes) {
      const { database } = node;
      const census = new Census();
      this.#census.set(party, census);
      database.onCommit = (changes) => {
        census.note(changes);
        this.aims.meet(party, census.present());
        const kinds = changes.map(({ kind }) => kind).join();
        this.trace.note(`${this.scheduler.nowMs()} ${party} commit ${kinds}`);
        if (this.isHonest(party)) this.checker.check(party, changes);
        this.custody.check(party, changes);
        this.log.check(party, changes);
        node.onCommitted();
        if (changes.some(({ kind }) => kind === 'slot')) this.#strikeRegistrar(node);
      };
    }
  }

  /** A registrar loses power just after it has registered: what it said must stand in its table, not in its memory. */
  #strikeRegistrar(node: RehearsedNode): void {
    if (this.#isHealed || !this.random.chance(0.2)) return;
    this.scheduler.after(0, () => {
      if (this.#isHealed || !node.isRunning()) return;
      this.faults.strike('crash-after-commit', node.party);
      node.losePower();
    });
  }

  #report(invariant: Invariant, party: PartyId, detail: string): void {
    this.trace.note(`${this.scheduler.nowMs()} ${party} VIOLATION ${invariant} ${detail}`);
    this.violations.push({ invariant, seed: this.#seed, party, detail });
  }
}

/** From ten minutes to ten days; one in four lasts for weeks, in which ladders are climbed. */
function drawSpanMs(random: SeededRandom): number {
  const isLong = random.chance(0.25);
  const dayMs = 24 * hourMs;
  return Math.floor(
    isLong ? random.between(8, 26) * dayMs : random.spread(10 * 60_000, 10 * dayMs),
  );
}

/** Two to five provinces and the hub; all ten now and then. */
function drawParties(random: SeededRandom): readonly PartyId[] {
  const count = random.chance(0.02) ? provinceCodes.length : random.between(2, 5);
  const codes = provinceCodes
    .map((code) => ({ code, place: random.fraction() }))
    .toSorted((left, right) => left.place - right.place)
    .slice(0, count)
    .map(({ code }) => code);
  return [hubParty, ...codes.map(partyOf)];
}
