import {
  askVerifications,
  citationWords,
  fileFirstChildRegistration,
  lateByWorkingDays,
  notifyFirstChildResult,
  type OfficeNaming,
  receiveProofs,
  recordVerificationDelivered,
  recordVerificationReply,
  refusalWords,
  registerFirstChild,
} from '@zhulian/casework';
import { catalogue, loadDivisionTable, stateCouncilCalendar } from '@zhulian/catalogue';
import { createOfficeDirectory } from '@zhulian/node';
import type { DemoClock } from '@zhulian/service';
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
  instantOf,
  type Words,
} from '@zhulian/vocabulary';
import {
  applicant,
  filing,
  herVerification,
  hisVerification,
  husband,
  officesOf2010,
  registrar,
  shortOf2010,
  wife,
} from './first-child-family.ts';
import { type FirstChildFile, openFirstChildFile } from './first-child-file.ts';
import { rungWords, voices } from './story-people.ts';
import {
  openTeller,
  type StoryAudience,
  StoryBroken,
  type StoryOutcome,
  type StoryTeller,
} from './story-teller.ts';

const verifications = [herVerification, hisVerification];

interface Told {
  readonly clock: DemoClock;
  readonly teller: StoryTeller;
  readonly file: FirstChildFile;
  readonly nameOf: OfficeNaming;
  readonly now: () => Instant;
}

/**
 * 令555 第十六条重放: the same engine under the Regulation of 2009. Guizhou replies, Hunan is silent; there is no tacit
 * consent, so the silence is reported upwards until it replies, late. The same request dated today meets the gate.
 */
export async function tellFirstChildStory(order: {
  readonly clock: DemoClock;
  /** The moment at which the very same request is made again. */
  readonly today: Instant;
  readonly audience: StoryAudience;
}): Promise<StoryOutcome> {
  const { clock } = order;
  const nameOf = namesOf2010(() => calendarDateOf(instantOf(clock.nowMs())));
  const told: Told = {
    clock,
    teller: openTeller(clock, order.audience),
    file: openFirstChildFile({ calendar: stateCouncilCalendar, ladder: ladder(), nameOf }),
    nameOf,
    now: () => instantOf(clock.nowMs()),
  };
  fileAndAsk(told);
  await guizhouReplies(told);
  await hunanIsSilent(told);
  const registeredOn = await registerAndTell(told);
  await askAgainToday(told, order.today);
  const { steps, dueDates } = told.teller;
  return { steps, dueDates, registeredOn, responsibleGaps: told.file.gaps(), lookups: [] };
}

/** Day 0: both proofs in hand, and both hukou townships are asked in parallel. */
function fileAndAsk({ teller, file, nameOf, now }: Told): void {
  const office = nameOf(officesOf2010.residence);
  const filed = fileFirstChildRegistration({
    at: now(),
    by: applicant,
    filing,
    bases: catalogue.legalBases,
  });
  file.append(filed);
  const basis = citationWords(file.state().basis);
  teller.say(wife, {
    zh: `和${husband.zh}在${office.zh}申请一孩生育服务登记，交来女方婚育证明和男方婚育情况证明；不收费（第十七条）`,
    en: `and ${husband.en} apply for first-child registration at ${office.en}, with her certificate and his proof; no fee (Article 17)`,
  });
  teller.say(voices.gate, { zh: `放行：${basis.zh}`, en: `Opens: ${basis.en}` });
  file.append(receiveProofs(file.state(), { at: now(), by: registrar }));
  teller.due({ zh: '请求核实', en: 'Ask for verification' }, file.obligation('ask').due);
  file.append(askVerifications(file.state(), { at: now(), by: registrar, verifications }));
  for (const { coCheckId, to } of verifications) {
    const place = nameOf(to);
    const order = { at: now(), by: registrar, coCheckId, receiptAt: now() };
    file.append(recordVerificationDelivered(file.state(), order));
    teller.say(shortOf2010(officesOf2010.residence), {
      zh: `请${place.zh}核实；对方当天收到`,
      en: `asks ${place.en} to verify; delivered the same day`,
    });
    teller.due(
      { zh: `${place.zh}答复`, en: `${place.en} replies` },
      file.obligation(`reply/${coCheckId}`).due,
    );
  }
}

async function guizhouReplies({ clock, teller, file, now }: Told): Promise<void> {
  await clock.advanceTo(Date.parse('2010-10-12T15:20:00+08:00'));
  const { coCheckId, to } = herVerification;
  const order = { at: now(), by: registrar, coCheckId, correct: true, note: '' };
  file.append(recordVerificationReply(file.state(), order));
  teller.say(shortOf2010(to), { zh: '答复：属实', en: 'replies: correct' });
}

