import type { Check, CheckCode, ReportWords, Verdict } from './report.ts';

type Sentences = Readonly<Record<Verdict, ReportWords | undefined>>;
const say = (zh: string, en: string): ReportWords => ({ zh, en });

/** What each check says in each case; a code is permanent. A verdict without words cannot come out of it. */
export const checkWords: Readonly<Record<CheckCode, Sentences>> = {
  'bundle.whole': {
    holds: say('文件是规范的证据包', 'The file is a canonical bundle'),
    broken: say(
      '不是规范的证据包，或有字节被改动',
      'Not a canonical bundle, or a byte was changed',
    ),
    unsaid: undefined,
  },
  'bundle.manifest': {
    holds: say('与清单相符', 'Agrees with the manifest'),
    broken: say(
      '与清单不符：内容被改、缺失或多出',
      'Disagrees with the manifest: changed, missing or added',
    ),
    unsaid: undefined,
  },
  'bundle.maker': {
    holds: say('清单由出具节点签名', 'The manifest is signed by the node that made it'),
    broken: say('清单的签名不是出具节点的', 'The manifest is not signed by the node that it names'),
    unsaid: undefined,
  },
  'keys.hub': {
    holds: say('枢纽密钥与您给出的相同', 'The hub’s key is the one you gave'),
    broken: say(
      '枢纽密钥与您给出的不同，全部结论都不能采信',
      'The hub’s key is not the one you gave: nothing here can be relied on',
    ),
    unsaid: say(
      '枢纽密钥是否真实，请与您从别处得知的指纹比对',
      'Whether the hub’s key is genuine: compare its fingerprint with one from elsewhere',
    ),
  },
  'keys.trust-list': {
    holds: say('信任列表由国家枢纽签名', 'The trust list is signed by the hub'),
    broken: say(
      '信任列表不是所示枢纽密钥签的，或与前一份不相连',
      'The trust list is not signed by the hub’s key shown, or does not follow the one before',
    ),
    unsaid: say('证据包里没有信任列表', 'The bundle holds no trust list'),
  },
  'envelope.signed': {
    holds: say('报文由发出方签名', 'The message is signed by its sender'),
    broken: say(
      '报文不是发出方签的，格式不对，或放错了位置',
      'The message is not signed by its sender, malformed, or out of place',
    ),
    unsaid: undefined,
  },
  'envelope.payload': {
    holds: say('报文内容就是发出时的内容', 'The content is the one that was sent'),
    broken: say(
      '报文内容与签名时的承诺不符',
      'The content is not the one that the signature commits to',
    ),
    unsaid: say(
      '内容未公开，只核验了报文头',
      'The content is withheld; only the header was checked',
    ),
  },
  'envelope.chained': {
    holds: say('与前一份报文首尾相连', 'Follows the message before it'),
    broken: say('与前一份报文不相连', 'Does not follow the message before it'),
    unsaid: undefined,
  },
  'receipt.signed': {
    holds: say('回执由接收方签名', 'The receipt is signed by the receiver'),
    broken: say(
      '回执不是接收方签的，格式不对，或放错了位置',
      'The receipt is not signed by the receiver, malformed, or out of place',
    ),
    unsaid: undefined,
  },
  'receipt.matches': {
    holds: say('回执所指就是所示报文', 'The receipt is for the message shown'),
    broken: say('回执所指是另一份报文', 'The receipt is for another message'),
    unsaid: say('回执所指的报文不在证据包里', 'The message of this receipt is not in the bundle'),
  },
  'receipt.final': {
    holds: undefined,
    broken: say('同一份报文有两份相反的最终回执', 'One message has two opposite final receipts'),
    unsaid: undefined,
  },
  'head.signed': {
    holds: say('流头声明由本方签名', 'The stream head is signed by its own party'),
    broken: say(
      '流头声明不是本方签的，格式不对，或放错了位置',
      'The stream head is not signed by its own party, malformed, or out of place',
    ),
    unsaid: undefined,
  },
  'head.matches': {
    holds: say('流头声明与所示报文相符', 'The stream head agrees with the messages shown'),
    broken: say('流头声明与所示报文矛盾', 'The stream head contradicts the messages shown'),
    unsaid: say(
      '流头所指的报文不在证据包里',
      'The message that the stream head names is not in the bundle',
    ),
  },
  'custody.signed': {
    holds: say(
      '交接文书由应签之方签名',
      'The custody statement is signed by the party whose word it is',
    ),
    broken: say(
      '交接文书不是应签之方签的，格式不对，或属于另一办件',
      'The custody statement is not signed by the party whose word it is, malformed, or of another case',
    ),
    unsaid: undefined,
  },
  'custody.chain': {
    holds: say(
      '自首接起，任一时刻恰有一个责任单位',
      'From the opening on, exactly one office was responsible at every moment',
    ),
    broken: say(
      '责任链不成立：没有唯一的首接，或同一任有两个获胜记录',
      'The chain does not hold: no single opening, or two winners of one epoch',
    ),
    unsaid: say(
      '没有交接文书，或有一份不成立，不能断定由谁负责',
      'There are no custody statements, or one of them is broken: nobody can say who was responsible',
    ),
  },
  'calendar.form': {
    holds: say('工作日历可读', 'The calendar can be read'),
    broken: say('工作日历格式不对', 'The calendar is malformed'),
    unsaid: undefined,
  },
  'duty.form': {
    holds: undefined,
    broken: say(
      '履责事项格式不对，或所指报文不在证据包里、不是双方之间的',
      'The duty is malformed, or the messages that it names are not shown or not between its two sides',
    ),
    unsaid: undefined,
  },
  'duty.start': {
    holds: say(
      '起算时刻就是送达回执的时刻',
      'The clock started at the moment of the receipt of delivery',
    ),
    broken: say(
      '起算时刻与送达回执不符',
      'The start of the clock is not the moment of any receipt shown',
    ),
    unsaid: say('起算时刻没有回执可对照', 'No receipt is shown for the start of the clock'),
  },
  'duty.rule': {
    holds: say(
      '期限规则和双方单位就是请求里写明的',
      'Rule and offices are those that the request states',
    ),
    broken: say(
      '期限规则或双方单位与请求里写明的不同',
      'Rule or offices are not those that the request states',
    ),
    unsaid: say('请求里没有写明期限规则', 'No request is shown that states the rule'),
  },
  'duty.due': {
    holds: say(
      '期限由规则、日历和起算时刻重算得出',
      'The due date follows from rule, calendar and start',
    ),
    broken: say(
      '期限与规则、日历、起算时刻不符',
      'The due date does not follow from rule, calendar and start',
    ),
    unsaid: say(
      '缺少有关年份的工作日历，不能重算期限',
      'A calendar year is missing, so the due date cannot be computed',
    ),
  },
  'duty.answer': {
    holds: say('答复在对方签名的报文里', 'The answer is in a message that the debtor signed'),
    broken: say(
      '所称答复不是对方对此事的报文',
      'What is called the answer is no message of the debtor about this',
    ),
    unsaid: say('办结没有附答复报文', 'No message of an answer is shown'),
  },
  'duty.silence': {
    holds: say(
      '到期未答复：对方自己签名的连续报文流里没有答复',
      'No answer by the due date: the debtor’s own contiguous, signed stream holds none',
    ),
    broken: say(
      '称未答复，但对方的报文流里有答复',
      'Said to be unanswered, but the debtor’s stream holds an answer',
    ),
    unsaid: say(
      '不能证明到期未答复：缺请求、送达回执、到期后的流头或其间报文',
      'Silence is not proven: a request, its receipt, a stream head after the due date or messages between are missing',
    ),
  },
  'lookups.form': {
    holds: say('查询记录可读', 'The list of look-ups can be read'),
    broken: say('查询记录格式不对', 'The list of look-ups is malformed'),
    unsaid: undefined,
  },
  'log.checkpoint': {
    holds: say('检查点由日志所属节点签名', 'The checkpoint is signed by the log’s own node'),
    broken: say(
      '检查点不是日志所属节点签的，或格式不对',
      'The checkpoint is not signed by the log’s own node, or malformed',
    ),
    unsaid: undefined,
  },
  'log.witnessed': {
    holds: say('检查点有见证方签署', 'The checkpoint is cosigned by a witness'),
    broken: say('有一行见证签署不是该方签的', 'A cosignature is not by the witness that it names'),
    unsaid: say('检查点没有见证签署', 'No witness has cosigned the checkpoint'),
  },
  'log.leaf': {
    holds: say('在存证日志中，两种散列均相符', 'Stands in the evidence log under both hashes'),
    broken: say(
      '不在存证日志中，或与所指文件不符',
      'Does not stand in the evidence log, or is not of the file named',
    ),
    unsaid: undefined,
  },
  'log.coverage': {
    holds: say(
      '所示报文、回执和交接文书都在存证日志中',
      'Every message, receipt and custody statement shown stands in an evidence log',
    ),
    broken: undefined,
    unsaid: say(
      '有文件没有附存证日志的证明',
      'For some files no place in an evidence log is shown',
    ),
  },
};

/** One outcome of a check, with its words. */
export function checked(code: CheckCode, verdict: Verdict, about = ''): Check {
  const words = checkWords[code][verdict] ?? say(code, code);
  return { code, verdict, about, words };
}

export function heldIf(code: CheckCode, isHeld: boolean, about = ''): Check {
  return checked(code, isHeld ? 'holds' : 'broken', about);
}
