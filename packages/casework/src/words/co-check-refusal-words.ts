import { dateWords, type Words } from '@zhulian/vocabulary';
import type { BirthRegistrationRefusal } from '../birth-registration/birth-registration-refusal.ts';
import type { CoCheckRefusal } from '../co-check/co-check-refusal.ts';
import type { FirstChildRefusal } from '../first-child-registration/first-child-registration.ts';

import { extensionRefusalWords } from './extension-refusal-words.ts';
import { itemWords } from './item-words.ts';
import {
  anyTime,
  byCooperation,
  momentWords,
  reviewPeriod,
  type WordsFor,
} from './refusal-text.ts';
import { coCheckStageWords, firstChildStageWords } from './stage-words.ts';

function items(codes: readonly string[], language: 'zh' | 'en'): string {
  const table: Readonly<Record<string, Words>> = itemWords;
  const names = codes.map((code) => table[code]?.[language] ?? code);
  return names.join(language === 'zh' ? '、' : ', ');
}

const reload: Words = { zh: '请刷新页面后再办。', en: 'Reload the page and try again.' };

type Refusals =
  | Exclude<CoCheckRefusal, { readonly code: 'purpose.not-served' }>
  | Extract<BirthRegistrationRefusal, { readonly code: `co-check.${string}` }>
  | FirstChildRefusal;

