import type { CalendarDate, Words } from '@zhulian/vocabulary';

/** A person as a voucher names her or him: the name whole, the number never. */
export interface VoucherPerson {
  readonly name: string;
  /** 证件号码, masked: first six and last four characters at most, e.g. `522401********1234`. */
  readonly maskedNumber: string;
}

/** 登记机关: the township or street office that registered. */
export interface VoucherAuthority {
  /** Six-digit division code of the county or prefecture-level city it belongs to (GB/T 2260). */
  readonly division: string;
  readonly name: Words;
}

/** Where the status of this voucher stands: entry `index` of status list `list` of its issuer. */
export interface StatusEntry {
  readonly list: number;
  readonly index: number;
}

/**
 * How the registration came about. `confirmation` 核对一致: every office asked has answered. `undertaking` 告知承诺:
 * an office was silent past its limit and the person declared the facts herself. Both register alike.
 */
export type RegistrationGround = 'confirmation' | 'undertaking';

/**
 * 生育登记凭证: says that a birth was registered, by whom and when. It holds nothing about marriage, the order of the
 * child, earlier children or "within policy", and never will: it is a service document, not a permit.
 */
export interface BirthRegistrationVoucher {
  readonly type: 'birth-registration';
  /** 登记编号, at most 24 ASCII characters, e.g. `44-2026-1108-0031`. */
  readonly number: string;
  readonly holder: VoucherPerson;
  /** The other parent, only when both applied together. */
  readonly otherParent: VoucherPerson | null;
  readonly authority: VoucherAuthority;
  readonly registeredOn: CalendarDate;
  readonly ground: RegistrationGround;
  /** 预产期或出生日期, as the person stated it; absent when she did not wish to print it. */
  readonly expectedOrBornOn: CalendarDate | null;
  readonly issuedOn: CalendarDate;
  /** Last day on which this paper is current. The registration itself does not expire; a new paper is free. */
  readonly validThrough: CalendarDate;
  /** 用途: what the person wants this copy for; null for a general copy. */
  readonly purpose: Words | null;
  /** Sixteen hexadecimal digits, random; the same in every rendering (PDF, QR, later OFD). */
  readonly credentialId: string;
  /** For a telephone or a counter without a camera, `XXXX-XXXX-XXXX`. Reveals nothing itself. */
  readonly shortCode: string;
  readonly status: StatusEntry;
}
