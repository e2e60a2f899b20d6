import type { Words } from '@zhulian/vocabulary';

const words: Readonly<Record<string, Words>> = {
  'exchange.stored': { zh: '送达', en: 'Delivered' },
  'birth-registration.submitted': { zh: '提交', en: 'Sent' },
  'birth-registration.supplemented': { zh: '补正', en: 'Supplement received' },
  'birth-registration.accepted': { zh: '受理', en: 'Accepted' },
  'co-check.requested': { zh: '发出协查', en: 'Co-check sent' },
  'first-child.proofs-received': { zh: '证明已齐', en: 'Both proofs in hand' },
  'first-child.verification-replied': { zh: '收到核实答复', en: 'Replies in' },
  'first-child.registered': { zh: '登记', en: 'Registered' },
};

/** 起算事件 in a word, as it stands after the date in a reason. */
export function startWords(event: string): Words {
  return words[event] ?? { zh: '起算', en: 'Counted' };
}
