import type { LogHealthView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';

export const logWords = {
  title: { zh: '存证日志', en: 'Evidence log' },
  lead: {
    zh: '本省的每封来往、每次回执、每份交接文书都记入只增不改的日志；枢纽和值守省见证每一个检查点。',
    en: 'Every message, receipt and custody statement of this node enters a log that only grows; the hub and the province on duty cosign each checkpoint.',
  },
  checkpoint: { zh: '最近检查点', en: 'Last checkpoint' },
  noCheckpoint: { zh: '还没有可存证的内容', en: 'nothing to record yet' },
  waiting: { zh: '等待入册', en: 'Waiting for its place' },
  nothingWaits: { zh: '没有', en: 'nothing' },
  witness: { zh: '见证方', en: 'Witness' },
  cosigned: { zh: '已见证到', en: 'Cosigned up to' },
  at: { zh: '时间', en: 'At' },
  state: { zh: '状态', en: 'State' },
  upToDate: { zh: '跟上', en: 'up to date' },
  behind: { zh: '未跟上', en: 'behind' },
  notYet: { zh: '还没有见证', en: 'none yet' },
  noWitness: { zh: '本期没有见证方', en: 'no witnesses at present' },
  promises: { zh: '对方回执里的承诺', en: 'Promises in receipts of others' },
  promisesKept: { zh: '都已兑现', en: 'all kept' },
  misbehaviour: { zh: '失信证据', en: 'Proofs of misbehaviour' },
  noMisbehaviour: { zh: '没有', en: 'none' },
} satisfies Record<string, Words>;

export const misbehaviourWords: Readonly<
  Record<LogHealthView['misbehaviour'][number]['kind'], Words>
> = {
  'split-view': {
    zh: '对不同的人出示了不同的日志',
    en: 'showed different logs to different readers',
  },
  'inconsistent-log': { zh: '日志改写过', en: 'rewrote its log' },
  'promise-broken': { zh: '没有兑现入册的承诺', en: 'did not keep a promise to record' },
};

export function leavesWords(size: number): Words {
  return { zh: `第 ${size} 条`, en: `entry ${size}` };
}

export function secondsWords(ms: number): Words {
  const seconds = (ms / 1_000).toFixed(1);
  return { zh: `${seconds} 秒`, en: `${seconds} s` };
}

export function promiseWords(open: number, broken: number): Words {
  return {
    zh: `待核 ${open} 份，未兑现 ${broken} 份`,
    en: `${open} to be checked, ${broken} not kept`,
  };
}
