import type { RegistrationGround } from '@zhulian/certificate';
import type { Words } from '@zhulian/vocabulary';

export type LabelName =
  | 'title'
  | 'number'
  | 'holder'
  | 'otherParent'
  | 'maskedNumber'
  | 'authority'
  | 'registeredOn'
  | 'expectedOrBornOn'
  | 'ground'
  | 'purpose'
  | 'validThrough'
  | 'string'
  | 'stringNote'
  | 'verify'
  | 'shortCode'
  | 'late';

/** Headings and labels of the printed voucher. */
export const labels: Readonly<Record<LabelName, Words>> = {
  title: { zh: '生育登记凭证', en: 'Birth Registration Voucher' },
  number: { zh: '登记编号', en: 'Registration No.' },
  holder: { zh: '登记人', en: 'Registered person' },
  otherParent: { zh: '共同申请人', en: 'Joint applicant' },
  maskedNumber: { zh: '证件号码', en: 'Identity No.' },
  authority: { zh: '登记机关', en: 'Registering office' },
  registeredOn: { zh: '登记日期', en: 'Registered on' },
  expectedOrBornOn: { zh: '预产期或出生日期', en: 'Expected or born on' },
  ground: { zh: '登记方式', en: 'Registered upon' },
  purpose: { zh: '本件用途', en: 'Purpose of this copy' },
  validThrough: { zh: '本件使用至', en: 'This paper current until' },
  string: { zh: '责任链', en: 'Responsibility string' },
  stringNote: {
    zh: '经过的每一步和当时的负责单位',
    en: 'each step and who was responsible for it',
  },
  verify: { zh: '查验', en: 'Verification' },
  shortCode: { zh: '查验短码', en: 'Short code' },
  late: { zh: '超期', en: 'late' },
};

export const generalPurpose: Words = { zh: '通用', en: 'General' };

export const groundWords: Readonly<Record<RegistrationGround, Words>> = {
  confirmation: {
    zh: '核对一致',
    en: 'Confirmation by the offices asked',
  },
  undertaking: {
    zh: '告知承诺（有单位未按期答复，依规定不影响登记）',
    en: 'Declaration and undertaking: an office did not answer in time, which costs the person nothing',
  },
};

/** How to verify, in the order of doing. `{address}` is where the page is. */
export const verifySteps: readonly Words[] = [
  {
    zh: '打开 {address}，用相机对准二维码，或选一张照片。',
    en: 'Open {address} and point the camera at the code, or choose a photograph.',
  },
  {
    zh: '查验在您的设备上完成，不需要网络；签发机关不会知道您在哪里出示。',
    en: 'The check runs on your own device, offline; the issuer does not learn where you show this paper.',
  },
  {
    zh: '以查验页列出的内容为准，并核对本人证件；没有相机，可凭短码查询。',
    en: 'Go by what the page lists and compare an identity document. No camera: ask with the short code.',
  },
];

export const signedBy: Words = {
  zh: '登记机关的电子签名在二维码内，不另盖章',
  en: 'Signed electronically: the signature is in the code, no seal is added',
};
