import type {
  EnvelopeRefusal,
  KeyOrderRefusal,
  ReceiptRefusal,
  TrustListRefusal,
} from '@zhulian/exchange';
import type { Words } from '@zhulian/vocabulary';
import { anyTime, detailOf, type ProblemSentence, type ProblemWords } from './problem-words.ts';

type WireRefusal = EnvelopeRefusal | ReceiptRefusal | TrustListRefusal | KeyOrderRefusal;

const nothingLost: Words = {
  zh: '原文已留存；没有生效，也不影响任何人办理。',
  en: 'What arrived is kept. It took no effect, and nobody’s matter is harmed.',
};

const senderMends: Words = {
  zh: '请发出方的数据中心核对程序版本，改正后重新发出；积压的报文会按原来的顺序补上。',
  en: 'The sender’s data centre should check its version and send anew. Messages that wait behind it follow in order.',
};

const keysMend: Words = {
  zh: '请双方的数据中心核对信任列表和密钥；怀疑被冒用的，先停用密钥，再通知枢纽。',
  en: 'Both data centres should check the trust list and their keys. If misuse is suspected, retire the key first, then tell the hub.',
};

/** 交换报文、回执、信任列表的不予. Read by operators on both ends; the person’s page only says that the office is late. */
export const envelopeProblems: Readonly<Record<WireRefusal['code'], ProblemSentence>> = {
  'envelope.malformed-json': form({
    zh: '报文不是完整的 JSON',
    en: 'The envelope is not whole JSON',
  }),
  'envelope.malformed-utf8': form({
    zh: '报文不是 UTF-8 文字',
    en: 'The envelope is not UTF-8 text',
  }),
  'envelope.duplicate-key': (refusal) =>
    form({
      zh: `报文里“${detailOf(refusal, 'key')}”写了两次`,
      en: `The envelope says “${detailOf(refusal, 'key')}” twice`,
    }),
  'envelope.not-canonical': form({
    zh: '报文不是规范写法',
    en: 'The envelope is not in canonical form',
  }),
  'envelope.number-not-allowed': form({
    zh: '报文里有规程不允许的数字写法',
    en: 'The envelope holds a number that the protocol does not allow',
  }),
  'envelope.lone-surrogate': form({
    zh: '报文里有残缺的字符',
    en: 'The envelope holds half a character',
  }),
  'envelope.not-nfc': form({
    zh: '报文里的文字没有按统一形式书写',
    en: 'Text in the envelope is not in the agreed form (NFC)',
  }),
  'envelope.key-not-ascii': form({
    zh: '报文里的字段名不是英文字母',
    en: 'A field name in the envelope is not ASCII',
  }),
  'envelope.too-deep': form({ zh: '报文的层次太深', en: 'The envelope is nested too deeply' }),
  'envelope.too-large': form({ zh: '报文太大', en: 'The envelope is too large' }, 413),
  'envelope.value-not-json': form({
    zh: '报文里有 JSON 没有的值',
    en: 'The envelope holds a value that JSON does not have',
  }),
  'envelope.field-missing': (refusal) =>
    form({
      zh: `报文缺少“${detailOf(refusal, 'field')}”`,
      en: `The envelope lacks “${detailOf(refusal, 'field')}”`,
    }),
  'envelope.field-unknown': (refusal) =>
    form({
      zh: `报文里有规程之外的“${detailOf(refusal, 'field')}”`,
      en: `The envelope holds “${detailOf(refusal, 'field')}”, which the protocol does not know`,
    }),
  'envelope.field-malformed': (refusal) =>
    form({
      zh: `报文里的“${detailOf(refusal, 'field')}”写得不对`,
      en: `“${detailOf(refusal, 'field')}” in the envelope is malformed`,
    }),
  'envelope.other-destination': trust({
    zh: '这份报文不是发给本节点的',
    en: 'This envelope was sealed for another node',
  }),
  'envelope.other-source': trust({
    zh: '报文的发出方和连接的一方不是同一个节点',
    en: 'The envelope and the connection name different senders',
  }),
  'envelope.payload-mismatch': trust({
    zh: '报文内容和摘要对不上，途中被改动过',
    en: 'The content does not match its digest: it was changed on the way',
  }),
  'envelope.signature-invalid': trust({
    zh: '报文签名验不过',
    en: 'The signature of the envelope does not hold',
  }),
  'envelope.key-ended': trust({
    zh: '签名用的密钥在报文的序号之前已经停用',
    en: 'The key of the signature had ended before this number of the stream',
  }),
  'envelope.proof-missing': trust({
    zh: '报文缺少信任列表要求的国密签名',
    en: 'The envelope lacks the SM2 proof that the trust list demands',
  }),
  'receipt.malformed': form({ zh: '回执的格式不对', en: 'The receipt is malformed' }),
  'receipt.other-stream': trust({
    zh: '这份回执属于另一条往来流水',
    en: 'The receipt belongs to another stream',
  }),
  'receipt.signature-invalid': trust({
    zh: '回执签名验不过',
    en: 'The signature of the receipt does not hold',
  }),
  'trust-list.malformed': form({ zh: '信任列表的格式不对', en: 'The trust list is malformed' }),
  'trust-list.signature-invalid': trust({
    zh: '信任列表不是枢纽签发的',
    en: 'The trust list was not signed by the hub',
  }),
  'trust-list.outdated': trust({
    zh: '这份信任列表比手里的旧',
    en: 'This trust list is older than the one in use',
  }),
  'trust-list.forked': trust({
    zh: '这份信任列表接不上手里的那一份',
    en: 'This trust list does not continue the one in use',
  }),
  'key-order.malformed': form({ zh: '密钥指令的格式不对', en: 'The key order is malformed' }, 400),
  'key-order.signature-invalid': trust({
    zh: '密钥指令不是用这一方现行的密钥签的',
    en: 'The key order was not signed with a present key of that party',
  }),
  'key-order.outdated': trust({
    zh: '密钥指令是针对旧的信任列表下的，请按新的列表重下',
    en: 'The key order was made for an older trust list; make it anew for the present one',
  }),
  'key-order.not-allowed': trust({
    zh: '信任列表只增不改：密钥编号不能重用，停用不能收回，要求的套件不能取消',
    en: 'The trust list only grows: no key id is used again, no end is taken back, no suite once due is dropped',
  }),
};

