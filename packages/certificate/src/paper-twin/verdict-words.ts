import type { Words } from '@zhulian/vocabulary';
import type { PaperTwinVerdict, Unproven, VerificationRefusal } from './verify-paper-twin.ts';

/** The word of an outcome (D11 vocabulary). */
export const standingWords: Readonly<Record<PaperTwinVerdict['standing'], Words>> = {
  valid: { zh: '有效', en: 'Valid' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  suspended: { zh: '已暂停', en: 'Suspended' },
  expired: { zh: '已过期', en: 'Expired' },
  'status-unknown': { zh: '状态未知', en: 'Status unknown' },
  'cannot-be-verified': { zh: '无法验证', en: 'Cannot be verified' },
};

/** Why that outcome, in one or two sentences. `{…}` is filled by `describeVerdict`. */
const reasonWords: Readonly<
  Record<Exclude<PaperTwinVerdict['standing'], 'cannot-be-verified'>, Words>
> = {
  valid: {
    zh: '签名属于{issuer}，内容没有改动；截至{statusAsOf}没有撤销或暂停的记录。',
    en: 'The signature belongs to {issuer} and nothing was changed. As of {statusAsOf} the voucher was neither revoked nor suspended.',
  },
  revoked: {
    zh: '签名属于{issuer}，但这份凭证已经撤销（截至{statusAsOf}）。登记本身是否有效，请向登记机关查询。',
    en: 'The signature belongs to {issuer}, but this voucher has been revoked (as of {statusAsOf}). Ask the registering office whether the registration itself stands.',
  },
  suspended: {
    zh: '签名属于{issuer}，但这份凭证暂停使用（截至{statusAsOf}），例如已报失。',
    en: 'The signature belongs to {issuer}, but this voucher is suspended (as of {statusAsOf}), for instance because it was reported lost.',
  },
  expired: {
    zh: '签名属于{issuer}，但这份凭证只用到{validThrough}。登记不会过期，可以免费换领新的凭证。',
    en: 'The signature belongs to {issuer}, but this voucher was current only until {validThrough}. The registration does not expire; a new voucher is free.',
  },
  'status-unknown': {
    zh: '签名属于{issuer}，内容没有改动。本机离线，撤销名单截至{statusAsOf}，已超过24小时：之后是否撤销，不知道。',
    en: 'The signature belongs to {issuer} and nothing was changed. This device is offline and its list of revocations is from {statusAsOf}, more than 24 hours ago; whether the voucher was revoked since is not known.',
  },
};

const refusalWords: Readonly<Record<VerificationRefusal['code'], Words>> = {
  'paper-twin.not-ours': {
    zh: '这不是珠联凭证的二维码内容（应以 ZL1: 开头）。',
    en: 'This is not the text of a Zhulian voucher code; those begin with ZL1:.',
  },
  'paper-twin.version-unknown': {
    zh: '这个二维码用的是本页还不认识的版本。请联网后刷新本页再试。',
    en: 'This code uses a version that this page does not know yet. Go online, reload the page and try again.',
  },
  'paper-twin.text-damaged': {
    zh: '内容不完整或抄写有误。请重新扫描。',
    en: 'The text is incomplete or mistyped. Please scan again.',
  },
  'paper-twin.envelope-malformed': {
    zh: '内容不完整或被改动，读不出签名。请重新扫描。',
    en: 'The text is incomplete or was changed; no signature can be read from it. Please scan again.',
  },
  'paper-twin.algorithm-unknown': {
    zh: '签名方式不是本页认可的方式。',
    en: 'It is not signed in a way that this page accepts.',
  },
  'paper-twin.claims-malformed': {
    zh: '内容不完整或被改动，读不出凭证事项。请重新扫描。',
    en: 'The text is incomplete or was changed; the voucher in it cannot be read. Please scan again.',
  },
  'paper-twin.key-unknown': {
    zh: '签名所用的密钥不在信任列表中（列表截至{keysAsOf}）。可能是新机关的密钥，也可能不是政府签发。请联网刷新，或用短码向登记机关查询。',
    en: 'The signing key is not on the trust list (as of {keysAsOf}). It may be new, or the code may not come from a government office. Go online and reload, or ask the registering office with the short code.',
  },
  'paper-twin.key-not-in-force': {
    zh: '签发那天，{issuer}的这把密钥不在有效期内。',
    en: 'On the day of issue this key of {issuer} was not in force.',
  },
  'paper-twin.key-of-another-issuer': {
    zh: '凭证上的登记机关不归{issuer}签发。',
    en: 'The office named on the voucher is not one that {issuer} may sign for.',
  },
  'paper-twin.signature-wrong': {
    zh: '内容与{issuer}的签名不符：被改动过，或者不是该机关签发。',
    en: 'The content does not match the signature of {issuer}: it was changed, or that office did not issue it.',
  },
  'paper-twin.issued-in-the-future': {
    zh: '签发日期在今天之后。请检查本机的日期。',
    en: 'The date of issue lies in the future. Check the date of this device.',
  },
};

const unprovenWords: Readonly<Record<Unproven, Words>> = {
  'identity-of-bearer': {
    zh: '拿着它的人就是凭证上的人。请核对本人证件。',
    en: 'That the bearer is the person named. Compare an identity document.',
  },
  'paper-unaltered': {
    zh: '纸面上的其他文字没有改动。请以签名内的内容为准。',
    en: 'That the rest of the paper is unaltered. Go by what is signed.',
  },
  'facts-themselves': {
    zh: '登记以后情况没有变化。',
    en: 'That nothing has changed since the registration.',
  },
  lawfulness: {
    zh: '生育是否符合条例规定。登记凭证不作为是否符合条例规定生育的证明。',
    en: 'Whether a birth complies with the Regulation. The voucher is not evidence of that.',
  },
  family: {
    zh: '婚姻状况、子女数、孩次。凭证不含这些内容，办事单位也不应据此推断。',
    en: 'Marital status, number of children, order of birth. The voucher does not hold them and nobody should infer them.',
  },
  'status-now': {
    zh: '现在没有撤销。',
    en: 'That it has not been revoked by now.',
  },
  'issuer-territory': {
    zh: '这把密钥可以为凭证上的地区签发：信任列表没有写明。',
    en: 'That this key may sign for the place named: the trust list does not say.',
  },
};

/** An outcome in words: what, why, and what it does not prove. */
export interface VerdictDescription {
  readonly word: Words;
  readonly reason: Words;
  readonly unproven: readonly Words[];
}

/** `asOf` turns an instant or a date of the kit into words of the reader's language. */
export function describeVerdict(
  verdict: PaperTwinVerdict,
  asOf: (moment: string) => Words,
): VerdictDescription {
  const template =
    verdict.standing === 'cannot-be-verified'
      ? refusalWords[verdict.reason.code]
      : reasonWords[verdict.standing];
  const fillings: Readonly<Record<string, Words>> = {
    issuer: issuerOf(verdict),
    keysAsOf: asOf(verdict.keysAsOf),
    statusAsOf: asOf(verdict.statusAsOf),
    validThrough: asOf('facts' in verdict ? verdict.facts.validThrough : verdict.statusAsOf),
  };
  const fill = (language: 'zh' | 'en'): string =>
    template[language].replace(/\{(\w+)\}/g, (_, name: string) => fillings[name]?.[language] ?? '');
  return {
    word: standingWords[verdict.standing],
    reason: { zh: fill('zh'), en: fill('en') },
    unproven: verdict.unproven.map((code) => unprovenWords[code]),
  };
}

function issuerOf(verdict: PaperTwinVerdict): Words {
  if (verdict.standing !== 'cannot-be-verified') return verdict.issuer;
  return 'issuer' in verdict.reason ? verdict.reason.issuer : { zh: '', en: '' };
}
