import type { PartyId, Signer, Verifier } from '@zhulian/exchange';
import { type NodeDatabase, openTestDatabase } from '@zhulian/store';
import { createSideAnswerer } from '../evidence/answer-question.ts';
import { createLocalSideChannel } from '../evidence/local-side-channel.ts';
import type { LogEvent, LogParts } from '../evidence/log-parts.ts';
import type { SideAnswerer } from '../evidence/side-channel.ts';
import { stageKeys } from './stage-keys.ts';

/** Logs of a few parties on databases of their own, with known keys and one clock, for tests. */
export interface LogStage {
  readonly verifier: Verifier;
  readonly answerers: Map<PartyId, SideAnswerer>;
  readonly events: LogEvent[];
  /** Moves for all at once. */
  readonly clock: { nowMs: () => number; advanceMs: (byMs: number) => void };
  signerOf(party: PartyId): Signer;
  databaseOf(party: PartyId): NodeDatabase;
  partsOf(party: PartyId): LogParts;
  close(): Promise<void>;
}

export const stageStartMs: number = Date.UTC(2026, 10, 23, 8);

export async function openLogStage(parties: readonly PartyId[]): Promise<LogStage> {
  let nowMs = stageStartMs;
  const { signerOf, verifier } = stageKeys(parties, nowMs);
  const databases = new Map<PartyId, NodeDatabase>();
  for (const party of parties) databases.set(party, await openTestDatabase());
  const answerers = new Map<PartyId, SideAnswerer>();
  const events: LogEvent[] = [];
  const stage: LogStage = {
    verifier,
    answerers,
    events,
    clock: { nowMs: () => nowMs, advanceMs: (byMs) => void (nowMs += byMs) },
    signerOf,
    databaseOf: (party) => databases.get(party) as NodeDatabase,
    partsOf: (party) => ({
      self: party,
      database: stage.databaseOf(party).serving,
      clock: stage.clock,
      timer: { after: () => () => undefined },
      signer: stage.signerOf(party),
      verifier,
      channel: createLocalSideChannel(party, answerers),
      witnesses: () => ['zl:hub'],
      observe: (event) => void events.push(event),
    }),
    async close() {
      for (const database of databases.values()) await database.close();
    },
  };
  for (const party of parties) answerers.set(party, createSideAnswerer(stage.partsOf(party)));
  return stage;
}
