export { type Base45Refusal, encodeBase45, parseBase45 } from './paper-twin/base45.ts';
export type { PaperTwinFacts } from './paper-twin/claims.ts';
export {
  composePaperTwin,
  paperTwinCharactersMax,
  paperTwinPrefix,
} from './paper-twin/compose-paper-twin.ts';
export type { PaperTwinSigner } from './paper-twin/cose-sign1.ts';
export { paperTwinKeyIdOf } from './paper-twin/key-id.ts';
export {
  type PaperTwinRefusal,
  readPaperTwin,
  type UnverifiedPaperTwin,
} from './paper-twin/read-paper-twin.ts';
export {
  describeVerdict,
  standingWords,
  type VerdictDescription,
} from './paper-twin/verdict-words.ts';
export {
  type PaperTwinKey,
  type PaperTwinVerdict,
  type Unproven,
  type VerificationKit,
  type VerificationRefusal,
  verifyPaperTwin,
} from './paper-twin/verify-paper-twin.ts';
export {
  parseShortCode,
  type ShortCode,
  type ShortCodeRefusal,
  shortCodeOf,
} from './short-code/short-code.ts';
export type {
  BirthRegistrationVoucher,
  RegistrationGround,
  StatusEntry,
  VoucherAuthority,
  VoucherPerson,
} from './voucher/birth-registration-voucher.ts';
export {
  issueVoucher,
  type VoucherField,
  type VoucherOrder,
  type VoucherRefusal,
} from './voucher/issue-voucher.ts';
export {
  type RevocationEntry,
  type RevocationReason,
  type RevocationRefusal,
  revokeVoucher,
} from './voucher/revocation.ts';
