import {
  canonicalise,
  custodyMessageType,
  custodySubject,
  openEnvelope,
  type PartyId,
  type PushAnswer,
  type PushedBatch,
  type Receipt,
  sealCustodyStatement,
  sealReceipts,
  writeCustodyChain,
} from '@zhulian/exchange';
import type { PushTaker } from '@zhulian/service';
import { epochMsOf, instantOf } from '@zhulian/vocabulary';
import type { FaultName } from '../../faults/fault-counter.ts';
import type { SeededRandom } from '../../seed/seeded-random.ts';
import { caseTypes } from '../case-messages.ts';
import type { RehearsalKeys } from '../rehearsal-keys.ts';
import type { RehearsedNode } from '../rehearsed-node.ts';
import { type HostileOrder, hostileContents, hostileEnvelope } from './hostile-envelope.ts';

export interface ByzantineParts {
  readonly node: RehearsedNode;
  readonly keys: RehearsalKeys;
  readonly random: SeededRandom;
  readonly parties: readonly PartyId[];
  readonly strike: (fault: FaultName, party: PartyId) => void;
  readonly push: (dst: PartyId, batch: PushedBatch) => void;
}

const nothingSaid: PushAnswer = { receipts: [], contiguousThrough: 0, gaps: [], rejected: [] };

/** 作恶节点: a province with a registered key whose operator lies. Its ordinary traffic goes on beside. */
export class ByzantinePeer {
  readonly party: PartyId;
  readonly #parts: ByzantineParts;
  /** Envelopes of others that came by: what it sees on its own links, and what it has bought. */
  readonly #seen: string[] = [];

  constructor(parts: ByzantineParts) {
    this.party = parts.node.party;
    this.#parts = parts;
  }

  silence(): void {
    this.#parts.node.silence();
  }

  /** Nobody reaches it any more. */
  closeDoor(): void {
    this.#parts.node.closeDoor();
  }

  overhear(batch: PushedBatch): void {
    if (this.#seen.length < 40) this.#seen.push(...batch.envelopes.slice(0, 4));
  }

  /** Its door: now and then it says nothing, now and then it claims effects that it never made. */
  taker(honest: PushTaker): PushTaker {
    const { random, strike } = this.#parts;
    return {
      receive: async (batch) => {
        if (random.chance(0.15)) {
          strike('byzantine-withheld', batch.source);
          return nothingSaid;
        }
        if (random.chance(0.15)) {
          strike('byzantine-claimed', batch.source);
          return this.#claim(batch);
        }
        return honest.receive(batch);
      },
    };
  }

  /** One hostile act, as the dice fall; against `victim` when there is one. */
  act(victim?: PartyId): void {
    const { random, strike } = this.#parts;
    const acts: readonly (readonly [FaultName, (dst: PartyId) => boolean])[] = [
      ['byzantine-equivocated', (dst) => this.#equivocate(dst)],
      ['byzantine-released-twice', (dst) => this.#releaseTwice(dst)],
      ['byzantine-replayed', (dst) => this.#replay(dst)],
      ['byzantine-retargeted', (dst) => this.#retarget(dst)],
      ['byzantine-back-dated', (dst) => this.#backDate(dst)],
      ['byzantine-hostile', (dst) => this.#sendHostile(dst)],
      ['byzantine-forged', (dst) => this.#forge(dst)],
      ['unknown-field', (dst) => this.#send(dst, { extra: '"priority":1,' })],
      ['unknown-suite', (dst) => this.#send(dst, { suite: 'ZL-DILITHIUM-SHA3-JCS2' })],
    ];
    const [fault, attack] = random.pick(acts);
    const others = this.#parts.parties.filter((party) => party !== this.party);
    const dst = victim !== undefined && others.includes(victim) ? victim : random.pick(others);
    if (attack(dst)) strike(fault, dst);
  }

  /** Another body for a place that is taken, or is about to be. */
  #equivocate(dst: PartyId): boolean {
    const { random } = this.#parts;
    const stream = this.#parts.node.database.tables.streamOut.get(dst) ?? [];
    if (stream.length === 0) return false;
    const { caseSeq, seq, subject } = random.pick(stream);
    const prev = seq === 1 ? `sha256:${'0'.repeat(64)}` : (stream[seq - 2]?.hash ?? '');
    return this.#send(dst, { seq, prev, caseSeq, subject, dataText: '{"name":"另一份"}' });
  }

  /** A second record for an epoch that it has let go already, shown to one party only. */
  #releaseTwice(dst: PartyId): boolean {
    const { keys, node } = this.#parts;
    const known = [...node.database.tables.statements.values()].map((one) => [...one.values()]);
    for (const statements of known) {
      const first = statements.find(
        ({ statement }) =>
          statement.kind === 'zl.custody.release.v1' && statement.from === this.party,
      );
      if (first === undefined) continue;
      const at = instantOf(epochMsOf(first.statement.at) + 1);
      const second = sealCustodyStatement({ ...first.statement, at }, keys.signerOf(this.party));
      const chain = writeCustodyChain([...statements, second]);
      const data = canonicalise({ chain, said: second.hash });
      if (!data.ok) return false;
      return this.#send(dst, {
        dataText: data.value,
        subject: custodySubject(first.statement.case),
        type: custodyMessageType('zl.custody.release.v1'),
      });
    }
    return false;
  }

  #replay(dst: PartyId): boolean {
    const bytes = this.#pickSeen();
    if (bytes === undefined) return false;
    this.#parts.push(dst, { source: this.party, envelopes: [bytes] });
    // The same with the true sender's name on the link, as somebody between the two could do.
    const source = /"source":"([^"]+)"/.exec(bytes)?.[1] as PartyId;
    this.#parts.push(dst, { source, envelopes: [bytes] });
    return true;
  }

  #retarget(dst: PartyId): boolean {
    const bytes = this.#pickSeen();
    if (bytes === undefined) return false;
    const source = /"source":"([^"]+)"/.exec(bytes)?.[1] as PartyId;
    const readdressed = bytes.replace(/"dst":"[^"]+"/, `"dst":"${dst}"`);
    this.#parts.push(dst, { source, envelopes: [readdressed] });
    return true;
  }

