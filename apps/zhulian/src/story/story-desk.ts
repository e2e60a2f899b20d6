import type { CaseCommand, CaseView, CitizenSession, RefusalValue } from '@zhulian/contract';
import type { ProvincialNode } from '@zhulian/node';
import type { CastOfficial, CastResident } from '@zhulian/registry';
import type { Actor } from '@zhulian/service';
import type { Result, Words } from '@zhulian/vocabulary';
import type { Region } from '../region/open-region.ts';
import { personWords } from './story-people.ts';
import { StoryBroken } from './story-teller.ts';

export function must<Value>(outcome: Result<Value, RefusalValue>, step: string): Value {
  if (!outcome.ok) throw new StoryBroken(`${step}: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** An official at the desk of her own node. */
export interface StoryDesk {
  readonly actor: Actor;
  readonly name: Words;
  readonly node: ProvincialNode;
  view(caseId: string): Promise<CaseView>;
  /** Looks at the page first, as people do, and acts on the version she saw. */
  act(
    caseId: string,
    command: CaseCommand,
  ): Promise<Result<{ readonly version: number }, RefusalValue>>;
}

/** Each press of a button has a key of its own: what was answered once is answered for ever to the same key. */
let presses = 0;

export function deskOf(node: ProvincialNode, official: CastOfficial): StoryDesk {
  const { id, name, role, office } = official;
  const actor: Actor = { id, name, role, office };
  const view = async (caseId: string) =>
    must(await node.desk.viewCase(actor, caseId), `${name} opens ${caseId}`);
  return {
    actor,
    name: personWords(official),
    node,
    view,
    async act(caseId, command) {
      const { version } = await view(caseId);
      presses += 1;
      const idempotencyKey = `story-press-${presses}`;
      return node.desk.command(actor, { caseId, version, idempotencyKey, command });
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

export function nodeOf(region: Pick<Region, 'nodes'>, slug: string): ProvincialNode {
  const node = region.nodes.get(slug);
  if (!node) throw new StoryBroken(`no node for ${slug}`);
  return node;
}
