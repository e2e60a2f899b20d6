import { rotaAt } from '@zhulian/casework';
import { catalogue } from '@zhulian/catalogue';
import type { CaseCommand, RefusalValue } from '@zhulian/contract';
import { granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import type { Region } from './open-region.ts';
import { clerkAt, nodeAt, slugOf } from './seed-desks.ts';
import type { SeedMatter } from './seed-plan.ts';
import type { SeedStep } from './seed-steps.ts';

type Told = Result<unknown, RefusalValue>;

/** 移交 of one invented matter, and the hours in which the witnesses hear of it and the receiver of them. */
export function handoverSteps(
  region: Pick<Region, 'nodes'>,
  matter: {
    readonly plan: SeedMatter;
    readonly caseId: () => string;
    readonly ownCommand: (command: CaseCommand) => Promise<Told>;
  },
): readonly SeedStep[] {
  const { handover } = matter.plan;
  if (handover === undefined) return [];
  const { accepted, declined, offered, to } = handover;
  const [here, there] = [slugOf(matter.plan.at), slugOf(to)];
  const nothing = () => Promise.resolve(granted(null));
  /** 最迟答复: the holder's own limit, as its page says it. */
  const lastDay = async (): Promise<string> => {
    const { at } = matter.plan;
    const page = await nodeAt(region, at).desk.viewCase(clerkAt(at), matter.caseId());
    return (page.ok && page.value.responsible?.until?.on) || '';
  };
  const steps: SeedStep[] = [
    {
      ago: offered,
      at: '10:50',
      between: [here, there],
      run: async () =>
        matter.ownCommand({
          command: 'offer-handover',
          toOffice: to,
          reason: 'place-of-registration',
          expiresOn: await lastDay(),
        }),
    },
  ];
  const answer = (command: CaseCommand) => () =>
    answerAt(region, { to, caseId: matter.caseId(), command });
  if (declined !== undefined) {
    const run = answer({ command: 'decline-handover', reason: 'not-residing-here' });
    steps.push({ ago: declined, at: '11:00', between: [there, here], run });
  }
  if (accepted !== undefined) {
    const run = answer({ command: 'accept-handover' });
    const witnesses = witnessSlugs();
    steps.push(
      { ago: accepted, at: '11:00', between: [there, here], run },
      { ago: accepted, at: '11:05', between: [here, ...witnesses], run: nothing },
      { ago: accepted, at: '11:10', between: [there, ...witnesses], run: nothing },
      { ago: accepted, at: '11:15', between: [there, here, 'hub'], run: nothing },
    );
  }
  return steps;
}

/** The hub and the provinces that can have the duty in any year of the table. */
function witnessSlugs(): readonly string[] {
  const slugs = catalogue.dutyRota.flatMap(({ from }) =>
    rotaAt(catalogue.dutyRota, `${from}T04:00:00.000Z` as Instant)
      .slice(0, 4)
      .map((party) => slugOf(`${party.slice(-2)}0000`)),
  );
  return ['hub', ...new Set(slugs)];
}

async function answerAt(
  region: Pick<Region, 'nodes'>,
  order: { readonly to: string; readonly caseId: string; readonly command: CaseCommand },
): Promise<Told> {
  const { caseId, command, to } = order;
  const { desk } = nodeAt(region, to);
  const official = clerkAt(to);
  const { rows } = await desk.listHandovers(official, { direction: 'incoming', after: undefined });
  const row = rows.find((one) => one.caseId === caseId);
  if (!row) return refused({ code: 'custody.offer-unknown' });
  const idempotencyKey = `seed-${command.command}-${row.epoch}`;
  return desk.command(official, { caseId, version: row.version, idempotencyKey, command });
}
