import type { CaseCommand, CaseView, CitizenSession, RefusalValue } from '@zhulian/contract';
import type { ProvincialNode } from '@zhulian/node';
import type { CastOfficial, CastResident } from '@zhulian/registry';
import type { Actor } from '@zhulian/service';
import type { Result } from '@zhulian/vocabulary';

/** A step of the story went another way than it is told. Ends the demo with what the node said. */
export class StoryBroken extends Error {}

export function must<Value>(outcome: Result<Value, RefusalValue>, step: string): Value {
  if (!outcome.ok) throw new StoryBroken(`${step}: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** An official at the desk of her own node. */
export interface StoryDesk {
  readonly actor: Actor;
  view(caseId: string): Promise<CaseView>;
  act(
    caseId: string,
    command: CaseCommand,
  ): Promise<Result<{ readonly version: number }, RefusalValue>>;
  readonly node: ProvincialNode;
}

let keys = 0;

export function deskOf(node: ProvincialNode, official: CastOfficial): StoryDesk {
  const { id, name, role, office } = official;
  const actor: Actor = { id, name, role, office };
  const view = async (caseId: string) =>
    must(await node.desk.viewCase(actor, caseId), `${name} opens ${caseId}`);
  return {
    actor,
    node,
    view,
    async act(caseId, command) {
      const { version } = await view(caseId);
      keys += 1;
      return node.desk.command(actor, {
        caseId,
        version,
        idempotencyKey: `story-key-${keys}`,
        command,
      });
    },
  };
}

/** A resident at the portal of the province she lives in. */
export function citizenOf(resident: CastResident, province: string): CitizenSession {
  const personId = resident.personIds[province];
  if (personId === undefined)
    throw new StoryBroken(`${resident.name} is not in the register of ${province}`);
  return { sessionId: `story-${resident.slug}`, personId, name: resident.name };
}
