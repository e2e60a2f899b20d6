import type { CoCheckState } from '@zhulian/casework';
import { type LookedUp, messageTypes } from '@zhulian/contract';
import type { PersonField } from '@zhulian/registry';
import { type LookupOutcome, recordLookupOutcome } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import type { Actor } from '../../session/actor.ts';
import { addressed } from '../co-check/tell-peer.ts';

/** 异地访问通知: the outcome is written, and her home province told, in one transaction after the intent. */
export async function tellHome(
  parts: NodeParts,
  actor: Actor,
  look: {
    readonly state: CoCheckState;
    readonly lookupId: string;
    readonly fields: readonly PersonField[];
    readonly outcome: LookupOutcome;
  },
): Promise<void> {
  const at = instantOf(parts.clock.nowMs());
  const { lookupId, outcome, state } = look;
  const data: LookedUp = {
    coCheckId: state.coCheckId,
    lookupId,
    at,
    office: actor.office,
    actor: actor.name,
    purpose: state.purpose,
    basis: state.basis.code,
    fields: [...look.fields],
    outcome,
  };
  await parts.database.transact(async (tx) => {
    await recordLookupOutcome(tx, { lookupId, at, outcome });
    await parts.tell(tx, [addressed(state, parts.party, messageTypes.lookedUp, data)]);
  });
  parts.wake();
}
