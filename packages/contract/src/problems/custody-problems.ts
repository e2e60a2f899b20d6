import type { CustodyRefusal } from '@zhulian/exchange';
import type { Words } from '@zhulian/vocabulary';
import { anyTime, detailOf, type ProblemSentence, type ProblemWords } from './problem-words.ts';

const oneHolder: Words = {
  zh: '一个办件任何时候只有一个责任单位；移交要经对方接收，并由三个登记方中的两个登记。',
  en: 'A case has exactly one responsible office at every moment; a hand-over needs the receiver’s consent and two of three registrars.',
};

const nothingMoved: Words = {
  zh: '责任没有变动，原单位继续负责。',
  en: 'No responsibility has moved; the same office goes on being responsible.',
};

const lookAgain: Words = {
  zh: '请刷新办件，按现在的情况再办。',
  en: 'Open the case anew and act on what it says now.',
};

const keysMend: Words = {
  zh: '请双方的数据中心核对程序版本、信任列表和登记方名单；怀疑被冒用的，先停用密钥，再通知枢纽。',
  en: 'Both data centres should check versions, trust list and rota. If misuse is suspected, retire the key first, then tell the hub.',
};

/** 交接不予. Officials read those about offers; operators on both ends read the rest. */
export const custodyProblems: Readonly<Record<CustodyRefusal['code'], ProblemSentence>> = {
  'custody.not-canonical': proof({
    zh: '交接文书不是规范写法',
    en: 'The custody statement is not in canonical form',
  }),
  'custody.statement-malformed': (refusal) =>
    proof({
      zh: `交接文书里的“${detailOf(refusal, 'field')}”写得不对`,
      en: `“${detailOf(refusal, 'field')}” in the custody statement is malformed`,
    }),
  'custody.other-kind': proof({
    zh: '这里不该收到这种交接文书',
    en: 'A custody statement of this kind is not expected here',
  }),
  'custody.other-case': proof({
    zh: '交接文书说的是另一个办件',
    en: 'The custody statement is about another case',
  }),
  'custody.signature-invalid': proof({
    zh: '交接文书的签名验不过',
    en: 'The signature of the custody statement does not hold',
  }),
  'custody.not-holder': turn({
    zh: '本单位现在不是这个办件的责任单位',
    en: 'This office is not responsible for the case now',
  }),
  'custody.epoch-not-next': turn({
    zh: '办件的责任已经变动过，这份文书过时了',
    en: 'Responsibility for the case has moved since; this statement is out of date',
  }),
  'custody.assignment-awaited': turn(
    {
      zh: '三个登记方各登记了一份，这一任作废，要由枢纽指定',
      en: 'Three registrars took three records: the epoch is void, and the hub must assign',
    },
    {
      zh: '原单位继续负责，请等枢纽的协调决定。',
      en: 'The same office stays responsible; wait for the coordinator’s decision.',
    },
  ),
  'custody.other-predecessor': proof({
    zh: '交接文书接的不是现在的责任记录',
    en: 'The statement does not follow the present custody record',
  }),
  'custody.receiver-is-holder': turn({
    zh: '对方和现在的责任单位在同一个省，不用跨省移交',
    en: 'The receiver belongs to the province that is responsible already; nothing need be handed over',
  }),
  'custody.registrars-not-of-rota': proof({
    zh: '登记方不是轮值表上的三方',
    en: 'The registrars are not the three of the rota',
  }),
  'custody.offer-open': turn({
    zh: '这个办件已经有一份移交要约在等对方答复',
    en: 'One offer for this case already waits for its answer',
  }),
  'custody.offer-unknown': turn({
    zh: '没有这份移交要约',
    en: 'There is no such offer',
  }),
  'custody.offer-expired': (refusal) =>
    turn({
      zh: `移交要约到 ${detailOf(refusal, 'expiresOn')} 为止，现在已经过了`,
      en: `The offer could be accepted until ${detailOf(refusal, 'expiresOn')}`,
    }),
  'custody.offer-declined': turn({
    zh: '对方已经答复不予接收',
    en: 'The offer has been declined',
  }),
  'custody.offer-withdrawn': turn({
    zh: '移交要约已经撤回',
    en: 'The offer has been withdrawn',
  }),
  'custody.offer-accepted': turn({
    zh: '已经答复接收，不能再改成不予接收',
    en: 'The offer has been accepted; that cannot be taken back',
  }),
  'custody.released': turn(
    {
      zh: '已经移交，不能撤回，也不能再移交别处',
      en: 'The case has been released; nothing can be withdrawn or offered any more',
    },
    {
      zh: '需要退回的，由接收单位用同样的办法移交回来。',
      en: 'If it should come back, the receiver offers it back in the same way.',
    },
  ),
  'custody.not-addressee': turn({
    zh: '这份移交要约不是给本单位的',
    en: 'The offer is meant for another office',
  }),
  'custody.offer-not-accepted': turn(
    { zh: '对方还没有答复接收', en: 'The receiver has not accepted yet' },
    {
      zh: '请等对方答复；等不到的，督办会逐级上报。',
      en: 'Wait for the answer; if it does not come, the ladder climbs.',
    },
  ),
  'custody.release-differs': (refusal) =>
    proof({
      zh: `移交和已接收的要约不一致（${detailOf(refusal, 'field')}）`,
      en: `The release differs from the accepted offer (${detailOf(refusal, 'field')})`,
    }),
  'custody.chain-malformed': (refusal) =>
    proof({
      zh: `责任链写得不对（${detailOf(refusal, 'field')}）`,
      en: `The custody chain is malformed (${detailOf(refusal, 'field')})`,
    }),
  'custody.not-registrar': proof({
    zh: '登记的一方不在上一份责任记录所列的登记方之内',
    en: 'The registering party is not a registrar named in the record before',
  }),
  'custody.registrations-missing': (refusal) =>
    proof({
      zh: `第 ${detailOf(refusal, 'epoch')} 任还没有两个登记方登记`,
      en: `Epoch ${detailOf(refusal, 'epoch')} does not have two registrations`,
    }),
  'custody.consent-missing': proof({
    zh: '移交没有附上要约和接收',
    en: 'The release comes without the offer and its acceptance',
  }),
  'custody.epoch-not-void': (refusal) =>
    proof({
      zh: `不能证明第 ${detailOf(refusal, 'epoch')} 任作废`,
      en: `It is not proven that epoch ${detailOf(refusal, 'epoch')} is void`,
    }),
  'custody.assignment-unfounded': proof({
    zh: '指定承办没有依据：既没有不答复的证明，也没有作废的证明',
    en: 'The assignment rests neither on proven silence nor on a void epoch',
  }),
  'custody.other-opening': proof({
    zh: '这个办件在本登记方处已有另一份首接登记',
    en: 'This registrar knows the case with another opening',
  }),
  'custody.slot-taken': proof({
    zh: '这一任已经登记给另一份责任记录',
    en: 'This epoch is registered for another record',
  }),
  'custody.epoch-doubled': (refusal) =>
    proof({
      zh: `第 ${detailOf(refusal, 'epoch')} 任有两份责任记录都得到登记，登记方自相矛盾`,
      en: `Two records of epoch ${detailOf(refusal, 'epoch')} are registered: registrars contradict themselves`,
    }),
  'custody.not-the-new-holder': proof({
    zh: '承接的不是责任记录所写的单位',
    en: 'The activation is not by the holder that the record names',
  }),
};

function turn(title: Words, remedy: Words = lookAgain): ProblemWords {
  return { status: 409, title, why: oneHolder, remedy, period: anyTime };
}

function proof(title: Words): ProblemWords {
  return { status: 422, title, why: nothingMoved, remedy: keysMend, period: anyTime };
}
