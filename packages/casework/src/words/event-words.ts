import { dateWords, type Words } from '@zhulian/vocabulary';
import type { BirthRegistrationEvent } from '../birth-registration/birth-registration-event.ts';
import type { CoCheckEvent } from '../co-check/co-check-event.ts';
import type { FirstChildEvent } from '../first-child-registration/first-child-registration-event.ts';
import { type OfficeNaming, provinceWords } from '../office/province-words.ts';

import { itemWords, resultWords } from './item-words.ts';

export type CaseEvent = BirthRegistrationEvent | CoCheckEvent | FirstChildEvent;

/** 经过: one line of the log as both sides and the person read it. Names of persons asked about never stand in it. */
export interface EventWords {
  readonly words: Words;
  readonly detail: Words | null;
}

const plain = (zh: string, en: string, detail: Words | null = null): EventWords => ({
  words: { zh, en },
  detail,
});

const same = (text: string): Words | null => (text === '' ? null : { zh: text, en: text });

/** The line of any event. `nameOf` gives offices their full names; else the province stands for them. */
export function eventWords(event: CaseEvent, nameOf: OfficeNaming = provinceWords): EventWords {
  if (event.type.startsWith('birth-registration.')) {
    return birthRegistrationWords(event as BirthRegistrationEvent, nameOf);
  }
  return event.type.startsWith('co-check.')
    ? coCheckWords(event as CoCheckEvent, nameOf)
    : firstChildWords(event as FirstChildEvent, nameOf);
}

function birthRegistrationWords(event: BirthRegistrationEvent, nameOf: OfficeNaming): EventWords {
  switch (event.type) {
    case 'birth-registration.submitted':
      return plain('提交申请', 'Application sent');
    case 'birth-registration.corrected':
      return plain('自行更正', 'Corrected by the applicant');
    case 'birth-registration.supplement-requested':
      return plain('一次性告知补正', 'Supplement asked, once', same(event.gaps.join('；')));
    case 'birth-registration.supplemented':
      return plain('已补正', 'Supplement received');
    case 'birth-registration.accepted':
      return plain('受理', 'Accepted');
    case 'birth-registration.co-check-opened': {
      const { to, items } = event.coCheck;
      return plain(`向${nameOf(to).zh}发出协查`, `Co-check sent to ${nameOf(to).en}`, {
        zh: `核对：${items.map((item) => itemWords[item].zh).join('、')}`,
        en: `Items: ${items.map((item) => itemWords[item].en).join(', ')}`,
      });
    }
    case 'birth-registration.co-check-received':
      return plain('对方签收协查', 'Co-check received');
    case 'birth-registration.co-check-answered':
      return plain('收到协查答复', 'Co-check answered', repliesDetail(event.replies));
    case 'birth-registration.co-check-silent': {
      const on = dateWords(event.limitEndedOn);
      return plain('期限届满，对方未答复', 'Limit passed without an answer', {
        zh: `${on.zh}届满。不影响办理，可以凭承诺登记`,
        en: `It ended on ${on.en}. It costs the applicant nothing: she may register on an undertaking`,
      });
    }
    case 'birth-registration.undertaking-signed':
      return plain('申请人签署承诺书', 'Undertaking signed', event.text);
    case 'birth-registration.registered':
      return event.ground === 'confirmed'
        ? plain('登记（核对一致）', 'Registered, all confirmed')
        : plain('登记（告知承诺）', 'Registered on the applicant’s undertaking');
    case 'birth-registration.voucher-issued':
      return plain('发出登记凭证', 'Voucher issued', same(event.voucherNumber));
    case 'birth-registration.result-notified':
      return plain(
        `按本人意愿告知${nameOf(event.to).zh}`,
        `${nameOf(event.to).en} told, as she asked`,
      );
    case 'birth-registration.ladder-climbed':
      return event.code === 'remind-handler'
        ? plain('提醒承办单位：期限将到', 'Handling office reminded: due soon')
        : plain(`督办：${nameOf(event.office).zh}收到`, `Reported to ${nameOf(event.office).en}`);
    case 'birth-registration.handed-over':
      return plain(
        `${nameOf(event.from).zh}移交给${nameOf(event.to).zh}，由其负责`,
        `Handed over by ${nameOf(event.from).en} to ${nameOf(event.to).en}, which is responsible now`,
        same(event.reason),
      );
    case 'birth-registration.withdrawn':
      return plain('申请人撤回', 'Withdrawn by the applicant', same(event.reason));
    case 'birth-registration.refused':
      return plain('不予登记', 'Not registered', {
        zh: `${event.reason}。依据：${event.article.zh}。${event.remedy.zh}。${event.period.zh}`,
        en: `${event.reason}. Basis: ${event.article.en}. ${event.remedy.en}. ${event.period.en}`,
      });
  }
}