/** Refusals of the link itself: of a push before an envelope was looked at, or of a place in the stream. */
export const linkProblems: Readonly<Record<string, ProblemSentence>> = {
  'envelope.type-unknown': form({
    zh: '这种报文本节点还不认识',
    en: 'This node does not know messages of this type yet',
  }),
  'stream.case-seq-repeated': trust({
    zh: '对方在同一办件的同一序号上发了两份报文',
    en: 'The sender used one place of a matter’s stream for two messages',
  }),
  'stream.equivocation': trust({
    zh: '对方在同一个序号上签发了两份不同的内容',
    en: 'The sender signed two different contents for one place in the stream',
  }),
  'stream.quarantined': {
    ...trust({
      zh: '对方曾在同一序号上签发两份内容，本节点已停收其报文',
      en: 'The sender signed two contents for one place, so nothing more is taken from it',
    }),
    remedy: {
      zh: '由两边的管理员核对证据，再由本节点的负责人具名解除。',
      en: 'The administrators of both sides look at the proof; then a named person here ends it.',
    },
  },
  'exchange.not-failing': form({
    zh: '这份报文没有收不下的记录，不能搁置',
    en: 'This message has not failed here, so it cannot be set aside',
  }),
  'exchange.not-parked': form({
    zh: '这份报文没有被搁置',
    en: 'This message is not set aside',
  }),
  'exchange.not-quarantined': form({
    zh: '对这一方没有停收',
    en: 'Nothing is being turned away from this party',
  }),
  'exchange.person-missing': form({
    zh: '须写明经办人和理由',
    en: 'A named person and a reason are needed',
  }),
  'exchange.not-now': {
    ...form({ zh: '本节点暂时收不下', en: 'This node cannot take it just now' }, 503),
    remedy: {
      zh: '不用做什么：发出方会自动重发，直到收到回执。',
      en: 'Nothing need be done: the sender tries again by itself until it has a receipt.',
    },
  },
  'link.question-malformed': form(
    { zh: '旁路询问的格式不对', en: 'The question on the side channel is malformed' },
    400,
  ),
  'link.push-malformed': form({ zh: '推送的格式不对', en: 'The push is malformed' }, 400),
  'link.certificate-unknown': trust(
    {
      zh: '连接证书不在信任列表里',
      en: 'The certificate of the connection is not on the trust list',
    },
    403,
  ),
  'hub.token-wrong': trust({ zh: '入网口令不对', en: 'The enrolment token is wrong' }, 403),
  'hub.party-known': trust({
    zh: '这一方已经入网，变更要用它现行的密钥签发指令',
    en: 'That party has joined already; what changes is ordered with its present key',
  }),
  'hub.enrolment-malformed': form(
    { zh: '入网申请的格式不对', en: 'The enrolment is malformed' },
    400,
  ),
};

function form(title: Words, status = 422): ProblemWords {
  return { status, title, why: nothingLost, remedy: senderMends, period: anyTime };
}

function trust(title: Words, status = 422): ProblemWords {
  return { status, title, why: nothingLost, remedy: keysMend, period: anyTime };
}
