import { dateWords, type Words } from '@zhulian/vocabulary';
import type { BirthRegistrationRefusal } from '../birth-registration/birth-registration-refusal.ts';
import type { GoverningRefusal } from '../governing/governing-facts.ts';

import {
  anyTime,
  citationWords,
  momentWords,
  reviewPeriod,
  ruleOfCooperation,
  type WordsFor,
} from './refusal-text.ts';
import { birthRegistrationStageWords } from './stage-words.ts';

const fieldWords: Readonly<Record<string, Words>> = {
  applyingWith: { zh: '和谁一起申请', en: 'who you are applying with' },
  spouseName: { zh: '配偶姓名', en: 'your spouse’s name' },
  spouseNumber: { zh: '配偶的证件号码', en: 'your spouse’s identity number' },
};

const groundWords: Readonly<
  Record<Extract<BirthRegistrationRefusal, { code: 'case.ground-not-lawful' }>['ground'], Words>
> = {
  marriage: { zh: '婚姻情况', en: 'marriage' },
  'number-of-children': { zh: '子女数量', en: 'the number of children' },
  lateness: { zh: '申请时间早晚', en: 'the time of applying' },
  silence: { zh: '其他单位没有答复', en: 'another office’s silence' },
  fee: { zh: '费用', en: 'a fee' },
  return: { zh: '回户籍地办理', en: 'a trip to the place of registration' },
};

const reload: Words = {
  zh: '请刷新页面，按现在的进度办理。',
  en: 'Reload the page and go on from where the case is now.',
};

const logic: Words = {
  zh: '每个办件只有一条经过，按顺序办理（《国务院关于在线政务服务的若干规定》）。',
  en: 'A case has one log and goes in order (State Council Provisions on Online Government Services).',
};

function list(words: readonly Words[], language: 'zh' | 'en'): string {
  return words.map((one) => one[language]).join(language === 'zh' ? '；' : '; ');
}

/** Words of a birth registration's refusals. */
export const caseRefusalWords: WordsFor<
  Exclude<BirthRegistrationRefusal, { readonly code: `co-check.${string}` }> | GoverningRefusal