/** Words of a co-check's refusals and of the 2009 procedure's. */
export const coCheckRefusalWords: WordsFor<Refusals> = {
  'co-check.closed': ({ at }) =>
    byCooperation(
      409,
      { zh: '协查已经办结', en: 'The co-check is closed' },
      {
        zh: `${at ? momentWords(at).zh : ''}已办结或者撤回。`,
        en: `It was closed or withdrawn${at ? ` at ${momentWords(at).en}` : ''}.`,
      },
      { zh: '不用再办。', en: 'Nothing more is needed.' },
    ),
  'co-check.stage-wrong': ({ stage }) =>
    byCooperation(
      409,
      { zh: '协查现在不在这一步', en: 'The co-check is not at this step' },
      {
        zh: `协查现在是“${coCheckStageWords[stage].zh}”。`,
        en: `The co-check is now “${coCheckStageWords[stage].en}”.`,
      },
      reload,
    ),
  'co-check.not-the-holder': ({ holder }) =>
    byCooperation(
      403,
      { zh: '这件协查不在您的单位', en: 'Your office does not hold this co-check' },
      { zh: `现在由 ${holder} 办理。`, en: `It is with office ${holder}.` },
      { zh: '请联系该单位。', en: 'Contact that office.' },
    ),
  'co-check.not-the-asker': ({ asker }) =>
    byCooperation(
      403,
      { zh: '只有发起单位可以这样做', en: 'Only the asking office can do this' },
      { zh: `发起单位是 ${asker}。`, en: `It was asked by office ${asker}.` },
      { zh: '请联系发起单位。', en: 'Contact the asking office.' },
    ),
  'co-check.same-office': ({ office }) =>
    byCooperation(
      422,
      { zh: '不能发给同一个单位', en: 'It cannot go to the same office' },
      { zh: `${office} 已经持有这件协查。`, en: `Office ${office} has it already.` },
      { zh: '本单位有的资料直接核对。', en: 'Check your own records directly.' },
    ),
  'co-check.search-missing': () =>
    byCooperation(
      422,
      { zh: '没有写明查过哪里', en: 'It does not say where was searched' },
      {
        zh: '未配对应当写明查过的登记资料。',
        en: 'A person not found needs the registers searched.',
      },
      { zh: '请写明；不要入户查找。', en: 'Name them; homes are not visited.' },
    ),
  'co-check.reason-missing': () =>
    byCooperation(
      422,
      { zh: '没有写明理由', en: 'The reason is missing' },
      {
        zh: '退回、转办和请求说明都应当写明理由。',
        en: 'A return, a forward and a question need a reason.',
      },
      { zh: '请写明理由。', en: 'Give the reason.' },
    ),
  'co-check.items-unanswered': ({ items: open }) =>
    byCooperation(
      422,
      { zh: `还没有答复：${items(open, 'zh')}`, en: `Not answered yet: ${items(open, 'en')}` },
      {
        zh: '每一项都要答复，查不到的答“查不到”。',
        en: 'Each item needs an answer; “not known” is one.',
      },
      { zh: '请逐项答复。', en: 'Answer each item.' },
    ),
  'co-check.item-not-asked': ({ items: foreign }) =>
    byCooperation(
      422,
      { zh: `没有问到：${items(foreign, 'zh')}`, en: `Not asked: ${items(foreign, 'en')}` },
      { zh: '只答所问，不多给一项。', en: 'Only what was asked is answered, and once.' },
      { zh: '请去掉这些内容。', en: 'Take these out.' },
    ),
  'co-check.note-missing': ({ items: bare }) =>
    byCooperation(
      422,
      { zh: `请说明：${items(bare, 'zh')}`, en: `Please explain: ${items(bare, 'en')}` },
      {
        zh: '不一致的写明本地登记的内容，查不到的写明查过哪里，不予答复的写明依据。',
        en: '“Different” needs your value, “not known” where you searched, “refused” its basis.',
      },
      { zh: '请补充说明后答复。', en: 'Add the note and answer.' },
    ),
  'co-check.clarified-already': ({ at }) =>
    byCooperation(
      409,
      { zh: '已经请对方说明过一次', en: 'A question was put already' },
      {
        zh: `${momentWords(at).zh}已问过；只能问一次。`,
        en: `It was put at ${momentWords(at).en}; once is the limit.`,
      },
      {
        zh: '请按现有内容答复，查不到的答“查不到”。',
        en: 'Answer with what you have; “not known” is an answer.',
      },
    ),
  'co-check.nothing-to-clarify': () =>
    byCooperation(
      409,
      { zh: '没有待说明的问题', en: 'No question is open' },
      { zh: '对方没有提问，或者已经说明。', en: 'None was put, or it has been answered.' },
      reload,
    ),
  'co-check.clarify-open': ({ question }) =>
    byCooperation(
      409,
      { zh: '正在等发起单位说明', en: 'A question is with the asking office' },
      { zh: `问题：${question}。`, en: `Question: ${question}.` },
      { zh: '收到说明后再转办。', en: 'Forward it once the answer is in.' },
    ),
  ...extensionRefusalWords,
  'co-check.forwarded-twice': ({ holders }) =>
    byCooperation(
      409,
      { zh: '已经转办两次，不能再转', en: 'It has been forwarded twice' },
      { zh: `经过：${holders.join(' → ')}。`, en: `It went ${holders.join(' → ')}.` },
      {
        zh: '请本单位答复，或者请省级协调员指定单位。',
        en: 'Answer it, or ask the provincial coordinator to name the office.',
      },
    ),
  'co-check.forward-back': ({ office }) =>
    byCooperation(
      409,
      { zh: '不能转回办过的单位', en: 'It cannot go back to an office that has had it' },
      {
        zh: `${office} 已经办过这件协查（防止推诿）。`,
        en: `Office ${office} has had it already.`,
      },
      {
        zh: '请本单位答复，或者请省级协调员指定单位。',
        en: 'Answer it, or ask the provincial coordinator to name the office.',
      },
    ),
  'co-check.office-unknown': ({ office }) =>
    byCooperation(
      422,
      { zh: '不能转到这个单位', en: 'It cannot be forwarded there' },
      {
        zh: `“${office}”不是可以承办的单位。`,
        en: `“${office}” is not an office that can take it.`,
      },
      { zh: '请选择乡镇、街道或者县级单位。', en: 'Choose a township, street or county office.' },
    ),
  'co-check.step-fired': ({ step }) =>
    byCooperation(
      409,
      { zh: '这一级督办已经发出', en: 'This step of the ladder has fired' },
      { zh: `第 ${step} 级只发一次。`, en: `Step ${step} fires once.` },
      { zh: '不用再办。', en: 'Nothing more is needed.' },
    ),
  'co-check.limit-not-passed': ({ until }) =>
    byCooperation(
      409,
      { zh: '对方还在期限之内', en: 'The other office is still within its limit' },
      {
        zh: `等待到 ${dateWords(until as Parameters<typeof dateWords>[0]).zh}。`,
        en: `The case waits until ${dateWords(until as Parameters<typeof dateWords>[0]).en}.`,
      },
      {
        zh: '期限届满仍不答复的，可以凭承诺登记。',
        en: 'After that it can be registered on an undertaking.',
      },
    ),
  'co-check.unknown': ({ coCheckId }) =>
    byCooperation(
      404,
      { zh: '没有这件协查', en: 'There is no such co-check' },
      { zh: `本办件没有发出过 ${coCheckId}。`, en: `This case has not sent ${coCheckId}.` },
      reload,
    ),
  'co-check.opened-already': ({ coCheckId }) =>
    byCooperation(
      409,
      { zh: '这件协查已经发出', en: 'This co-check is out already' },
      { zh: `${coCheckId} 已经发出。`, en: `${coCheckId} has been sent.` },
      reload,
    ),
  'co-check.subject-not-in-case': ({ role }) => ({
    status: 403,
    title: { zh: '不能查问办件以外的人', en: 'Nobody outside the case may be asked about' },
    why: {
      zh: `本办件没有这位当事人（${role === 'father' ? '孩子父亲' : '孩子母亲'}）。单独申请的，只核对申请人本人（《个人信息保护法》第六条）。`,
      en: `The ${role} is no party to this case. Who applies alone has only her own details checked (Personal Information Protection Law, Article 6).`,
    },
    remedy: { zh: '请去掉这一件。', en: 'Leave this one out.' },
    period: reviewPeriod,
  }),
  'co-check.answered-already': ({ at }) =>
    byCooperation(
      409,
      { zh: '对方已经答复', en: 'The other office has answered' },
      { zh: `${momentWords(at).zh}已答复。`, en: `It answered at ${momentWords(at).en}.` },
      reload,
    ),
  'first-child.stage-wrong': ({ stage }) => ({
    status: 409,
    title: { zh: '办件现在不在这一步', en: 'The file is not at this step' },
    why: {
      zh: `办件现在是“${firstChildStageWords[stage].zh}”（国务院令第555号第十六条的顺序）。`,
      en: `The file is now “${firstChildStageWords[stage].en}” (order of Article 16, State Council Order 555).`,
    },
    remedy: reload,
    period: anyTime,
  }),
  'first-child.not-the-office': ({ office }) => ({
    status: 403,
    title: { zh: '由现居住地乡镇（街道）办理', en: 'This is for the residence township' },
    why: {
      zh: `国务院令第555号第十六条：由现居住地 ${office} 办理。`,
      en: `State Council Order 555, Article 16: office ${office}, the residence township, does it.`,
    },
    remedy: { zh: '请联系该单位。', en: 'Contact that office.' },
    period: anyTime,
  }),
  'first-child.verification-unknown': ({ coCheckId }) => ({
    status: 404,
    title: { zh: '没有这件核实', en: 'There is no such verification' },
    why: { zh: `没有发出过 ${coCheckId}。`, en: `${coCheckId} was never sent.` },
    remedy: reload,
    period: anyTime,
  }),
  'first-child.reason-missing': () => ({
    status: 422,
    title: { zh: '没有写明理由', en: 'The reason is missing' },
    why: {
      zh: '国务院令第555号第十六条：不予登记应当书面说明理由。',
      en: 'State Council Order 555, Article 16: a refusal is in writing and gives its reasons.',
    },
    remedy: { zh: '请写明理由。', en: 'Give the reason.' },
    period: reviewPeriod,
  }),
};
