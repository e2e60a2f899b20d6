import {
  type CaseType,
  defaultLadder,
  defineCaseType,
  extensionDaysMax,
  forwardRule,
  itemHelp,
  itemWords,
  regionalLimits,
} from '@zhulian/casework';

/** 协查 (M1): one office asks another about named items, for a named purpose, on a basis in force. */
export const entry: CaseType = defineCaseType({
  slug: 'co-check',
  code: 'co-check',
  title: { zh: '协查', en: 'Co-check' },
  purposes: ['birth-registration', 'first-child-registration'],
  items: (
    ['identity', 'household-registration', 'registered-place', 'migrant-certificate'] as const
  ).map((code) => ({ code, label: itemWords[code], help: itemHelp[code] })),
  ladder: defaultLadder,
  limits: { reply: regionalLimits.coCheckReply, forward: forwardRule },
  extensionDaysMax,
  notices: [
    {
      zh: '协查期限是协作规则，不是法定期限。',
      en: 'Co-check limits are rules of cooperation, not limits set by law.',
    },
    {
      zh: '只核对登记资料，不入户，不询问怀孕、避孕、子女数和婚姻状况。',
      en: 'Registers are checked, homes are not visited; nothing is asked about pregnancy, contraception, number of children or marriage.',
    },
  ],
});
