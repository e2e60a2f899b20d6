import type { Lie } from '../custody/find-lies.ts';
import type { ReportWords, ShownDuty, Verdict } from './report.ts';

const say = (zh: string, en: string): ReportWords => ({ zh, en });

export const verdictWords: Readonly<Record<Verdict, ReportWords>> = {
  holds: say('成立', 'Holds'),
  broken: say('不成立', 'Broken'),
  unsaid: say('不能断定', 'Cannot be said'),
};

export const dutyWords: Readonly<Record<ShownDuty['state'], ReportWords>> = {
  'in-time': say('按期办结', 'Settled in time'),
  late: say('逾期办结', 'Settled late'),
  silent: say('到期未答复，已证明', 'Silent past the due date, proven'),
  open: say('尚未办结', 'Not settled'),
  excused: say('不再需要', 'No longer needed'),
};

export const lieWords: Readonly<Record<Lie['kind'], ReportWords>> = {
  'double-opening': say('同一办件签了两份首接登记', 'Signed two openings of one case'),
  'double-record': say('同一任签了两份责任记录', 'Signed two records for one epoch'),
  'double-registration': say('同一任登记了两份记录', 'Registered two records for one epoch'),
  'accepted-and-declined': say('既接收又不予接收', 'Accepted and declined the same offer'),
  'withdrawn-and-released': say('既撤回又移交', 'Withdrew and released the same offer'),
};

/** Words of the report, on the page and in a terminal. */
export const reportWords: Readonly<
  Record<
    | 'title'
    | 'holds'
    | 'broken'
    | 'holdsNote'
    | 'brokenNote'
    | 'fingerprint'
    | 'compare'
    | 'number'
    | 'case'
    | 'maker'
    | 'madeAt'
    | 'contents'
    | 'timeline'
    | 'now'
    | 'epoch'
    | 'restsOn'
    | 'noTimeline'
    | 'duties'
    | 'owes'
    | 'due'
    | 'metOn'
    | 'steps'
    | 'lies'
    | 'lookups'
    | 'checks'
    | 'unsaid'
    | 'files'
    | 'time',
    ReportWords
  >
> = {
  title: say('证据核验', 'Verify evidence'),
  holds: say('证据包成立', 'The bundle holds'),
  broken: say('证据包不成立', 'The bundle is broken'),
  holdsNote: say(
    '所附文件没有一项不成立。全部结论以下面这把枢纽密钥为准。',
    'Nothing in it is broken. All of it rests on the hub’s key below.',
  ),
  brokenNote: say(
    '下列各项不成立，与之有关的结论不能采信。',
    'What is listed below is broken; do not rely on what depends on it.',
  ),
  fingerprint: say('枢纽密钥指纹 (SHA-256)', 'Fingerprint of the hub’s key (SHA-256)'),
  compare: say(
    '请与您从别处得知的指纹逐位比对；不同则全部结论都不能采信。',
    'Compare it, digit by digit, with one that you have from elsewhere. If they differ, rely on nothing here.',
  ),
  number: say('受理编号', 'Number'),
  case: say('办件', 'Case'),
  maker: say('出具节点', 'Made by'),
  madeAt: say('出具时间', 'Made at'),
  contents: say('内容', 'Contents'),
  timeline: say('谁在负责', 'Who was responsible'),
  now: say('至今', 'until now'),
  epoch: say('第 {} 任', 'Epoch {}'),
  restsOn: say('依据', 'Rests on'),
  noTimeline: say('没有可以成立的责任链。', 'No chain of custody holds.'),
  duties: say('谁该办什么，到期了没有', 'What was owed, and until when'),
  owes: say('应当答复', 'owes'),
  due: say('到期日', 'Due'),
  metOn: say('办结', 'Settled'),
  steps: say('督办', 'Ladder'),
  lies: say('自相矛盾的签名', 'Contradictory signatures'),
  lookups: say('谁看过', 'Who looked'),
  checks: say('逐项核验', 'Every check'),
  unsaid: say('没有证明的', 'What is not proven'),
  files: say('个文件', 'files'),
  time: say('时间均为中国标准时间', 'All times are China Standard Time'),
};

/** Digits in groups of four, to be compared by eye. */
export function grouped(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}
