import type { Words } from '@zhulian/vocabulary';

export const assignWords = {
  button: { zh: '指定承办', en: 'Assign' },
  title: { zh: '指定承办单位', en: 'Assign the case to an office' },
  send: { zh: '签署指定', en: 'Sign the assignment' },
  effect: {
    zh: '原单位逾期不办时，由枢纽指定另一单位承办。三个登记方中两个登记后才生效；在那以前仍由现在的单位负责。签署后不能撤回。',
    en: 'When the office responsible stays silent past its day, the hub names another. It takes effect when two of three registrars have it; until then the present office stays responsible. It cannot be taken back.',
  },
  office: { zh: '指定给哪个单位', en: 'To which office' },
  officeHint: {
    zh: '输入乡镇街道或县区的名称，例如“鸭池”',
    en: 'Type part of a name, e.g. 鸭池 or Yachi',
  },
  ground: { zh: '事由', en: 'Ground' },
  proof: {
    zh: '未答复的证明由枢纽自己出示：责任单位签名报来的“已超期”，此后它对本件没有来文。没有这个证明，不能指定。',
    en: 'The hub shows the proof of the silence itself: the office’s own signed message that the case is late, and nothing of it since. Without it nobody is assigned.',
  },
  registered: { zh: '责任登记', en: 'Who is responsible' },
  registeredLead: {
    zh: '枢纽登记过的办件：逾期三个工作日以上报到枢纽的，和移交过的。只有单位和时刻，没有编号，也没有人。',
    en: 'Cases that the hub has registered: those told to it when late by three working days, and those handed over. Offices and moments only; no number, no person.',
  },
  registeredGood: { zh: '枢纽还没有登记过办件。', en: 'The hub has registered no case yet.' },
  registeredWhat: {
    zh: '办件逾期三个工作日，或者在省际移交时，会登记到这里。',
    en: 'A case is registered here when it is late by three working days, or handed over between provinces.',
  },
  case: { zh: '办件', en: 'Case' },
  open: { zh: '看责任时间线', en: 'Open the timeline' },
} satisfies Record<string, Words>;
