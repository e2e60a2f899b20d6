import type { Words } from '@zhulian/vocabulary';
import type { BirthRegistrationStage } from '../birth-registration/birth-registration-state.ts';
import type { CoCheckStage } from '../co-check/co-check-state.ts';
import type { FirstChildStage } from '../first-child-registration/first-child-registration-state.ts';
import type { CaseState } from '../responsibility/responsible-office.ts';

export const birthRegistrationStageWords: Readonly<Record<BirthRegistrationStage, Words>> = {
  submitted: { zh: '待受理', en: 'Waiting for acceptance' },
  incomplete: { zh: '待补正', en: 'Supplement asked' },
  accepted: { zh: '已受理', en: 'Accepted' },
  checking: { zh: '核查中', en: 'Being checked' },
  ready: { zh: '可登记', en: 'Ready to register' },
  undertaking: { zh: '可凭承诺登记', en: 'May be registered on an undertaking' },
  registered: { zh: '已登记', en: 'Registered' },
  issued: { zh: '已发证', en: 'Voucher issued' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  refused: { zh: '不予登记', en: 'Not registered' },
};

export const coCheckStageWords: Readonly<Record<CoCheckStage, Words>> = {
  sent: { zh: '已发出', en: 'Sent' },
  delivered: { zh: '待签收', en: 'Waiting for receipt' },
  received: { zh: '待配对', en: 'Waiting for pairing' },
  paired: { zh: '待答复', en: 'Waiting for the answer' },
  unpaired: { zh: '未配对', en: 'Not found' },
  answered: { zh: '已答复', en: 'Answered' },
  returned: { zh: '已退回', en: 'Returned' },
  closed: { zh: '已办结', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const firstChildStageWords: Readonly<Record<FirstChildStage, Words>> = {
  filed: { zh: '已申请', en: 'Filed' },
  'proofs-in-hand': { zh: '证明已齐', en: 'Proofs in hand' },
  verifying: { zh: '核实中', en: 'Being verified' },
  verified: { zh: '已核实', en: 'Verified' },
  incorrect: { zh: '核实不符', en: 'Not correct' },
  registered: { zh: '已登记', en: 'Registered' },
  notified: { zh: '已通报', en: 'Result told' },
  refused: { zh: '书面不予登记', en: 'Refused in writing' },
};

/** The stage of any case in words. */
export function stageWords(state: CaseState): Words {
  switch (state.kind) {
    case 'birth-registration':
      return birthRegistrationStageWords[state.stage];
    case 'co-check':
      return coCheckStageWords[state.stage];
    case 'first-child-registration':
      return firstChildStageWords[state.stage];
  }
}