> = {
  'case.no-province-test-met': ({ failed, alternatives }) => ({
    status: 422,
    title:
      alternatives.length > 0
        ? {
            zh: '这里目前不能登记，但您可以在别处办理',
            en: 'It cannot be registered here yet, but you have other places',
          }
        : { zh: '这里目前不能登记', en: 'It cannot be registered here yet' },
    why: {
      zh: failed.map((one) => `${citationWords(one.citation).zh}：${one.words.zh}`).join('；'),
      en: failed.map((one) => `${citationWords(one.citation).en}: ${one.words.en}`).join('; '),
    },
    remedy:
      alternatives.length > 0
        ? {
            zh: list(
              alternatives.map((one) => one.words),
              'zh',
            ),
            en: list(
              alternatives.map((one) => one.words),
              'en',
            ),
          }
        : {
            zh: '持有居住证的，可以在居住地办理（《居住证暂行条例》第十三条第（六）项）；也可以拨打12345询问。',
            en: 'With a residence permit you may register where you live (Interim Regulation on Residence Permits, Article 13(6)); or call 12345.',
          },
    period:
      failed
        .flatMap((one) => (one.metOn === null ? [] : [one.metOn]))
        .slice(0, 1)
        .map((on) => ({
          zh: `${dateWords(on).zh}起符合居住条件，可以再申请。`,
          en: `From ${dateWords(on).en} you meet the residence test and may apply again.`,
        }))[0] ?? reviewPeriod,
  }),
  'case.answers-missing': ({ fields }) => ({
    status: 422,
    title: { zh: '还有内容没有填', en: 'Something is still missing' },
    why: {
      zh: `没有填：${fields.map((field) => fieldWords[field]?.zh ?? field).join('、')}。`,
      en: `Not filled in: ${fields.map((field) => fieldWords[field]?.en ?? field).join(', ')}.`,
    },
    remedy: {
      zh: '填好后再提交，已填的内容都在。',
      en: 'Fill these in and send; the rest is kept.',
    },
    period: anyTime,
  }),
  'case.stage-wrong': ({ stage }) => ({
    status: 409,
    title: { zh: '办件现在不在这一步', en: 'The case is not at this step' },
    why: {
      zh: `办件现在是“${birthRegistrationStageWords[stage].zh}”。${logic.zh}`,
      en: `The case is now “${birthRegistrationStageWords[stage].en}”. ${logic.en}`,
    },
    remedy: reload,
    period: anyTime,
  }),
  'case.closed': ({ at }) => ({
    status: 409,
    title: { zh: '办件已经办结', en: 'The case is closed' },
    why: {
      zh: `${at ? momentWords(at).zh : ''}已办结，经过不能再改。`,
      en: `It was closed${at ? ` at ${momentWords(at).en}` : ''}; its log is not changed.`,
    },
    remedy: {
      zh: '需要更正登记内容的，请另提更正申请。',
      en: 'To correct the entry, apply for a correction.',
    },
    period: reviewPeriod,
  }),
  'case.not-the-applicant': () => ({
    status: 403,
    title: { zh: '只有申请人本人可以这样做', en: 'Only the applicant can do this' },
    why: {
      zh: '更正、承诺和撤回是申请人自己的权利（《个人信息保护法》第四十四至四十六条）。',
      en: 'Correcting, declaring and withdrawing are the applicant’s own rights (Personal Information Protection Law, Articles 44 to 46).',
    },
    remedy: { zh: '请申请人本人登录办理。', en: 'The applicant signs in and does it herself.' },
    period: anyTime,
  }),
  'case.not-the-office': ({ office }) => ({
    status: 403,
    title: { zh: '这件事由受理单位办理', en: 'This is for the office that holds the case' },
    why: {
      zh: `首接负责：办件由 ${office} 负责到底。${ruleOfCooperation.zh}`,
      en: `First contact is responsible: office ${office} holds the case to its end. ${ruleOfCooperation.en}`,
    },
    remedy: { zh: '请联系受理单位。', en: 'Contact the office that holds it.' },
    period: anyTime,
  }),
  'case.correction-window-open': ({ until }) => ({
    status: 409,
    title: { zh: '申请人还可以更正，暂不能办', en: 'The applicant may still correct; not yet' },
    why: {
      zh: `提交后十分钟内申请人可以自行更正，到 ${momentWords(until).zh}。这是本系统的服务承诺。`,
      en: `For ten minutes after sending the applicant may correct it, until ${momentWords(until).en}. This is a promise of this service.`,
    },
    remedy: { zh: '请稍后再办。', en: 'Come back in a few minutes.' },
    period: { zh: `${momentWords(until).zh}之后`, en: `After ${momentWords(until).en}` },
  }),
  'case.correction-window-closed': ({ until }) => ({
    status: 409,
    title: { zh: '自行更正的时间已过', en: 'The time for correcting it yourself is over' },
    why: {
      zh: `提交后十分钟内可以自行更正，已于 ${momentWords(until).zh} 截止。这是本系统的服务承诺。`,
      en: `It could be corrected for ten minutes after sending, until ${momentWords(until).en}. This is a promise of this service.`,
    },
    remedy: {
      zh: '请联系受理单位更正，或者撤回后重新提交。',
      en: 'Ask the accepting office to correct it, or withdraw and send again.',
    },
    period: { zh: '登记之前都可以撤回。', en: 'You may withdraw at any time before registration.' },
  }),
  'case.supplement-asked-already': ({ at }) => ({
    status: 409,
    title: { zh: '已经告知过补正', en: 'A supplement has been asked already' },
    why: {
      zh: `${momentWords(at).zh}已一次性告知。补正只能告知一次（一次性告知制度）。`,
      en: `It was asked at ${momentWords(at).en}. Gaps are named once, all together.`,
    },
    remedy: {
      zh: '仍然缺少的内容，请通过共享核对、协查或者告知承诺解决。',
      en: 'What is still missing is settled by sharing, a co-check or an undertaking.',
    },
    period: anyTime,
  }),
  'case.supplement-pending': ({ gaps }) => ({
    status: 409,
    title: { zh: '等申请人补正', en: 'Waiting for the applicant’s supplement' },
    why: { zh: `已告知补正：${gaps.join('；')}。`, en: `Asked for: ${gaps.join('; ')}.` },
    remedy: { zh: '收到补正后受理。', en: 'Accept it once the supplement is in.' },
    period: anyTime,
  }),
  'case.gaps-missing': () => ({
    status: 422,
    title: { zh: '没有写明缺什么', en: 'It does not say what is missing' },
    why: {
      zh: '一次性告知应当写明全部需要补正的内容。',
      en: 'A supplement notice names every gap.',
    },
    remedy: { zh: '请逐条写明。', en: 'Name each gap.' },
    period: anyTime,
  }),
  'case.ground-not-lawful': ({ ground, article }) => ({
    status: 422,
    title: {
      zh: `不能以“${groundWords[ground].zh}”为由不予办理或者要求补正`,
      en: `Nobody may be refused, or sent for papers, because of ${groundWords[ground].en}`,
    },
    why: { zh: `${article.zh}。`, en: `Basis: ${article.en}.` },
    remedy: {
      zh: '请继续办理；查不到的用共享、协查或者告知承诺解决。',
      en: 'Go on with the case; settle what is missing by sharing, a co-check or an undertaking.',
    },
    period: { zh: '办结期限照常计算。', en: 'The time limit goes on running.' },
  }),
  'case.reason-missing': () => ({
    status: 422,
    title: { zh: '没有写明理由', en: 'The reason is missing' },
    why: {
      zh: '不予登记应当写明条款、理由、救济途径和期限。',
      en: 'A refusal names article, reason, remedy and period.',
    },
    remedy: { zh: '请写明理由。', en: 'Give the reason.' },
    period: anyTime,
  }),
  'case.ground-missing': ({ pending }) => ({
    status: 409,
    title: { zh: '还没有登记依据', en: 'There is no ground to register on yet' },
    why: {
      zh:
        pending.length > 0
          ? `还有 ${pending.length} 件协查在期限内等待答复，也没有承诺书。`
          : '协查没有全部核对一致，申请人还没有签署承诺书。',
      en:
        pending.length > 0
          ? `${pending.length} co-check(s) are still within their limit, and no declaration is signed.`
          : 'Not every item was confirmed, and the applicant has not signed the declaration.',
    },
    remedy: {
      zh: '等待答复；到期不答复的，请申请人签署承诺书后立即登记。',
      en: 'Wait for the answer; once the limit passes, the applicant signs and it is registered at once.',
    },
    period: {
      zh: '协查期限届满即可。协查期限是协作规则，不是法定期限。',
      en: 'As soon as the limit has passed. It is a rule of cooperation, not of law.',
    },
  }),
  'case.undertaking-not-needed': ({ stage }) => ({
    status: 409,
    title: { zh: '现在不需要承诺书', en: 'No undertaking is needed now' },
    why: {
      zh: `办件现在是“${birthRegistrationStageWords[stage].zh}”。只有对方到期不答复，或者核对不一致时才需要。`,
      en: `The case is now “${birthRegistrationStageWords[stage].en}”. An undertaking is for an office that is silent past its limit, or an item that does not agree.`,
    },
    remedy: { zh: '不用做什么，请等待。', en: 'You need do nothing.' },
    period: anyTime,
  }),
  'case.registered-already': ({ at }) => ({
    status: 409,
    title: { zh: '已经登记', en: 'It is registered already' },
    why: { zh: `${momentWords(at).zh}已登记。`, en: `It was registered at ${momentWords(at).en}.` },
    remedy: {
      zh: '需要更正或者注销的，请提出更正申请。',
      en: 'To correct or cancel the entry, apply for a correction.',
    },
    period: anyTime,
  }),
  'case.not-registered': () => ({
    status: 409,
    title: { zh: '还没有登记', en: 'It is not registered yet' },
    why: logic,
    remedy: reload,
    period: anyTime,
  }),
  'case.voucher-issued-already': ({ voucherNumber }) => ({
    status: 409,
    title: { zh: '凭证已经发出', en: 'The voucher is out already' },
    why: { zh: `凭证编号 ${voucherNumber}。`, en: `Voucher ${voucherNumber}.` },
    remedy: { zh: '可以再次下载或者打印。', en: 'Download or print it again.' },
    period: anyTime,
  }),
  'case.notice-not-asked': () => ({
    status: 403,
    title: { zh: '不能告诉户籍地', en: 'The place of registration may not be told' },
    why: {
      zh: '申请人没有同意告知，或者选择了保护住址（《个人信息保护法》第二十三条）。',
      en: 'The applicant has not agreed, or keeps her address private (Personal Information Protection Law, Article 23).',
    },
    remedy: { zh: '需要的，请先征得本人同意。', en: 'Ask the applicant first.' },
    period: anyTime,
  }),
  'case.step-fired': ({ step }) => ({
    status: 409,
    title: { zh: '这一级督办已经发出', en: 'This step of the ladder has fired' },
    why: {
      zh: `第 ${step} 级只发一次。${ruleOfCooperation.zh}`,
      en: `Step ${step} fires once. ${ruleOfCooperation.en}`,
    },
    remedy: { zh: '不用再办。', en: 'Nothing more is needed.' },
    period: anyTime,
  }),
};
