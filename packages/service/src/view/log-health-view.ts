import type { LogHealthView } from '@zhulian/contract';
import type { PartyId } from '@zhulian/exchange';
import {
  countPromises,
  type Database,
  findLatestCheckpoint,
  findPendingAge,
  listLastCosigned,
  listMisbehaviour,
} from '@zhulian/store';
import type { Words } from '@zhulian/vocabulary';
import { hasCapability } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';

export interface LogReading {
  readonly database: Database;
  readonly partyName: (party: PartyId) => Words;
  readonly witnesses: () => readonly PartyId[];
}

const misbehaviourMax = 20;

/** 日志健康: the last checkpoint, who cosigned what, and which promises are open. Undefined for whom links do not concern. */
export async function logHealthView(
  parts: LogReading,
  actor: Actor,
): Promise<LogHealthView | undefined> {
  if (!hasCapability(actor, 'link.read')) return undefined;
  const { database, partyName } = parts;
  const [checkpoint, waitingMs, cosigned, promises, misbehaviour] = await Promise.all([
    findLatestCheckpoint(database),
    findPendingAge(database),
    listLastCosigned(database),
    countPromises(database),
    listMisbehaviour(database, { limit: misbehaviourMax }),
  ]);
  const last = new Map(cosigned.map((one) => [one.witness, one]));
  return {
    checkpoint: checkpoint === undefined ? null : { size: checkpoint.size, at: checkpoint.at },
    waitingMs: waitingMs ?? null,
    witnesses: parts.witnesses().map((witness) => ({
      name: partyName(witness),
      size: last.get(witness)?.size ?? null,
      at: last.get(witness)?.at ?? null,
    })),
    promises: promises.map(({ broken, open, peer }) => ({ peer: partyName(peer), open, broken })),
    misbehaviour: misbehaviour.map(({ accused, at, kind }) => ({
      accused: partyName(accused),
      kind,
      at,
    })),
  };
}
