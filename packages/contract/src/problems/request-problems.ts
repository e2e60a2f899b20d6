import type { Words } from '@zhulian/vocabulary';
import { anyTime, type ProblemSentence } from './problem-words.ts';

const ourRule: Words = {
  zh: '这是系统的安全规则，不是法律规定。',
  en: 'This is a safety rule of the system, not of law.',
};

/** Refusals that concern the request itself, before any rule of the domain was asked. */
export const requestProblems: Readonly<Record<string, ProblemSentence>> = {
  'session.absent': {
    status: 401,
    title: { zh: '请先登录', en: 'Please sign in' },
    why: {
      zh: '登录已结束，或者还没有登录。',
      en: 'Your session has ended, or you have not signed in.',
    },
    remedy: {
      zh: '重新登录后，系统会带您回到这一页。',
      en: 'Sign in again and you will come back to this page.',
    },
    period: anyTime,
  },
  'session.sign-in-stale': {
    status: 400,
    title: { zh: '这次登录没有完成', en: 'This sign-in was not completed' },
    why: {
      zh: '登录请求已过期，或已经用过一次。',
      en: 'The sign-in request is too old or has been used before.',
    },
    remedy: { zh: '请回到首页，重新登录。', en: 'Go back to the start page and sign in again.' },
    period: { zh: '登录须在 10 分钟内完成。', en: 'A sign-in must be finished within 10 minutes.' },
  },
  'session.not-of-this-node': {
    status: 403,
    title: { zh: '这个账号不属于本省', en: 'This account does not belong to this province' },
    why: {
      zh: '每个省的工作台只接待本省单位。',
      en: 'Each province’s desk serves only that province’s offices.',
    },
    remedy: {
      zh: '请从您所在省份的入口登录。',
      en: 'Sign in at the entrance of your own province.',
    },
    period: anyTime,
  },
  'request.cross-site': {
    status: 403,
    title: {
      zh: '请求没有从本系统页面发出',
      en: 'The request did not come from a page of this system',
    },
    why: ourRule,
    remedy: { zh: '请刷新页面，再操作一次。', en: 'Reload the page and try again.' },
    period: anyTime,
  },
  'request.malformed': {
    status: 400,
    title: { zh: '提交的内容格式不对', en: 'What was sent is not in the expected form' },
    why: ourRule,
    remedy: {
      zh: '请检查标出的栏目后再提交。已填的内容没有丢。',
      en: 'Check the fields named and send again. Nothing you typed is lost.',
    },
    period: anyTime,
  },
  'request.duplicate-key': (refusal) => ({
    status: 400,
    title: {
      zh: `同一栏“${String(refusal['key'])}”写了两次`,
      en: `The field “${String(refusal['key'])}” is given twice`,
    },
    why: {
      zh: `写了两次，就说不清以哪一次为准。${ourRule.zh}`,
      en: `Given twice, nobody can say which one counts. ${ourRule.en}`,
    },
    remedy: {
      zh: '请每栏只写一次再提交。什么都没有改动。',
      en: 'Give each field once and send again. Nothing has been changed.',
    },
    period: anyTime,
  }),
  'request.too-large': {
    status: 413,
    title: { zh: '提交的内容太大', en: 'What was sent is too large' },
    why: ourRule,
    remedy: { zh: '请缩短后再提交。', en: 'Shorten it and send again.' },
    period: anyTime,
  },
  'request.version-absent': {
    status: 428,
    title: { zh: '缺少页面版本', en: 'The version of the page is missing' },
    why: {
      zh: '为了不覆盖别人的操作，每次提交都要带上所见版本（If-Match）。',
      en: 'So that nobody’s work is overwritten, each change must name the version it saw (If-Match).',
    },
    remedy: { zh: '请刷新页面后再操作。', en: 'Reload the page and try again.' },
    period: anyTime,
  },
  'request.idempotency-key-absent': {
    status: 400,
    title: { zh: '缺少幂等键', en: 'The idempotency key is missing' },
    why: {
      zh: '为了重复提交不会办两次，每次提交都要带 Idempotency-Key。',
      en: 'So that sending twice does nothing twice, each change needs an Idempotency-Key.',
    },
    remedy: { zh: '请刷新页面后再操作。', en: 'Reload the page and try again.' },
    period: anyTime,
  },
  'case.version-stale': {
    status: 412,
    title: { zh: '这一页已经过时', en: 'This page is out of date' },
    why: {
      zh: '您打开之后，这件事又有了新的进展。',
      en: 'Something has happened to this matter since you opened it.',
    },
    remedy: {
      zh: '请刷新看最新情况，再决定要不要继续。您填的内容没有丢。',
      en: 'Reload to see where it stands, then decide again. Nothing you typed is lost.',
    },
    period: anyTime,
  },
  'case.unknown': {
    status: 404,
    title: { zh: '没有可以给您看的办件', en: 'There is no matter here that you may see' },
    why: {
      zh: '编号不存在，或者不在您的职责范围内；系统不区分这两种情况。',
      en: 'The number does not exist or is not within your duties; the system does not say which.',
    },
    remedy: {
      zh: '请核对编号，或从待办列表进入。',
      en: 'Check the number, or open it from your list.',
    },
    period: anyTime,
  },
  'permission.absent': {
    status: 403,
    title: { zh: '您的岗位不能做这一步', en: 'Your post cannot take this step' },
    why: {
      zh: '这一步只能由当前负责的单位和岗位来做。',
      en: 'Only the office that is responsible now, and the right post in it, can take this step.',
    },
    remedy: {
      zh: '页面写明了现在由谁负责；确需处理，请与该单位联系。',
      en: 'The page names who is responsible now; contact that office if it must be done.',
    },
    period: anyTime,
  },
  'address.unknown': {
    status: 404,
    title: { zh: '没有这个地址', en: 'There is no such address' },
    why: {
      zh: '地址可能输错了，或者这个省不在十省之内。',
      en: 'It may be mistyped, or the province is not one of the ten.',
    },
    remedy: { zh: '请从首页进入。', en: 'Please begin at the first page.' },
    period: anyTime,
  },
  'guide.unknown': {
    status: 404,
    title: { zh: '没有这项办事指南', en: 'There is no such guide' },
    why: { zh: '目录里没有这个事项。', en: 'The catalogue does not hold this item.' },
    remedy: { zh: '请从办事指南目录进入。', en: 'Open it from the list of guides.' },
    period: anyTime,
  },
  'exchange.busy': {
    status: 503,
    title: { zh: '系统暂时忙', en: 'The system is busy for the moment' },
    why: {
      zh: '数据库或网络暂时没有响应。什么都没有丢，也没有办到一半。',
      en: 'The database or the network did not answer. Nothing is lost and nothing is half done.',
    },
    remedy: {
      zh: '请稍等再试；同一次提交重复发送不会办两次。',
      en: 'Wait a moment and try again; sending the same thing twice does it once.',
    },
    period: anyTime,
  },
};
