import type { Words } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { inSentence } from '../../view/in-sentence.ts';

/**
 * 告知: what the person is told when another office is asked about her. Names the receiving unit, purpose and kinds of
 * data. Basis: 《中华人民共和国个人信息保护法》 art. 17, 23, 35.
 */
export function noticeToPerson(
  parts: Pick<NodeParts, 'offices'>,
  order: { readonly to: string; readonly role: 'mother' | 'father' },
): Words {
  const office = inSentence(parts.offices.name(order.to).name);
  const whose =
    order.role === 'mother'
      ? { zh: '您', en: 'your' }
      : { zh: '共同申请人', en: 'the co-applicant’s' };
  return {
    zh: `为办理生育登记，向${office.zh}核对${whose.zh}的身份和户籍登记，不问其他事项。办理页面已告知本人。`,
    en: `To register this birth, ${office.en} is asked to confirm ${whose.en} identity and household registration, and nothing else. This was shown to the applicant.`,
  };
}
