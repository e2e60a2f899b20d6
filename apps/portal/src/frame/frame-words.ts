import type { Words } from '@zhulian/vocabulary';

export type FrameWord =
  | 'site'
  | 'skip'
  | 'home'
  | 'wrong'
  | 'elderOn'
  | 'elderOff'
  | 'otherLanguage'
  | 'quickExit'
  | 'demo'
  | 'myMatters'
  | 'lookups'
  | 'verify'
  | 'about'
  | 'signIn'
  | 'signOut'
  | 'beforeNav'
  | 'footerNav'
  | 'organiser'
  | 'records'
  | 'hotline';

/** Words of the frame around every page. */
export const frameWords: Readonly<Record<FrameWord, Words>> = {
  site: { zh: '珠联', en: 'Zhulian' },
  skip: { zh: '跳到正文', en: 'Skip to main content' },
  home: { zh: '网站首页', en: 'Home' },
  wrong: { zh: '有误：', en: 'Error: ' },
  elderOn: { zh: '长者版', en: 'Larger text' },
  elderOff: { zh: '标准版', en: 'Standard' },
  otherLanguage: { zh: 'English', en: '中文' },
  quickExit: { zh: '快速离开', en: 'Leave quickly' },
  demo: {
    zh: '演示环境：人物、单位答复和编号均为虚构',
    en: 'Demonstration: every person, answer and number here is invented',
  },
  myMatters: { zh: '我的办件', en: 'My matters' },
  lookups: { zh: '谁看过我的信息', en: 'Who has looked at my record' },
  verify: { zh: '核验凭证', en: 'Verify a voucher' },
  about: { zh: '网站地图与联系我们', en: 'Site map and contact' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  beforeNav: { zh: '返回与离开', en: 'Back and exit' },
  footerNav: { zh: '页脚', en: 'Footer' },
  organiser: {
    zh: '主办单位（占位）· 承办单位（占位）',
    en: 'Organiser (placeholder) · Operator (placeholder)',
  },
  records: {
    zh: '网站标识码（占位）· ICP备案号（占位）· 公安备案号（占位）',
    en: 'Site code (placeholder) · ICP filing (placeholder) · Police filing (placeholder)',
  },
  hotline: {
    zh: '咨询、投诉：12345 政务服务便民热线',
    en: 'Questions and complaints: 12345 government service line',
  },
};

export function signedInAs(name: string): Words {
  return { zh: `已登录：${name}`, en: `Signed in as ${name}` };
}
