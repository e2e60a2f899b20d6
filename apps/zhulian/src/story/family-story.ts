import { describeVerdict, verifyPaperTwin } from '@zhulian/certificate';
import type { ApplicationAnswers, MatterView } from '@zhulian/contract';
import { cast } from '@zhulian/registry';
import { calendarDateOf, dayWords, instantOf, type Words } from '@zhulian/vocabulary';
import type { Region } from '../region/open-region.ts';
import { countResponsibilityGaps } from './responsibility-gaps.ts';
import { climbOn, guizhouAnswers, hunanIsSilent } from './story-acts.ts';
import { citizenOf, deskOf, must, nodeOf } from './story-desk.ts';
import { listWords, namedWords, personWords, voices } from './story-people.ts';
import type { Stage } from './story-stage.ts';
import { openTeller, type StoryAudience, StoryBroken, type StoryOutcome } from './story-teller.ts';

/** What the family's story leaves beside what every story does. */
export interface FamilyOutcome extends StoryOutcome {
  readonly caseId: string;
  readonly ladder: readonly {
    readonly office: string;
    readonly code: string;
    readonly firedAt: string;
  }[];
  readonly voucher: Uint8Array;
  readonly qrText: string;
}

const { mother: motherOfStory, father: fatherOfStory } = cast.residents;
const mother = personWords(motherOfStory);

/** 一家人的事: she lives in Dongguan, her hukou is in Bijie and his in Shaoyang; Bijie answers and Shaoyang stays silent. */
export async function tellFamilyStory(
  region: Region,
  order: { readonly married: boolean; readonly audience: StoryAudience },
): Promise<FamilyOutcome> {
  const guangdong = nodeOf(region, 'guangdong');
  const stage: Stage = {
    region,
    teller: openTeller(region.clock, order.audience),
    guangdong,
    session: citizenOf(motherOfStory, '44'),
    clerk: deskOf(guangdong, cast.staff.changanClerk),
    async goTo(instant) {
      await region.writeLogs();
      await region.clock.advanceTo(Date.parse(instant));
    },
  };
  const caseId = await apply(stage, answersOf(order.married));
  await accept(stage, caseId);
  await guizhouAnswers(stage);
  if (order.married) {
    await hunanIsSilent(stage, caseId);
    await signUndertaking(stage, caseId);
  }
  const registeredOn = await register(stage, caseId, order.married);
  if (order.married) await climbOn(stage, caseId);
  return close(stage, { caseId, registeredOn });
}

function answersOf(married: boolean): ApplicationAnswers {
  return married
    ? {
        applyingWith: 'spouse',
        spouseName: fatherOfStory.name,
        spouseNumber: fatherOfStory.number,
        spouseDivision: '430503007',
        notifyRegisteredPlace: false,
      }
    : { applyingWith: 'alone' };
}

/** On the phone: a draft, resumed; check your answers; one submission however often it is sent. */
async function apply(stage: Stage, answers: ApplicationAnswers): Promise<string> {
  const { guangdong, session, teller } = stage;
  const { portal } = guangdong;
  const prefill = must(await portal.prefill(session), 'prefill');
  teller.say(voices.portal, {
    zh: `共享取得，不用填：现居${prefill.livesAt.zh}，户籍${prefill.registeredAt.zh}`,
    en: `Obtained by sharing, not asked: lives at ${prefill.livesAt.en}; registered at ${prefill.registeredAt.en}`,
  });
  if (prefill.divisionNote) teller.say(voices.portal, prefill.divisionNote);
  await portal.saveDraft(session, { applyingWith: answers.applyingWith });
  const resumed = await portal.loadDraft(session);
  if (resumed?.answers.applyingWith !== answers.applyingWith)
    throw new StoryBroken('the draft did not come back');
  teller.say(mother, {
    zh: '在手机上填到一半，存了草稿；接着填',
    en: 'fills in half of it on her phone, saves a draft, and goes on from there',
  });
  const preview = must(await portal.preview(session, answers), 'preview');
  teller.say(voices.portal, {
    zh: `检查一遍：由${preview.acceptingOffice.name.zh}受理。${preview.governing.words.zh}`,
    en: `Check your answers: ${preview.acceptingOffice.name.en} will accept it. ${preview.governing.words.en}`,
  });
  for (const note of preview.governing.unverified)
    teller.say(voices.portal, { zh: `未核实：${note.zh}`, en: `Not verified: ${note.en}` });
  for (const { office, subject, items } of preview.willAsk) {
    const asked = listWords(items);
    const whom = namedWords(subject);
    teller.say(voices.portal, {
      zh: `将向${office.name.zh}核对${whom.zh}：${asked.zh}`,
      en: `${office.name.en} will be asked about ${whom.en}: ${asked.en}`,
    });
  }
  const order = { answers, idempotencyKey: 'story-submit-1' };
  const { caseId } = must(await portal.submit(session, order), 'submit');
  const again = must(await portal.submit(session, order), 'submit again');
  if (again.caseId !== caseId) throw new StoryBroken('the same key gave another answer');
  teller.say(mother, {
    zh: '提交。重复点提交，仍是同一个办件；十分钟内可以更正',
    en: 'sends it. Sending twice gives the same matter; for ten minutes she can correct it',
  });
  return caseId;
}

