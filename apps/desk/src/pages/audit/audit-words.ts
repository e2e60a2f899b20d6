import type { Words } from '@zhulian/vocabulary';

export const auditWords = {
  title: { zh: '审计', en: 'Audit' },
  lead: {
    zh: '看两件事：存证日志有没有被改过；谁查阅得多。只有单位、经办人和次数，看不到被查阅的人。',
    en: 'Two questions: was the evidence log changed, and who looks often. Offices, officials and numbers; whom they saw is not shown.',
  },
  log: { zh: '存证日志', en: 'Evidence log' },
  logLead: {
    zh: '从第一条重新算到最后一条，和每个检查点、每条记录、每个见证方比对。记录多时要等一会儿。',
    en: 'Grows the whole log again and compares it with every checkpoint, every row and every witness. It takes a while where there is much.',
  },
  run: { zh: '现在审计', en: 'Audit now' },
  running: { zh: '正在审计…', en: 'Auditing…' },
  agrees: { zh: '全部一致', en: 'Everything agrees' },
  differs: {
    zh: '有不一致，请报省级并保全现场',
    en: 'Something differs: tell the province and leave all as it is',
  },
  finding: { zh: '发现', en: 'Finding' },
  said: { zh: '给运行人员', en: 'For whoever runs the node' },
  looks: { zh: '查阅统计（近 30 天）', en: 'Look-ups, last 30 days' },
  looksLead: {
    zh: '看到的人多的排前面。每一次查阅，被看的人自己也看得到。',
    en: 'Whoever saw most people stands first. Each look can be read by the person who was seen.',
  },
  looksNone: { zh: '近 30 天没有查阅。', en: 'Nobody has looked in 30 days.' },
  looksNoneWhat: {
    zh: '经办人打开办件、清单、配对时会记在这里。',
    en: 'Opening a case, a list or a pairing is counted here.',
  },
  office: { zh: '单位', en: 'Office' },
  actor: { zh: '经办人', en: 'Official' },
  count: { zh: '查阅次数', en: 'Looks' },
  people: { zh: '看到的人数', en: 'People seen' },
  matters: { zh: '涉及办件', en: 'Matters' },
  without: { zh: '没有办件的', en: 'Without a matter' },
  last: { zh: '最近一次', en: 'Last' },
} satisfies Record<string, Words>;

/** 核对了 505 条 · 11月23日 16:20. */
export function checkedWords(leaves: number, moment: string): Words {
  return { zh: `核对了 ${leaves} 条 · ${moment}`, en: `${leaves} leaves checked · ${moment}` };
}
