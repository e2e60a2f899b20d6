import { type CalendarDate, granted, type Result, refused } from '@zhulian/vocabulary';
import type { BirthRegistrationVoucher } from './birth-registration-voucher.ts';

/** Why a voucher stopped being current. None of these is a judgement about the family. */
export type RevocationReason =
  | 'superseded-by-correction'
  | 'withdrawn-by-person'
  | 'issued-in-error'
  | 'reported-lost';

/** 撤销或暂停: one entry of the issuer's status list. */
export interface RevocationEntry {
  readonly number: string;
  readonly credentialId: string;
  readonly list: number;
  readonly index: number;
  readonly state: 'revoked' | 'suspended';
  readonly reason: RevocationReason;
  readonly on: CalendarDate;
}

export interface RevocationRefusal {
  readonly code: 'voucher.revoked-before-issue';
  readonly issuedOn: CalendarDate;
}

/** Revoking a paper leaves the registration as it is. A lost paper is only suspended: it may be found again. */
export function revokeVoucher(
  voucher: BirthRegistrationVoucher,
  order: { readonly reason: RevocationReason; readonly on: CalendarDate },
): Result<RevocationEntry, RevocationRefusal> {
  if (order.on < voucher.issuedOn) {
    return refused({ code: 'voucher.revoked-before-issue', issuedOn: voucher.issuedOn });
  }
  return granted({
    number: voucher.number,
    credentialId: voucher.credentialId,
    list: voucher.status.list,
    index: voucher.status.index,
    state: order.reason === 'reported-lost' ? 'suspended' : 'revoked',
    reason: order.reason,
    on: order.on,
  });
}