/** 受理, and two co-checks in parallel, each with purpose, basis, items and due date. */
async function accept(stage: Stage, caseId: string): Promise<void> {
  const { clerk, teller, region } = stage;
  await stage.goTo('2026-11-09T09:15:00+08:00');
  const todo = await clerk.node.desk.listTodo(clerk.actor, undefined);
  const row = todo.rows.find((item) => item.caseId === caseId);
  if (!row) throw new StoryBroken('the application is not in the to-do list');
  teller.say(clerk.name, {
    zh: `今日待办：${row.why.zh}`,
    en: `finds it in today’s list: ${row.why.en}`,
  });
  teller.due({ zh: '受理', en: 'Accept' }, row.due);
  must(await clerk.act(caseId, { command: 'accept' }), 'accept');
  await region.settle();
  const page = await clerk.view(caseId);
  teller.say(clerk.name, { zh: '受理', en: 'accepts it' });
  teller.due({ zh: '办结', en: 'Settle' }, page.responsible?.until);
  for (const { to, number, items, basis, due } of page.coChecks) {
    const asked = listWords(items.map((item) => item.label));
    teller.say(clerk.name, {
      zh: `向${to.name.zh}发出协查 ${number}：${asked.zh}；依据${basis.title.zh}${basis.article.zh}`,
      en: `sends co-check ${number} to ${to.name.en}: ${asked.en}; basis: ${basis.title.en}, ${basis.article.en}`,
    });
    teller.due({ zh: `${to.name.zh}答复`, en: `${to.name.en} replies` }, due);
  }
}

async function signUndertaking(stage: Stage, caseId: string): Promise<void> {
  const { guangdong, session, teller } = stage;
  const matter = await ownMatter(stage, caseId);
  if (matter.lateNote) teller.say(voices.portal, matter.lateNote);
  must(
    await guangdong.portal.signUndertaking(session, { caseId, version: matter.version }),
    'sign the undertaking',
  );
  teller.say(mother, { zh: '确认告知承诺书', en: 'confirms the declaration and undertaking' });
}

async function register(stage: Stage, caseId: string, married: boolean): Promise<string> {
  const { clerk, region, teller } = stage;
  must(await clerk.act(caseId, { command: 'register' }), 'register');
  await region.settle();
  teller.say(
    clerk.name,
    married
      ? { zh: '凭告知承诺登记，发证', en: 'registers on the undertaking and issues the voucher' }
      : { zh: '核对一致，登记，发证', en: 'everything agrees: registers and issues the voucher' },
  );
  return calendarDateOf(instantOf(region.clock.nowMs()));
}

async function close(
  stage: Stage,
  end: { readonly caseId: string; readonly registeredOn: string },
): Promise<FamilyOutcome> {
  const { guangdong, session, teller, region, clerk } = stage;
  const { caseId, registeredOn } = end;
  const matter = await ownMatter(stage, caseId);
  const voucher = await guangdong.portal.voucherPdf(session, caseId);
  if (!voucher || !matter.voucher) throw new StoryBroken('no voucher was issued');
  const { qrText } = matter.voucher;
  teller.say(mother, matter.headline);
  teller.say(voices.verifier, await verifyOffline(stage, qrText));
  const page = await clerk.view(caseId);
  const lookups = await guangdong.portal.listLookups(session, { limit: 50 });
  for (const { at, office, actor, purpose } of lookups.toReversed()) {
    const day = calendarDateOf(instantOf(Date.parse(at)));
    teller.say(voices.lookups, {
      zh: `${day} ${office.name.zh} ${actor}，目的：${purpose.zh}`,
      en: `${day} ${namedWords(actor).en}, ${office.name.en}; purpose: ${purpose.en}`,
    });
  }
  const caseIds = [caseId, ...page.coChecks.map(({ id }) => id)];
  return {
    caseId,
    steps: teller.steps,
    dueDates: teller.dueDates,
    registeredOn,
    responsibleGaps: await countResponsibilityGaps(region, { slug: 'guangdong', caseIds }),
    lookups: lookups.map(({ at, office, purpose }) => ({ at, office: office.name, purpose })),
    ladder: page.coChecks
      .flatMap((coCheck) => coCheck.ladder)
      .flatMap(({ office, code, firedAt }) =>
        firedAt === null ? [] : [{ office: office.id, code, firedAt }],
      ),
    voucher,
    qrText,
  };
}

async function verifyOffline(stage: Stage, qrText: string): Promise<Words> {
  const kit = await stage.guangdong.portal.verifierKit();
  const verdict = verifyPaperTwin(qrText, { ...kit, at: instantOf(stage.region.clock.nowMs()) });
  const { word, reason } = describeVerdict(verdict, (moment) => asOfWords(moment));
  return { zh: `${word.zh}：${reason.zh}`, en: `${word.en}. ${reason.en}` };
}

async function ownMatter(stage: Stage, caseId: string): Promise<MatterView> {
  const matter = await stage.guangdong.portal.findMatter(stage.session, caseId);
  if (!matter) throw new StoryBroken('her own matter was not found');
  return matter;
}

/** The day of an instant or a date, as a verdict names it. */
function asOfWords(moment: string): Words {
  const day = dayWords(calendarDateOf(instantOf(Date.parse(moment))));
  const year = moment.slice(0, 4);
  return { zh: `${year}年${day.zh}`, en: `${day.en} ${year}` };
}
