import type { Words } from '@zhulian/vocabulary';

export const guideWords = {
  title: { zh: '办事指南', en: 'Service guides' },
  lead: { zh: '群众在门户上看到的是同一份。', en: 'The public reads the same on the portal.' },
  good: { zh: '目录还没有事项。', en: 'The catalogue has no items yet.' },
  what: {
    zh: '本省可办的事项会出现在这里。',
    en: 'Services offered in this province will appear here.',
  },
  item: { zh: '事项', en: 'Service' },
  office: { zh: '实施主体', en: 'Responsible office' },
  result: { zh: '结果', en: 'Result' },
  bases: { zh: '设定依据', en: 'Legal basis' },
  whoMayApply: { zh: '谁可以办', en: 'Who may apply' },
  materials: { zh: '申请材料', en: 'Documents' },
  needed: { zh: '需要提交', en: 'to be submitted' },
  notNeeded: { zh: '免提交', en: 'not to be submitted' },
  steps: { zh: '办理流程', en: 'Steps' },
  limits: { zh: '时限', en: 'Time limits' },
  fee: { zh: '收费', en: 'Fee' },
  remedies: { zh: '救济途径', en: 'Remedies' },
  unverified: { zh: '未核实', en: 'Unverified' },
} satisfies Record<string, Words>;
