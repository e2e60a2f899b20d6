import { anyTime, type ProblemWords } from '@zhulian/contract';

export type SiteProblem = ProblemWords & { readonly code: string };

/** What the site itself refuses, or cannot do, before any rule of the domain is asked. */
export const notFound: SiteProblem = {
  code: 'page.unknown',
  status: 404,
  title: { zh: '没有这个页面', en: 'There is no such page' },
  why: {
    zh: '地址可能不完整，或者这件事不在您名下。系统不区分这两种情况，是为了保护每个人。',
    en: 'The address may be incomplete, or the matter is not yours. The site does not say which, to protect everyone.',
  },
  remedy: {
    zh: '从首页或“我的办件”进入；办件编号在您的凭证和短信里。',
    en: 'Start from the home page or from “My matters”.',
  },
  period: anyTime,
};

export const crossSite: SiteProblem = {
  code: 'request.cross-site',
  status: 403,
  title: { zh: '这次提交没有从本站页面发出', en: 'This was not sent from a page of this site' },
  why: {
    zh: '为防止别的网站冒用您的身份，只接受从本站页面提交的内容。这是安全规则，不是法律规定。',
    en: 'So that no other site can act in your name, only pages of this site may send forms. This is a safety rule, not law.',
  },
  remedy: {
    zh: '请从首页重新打开这一页再提交；已保存的草稿还在。',
    en: 'Open the page again from the home page and send it there. Your saved draft is still here.',
  },
  period: anyTime,
};

export const tooMany: SiteProblem = {
  code: 'request.too-many',
  status: 429,
  title: { zh: '请求太密了，歇一会儿再来', en: 'Too many requests; please pause a moment' },
  why: {
    zh: '短时间内来自这里的请求太多。为了人人都能用，网站限制了速度。这是安全规则，不是法律规定。',
    en: 'Too many requests came from here in a short time. The site limits the pace so that everyone can use it.',
  },
  remedy: {
    zh: '一分钟后再试。已保存的内容还在，重复提交也只办一次。',
    en: 'Try again in a minute. What was saved is still here, and sending twice does it once.',
  },
  period: { zh: '一分钟后即可再试。', en: 'You can try again in one minute.' },
};

export const tooLarge: SiteProblem = {
  code: 'request.too-large',
  status: 413,
  title: { zh: '提交的内容太长', en: 'What was sent is too long' },
  why: {
    zh: '一次最多提交约两万字。这是安全规则，不是法律规定。',
    en: 'One form may hold about 60,000 characters. This is a safety rule, not law.',
  },
  remedy: {
    zh: '按浏览器的返回键，缩短后再提交。',
    en: 'Use the browser’s back button, shorten the text and send it again.',
  },
  period: anyTime,
};

export const busy: SiteProblem = {
  code: 'exchange.busy',
  status: 503,
  title: { zh: '网站暂时忙', en: 'The site is busy for the moment' },
  why: {
    zh: '后台暂时没有响应。什么都没有丢，也没有办到一半。',
    en: 'The systems behind this site did not answer. Nothing is lost and nothing is half done.',
  },
  remedy: {
    zh: '过一会儿刷新这一页。重复提交也只办一次。',
    en: 'Reload this page in a little while. Sending twice does it once.',
  },
  period: {
    zh: '您的办理时限不会因此缩短。',
    en: 'No time limit of yours becomes shorter because of this.',
  },
};

export const broken: SiteProblem = {
  code: 'page.failed',
  status: 500,
  title: { zh: '网站出了问题', en: 'Something went wrong on our side' },
  why: {
    zh: '是我们的程序有错，不是您填错了。问题已自动记录。',
    en: 'Our program made a mistake; you did nothing wrong. It has been recorded.',
  },
  remedy: {
    zh: '请过一会儿再试；已保存的草稿还在。仍不行，请拨打 12345，报下面的代码。',
    en: 'Try again in a while; your draft is saved. If it still fails, call 12345 and give the code below.',
  },
  period: {
    zh: '您的办理时限不会因此缩短。',
    en: 'No time limit of yours becomes shorter because of this.',
  },
};

export const signedOut: SiteProblem = {
  code: 'session.absent',
  status: 401,
  title: {
    zh: '登录已结束，您写的还在',
    en: 'You are signed out, but what you wrote is still here',
  },
  why: {
    zh: '离开较久后网站会自动退出，以免别人用您的手机办事。',
    en: 'After a while the site signs you out, so that nobody else can act with your phone.',
  },
  remedy: {
    zh: '先在新页面登录，再回到这一页，按“重新提交”。',
    en: 'Sign in on a new page, come back to this one, and press “Send again”.',
  },
  period: anyTime,
};

export const stale: SiteProblem = {
  code: 'page.stale',
  status: 412,
  title: {
    zh: '这一页旧了，您写的还在',
    en: 'This page is out of date, but what you wrote is still here',
  },
  why: {
    zh: '您打开这一页之后，同一件事在别的页面或由办理单位更新过。为了不覆盖新内容，刚才的提交没有办。',
    en: 'Since you opened this page the matter has changed, on another page or at the office. So that nothing newer is overwritten, what you sent was not carried out.',
  },
  remedy: {
    zh: '看看下面的内容，再决定用哪一个。',
    en: 'Look at both below and decide which to use.',
  },
  period: anyTime,
};
