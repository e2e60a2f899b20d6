import type { CaseCommand, CitizenSession, RefusalValue } from '@zhulian/contract';
import type { ProvincialNode } from '@zhulian/node';
import type { Person } from '@zhulian/registry';
import type { Actor } from '@zhulian/service';
import type { Result } from '@zhulian/vocabulary';
import type { Region } from './open-region.ts';
import { clerkAt, nodeAt, slugOf } from './seed-desks.ts';
import { handoverSteps } from './seed-handover.ts';
import type { SeedAnswer, SeedMatter } from './seed-plan.ts';

/** One thing somebody does, so many working days ago, at that time of day in Shanghai. */
export interface SeedStep {
  readonly ago: number;
  readonly at: string;
  /** Provinces whose nodes then have something to say to one another, host first; none when it stays at home. */
  readonly between: readonly string[];
  run(): Promise<Result<unknown, RefusalValue>>;
}

/** An invented matter with its people. */
export interface CastMatter {
  readonly plan: SeedMatter;
  readonly mother: Person;
  readonly father: Person | undefined;
}

type Told = Result<unknown, RefusalValue>;

/** Everything that happens to one matter, in no particular order. */
export function stepsOf(region: Pick<Region, 'nodes'>, matter: CastMatter): readonly SeedStep[] {
  const { plan } = matter;
  const host = nodeAt(region, plan.at);
  const clerk = clerkAt(plan.at);
  const session = sessionOf(matter.mother);
  let caseId = '';
  const ownCommand = (command: CaseCommand) => press(host, clerk, { caseId, command });
  const step = (
    ago: number | undefined,
    at: string,
    run: () => Promise<Told>,
    between: readonly string[] = [],
  ): readonly SeedStep[] => (ago === undefined ? [] : [{ ago, at, run, between }]);
  const homes = [plan.mother, plan.father].flatMap((home) => (home === null ? [] : slugOf(home)));
  const everybody = [slugOf(plan.at), ...homes];
  const coCheckOf = async (role: 'mother' | 'father'): Promise<string> => {
    const page = await host.desk.viewCase(clerk, caseId);
    const found = page.ok && page.value.coChecks.find(({ subject }) => subject.role === role);
    return found ? found.id : '';
  };
  const answersOf = (role: 'mother' | 'father', place: string | null, answer?: SeedAnswer) => {
    if (place === null || answer === undefined) return [];
    const node = nodeAt(region, place);
    const official = clerkAt(place);
    const both = [slugOf(plan.at), slugOf(place)];
    return [
      ...step(
        answer.received ?? answer.answered,
        '10:30',
        async () =>
          press(node, official, { caseId: await coCheckOf(role), command: { command: 'receive' } }),
        both,
      ),
      ...step(
        answer.answered,
        '10:45',
        async () => answerHonestly(node, official, await coCheckOf(role)),
        both,
      ),
    ];
  };
  return [
    ...step(plan.filed, '20:10', async () => {
      const sent = await host.portal.submit(session, {
        answers: answersTo(matter),
        idempotencyKey: `seed-${matter.mother.id}`,
      });
      if (sent.ok) ({ caseId } = sent.value);
      return sent;
    }),
    ...step(plan.supplementAsked, '09:20', () =>
      ownCommand({ command: 'request-supplement', gaps: ['联系电话少了一位，请核对'] }),
    ),
    ...step(plan.accepted, '09:20', () => ownCommand({ command: 'accept' }), everybody),
    ...answersOf('mother', plan.mother, plan.ofMother),
    ...answersOf('father', plan.father, plan.ofFather),
    ...step(plan.signed, '12:30', async () => {
      const own = await host.portal.findMatter(session, caseId);
      return host.portal.signUndertaking(session, { caseId, version: own?.version ?? 0 });
    }),
    ...step(plan.registered, '15:10', () => ownCommand({ command: 'register' })),
    ...handoverSteps(region, { plan, caseId: () => caseId, ownCommand }),
  ];
}

function answersTo({ father, plan }: CastMatter) {
  if (father === undefined || plan.father === null) return { applyingWith: 'alone' } as const;
  return {
    applyingWith: 'spouse',
    spouseName: father.name,
    spouseNumber: father.identifiers.find(({ replacedOn }) => replacedOn === null)?.number ?? '',
    spouseDivision: plan.father,
    notifyRegisteredPlace: false,
  } as const;
}

/** Finds the person among look-alikes and confirms; says honestly when the register holds nobody like that. */
async function answerHonestly(
  node: ProvincialNode,
  official: Actor,
  caseId: string,
): Promise<Told> {
  const found = await node.desk.listCandidates(official, { caseId, purpose: 'birth-registration' });
  const best = found.ok ? found.value.candidates[0] : undefined;
  const paired = await press(node, official, {
    caseId,
    command: best
      ? { command: 'pair', personId: best.personId }
      : { command: 'declare-unpaired', searched: '按姓名、号码和出生日期查过' },
  });
  if (!paired.ok) return paired;
  const page = await node.desk.viewCase(official, caseId);
  if (!page.ok) return page;
  const answers = (page.value.coChecks[0]?.items ?? []).map(({ code }) =>
    best
      ? { code, answer: 'CONFIRMED' as const }
      : { code, answer: 'UNKNOWN' as const, note: '本地登记簿中没有查到' },
  );
  return press(node, official, { caseId, command: { command: 'answer', answers } });
}

/** A button pressed on the page as it stands. */
async function press(
  node: ProvincialNode,
  official: Actor,
  order: { readonly caseId: string; readonly command: CaseCommand },
): Promise<Told> {
  const { caseId, command } = order;
  const page = await node.desk.viewCase(official, caseId);
  if (!page.ok) return page;
  const { version } = page.value;
  const idempotencyKey = `seed-${command.command}-${version}`;
  return node.desk.command(official, { caseId, version, idempotencyKey, command });
}

function sessionOf(mother: Person): CitizenSession {
  return { sessionId: `seed-${mother.id}`, personId: mother.id, name: mother.name };
}
