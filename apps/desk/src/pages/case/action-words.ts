import type { Words } from '@zhulian/vocabulary';

interface ActionText {
  /** What happens, said before it is done. */
  readonly effect: Words;
  /** What the typed text is for; absent when nothing has to be typed. */
  readonly field?: Words;
  readonly hint?: Words;
}

/** Wording of each command's check-before-doing. */
export const actionTexts: Readonly<Record<string, ActionText>> = {
  accept: {
    effect: {
      zh: '受理后开始计算承诺时限，需要核对的事项会同时发往户籍地，并告知本人。',
      en: 'Acceptance starts the committed time limit; what must be checked goes to the places of registration at once, and the person is told.',
    },
  },
  'request-supplement': {
    effect: {
      zh: '补正只告知一次，请一次写全。共享能取得的材料不得要求提供。',
      en: 'There is one supplement notice only, so name every gap. Do not ask for what sharing supplies.',
    },
    field: {
      zh: '缺什么（每行一项，不超过 200 字，最多 20 项）',
      en: 'What is missing (one per line, up to 200 characters each, 20 lines)',
    },
    hint: {
      zh: '例如：居住证已过期，请说明现住址',
      en: 'For example: residence permit has expired; please state the present address',
    },
  },
  register: {
    effect: {
      zh: '登记结果会告知本人。未答复的协查不影响登记，答复到达后记入经过。',
      en: 'The person is told of the result. Co-checks still open do not hold it up; late answers are added to the record.',
    },
  },
  'issue-voucher': {
    effect: {
      zh: '按登记内容签发凭证并告知本人；凭证上的二维码不联网也能核验。',
      en: 'Issues the voucher as registered and tells the person; its QR code can be verified without a network.',
    },
  },
  refuse: {
    effect: {
      zh: '不予办理必须写明理由和依据。本人会看到全文、救济途径和期限。',
      en: 'A refusal states its reason and article. The person sees the whole text, the remedy and its period.',
    },
    field: { zh: '理由和依据', en: 'Reason and article' },
  },
  receive: {
    effect: {
      zh: '签收后由本单位负责，对方和本人都会看到。',
      en: 'After receipt this office is responsible; the asking office and the person see it.',
    },
  },
  'declare-unpaired': {
    effect: {
      zh: '没有找到此人时，要写明查过哪里，让对方知道下一步问谁。',
      en: 'If the person is not found, say where you searched, so that the asker knows whom to ask next.',
    },
    field: { zh: '查过哪里', en: 'Where you searched' },
    hint: {
      zh: '例如：本镇户籍库按姓名、出生年月、旧区划代码',
      en: 'For example: this township’s register by name, birth date and the old division code',
    },
  },
  return: {
    effect: {
      zh: '退回会连同理由送到对方；期限继续计算。',
      en: 'The asker receives it back with your reason; the time limit keeps running.',
    },
    field: { zh: '退回理由', en: 'Reason for returning' },
  },
  forward: {
    effect: {
      zh: '最多转交两次，不经协调员不能转回。',
      en: 'At most two forwards, and never back without a coordinator.',
    },
    field: { zh: '转交理由', en: 'Reason for forwarding' },
  },
  clarify: {
    effect: {
      zh: '请对方说明只能一次，最多暂停 5 个工作日。',
      en: 'You may ask once; the clock stops for at most 5 working days.',
    },
    field: { zh: '要问的问题', en: 'Your question' },
  },
  'accept-handover': {
    effect: {
      zh: '接收后，原单位送出案卷；两个登记方登记的那一刻起由本单位负责，期限不变。接收不能反悔，要退回就再移交回去。',
      en: 'The other office then releases the file. From the moment that two registrars have it this office is responsible, with the same time limits. An acceptance cannot be taken back; to return the case, hand it back.',
    },
  },
  'withdraw-handover': {
    effect: {
      zh: '撤回后责任不动，本单位继续办理。对方会看到已撤回。',
      en: 'Nothing moves and this office goes on with the case; the other office sees that it was withdrawn.',
    },
  },
};

export const dialogWords = {
  toOffice: { zh: '转给哪个单位（9 位区划代码）', en: 'To which office (9-digit division code)' },
  doIt: { zh: '确认', en: 'Confirm' },
  back: { zh: '返回', en: 'Back' },
  tooShort: {
    zh: '请写清楚，对方和本人都会看到。',
    en: 'Please say it in full; the other office and the person will read it.',
  },
} satisfies Record<string, Words>;
