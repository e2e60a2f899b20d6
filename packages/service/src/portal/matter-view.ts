import {
  type BirthRegistrationState,
  birthRegistrationObligations,
  coCheckObligations,
  partyOf,
  provinceWords,
  undertakingText,
} from '@zhulian/casework';
import type { CitizenSession, MatterSummary, MatterView } from '@zhulian/contract';
import type { PersonId } from '@zhulian/registry';
import {
  countLookupsOfPerson,
  findVoucherOfCase,
  listCasesOfApplicant,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, dayWords, epochMsOf, instantOf, type Words } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { findBirthRegistration } from '../operations/case-log/keep-birth-registration.ts';
import { asHeldNow } from '../operations/custody/as-held-now.ts';
import { isHeldHere } from '../operations/custody/find-custody-fault.ts';
import { loadCoChecks } from '../view/birth-registration-view.ts';
import { dueView } from '../view/due-view.ts';
import { headlineOf } from '../view/headline.ts';
import { inSentence } from '../view/in-sentence.ts';
import { pearlsView } from '../view/pearls-view.ts';

const title: Words = { zh: '生育登记', en: 'Birth registration' };

/** 我的办件, newest first. */
export function listOwnMatters(
  parts: NodeParts,
  session: CitizenSession,
): Promise<readonly MatterSummary[]> {
  return parts.database.transact(async (tx) => {
    const files = await listCasesOfApplicant(tx, { applicantId: session.personId, limit: 50 });
    const matters: MatterSummary[] = [];
    for (const file of files) {
      const held = await findBirthRegistration(tx, file.id);
      if (!held) continue;
      const state = await asHeldNow(tx, held);
      matters.push({
        caseId: file.id,
        number: file.number,
        title,
        headline:
          partyOf(state.office) === parts.party
            ? headlineFor(parts, state)
            : movedHeadline(parts, state),
        open: file.closedAt === null,
      });
    }
    return matters;
  });
}

/** One matter as its own applicant sees it; undefined for anybody else's. */
export function findOwnMatter(
  parts: NodeParts,
  session: CitizenSession,
  caseId: string,
): Promise<MatterView | undefined> {
  return parts.database.transact(async (tx) => {
    const state = await findBirthRegistration(tx, caseId);
    if (!state || state.applicantId !== session.personId) return undefined;
    const now = await asHeldNow(tx, state);
    const matter = await matterOf(tx, parts, now);
    return partyOf(now.office) === parts.party ? matter : asMoved(parts, now, matter);
  });
}

/**
 * 已移交: this portal knows who is responsible since when, and no more. It says so and where to look, and claims no step, no limit and no
 * lateness that only the new holder can know.
 */
function asMoved(parts: NodeParts, state: BirthRegistrationState, matter: MatterView): MatterView {
  const past = matter.pearls.filter(({ state: light }) => light === 'done' || light === 'late');
  const place = provinceWords(state.office);
  const { number } = state;
  return {
    ...matter,
    headline: movedHeadline(parts, state),
    youCanDo: {
      zh: `不用重新申请。以后的进展在${place.zh}的群众门户“我的办件”里看，编号仍是 ${number}；也可以拨打 12345，报编号询问。`,
      en: `You need not apply again. From now on look under “My matters” at the portal of ${place.en}, with the same number ${number}, or call 12345 and give the number.`,
    },
    due: null,
    lateNote: null,
    pearls: [
      ...past,
      {
        code: 'held-elsewhere',
        label: parts.offices.name(state.office).shortName,
        state: 'now',
        note: { zh: '在那里继续办理', en: 'goes on there' },
      },
    ],
    correctableUntil: null,
    answers: undefined,
    undertaking: null,
    supplements: [],
    withdrawable: false,
  };
}

/** Of another province's office she reads the whole name. */
function movedHeadline(parts: NodeParts, state: BirthRegistrationState): Words {
  const office = inSentence(parts.offices.name(state.office).name);
  const since = state.handovers.at(-1)?.at ?? state.submittedAt;
  const day = dayWords(calendarDateOf(since));
  return {
    zh: `已移交，${day.zh}起由${office.zh}负责`,
    en: `Handed over: ${office.en} has been responsible since ${day.en}`,
  };
}

