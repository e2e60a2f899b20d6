import type { RegistrationGround } from '@zhulian/certificate';
import type { Words } from '@zhulian/vocabulary';

/** Words of the offline verification page, in the page and in its script. */
export const verifyWords: Readonly<
  Record<
    | 'title'
    | 'site'
    | 'skip'
    | 'lede'
    | 'openCamera'
    | 'closeCamera'
    | 'aim'
    | 'noCamera'
    | 'photo'
    | 'photoHint'
    | 'reading'
    | 'noCode'
    | 'paste'
    | 'pasteHint'
    | 'verify'
    | 'nothing'
    | 'result'
    | 'printed'
    | 'unproven'
    | 'lists'
    | 'keysAsOf'
    | 'statusAsOf'
    | 'onTheList'
    | 'refresh'
    | 'kept'
    | 'noScript'
    | 'purposeNote',
    Words
  >
> = {
  title: { zh: '核验凭证', en: 'Verify a voucher' },
  site: { zh: '珠联', en: 'Zhulian' },
  skip: { zh: '跳到正文', en: 'Skip to main content' },
  lede: {
    zh: '在您自己的设备上核验，不需要网络。二维码的内容不会发给任何人，签发机关也不知道您在核验。',
    en: 'The check runs on your own device and needs no network. Nothing of the code is sent to anybody, and the issuer does not learn that you check it.',
  },
  openCamera: { zh: '用相机扫描', en: 'Scan with the camera' },
  closeCamera: { zh: '关闭相机', en: 'Close the camera' },
  aim: {
    zh: '让二维码占满画面，停稳一秒。',
    en: 'Fill the frame with the code and hold still for a second.',
  },
  noCamera: {
    zh: '相机没有打开。可以在浏览器设置里允许使用相机，或者改选一张照片。',
    en: 'The camera did not open. Allow it in the settings of the browser, or choose a photograph instead.',
  },
  photo: { zh: '选一张二维码照片', en: 'Choose a photograph of the code' },
  photoHint: {
    zh: '照片只在本机读取，不会上传。',
    en: 'The photograph is read on this device and not uploaded.',
  },
  reading: { zh: '正在读照片…', en: 'Reading the photograph …' },
  noCode: {
    zh: '照片里没有读到二维码。请拍得近一些、正一些，避开反光。',
    en: 'No code was found in the photograph. Take it closer and straighter, without glare.',
  },
  paste: { zh: '或者粘贴二维码的文字', en: 'Or paste the text of the code' },
  pasteHint: { zh: '以 ZL1: 开头', en: 'It begins with ZL1:' },
  verify: { zh: '核验', en: 'Verify' },
  nothing: {
    zh: '还没有内容。请先扫描、选照片或粘贴文字。',
    en: 'There is nothing to check yet. Scan, choose a photograph or paste the text first.',
  },
  result: { zh: '核验结果', en: 'Result' },
  printed: { zh: '签名内的内容（以此为准）', en: 'What is signed (go by this)' },
  unproven: { zh: '这次核验没有证明', en: 'What this check does not prove' },
  lists: { zh: '本机的名单', en: 'Lists on this device' },
  keysAsOf: { zh: '信任列表截至', en: 'Trust list as of' },
  onTheList: { zh: '列表中的机关', en: 'Offices on the trust list' },
  statusAsOf: { zh: '撤销名单截至', en: 'Revocations as of' },
  refresh: {
    zh: '联网时重新打开本页，名单就会更新。',
    en: 'Open this page again while online to bring the lists up to date.',
  },
  kept: {
    zh: '本页已存在这台设备上，没有网络也能再打开。',
    en: 'This page is kept on the device and opens again with no network.',
  },
  noScript: {
    zh: '核验在本机进行，需要允许 JavaScript。也可以凭凭证上的短码，向登记机关或拨打 12345 查询。',
    en: 'The check runs on this device and needs JavaScript. Or ask the registering office, or 12345, with the short code on the voucher.',
  },
  purposeNote: {
    zh: '需要长期保存核验结果的，请记下登记编号和核验时间，不要拍下或留存他人证件。',
    en: 'To keep a record, note the registration number and the time of checking; do not photograph or keep the documents of others.',
  },
};

/** Labels of the signed facts. */
export const factWords: Readonly<
  Record<
    | 'number'
    | 'holder'
    | 'otherParent'
    | 'authority'
    | 'registeredOn'
    | 'ground'
    | 'expectedOrBornOn'
    | 'purpose'
    | 'issuedOn'
    | 'validThrough'
    | 'issuer',
    Words
  >
> = {
  number: { zh: '登记编号', en: 'Registration number' },
  holder: { zh: '登记人', en: 'Registered person' },
  otherParent: { zh: '共同申请人', en: 'Joint applicant' },
  authority: { zh: '登记机关', en: 'Registering office' },
  registeredOn: { zh: '登记日期', en: 'Registered on' },
  ground: { zh: '登记方式', en: 'Registered upon' },
  expectedOrBornOn: { zh: '预产期或出生日期', en: 'Expected or born on' },
  purpose: { zh: '本件用途', en: 'Purpose of this copy' },
  issuedOn: { zh: '签发日期', en: 'Issued on' },
  validThrough: { zh: '本件使用至', en: 'This paper current until' },
  issuer: { zh: '签名机关', en: 'Signed by' },
};

export const groundWords: Readonly<Record<RegistrationGround, Words>> = {
  confirmation: { zh: '核对一致', en: 'Confirmation by the offices asked' },
  undertaking: { zh: '告知承诺', en: 'Declaration and undertaking' },
};
