import type { RevocationRefusal, ShortCodeRefusal, VoucherRefusal } from '@zhulian/certificate';
import type { Words } from '@zhulian/vocabulary';
import { anyTime, detailOf, type ProblemSentence, type ProblemWords } from './problem-words.ts';

/** Written in `paper-problems.ts`, beside the missing glyph. */
type WrittenElsewhere = 'voucher.name-unprintable';

type VoucherCode = Exclude<
  (RevocationRefusal | ShortCodeRefusal | VoucherRefusal)['code'],
  WrittenElsewhere
>;

const registrationStands: Words = {
  zh: '登记已经有效，不受影响。经办人改正后即可发证，不收费，也不用您再跑。',
  en: 'The registration stands. Once an official has mended this the voucher is issued, free and without another visit.',
};

const askAgain: Words = {
  zh: '请对照凭证再念一遍；看不清的，扫描凭证上的二维码，或者拨打 12345。',
  en: 'Read it from the voucher once more; if it is hard to read, scan the code on the paper or call 12345.',
};

/** 发证、撤销、查验短码的不予. */
export const voucherProblems: Readonly<Record<VoucherCode, ProblemSentence>> = {
  'voucher.number-malformed': issue(
    { zh: '凭证编号的写法不对', en: 'The number of the voucher is malformed' },
    { zh: '编号要能念、能扫、能查。', en: 'It must be fit to be read out, scanned and looked up.' },
  ),
  'voucher.authority-malformed': issue(
    {
      zh: '登记机关的区划代码不对',
      en: 'The division code of the registering authority is malformed',
    },
    { zh: '凭证必须写明由哪个机关登记。', en: 'A voucher must say which authority registered.' },
  ),
  'voucher.name-missing': issue(
    { zh: '凭证上缺少姓名', en: 'The voucher lacks a name' },
    { zh: '没有姓名的凭证证明不了任何人。', en: 'A voucher without a name vouches for nobody.' },
  ),
  'voucher.name-too-long': (refusal) =>
    issue(
      {
        zh: `姓名超过 ${detailOf(refusal, 'charactersMax')} 个字，一页印不下`,
        en: `The name has more than ${detailOf(refusal, 'charactersMax')} characters and does not fit the page`,
      },
      { zh: '姓名要印全，不能截断。', en: 'A name is printed whole, never cut.' },
    ),
  'voucher.purpose-too-long': (refusal) =>
    issue(
      {
        zh: `用途说明超过 ${detailOf(refusal, 'charactersMax')} 个字，一页印不下`,
        en: `The purpose has more than ${detailOf(refusal, 'charactersMax')} characters and does not fit the page`,
      },
      { zh: '凭证只有一页，用途要简短。', en: 'A voucher is one page; a purpose is short.' },
    ),
  'voucher.number-not-masked': issue(
    { zh: '凭证上的证件号码没有遮盖', en: 'The identity number on the voucher is not masked' },
    {
      zh: '凭证会给很多人看，号码不能印全（个人信息保护法第六条）。',
      en: 'Many people see a voucher; the number is never printed whole (PIPL art. 6).',
    },
  ),
  'voucher.issued-before-registration': issue(
    { zh: '发证日期早于登记日期', en: 'The voucher is dated before the registration' },
    {
      zh: '凭证只能证明已经办好的登记。',
      en: 'A voucher can only vouch for what has been registered.',
    },
  ),
  'voucher.never-current': issue(
    { zh: '凭证的有效期不对', en: 'The voucher would never be current' },
    { zh: '有效期至少一天。', en: 'It must be current for a day at least.' },
  ),
  'voucher.revoked-before-issue': issue(
    { zh: '撤销日期早于发证日期', en: 'The revocation is dated before the issue' },
    { zh: '没有发出的凭证不能撤销。', en: 'What has not been issued cannot be revoked.' },
  ),
  'short-code.malformed': {
    status: 422,
    title: {
      zh: '查验短码是三组、每组四个字符',
      en: 'A short code has three groups of four characters',
    },
    why: { zh: '短码里没有 I、L、O、U。', en: 'There is no I, L, O or U in it.' },
    remedy: askAgain,
    period: anyTime,
  },
  'short-code.check-character-wrong': {
    status: 422,
    title: { zh: '查验短码里有一个字符不对', en: 'One character of the short code is wrong' },
    why: {
      zh: '最后一个字符由前面的算出，对不上。',
      en: 'The last character is computed from the others, and does not fit.',
    },
    remedy: askAgain,
    period: anyTime,
  },
};

function issue(title: Words, why: Words): ProblemWords {
  return { status: 422, title, why, remedy: registrationStands, period: anyTime };
}
