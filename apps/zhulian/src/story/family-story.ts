import type { ApplicationAnswers, CaseView, MatterView } from '@zhulian/contract';
import type { ProvincialNode } from '@zhulian/node';
import { cast } from '@zhulian/registry';
import { calendarDateOf, type Instant, instantOf } from '@zhulian/vocabulary';
import type { Region } from '../region/open-region.ts';
import { citizenOf, deskOf, must, StoryBroken, type StoryDesk } from './story-desk.ts';

/** One step as it is told: when, who, and what happened. */
export interface StoryStep {
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

export interface StoryOutcome {
  readonly steps: readonly StoryStep[];
  readonly dueDates: readonly {
    readonly what: string;
    readonly on: string;
    readonly reason: string;
  }[];
  readonly registeredOn: string;
  /** Moments at which an open matter had no responsible office; must be 0. */
  readonly responsibleGaps: number;
  readonly lookups: readonly {
    readonly at: string;
    readonly office: string;
    readonly purpose: string;
  }[];
  readonly ladder: readonly {
    readonly office: string;
    readonly code: string;
    readonly firedAt: string;
  }[];
  readonly voucher: Uint8Array;
  readonly qrText: string;
}

const fatherNumber = cast.residents.father.number;

/** 一家人的事: she lives in Dongguan, her hukou is in Bijie and his in Shaoyang; Bijie answers and Shaoyang stays silent. */
export async function tellFamilyStory(
  region: Region,
  order: { readonly married: boolean; readonly tell: (step: StoryStep) => void },
): Promise<StoryOutcome> {
  const teller = openTeller(region, order.tell);
  const guangdong = nodeOf(region, 'guangdong');
  const session = citizenOf(cast.residents.mother, '44');
  const clerk = deskOf(guangdong, cast.staff.changanClerk);
  const answers: ApplicationAnswers = order.married
    ? {
        applyingWith: 'spouse',
        spouseName: cast.residents.father.name,
        spouseNumber: fatherNumber,
        spouseDivision: '430503007',
        notifyRegisteredPlace: false,
      }
    : { applyingWith: 'alone' };

  await guangdong.portal.saveDraft(session, { applyingWith: answers.applyingWith });
  teller.say('周晓芸', '在手机上填到一半，存了草稿；换一天接着填');
  const resumed = await guangdong.portal.loadDraft(session);
  if (resumed?.answers.applyingWith !== answers.applyingWith)
    throw new StoryBroken('the draft did not come back');
  const preview = must(await guangdong.portal.preview(session, answers), 'preview');
  teller.say(
    '门户',
    `检查一遍：由${preview.acceptingOffice.name.zh}受理；${preview.governing.words.zh}`,
  );
  for (const asked of preview.willAsk)
    teller.say(
      '门户',
      `将向${asked.office.name.zh}核对 ${asked.subject}：${asked.items.map((item) => item.zh).join('、')}`,
    );
  const { caseId } = must(
    await guangdong.portal.submit(session, { answers, idempotencyKey: 'story-submit-1' }),
    'submit',
  );
  const again = must(
    await guangdong.portal.submit(session, { answers, idempotencyKey: 'story-submit-1' }),
    'submit again',
  );
  if (again.caseId !== caseId) throw new StoryBroken('the same key gave another answer');
  teller.say('周晓芸', '提交；十分钟内可以更正；重复提交得到同一个办件');

  const early = await clerk.act(caseId, { command: 'accept' });
  if (early.ok) throw new StoryBroken('accepted while the applicant could still correct');
  await teller.goTo('2026-11-09T09:15:00+08:00');
  const todo = await guangdong.desk.listTodo(clerk.actor, undefined);
  const row = todo.rows.find((item) => item.caseId === caseId);
  teller.say(
    '李敏',
    `今日待办里看到：${row?.why.zh ?? '（没有看到）'}；期限 ${row?.due?.on ?? '—'}`,
  );
  must(await clerk.act(caseId, { command: 'accept' }), 'accept');
  await region.settle();
  let page = await clerk.view(caseId);
  teller.due('受理后办结', page.responsible?.until);
  for (const coCheck of page.coChecks) {
    teller.say(
      '李敏',
      `受理，向${coCheck.to.name.zh}发出协查 ${coCheck.number}：${coCheck.items.map((item) => item.label.zh).join('、')}；依据${coCheck.basis.title.zh}${coCheck.basis.article.zh}`,
    );
    teller.due(`协查 ${coCheck.to.name.zh}`, coCheck.due);
  }
  teller.watch(page);

  await answerFromGuizhou(region, teller);
  if (order.married) await letHunanBeSilent(region, { teller, clerk, caseId });
  page = await clerk.view(caseId);
  teller.watch(page);
  if (order.married) {
    const matter = await ownMatter(guangdong, session, caseId);
    must(
      await guangdong.portal.signUndertaking(session, { caseId, version: matter.version }),
      'sign the undertaking',
    );
    teller.say('周晓芸', '确认告知承诺书');
  }
  must(await clerk.act(caseId, { command: 'register' }), 'register');
  await region.settle();
  page = await clerk.view(caseId);
  const registeredOn = calendarDateOf(instantOf(region.clock.nowMs()));
  teller.say('李敏', order.married ? '凭告知承诺登记，发证' : '核对一致，登记，发证');
  if (order.married) await climbOn(region, teller);
  return teller.close({
    page: await clerk.view(caseId),
    registeredOn,
    matter: await ownMatter(guangdong, session, caseId),
    guangdong,
    session,
  });
}

/** Guizhou receives, pairs her among look-alikes, and answers item by item. */
async function answerFromGuizhou(region: Region, teller: Teller): Promise<void> {
  const desk = deskOf(nodeOf(region, 'guizhou'), cast.staff.yachiClerk);
  await teller.goTo('2026-11-11T10:20:00+08:00');
  const incoming = await desk.node.desk.listCoChecks(desk.actor, {
    direction: 'incoming',
    after: undefined,
  });
  const caseId = incoming.rows.find((row) => row.stage.code === 'delivered')?.caseId;
  if (!caseId) throw new StoryBroken('the co-check did not reach Guizhou');
  must(await desk.act(caseId, { command: 'receive' }), 'receive');
  teller.say('陈刚', '签收协查');
  const found = must(
    await desk.node.desk.listCandidates(desk.actor, { caseId, purpose: 'birth-registration' }),
    'candidates',
  );
  const [best] = found.candidates;
  if (!best) throw new StoryBroken('nobody was found in Guizhou');
  teller.say(
    '陈刚',
    `配对：${found.candidates.length} 位相似的人，逐一比对后选 ${best.name}（${best.signs
      .filter((sign) => sign.agrees)
      .map((sign) => sign.words.zh)
      .join('、')}）`,
  );
  must(await desk.act(caseId, { command: 'pair', personId: best.personId }), 'pair');
  const view = await desk.view(caseId);
  const items = view.coChecks[0]?.items ?? [];
  must(
    await desk.act(caseId, {
      command: 'answer',
      answers: items.map(({ code }) => ({ code, answer: 'CONFIRMED' as const })),
    }),
    'answer',
  );
  await region.settle();
  teller.say('陈刚', '逐项答复：一致；签名送达，收到回执');
}

/** Nobody answers in Hunan: the ladder climbs, and after the limit an undertaking is enough. */
async function letHunanBeSilent(
  region: Region,
  order: { readonly teller: Teller; readonly clerk: StoryDesk; readonly caseId: string },
): Promise<void> {
  const { teller } = order;
  for (const morning of ['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17']) {
    await teller.goTo(`${morning}T08:30:00+08:00`);
    await region.settle();
    const page = await order.clerk.view(order.caseId);
    teller.watch(page);
    teller.ladder(page);
  }
  const hunan = deskOf(nodeOf(region, 'hunan'), cast.staff.daxiangOfficer);
  const notices = await hunan.node.desk.listNotices(hunan.actor);
  teller.say('唐建国', `大祥区看到督办：${notices[0]?.words.zh ?? '（没有看到）'}`);
}

/** She has her voucher already; the answer is still owed, and the ladder goes on to the province and the hub. */
async function climbOn(region: Region, teller: Teller): Promise<void> {
  for (const morning of ['2026-11-19', '2026-11-25']) {
    await teller.goTo(`${morning}T08:30:00+08:00`);
    await region.settle();
  }
  const hub = await region.hub.desk.listNotices({
    id: 'hub',
    name: '',
    role: 'hub-coordinator',
    office: 'hub',
  });
  teller.say('国家枢纽', hub[0]?.words.zh ?? '没有收到督办');
}

async function ownMatter(
  node: ProvincialNode,
  session: ReturnType<typeof citizenOf>,
  caseId: string,
): Promise<MatterView> {
  const matter = await node.portal.findMatter(session, caseId);
  if (!matter) throw new StoryBroken('her own matter was not found');
  return matter;
}

function nodeOf(region: Region, slug: string): ProvincialNode {
  const node = region.nodes.get(slug);
  if (!node) throw new StoryBroken(`no node for ${slug}`);
  return node;
}

type Teller = ReturnType<typeof openTeller>;

function openTeller(region: Region, tell: (step: StoryStep) => void) {
  const steps: StoryStep[] = [];
  const dueDates: { what: string; on: string; reason: string }[] = [];
  const told = new Set<string>();
  let responsibleGaps = 0;
  const now = (): Instant => instantOf(region.clock.nowMs());
  const say = (who: string, what: string) => {
    const step = { at: now(), who, what };
    steps.push(step);
    tell(step);
  };
  return {
    say,
    due(
      what: string,
      due: { readonly on: string; readonly reason: { readonly zh: string } } | null | undefined,
    ) {
      if (due) dueDates.push({ what, on: due.on, reason: due.reason.zh });
    },
    watch(page: CaseView) {
      if (page.responsible === null && page.stage.code !== 'issued') responsibleGaps += 1;
      if (
        page.pearls.filter((pearl) => pearl.state === 'now').length !== (page.responsible ? 1 : 0)
      )
        responsibleGaps += 1;
    },
    ladder(page: CaseView) {
      for (const rung of page.coChecks.flatMap((coCheck) => coCheck.ladder)) {
        const key = `${rung.code} ${rung.firedAt}`;
        if (rung.firedAt === null || told.has(key)) continue;
        told.add(key);
        say('督办', `${rung.words.zh}（${rung.office.name.zh}）`);
      }
    },
    async goTo(instant: string) {
      await region.clock.advanceTo(Date.parse(instant));
    },
    async close(end: {
      readonly page: CaseView;
      readonly registeredOn: string;
      readonly matter: MatterView;
      readonly guangdong: ProvincialNode;
      readonly session: ReturnType<typeof citizenOf>;
    }): Promise<StoryOutcome> {
      const lookups = await end.guangdong.portal.listLookups(end.session, { limit: 50 });
      const voucher = await end.guangdong.portal.voucherPdf(end.session, end.matter.caseId);
      if (!voucher || !end.matter.voucher) throw new StoryBroken('no voucher was issued');
      say('周晓芸', `${end.matter.headline.zh}；谁看过我的信息：${lookups.length} 次`);
      for (const lookup of lookups)
        say('谁看过', `${lookup.office.name.zh} ${lookup.actor}，目的 ${lookup.purpose.zh}`);
      return {
        steps,
        dueDates,
        registeredOn: end.registeredOn,
        responsibleGaps,
        lookups: lookups.map(({ at, office, purpose }) => ({
          at,
          office: office.name.zh,
          purpose: purpose.zh,
        })),
        ladder: end.page.coChecks
          .flatMap((coCheck) => coCheck.ladder)
          .flatMap(({ office, code, firedAt }) =>
            firedAt === null ? [] : [{ office: office.id, code, firedAt }],
          ),
        voucher,
        qrText: end.matter.voucher.qrText,
      };
    },
  };
}
