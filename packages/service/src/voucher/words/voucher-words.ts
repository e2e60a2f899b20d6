import type { Words } from '@zhulian/vocabulary';

/** 凭证上的固定文字. A province may hand in its own; what it leaves out is the standard text. */
export interface VoucherWords {
  /** Said of every voucher, after item 4 of Guangdong's measures (policy matrix K5). */
  readonly notEvidence: Words;
  readonly notThis: Words;
  readonly remedies: Words;
  /** Where the offline verification page is, as a person would type it. */
  readonly verifyAddress: string;
  /** Under everything, in small type; absent on papers with legal effect. */
  readonly specimen: Words | null;
}

export const standardVoucherWords: VoucherWords = {
  notEvidence: {
    zh: '登记凭证不作为是否符合条例规定生育的证明。',
    en: 'This voucher is not evidence of whether a birth complies with the Regulation.',
  },
  notThis: {
    zh: '本凭证只说明上述登记已经办理。它不载明婚姻状况、子女数和孩次，任何单位不得据此推断。登记不收费。',
    en: 'It says only that the registration was made, and nothing of marital status, number of children or order of birth; nobody may infer them. Registration is free.',
  },
  remedies: {
    zh: '内容有误，可随时免费更正；对登记不服，可自知道之日起60日内申请行政复议或6个月内起诉。咨询、投诉：12345。',
    en: 'Errors are corrected at any time, free of charge. You may ask for reconsideration within 60 days of learning of the act, or sue within six months. Questions and complaints: 12345.',
  },
  verifyAddress: '/verify',
  specimen: {
    zh: '演示件：人物、号码和签名均为合成，没有法律效力。',
    en: 'Specimen: synthetic persons, numbers and signatures; no legal effect.',
  },
};