  /** Signs with a key that has ended, and writes a moment at which it was good. */
  #backDate(dst: PartyId): boolean {
    const { keys } = this.#parts;
    const old = keys.endedSignerOf(this.party);
    if (old === undefined) return false;
    const stream = this.#parts.node.database.tables.streamOut.get(dst) ?? [];
    const order = { ...this.#next(dst), time: instantOf(Date.UTC(2026, 0, 2)) };
    const bytes = hostileEnvelope({ ...order, seq: stream.length + 500 }, old);
    this.#parts.push(dst, { source: this.party, envelopes: [bytes] });
    return true;
  }

  #sendHostile(dst: PartyId): boolean {
    return this.#send(dst, { dataText: this.#parts.random.pick(hostileContents) });
  }

  /** Speaks in another party's name, with its own key under either name. */
  #forge(dst: PartyId): boolean {
    const { keys, parties, random } = this.#parts;
    const own = keys.signerOf(this.party);
    const source = random.pick(parties.filter((party) => party !== this.party && party !== dst));
    const kid = random.chance(0.5) ? own.kid : keys.signerOf(source).kid;
    const signer = { kid, sign: (message: Uint8Array) => own.sign(message) };
    const bytes = hostileEnvelope({ ...this.#next(dst), source }, signer);
    this.#parts.push(dst, { source, envelopes: [bytes] });
    return true;
  }

  #send(dst: PartyId, part: Partial<HostileOrder>): boolean {
    const bytes = hostileEnvelope(
      { ...this.#next(dst), ...part },
      this.#parts.keys.signerOf(this.party),
    );
    this.#parts.push(dst, { source: this.party, envelopes: [bytes] });
    return true;
  }

  #next(dst: PartyId): HostileOrder {
    const { node, random } = this.#parts;
    const stream = node.database.tables.streamOut.get(dst) ?? [];
    return {
      source: this.party,
      dst,
      seq: stream.length + 1,
      prev: stream.at(-1)?.hash ?? `sha256:${'0'.repeat(64)}`,
      caseSeq: 1,
      subject: `case/hostile-${random.between(1, 1_000_000)}`,
      type: caseTypes.continued,
      time: instantOf(node.clockMs()),
      id: `hostile-${random.between(1, 1_000_000_000)}`,
      dataText: '{"name":"恶意"}',
    };
  }

  #pickSeen(): string | undefined {
    return this.#seen.length === 0 ? undefined : this.#parts.random.pick(this.#seen);
  }

  /** Signed receipts that say APPLIED of everything, and nothing was done. */
  #claim(batch: PushedBatch): PushAnswer {
    const { keys, node } = this.#parts;
    const receipts = batch.envelopes.flatMap((bytes): Receipt[] => {
      const opened = openEnvelope(bytes, { self: this.party, verifier: keys.verifier });
      if (!opened.ok) return [];
      const { source, zl } = opened.value.envelope;
      const at = instantOf(node.clockMs());
      const { hash } = opened.value;
      const common = { source: this.party, dst: source, seq: zl.seq, hash, at } as const;
      return [{ kind: 'zl.receipt.v1', ...common, level: 'APPLIED' }];
    });
    return { ...nothingSaid, receipts: sealReceipts(receipts, keys.signerOf(this.party)) };
  }
}
