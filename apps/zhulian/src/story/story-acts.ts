import type { CaseView } from '@zhulian/contract';
import { cast } from '@zhulian/registry';
import { deskOf, must, nodeOf } from './story-desk.ts';
import { listWords, namedWords, rungWords, voices } from './story-people.ts';
import type { Stage } from './story-stage.ts';
import { StoryBroken } from './story-teller.ts';

/** 签收、配对、逐项答复: Guizhou finds her among look-alikes and answers item by item. */
export async function guizhouAnswers(stage: Stage): Promise<void> {
  const { region, teller } = stage;
  const desk = deskOf(nodeOf(region, 'guizhou'), cast.staff.yachiClerk);
  await stage.goTo('2026-11-11T10:20:00+08:00');
  const incoming = await desk.node.desk.listCoChecks(desk.actor, {
    direction: 'incoming',
    after: undefined,
  });
  const caseId = incoming.rows.find((row) => row.stage.code === 'delivered')?.caseId;
  if (!caseId) throw new StoryBroken('the co-check did not reach Guizhou');
  must(await desk.act(caseId, { command: 'receive' }), 'receive');
  teller.say(desk.name, { zh: '签收协查', en: 'acknowledges the co-check' });
  const found = must(
    await desk.node.desk.listCandidates(desk.actor, { caseId, purpose: 'birth-registration' }),
    'candidates',
  );
  const [best] = found.candidates;
  if (!best) throw new StoryBroken('nobody was found in Guizhou');
  const signs = listWords(best.signs.filter((sign) => sign.agrees).map((sign) => sign.words));
  const name = namedWords(best.name);
  teller.say(desk.name, {
    zh: `配对：${found.candidates.length} 位相似的人，逐一比对后选${name.zh}（${signs.zh}）`,
    en: `pairs: of ${found.candidates.length} look-alikes, ${name.en} (${signs.en})`,
  });
  must(await desk.act(caseId, { command: 'pair', personId: best.personId }), 'pair');
  const items = (await desk.view(caseId)).coChecks[0]?.items ?? [];
  const answers = items.map(({ code }) => ({ code, answer: 'CONFIRMED' as const }));
  must(await desk.act(caseId, { command: 'answer', answers }), 'answer');
  await region.settle();
  const labels = listWords(items.map(({ label }) => label));
  teller.say(desk.name, {
    zh: `逐项答复：${labels.zh}，都一致；签名送达，收到回执`,
    en: `answers item by item: ${labels.en}, all confirmed; signed, delivered, receipted`,
  });
}

/** Nobody answers in Hunan: the ladder climbs, and after the limit an undertaking is enough. */
export async function hunanIsSilent(stage: Stage, caseId: string): Promise<void> {
  await climb(stage, caseId, ['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17']);
  const desk = deskOf(nodeOf(stage.region, 'hunan'), cast.staff.daxiangOfficer);
  const [notice] = await desk.node.desk.listNotices(desk.actor);
  if (!notice) throw new StoryBroken('the county saw no ladder step');
  stage.teller.say(desk.name, notice.words);
}

/** She has her voucher already; the answer is still owed, and the ladder goes on to the province and the hub. */
export async function climbOn(stage: Stage, caseId: string): Promise<void> {
  const { region, teller } = stage;
  await climb(stage, caseId, ['2026-11-19', '2026-11-25']);
  const { id, name, role, office } = cast.staff.hubCoordinator;
  const [notice] = await region.hub.desk.listNotices({ id, name, role, office });
  if (!notice) throw new StoryBroken('the hub saw no ladder step');
  teller.say(namedWords(name), notice.words);
}

/** Each morning both sides fire what has fallen due; a rung is told on the day it fires. */
async function climb(stage: Stage, caseId: string, mornings: readonly string[]): Promise<void> {
  const { region, clerk, teller } = stage;
  const before = new Set(firedRungs(await clerk.view(caseId)).map(keyOf));
  for (const morning of mornings) {
    await stage.goTo(`${morning}T08:30:00+08:00`);
    await region.settle();
    for (const rung of firedRungs(await clerk.view(caseId))) {
      if (before.has(keyOf(rung))) continue;
      before.add(keyOf(rung));
      teller.say(voices.ladder, rungWords(rung, rung.office.name));
    }
  }
}

type Rung = CaseView['coChecks'][number]['ladder'][number];

function firedRungs(page: CaseView): readonly Rung[] {
  return page.coChecks.flatMap(({ ladder }) => ladder).filter(({ firedAt }) => firedAt !== null);
}

const keyOf = (rung: Rung): string => `${rung.code} ${rung.firedAt}`;
