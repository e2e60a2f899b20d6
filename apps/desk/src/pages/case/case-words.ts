import type { Words } from '@zhulian/vocabulary';

export const caseWords = {
  number: { zh: '办件', en: 'Case' },
  print: { zh: '打印', en: 'Print' },
  string: { zh: '责任链', en: 'Responsibility string' },
  responsibleNow: { zh: '此刻负责：', en: 'Responsible now: ' },
  onlyOne: { zh: '任何时刻只有一家', en: 'exactly one office at any time' },
  until: { zh: '最迟', en: 'by' },
  closed: {
    zh: '已办结，没有单位再欠这件事。',
    en: 'Closed: no office owes anything in this matter.',
  },
  coChecks: { zh: '协查', en: 'Co-checks' },
  asked: { zh: '问谁', en: 'Asked' },
  asker: { zh: '谁来问', en: 'Asked by' },
  what: { zh: '问什么', en: 'About what' },
  due: { zh: '期限', en: 'Due' },
  result: { zh: '结果', en: 'Result' },
  purpose: { zh: '目的', en: 'Purpose' },
  basis: { zh: '依据', en: 'Basis' },
  mother: { zh: '女方', en: 'mother' },
  father: { zh: '男方', en: 'father' },
  signed: { zh: '已签名', en: 'signed' },
  details: { zh: '详情', en: 'Details' },
  dueDiffers: {
    zh: '两边算出的期限不同，以较晚的为准，已报协调员',
    en: 'The two sides computed different dates; the later one holds and the coordinators know',
  },
  governing: { zh: '为什么', en: 'Why' },
  notVerified: { zh: '未核实', en: 'Unverified' },
  people: { zh: '当事人', en: 'People' },
  registeredAt: { zh: '户籍', en: 'Registered:' },
  livesAt: { zh: '居住', en: 'Living:' },
  materials: { zh: '材料', en: 'Documents' },
  fee: { zh: '收费', en: 'Fee' },
  notices: { zh: '告知', en: 'Notices' },
  voucher: { zh: '凭证', en: 'Voucher' },
  openVoucher: { zh: '打开 PDF', en: 'Open PDF' },
  log: { zh: '经过', en: 'What happened' },
  sameForCitizen: { zh: '两边单位看到同一份', en: 'Both offices see the same' },
  ladder: { zh: '督办', en: 'Chasing up' },
  ladderBoth: { zh: '每级只到一次，两边都看得到', en: 'Each step once; both sides see it' },
  ladderReached: { zh: '已送达', en: 'reached' },
  ladderNotYet: { zh: '未到', en: 'not yet' },
  forwards: { zh: '转交', en: 'Forwarded' },
  notice: { zh: '告知本人', en: 'What the person was told' },
  divisionNote: { zh: '区划沿革', en: 'Division history' },
  items: { zh: '核对事项', en: 'Items' },
  stated: { zh: '对方所述', en: 'As stated' },
  answer: { zh: '答复', en: 'Answer' },
  source: { zh: '来源', en: 'Source' },
  notAnswered: { zh: '尚未答复', en: 'not answered yet' },
  noCoChecks: { zh: '这件事不需要问别的单位。', en: 'Nothing has to be asked of another office.' },
  coChecksLater: {
    zh: '受理后才向户籍地核对；现在还没有问任何单位。',
    en: 'The places of registration are asked after acceptance; nobody has been asked yet.',
  },
  dueOnDelivery: { zh: '送达后起算', en: 'counts from delivery' },
  noCoChecksWhat: {
    zh: '向户籍地核对的事项会列在这里：问谁、问什么、到什么时候、答了什么。',
    en: 'What is asked of a place of registration will stand here: whom, what, until when and the answer.',
  },
  noLog: { zh: '还没有记录。', en: 'Nothing recorded yet.' },
  noLogWhat: {
    zh: '受理、协查、查看、催办都会逐条记在这里，两边单位看到同一份。',
    en: 'Acceptance, co-checks, look-ups and reminders will be recorded here; the citizen sees the same.',
  },
  printedBy: { zh: '打印', en: 'Printed' },
} satisfies Record<string, Words>;

export const answerWords = {
  CONFIRMED: { zh: '一致', en: 'Confirmed' },
  DIFFERENT: { zh: '有出入', en: 'Different' },
  UNKNOWN: { zh: '查不到', en: 'Not found' },
  REFUSED: { zh: '不予答复', en: 'Refused' },
} as const satisfies Record<string, Words>;

export const noAnswerWords: Words = { zh: '未答复', en: 'No answer' };

/** The third sentence: whose silence it is, and that it costs the person nothing. */
export function lateOfficeWords(office: Words): Words {
  return {
    zh: `${office.zh}没有按时答复，不影响群众办理。`,
    en: `${office.en} has not answered in time; this costs the person nothing.`,
  };
}

/** 女方户籍状态: whose, and what. */
export function askedAbout(role: 'mother' | 'father', items: string): Words {
  return { zh: `${caseWords[role].zh}${items}`, en: `${caseWords[role].en}: ${items}` };
}

/** 随案移来: who asked it, while it held the case. */
export function carriedWords(office: Words): Words {
  return {
    zh: `随案移来，原由${office.zh.replaceAll(' ', '')}查问`,
    en: `Came with the file; asked by ${office.en}`,
  };
}