async function matterOf(
  tx: Transaction,
  parts: NodeParts,
  state: BirthRegistrationState,
): Promise<MatterView> {
  const now = instantOf(parts.clock.nowMs());
  const today = calendarDateOf(now);
  const coChecks = await loadCoChecks(tx, state);
  const own = birthRegistrationObligations(state, parts.calendar);
  const owed = own.findLast((obligation) => obligation.state === 'open');
  const all = [
    ...own,
    ...coChecks.flatMap((coCheck) => coCheckObligations(coCheck, parts.calendar, today)),
  ];
  const voucher = await findVoucherOfCase(tx, state.caseId);
  const correctable =
    state.stage === 'submitted' && epochMsOf(now) < epochMsOf(state.correctableUntil);
  return {
    caseId: state.caseId,
    version: state.version,
    number: state.number,
    title,
    headline: headlineFor(parts, state),
    youCanDo: youCanDo(state, correctable),
    lateNote: lateNote(parts, state),
    due: dueView(owed),
    pearls: pearlsView(parts, { state, obligations: all, today }),
    correctableUntil: correctable ? state.correctableUntil : null,
    answers: correctable ? state.answers : undefined,
    ...((correctable || state.stage === 'incomplete') && { answers: state.answers }),
    undertaking:
      state.stage === 'undertaking' && state.undertaking === null ? undertakingText : null,
    supplements: state.stage === 'incomplete' ? state.gaps : [],
    governing: {
      words: state.governing.words,
      citations: state.governing.citations,
      unverified: state.governing.unverified,
    },
    voucher:
      voucher && voucher.revokedAt === null
        ? {
            number: voucher.number,
            pdfPath: `matters/${state.caseId}/voucher.pdf`,
            qrText: voucher.qrText,
            shortCode: voucher.shortCode,
          }
        : null,
    lookupCount: await countLookupsOfPerson(tx, state.applicantId as PersonId),
    withdrawable:
      state.registeredAt === null &&
      state.closedAt === null &&
      (await isHeldHere(tx, state.caseId)),
  };
}

function headlineFor(parts: NodeParts, state: BirthRegistrationState): Words {
  const owed = birthRegistrationObligations(state, parts.calendar).findLast(
    (obligation) => obligation.state === 'open',
  );
  return headlineOf(parts, { state, owed, reader: 'applicant' });
}

function youCanDo(state: BirthRegistrationState, correctable: boolean): Words {
  if (correctable)
    return { zh: '十分钟内可以更正。', en: 'You can still correct it for ten minutes.' };
  switch (state.stage) {
    case 'incomplete':
      return {
        zh: '请按下面的清单补正，一次补齐即可。',
        en: 'Please supply what is listed below, once.',
      };
    case 'undertaking':
      return state.undertaking === null
        ? {
            zh: '请确认承诺书，确认后即可登记，约 2 分钟。',
            en: 'Confirm the undertaking; then it can be registered. It takes about 2 minutes.',
          }
        : {
            zh: '承诺书已确认，您不用再做什么。',
            en: 'You have confirmed the undertaking; nothing more is needed from you.',
          };
    case 'registered':
      return {
        zh: '已经登记，凭证正在制发。',
        en: 'It is registered; the voucher is being issued.',
      };
    case 'issued':
      return {
        zh: '可以下载凭证，或到任一窗口打印，不收费。',
        en: 'Download the voucher or have it printed at any counter, free of charge.',
      };
    case 'withdrawn':
      return {
        zh: '您已撤回，可以随时重新申请。',
        en: 'You withdrew it; you may apply again at any time.',
      };
    case 'refused':
      return state.refusal?.remedy ?? { zh: '', en: '' };
    default:
      return {
        zh: '您现在不用做什么；要更正或撤回，用下面的链接。',
        en: 'You need do nothing now; to correct or withdraw, use the links below.',
      };
  }
}

/** When an office is late: that it is so, and that it costs her nothing. An office is late, never a clerk. */
function lateNote(parts: NodeParts, state: BirthRegistrationState): Words | null {
  const silent = state.coChecks.filter(
    (coCheck) => coCheck.silentSince !== null && coCheck.answeredAt === null,
  );
  if (silent.length === 0) return null;
  const names = silent.map((coCheck) => parts.offices.name(coCheck.to).name);
  const provinces = [...new Set(names.map((name) => name.zh.split(' ')[0] ?? name.zh))].join('、');
  const english = [...new Set(names.map((name) => name.en.split(', ').at(-1) ?? name.en))].join(
    ', ',
  );
  return {
    zh: `${provinces}没有按时答复，不影响您办理。`,
    en: `${english} did not answer in time; this costs you nothing.`,
  };
}