function coCheckWords(event: CoCheckEvent, nameOf: OfficeNaming): EventWords {
  switch (event.type) {
    case 'co-check.requested':
      return plain(
        `向${nameOf(event.letter.to).zh}发出协查`,
        `Sent to ${nameOf(event.letter.to).en}`,
        event.letter.notice,
      );
    case 'co-check.delivered':
      return plain('送达，期限开始', 'Delivered; the clock starts');
    case 'co-check.received':
      return plain('签收', 'Received');
    case 'co-check.paired':
      return plain('在本地登记中配对', 'Paired in the local register');
    case 'co-check.unpaired':
      return plain('未配对', 'Not found', same(event.searched));
    case 'co-check.answered':
      return plain('答复', 'Answered', repliesDetail(event.replies));
    case 'co-check.returned':
      return plain('退回', 'Returned', same(event.reason));
    case 'co-check.clarify-asked':
      return plain(
        '请发起单位说明，期限中止',
        'Question to the asking office; the clock stops',
        same(event.question),
      );
    case 'co-check.clarify-answered':
      return plain('已说明，期限继续', 'Answered; the clock goes on', same(event.answer));
    case 'co-check.extension-proposed':
      return plain(
        `提出延期 ${event.days} 个工作日，等对方同意`,
        `Extension of ${event.days} working day${event.days === 1 ? '' : 's'} proposed; the other side decides`,
        same(event.reason),
      );
    case 'co-check.extension-agreed':
      return plain(
        '同意延期，双方重算到期日',
        'Extension agreed; both sides compute the date again',
        {
          zh: '只延一次；申请人的等待期限不变',
          en: 'Once only; the applicant waits no longer for it',
        },
      );
    case 'co-check.extension-refused':
      return plain(
        '不同意延期，到期日不变',
        'Extension refused; the date stays',
        same(event.reason),
      );
    case 'co-check.forwarded':
      return plain(
        `转办到${nameOf(event.to).zh}`,
        `Forwarded to ${nameOf(event.to).en}`,
        same(event.reason),
      );
    case 'co-check.ladder-climbed':
      return event.code === 'remind-handler'
        ? plain('提醒经办单位即将到期', 'Office reminded: due soon')
        : plain(`督办：${nameOf(event.office).zh}收到`, `Reported to ${nameOf(event.office).en}`);
    case 'co-check.withdrawn':
      return plain('发起单位撤回', 'Withdrawn by the asking office', same(event.reason));
    case 'co-check.closed':
      return plain('办结', 'Closed');
  }
}

function firstChildWords(event: FirstChildEvent, nameOf: OfficeNaming): EventWords {
  switch (event.type) {
    case 'first-child.filed':
      return plain('申请', 'Filed');
    case 'first-child.proofs-received':
      return plain('证明已齐', 'Both proofs in hand');
    case 'first-child.verification-asked':
      return plain(`请${nameOf(event.to).zh}核实`, `${nameOf(event.to).en} asked to verify`);
    case 'first-child.verification-delivered':
      return plain('户籍地收到', 'Received by the hukou township');
    case 'first-child.verification-replied':
      return event.correct
        ? plain('户籍地答复：属实', 'Replied: correct')
        : plain('户籍地答复：不符', 'Replied: not correct', same(event.note));
    case 'first-child.registered':
      return plain('即时登记', 'Registered at once');
    case 'first-child.refused':
      return plain('书面不予登记', 'Refused in writing', same(event.reason));
    case 'first-child.result-notified':
      return plain(`通报${nameOf(event.to).zh}`, `${nameOf(event.to).en} told the result`);
  }
}

function repliesDetail(
  replies: Extract<CoCheckEvent, { type: 'co-check.answered' }>['replies'],
): Words {
  return {
    zh: replies
      .map(({ code, answer }) => `${itemWords[code].zh}：${resultWords[answer].zh}`)
      .join('；'),
    en: replies
      .map(({ code, answer }) => `${itemWords[code].en}: ${resultWords[answer].en}`)
      .join('; '),
  };
}
