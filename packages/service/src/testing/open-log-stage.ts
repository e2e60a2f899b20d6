import {
  createEd25519Signer,
  createTrustVerifier,
  ed25519PrivateKey,
  type PartyId,
  rawEd25519PublicKey,
  type Signer,
  type Verifier,
} from '@zhulian/exchange';
import { type NodeDatabase, openTestDatabase } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { createSideAnswerer } from '../evidence/answer-question.ts';
import { createLocalSideChannel } from '../evidence/local-side-channel.ts';
import type { LogEvent, LogParts } from '../evidence/log-parts.ts';
import type { SideAnswerer } from '../evidence/side-channel.ts';

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
  const keyOf = (party: PartyId) =>
    ed25519PrivateKey(new Uint8Array(32).fill(parties.indexOf(party) + 1));
  const kidOf = (party: PartyId) => `${party.slice(-2)}#2026a`;
  const verifier = createTrustVerifier({
    kind: 'zl.trust-list.v1',
    serial: 1,
    issuedAt: instantOf(nowMs),
    entries: parties.map((party) => ({
      party,
      kid: kidOf(party),
      role: 'sign',
      key: rawEd25519PublicKey(keyOf(party)).toString('hex'),
      notBefore: instantOf(Date.UTC(2026, 0, 1)),
      notAfter: instantOf(Date.UTC(2027, 0, 1)),
    })),
  });
  const databases = new Map<PartyId, NodeDatabase>();
  for (const party of parties) databases.set(party, await openTestDatabase());
  const answerers = new Map<PartyId, SideAnswerer>();
  const events: LogEvent[] = [];
  const stage: LogStage = {
    verifier,
    answerers,
    events,
    clock: { nowMs: () => nowMs, advanceMs: (byMs) => void (nowMs += byMs) },
    signerOf: (party) => createEd25519Signer({ kid: kidOf(party), privateKey: keyOf(party) }),
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
