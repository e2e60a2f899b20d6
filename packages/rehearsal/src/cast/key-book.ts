import type { KeyReach, KeyStanding, KeyUse, PartyId } from '@zhulian/exchange';
import { epochMsOf, type Instant } from '@zhulian/vocabulary';

/** Two keys of one party are both good for so long before and after the change, so that a clock that is wrong by 36 hours changes nothing. */
const overlapMs = 72 * 3_600_000;
const endOfTime = Date.UTC(2100, 0, 1);

/** One key of a party: from when on it is there, and where it has ended. */
export interface BookedKey {
  readonly kid: string;
  readonly startMs: number;
  readonly ended: { readonly atMs: number; readonly through: KeyReach } | undefined;
}

/** 钥簿: the one list of keys that signers and verifiers of a region share. A key ends at a place, not at a moment. */
export class KeyBook {
  readonly #keys = new Map<PartyId, BookedKey[]>();

  /** Grows with every change of a key. */
  revision = 1;

  keysOf(party: PartyId): readonly BookedKey[] {
    const keys = this.#keys.get(party) ?? [{ kid: `${party}#1`, startMs: 0, ended: undefined }];
    this.#keys.set(party, keys);
    return keys;
  }

  rotate(party: PartyId, nowMs: number, through: KeyReach): void {
    this.revision += 1;
    const keys = [...this.keysOf(party)];
    const last = keys.pop() as BookedKey;
    const next = { kid: `${party}#${keys.length + 2}`, startMs: nowMs, ended: undefined };
    this.#keys.set(party, [...keys, { ...last, ended: { atMs: nowMs, through } }, next]);
  }

  newest(party: PartyId): BookedKey {
    return this.keysOf(party).at(-1) as BookedKey;
  }

  find(party: PartyId, kid: string): BookedKey | undefined {
    return this.keysOf(party).find((key) => key.kid === kid);
  }

  /** The days of a key, which are wider than its time of service. */
  spanOf({ startMs, ended }: BookedKey): readonly [fromMs: number, toMs: number] {
    return [
      Math.max(0, startMs - overlapMs),
      ended === undefined ? endOfTime : ended.atMs + overlapMs,
    ];
  }

  /** As the trust list of exchange judges: by place where a text has one, else by the moment that it states. */
  standing(party: PartyId, kid: string, { at, place }: KeyUse): KeyStanding {
    const key = this.find(party, kid);
    if (key === undefined) return 'unknown';
    const through = key.ended?.through;
    if (place === undefined || through === undefined) return this.#atMoment(key, at, place?.kind);
    const isWithin =
      place.kind === 'sent'
        ? place.seq <= (through.sent[place.dst] ?? 0)
        : place.kind === 'received' && place.seq <= (through.received[place.src] ?? 0);
    return isWithin ? 'good' : 'ended';
  }

  isWithinDays(key: BookedKey, at: Instant | undefined): boolean {
    if (at === undefined) return true;
    const [fromMs, toMs] = this.spanOf(key);
    return epochMsOf(at) >= fromMs && epochMsOf(at) < toMs;
  }

  /** A message may have waited in the outbox longer than its key exists. */
  #atMoment(key: BookedKey, at: Instant | undefined, kind: string | undefined): KeyStanding {
    if (kind === 'sent') return at === undefined || epochMsOf(at) < endOfTime ? 'good' : 'ended';
    return this.isWithinDays(key, at) ? 'good' : 'ended';
  }
}
