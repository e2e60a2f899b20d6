import type { Words } from '@zhulian/vocabulary';

export const boardWords = {
  openMatter: { zh: '看这一件', en: 'Open it' },
  notices: { zh: '督办通知', en: 'Reminders' },
  noticesLead: {
    zh: '每一级只到一次，发出和收到的单位看到同一条。',
    en: 'Each step arrives once; the office that is late and the office that waits see the same line.',
  },
  noticesGood: { zh: '没有迟办的事。', en: 'Nothing is late.' },
  noticesWhat: {
    zh: '期限将到、届满、上报县、省、枢纽的通知会出现在这里。',
    en: 'Reminders before a limit, at the limit, and to county, province and hub will appear here.',
  },
  late: { zh: '迟办单位', en: 'Late offices' },
  lateLead: {
    zh: '说的是单位，不是人。点开编号就是那件事。',
    en: 'This is about offices, never about persons. A number opens its matter.',
  },
  lateLeadHub: {
    zh: '各省报来的件数，说的是单位，不是人。哪几件由各省自己督办。',
    en: 'Numbers as the provinces told them, about offices and never persons. Which matters they are is for each province.',
  },
  metLate: { zh: '逾期办结', en: 'Settled late' },
  lateGood: { zh: '没有单位迟办。', en: 'No office is late.' },
  lateWhat: {
    zh: '超过期限还没有答复或办结的单位会出现在这里。',
    en: 'Offices past a limit without an answer will appear here.',
  },
  office: { zh: '单位', en: 'Office' },
  open: { zh: '在办', en: 'Open' },
  lateCount: { zh: '超期', en: 'Late' },
  oldest: { zh: '最早期限', en: 'Oldest due' },
  which: { zh: '哪几件', en: 'Which' },
  links: { zh: '链路', en: 'Links' },
  linksLead: {
    zh: '与各方之间的交换是否通畅。等待中的报文会一直重发，直到对方回执。',
    en: 'Whether exchange with each party flows. What waits is sent again until the other side gives a receipt.',
  },
  linksGood: { zh: '没有等待的报文。', en: 'Nothing is waiting.' },
  linksWhat: {
    zh: '与枢纽和其他省的链路会出现在这里。',
    en: 'Links to the hub and the other provinces will appear here.',
  },
  peer: { zh: '对方', en: 'Party' },
  state: { zh: '状态', en: 'State' },
  waiting: { zh: '等待', en: 'Waiting' },
  oldestWaiting: { zh: '最久的等了', en: 'Longest wait' },
  lastReceipt: { zh: '最近回执', en: 'Last receipt' },
  flowing: { zh: '通畅', en: 'flowing' },
  slow: { zh: '有等待', en: 'waiting' },
  stuck: { zh: '不通，正在重发', en: 'down, being resent' },
  never: { zh: '还没有', en: 'none yet' },
  provinces: { zh: '政策比对', en: 'Rules compared' },
  provincesLead: {
    zh: '十省同一件事的规定并排看。没有核实的写“未核实”，不知道的写“未知”，不猜。',
    en: 'The rules of ten provinces side by side. What is not verified says unverified, what is not known says unknown; nothing is guessed.',
  },
  province: { zh: '省', en: 'Province' },
  residence: { zh: '在居住地办理的条件', en: 'Residence test' },
  unmarried: { zh: '未婚父母', en: 'Unmarried parents' },
  documents: { zh: '材料', en: 'Documents' },
  clock: { zh: '期限', en: 'Time limit' },
  from: { zh: '自', en: 'from' },
} satisfies Record<string, Words>;

/** 3 分钟, 2 小时, 5 天. */
export function agoWords(minutes: number): Words {
  if (minutes < 60) return { zh: `${minutes} 分钟`, en: `${minutes} min` };
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return { zh: `${hours} 小时`, en: `${hours} h` };
  const days = Math.floor(hours / 24);
  return { zh: `${days} 天`, en: `${days} days` };
}
