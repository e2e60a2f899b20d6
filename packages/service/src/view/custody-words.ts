import type { HandoverStage, StatementView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';

/** 移交各阶段, as a list shows them. */
export const handoverStageWords: Readonly<Record<HandoverStage, Words>> = {
  offered: { zh: '等对方答复', en: 'Waiting for an answer' },
  accepted: { zh: '对方已接收，等移交', en: 'Accepted, not yet released' },
  released: { zh: '已移交，等登记', en: 'Released, waiting for two registrars' },
  active: { zh: '已承接', en: 'Handed over' },
  declined: { zh: '对方不接收', en: 'Declined' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  expired: { zh: '过期未答复', en: 'Not answered in time' },
  superseded: { zh: '另有指定', en: 'Assigned otherwise' },
};

export const statementWords: Readonly<Record<StatementView['type'], Words>> = {
  opening: { zh: '首接登记', en: 'Opened: took the case first' },
  offer: { zh: '提出移交', en: 'Offered' },
  accept: { zh: '答复接收', en: 'Accepted' },
  decline: { zh: '答复不接收', en: 'Declined' },
  withdraw: { zh: '撤回移交', en: 'Withdrew the offer' },
  release: { zh: '移交', en: 'Released' },
  assign: { zh: '指定承办', en: 'Assigned' },
  registration: { zh: '见证登记', en: 'Registered' },
  activation: { zh: '开始承办', en: 'Began' },
};

export const epochWords: Readonly<Record<'opening' | 'release' | 'assign', Words>> = {
  opening: { zh: '首接负责', en: 'Took it first' },
  release: { zh: '经移交承接', en: 'By hand-over' },
  assign: { zh: '由枢纽指定', en: 'Assigned by the hub' },
};
