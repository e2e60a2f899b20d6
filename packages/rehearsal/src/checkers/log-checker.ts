import { emptyLog, isSameHash, type LogEdge, type PartyId } from '@zhulian/exchange';
import type { FaultName } from '../faults/fault-counter.ts';
import { grow, leavesOf } from '../world/kept-log.ts';
import type { Change } from '../world/model-database.ts';
import type { Invariant } from './violation.ts';

type Report = (invariant: Invariant, party: PartyId, detail: string) => void;

/** What every receipt of version 2 promises, with the time of a look and of a write. */
const promisedWithinMs = 5_000;

/** A slow flush that was under way already may still hold it up. */
const flushMsMost = 10_000;

/** Faults after which a node may be late, and must still do it. */
const disturbing: ReadonlySet<FaultName> = new Set<FaultName>([
  'crash',
  'long-outage',
  'hub-dead',
  'crash-before-write',
  'crash-after-commit',
  'write-failed',
  'commit-reply-lost',
  'disk-full',
  'disk-read-only',
  'fsync-slow',
]);

interface Waiting {
  readonly leaf: string;
  readonly sinceMs: number;
}

/** 存证核对, as a witness that never sleeps: I7, each log only grows, and what was done stands in it within its promise. */
export class LogChecker {
  readonly #edges = new Map<PartyId, LogEdge>();
  readonly #waiting = new Map<PartyId, Waiting[]>();
  readonly #disturbedMs = new Map<PartyId, number>();
  readonly #report: Report;
  readonly #nowMs: () => number;

  constructor(report: Report, nowMs: () => number) {
    this.#report = report;
    this.#nowMs = nowMs;
  }

  /** A fault has struck there. */
  disturb(party: PartyId, fault: FaultName): void {
    if (disturbing.has(fault)) this.#disturbedMs.set(party, this.#nowMs());
  }

  check(party: PartyId, changes: readonly Change[]): void {
    const waiting = this.#waiting.get(party) ?? [];
    this.#waiting.set(party, waiting);
    const sinceMs = this.#nowMs();
    for (const change of changes) {
      if (change.kind === 'logged') this.#checkLogged(party, waiting, change);
      else for (const leaf of leavesOf(change)) waiting.push({ leaf, sinceMs });
    }
  }

  /** Long after the last fault nothing waits any more. */
  checkEnd(): void {
    for (const [party, waiting] of this.#waiting) {
      if (waiting.length > 0) this.#report('I7', party, `${waiting.length} leaves without a place`);
    }
  }

  #checkLogged(
    party: PartyId,
    waiting: Waiting[],
    { edge, leaves }: Extract<Change, { kind: 'logged' }>,
  ): void {
    const taken = waiting.splice(0, leaves.length);
    if (taken.some(({ leaf }, index) => leaf !== leaves[index])) {
      this.#report('I7', party, 'the log has other leaves than were left for it');
    }
    const grown = grow(this.#edges.get(party) ?? emptyLog, leaves);
    if (!isSameEdge(grown, edge)) {
      this.#report('I7', party, `the log of ${edge.size} did not grow from the one before`);
    }
    this.#edges.set(party, grown);
    const disturbedMs = this.#disturbedMs.get(party) ?? Number.NEGATIVE_INFINITY;
    for (const { sinceMs } of taken) {
      const isLate = this.#nowMs() - sinceMs > promisedWithinMs;
      if (!isLate || disturbedMs >= sinceMs - flushMsMost) continue;
      this.#report('I7', party, `a leaf waited ${this.#nowMs() - sinceMs} ms`);
      return;
    }
  }
}

/** Every complete subtree is the same under both hashes, and with them the roots. */
function isSameEdge(left: LogEdge, right: LogEdge): boolean {
  return (
    left === right ||
    (left.size === right.size &&
      left.peaks.every((peak, index) => {
        const other = right.peaks[index];
        return other !== undefined && isSameHash(peak, other);
      }))
  );
}
