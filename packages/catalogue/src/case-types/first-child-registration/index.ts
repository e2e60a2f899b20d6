import {
  article16,
  type CaseType,
  defaultLadder,
  defineCaseType,
  itemHelp,
  itemWords,
} from '@zhulian/casework';

/** 一孩生育服务登记 (M4), 令555 art. 16: for replay of 2009 to 2021 only. */
export const entry: CaseType = defineCaseType({
  slug: 'first-child-registration',
  code: 'first-child-registration',
  title: { zh: '生育服务登记（2009年条例）', en: 'First-child registration (2009 Regulation)' },
  purposes: ['first-child-registration'],
  items: (['identity', 'household-registration', 'migrant-certificate'] as const).map((code) => ({
    code,
    label: itemWords[code],
    help: itemHelp[code],
  })),
  ladder: defaultLadder,
  limits: {
    'ask-verification': article16.ask,
    'reply-verification': article16.reply,
    register: article16.register,
    'notify-result': article16.notify,
  },
  extensionDaysMax: 0,
  notices: [
    {
      zh: '第十六条没有默认同意：户籍地不答复的，办件保持待核实并逐级上报，由不答复的单位负责。',
      en: 'Article 16 knows no tacit consent: while the hukou township is silent the file stays pending, the silence is reported upwards, and the silent office answers for it.',
    },
  ],
});