/** The ladder climbs, each rung once; registering on silence is refused, and article 20(4) says who answers for it. */
async function hunanIsSilent(told: Told): Promise<void> {
  const { clock, teller, file, nameOf, now } = told;
  const id = `reply/${hisVerification.coCheckId}`;
  const days = ['2010-10-25', '2010-10-27', '2010-10-28', '2010-11-01', '2010-11-05'];
  for (const morning of days) {
    await clock.advanceTo(Date.parse(`${morning}T08:30:00+08:00`));
    for (const rung of file.climb(id, now()))
      teller.say(voices.ladder, rungWords(rung, nameOf(rung.office)));
    if (morning === '2010-10-28') tellNoTacitConsent(told);
  }
  const pearls = file.pearls(now());
  teller.say(voices.string, {
    zh: pearls.map((pearl) => `${pearl.label.zh} ${pearl.note.zh}`.trim()).join(' → '),
    en: pearls.map((pearl) => `${pearl.label.en} ${pearl.note.en}`.trim()).join(' → '),
  });
}

function tellNoTacitConsent({ teller, file, now }: Told): void {
  const tried = registerFirstChild(file.state(), { at: now(), by: registrar });
  if (tried.ok) throw new StoryBroken('silence was taken for consent');
  const notice = caseType().notices[0] ?? { zh: '', en: '' };
  const { why } = refusalWords['first-child.stage-wrong'](tried.refusal);
  teller.say(shortOf2010(officesOf2010.residence), {
    zh: `想先登记，规则不准：${why.zh}${notice.zh}`,
    en: `would register meanwhile and may not: ${why.en} ${notice.en}`,
  });
  const liability = articleOf2009('第二十条第（四）项');
  teller.say(voices.rules, {
    zh: `救济：${liability.article.zh}，${liability.says.zh}`,
    en: `Remedy: ${liability.article.en}. ${liability.says.en}`,
  });
}

/** The reply comes late and is taken; registration follows at once, and both places are told. */
async function registerAndTell({ clock, teller, file, nameOf, now }: Told): Promise<string> {
  await clock.advanceTo(Date.parse('2010-11-08T10:40:00+08:00'));
  const { coCheckId, to } = hisVerification;
  const reply = { at: now(), by: registrar, coCheckId, correct: true, note: '' };
  file.append(recordVerificationReply(file.state(), reply));
  const registeredOn = calendarDateOf(now());
  const late = file.obligation(`reply/${coCheckId}`);
  const days = lateByWorkingDays(late, stateCouncilCalendar, registeredOn);
  teller.say(shortOf2010(to), {
    zh: `答复：属实。逾期办结，迟 ${days} 个工作日`,
    en: `replies: correct. Done late, by ${days} working days`,
  });
  file.append(registerFirstChild(file.state(), { at: now(), by: registrar }));
  teller.say(shortOf2010(officesOf2010.residence), { zh: '即时登记', en: 'registers at once' });
  teller.due({ zh: '登记', en: 'Register' }, file.obligation('register').due);
  for (const { to: told } of verifications) {
    const name = nameOf(told);
    teller.due(
      { zh: `通报${name.zh}`, en: `Tell ${name.en}` },
      file.obligation(`notify/${told}`).due,
    );
  }
  await clock.advanceTo(Date.parse('2010-11-09T09:00:00+08:00'));
  for (const { to: told } of verifications) {
    file.append(notifyFirstChildResult(file.state(), { at: now(), by: registrar, to: told }));
    const name = nameOf(told);
    teller.say(shortOf2010(officesOf2010.residence), {
      zh: `向${name.zh}通报结果`,
      en: `tells ${name.en} the result`,
    });
  }
  return registeredOn;
}

/** 同一申请，今天提出: the gate names article, reason, remedy and period. */
async function askAgainToday({ clock, teller, now }: Told, today: Instant): Promise<void> {
  await clock.advanceTo(Date.parse(today));
  teller.say(wife, {
    zh: '把同一份申请原样再交一次，日期是今天',
    en: 'files the very same request again, dated today',
  });
  const again = fileFirstChildRegistration({
    at: now(),
    by: applicant,
    filing,
    bases: catalogue.legalBases,
  });
  if (again.ok) throw new StoryBroken('a repealed basis opened the gate');
  const text = refusalWords[again.refusal.code](again.refusal);
  for (const words of [text.title, text.why, text.remedy, text.period])
    teller.say(voices.gate, words);
}

function caseType() {
  const found = catalogue.caseTypes.find(({ code }) => code === 'first-child-registration');
  if (!found) throw new StoryBroken('the catalogue has no first-child registration');
  return found;
}

const ladder = () => caseType().ladder;

function articleOf2009(article: string): { readonly article: Words; readonly says: Words } {
  const found = catalogue.legalBases
    .find(({ code }) => code === 'migrant-regulation-2009')
    ?.articles.find((entry) => entry.article.zh === article);
  if (!found) throw new StoryBroken(`the catalogue does not hold ${article}`);
  return found;
}

/** Names as of the day of the story; the township stands beside the county whose code her papers carried. */
function namesOf2010(today: () => CalendarDate): OfficeNaming {
  const directory = createOfficeDirectory(loadDivisionTable(), today);
  return (office) => {
    const { name } = directory.name(office);
    return office === officesOf2010.motherHome
      ? { zh: `${name.zh} 鸭池镇`, en: `Yachi Town, ${name.en}` }
      : name;
  };
}
