import type { Words } from '@zhulian/vocabulary';

export const frameWords = {
  product: { zh: '珠联', en: 'Zhulian' },
  search: { zh: '姓名、办件编号', en: 'Name or case number' },
  searchKey: { zh: '按 / 搜索', en: 'Press / to search' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  menu: { zh: '主菜单', en: 'Main menu' },
  today: { zh: '今日', en: 'Today' },
  people: { zh: '群众', en: 'People' },
  cooperation: { zh: '协作', en: 'Cooperation' },
  reference: { zh: '参考', en: 'Reference' },
  todo: { zh: '今日待办', en: 'To do today' },
  incoming: { zh: '收到的协查', en: 'Co-checks received' },
  outgoing: { zh: '发出的协查', en: 'Co-checks sent' },
  handoversReceived: { zh: '收到的移交', en: 'Hand-overs received' },
  handoversSent: { zh: '发出的移交', en: 'Hand-overs sent' },
  cases: { zh: '我的办件', en: 'Our cases' },
  notices: { zh: '督办通知', en: 'Reminders' },
  lateOffices: { zh: '迟办单位', en: 'Late offices' },
  links: { zh: '链路', en: 'Links' },
  guides: { zh: '办事指南', en: 'Service guides' },
  provinces: { zh: '政策比对', en: 'Rules compared' },
  switchRole: { zh: '切换角色', en: 'Switch role' },
  otherLanguage: { zh: 'English', en: '中文' },
  clock: { zh: '演示时钟', en: 'Demo clock' },
  tenMinutes: { zh: '+10 分钟', en: '+10 min' },
  oneDay: { zh: '+1 工作日', en: '+1 working day' },
  nextDue: { zh: '到下一期限', en: 'Next due date' },
  reconnecting: {
    zh: '连不上服务器，正在自动重试。您填写的内容都还在。',
    en: 'The server cannot be reached; trying again. What you typed is still here.',
  },
  retryNow: { zh: '现在重试', en: 'Try now' },
} satisfies Record<string, Words>;

export const roleWords: Readonly<Record<string, Words>> = {
  clerk: { zh: '经办人', en: 'clerk' },
  'county-officer': { zh: '县级督办', en: 'county officer' },
  'province-coordinator': { zh: '省级协调', en: 'province coordinator' },
  'hub-coordinator': { zh: '枢纽协调', en: 'hub coordinator' },
  auditor: { zh: '审计', en: 'auditor' },
  citizen: { zh: '群众', en: 'citizen' },
};
