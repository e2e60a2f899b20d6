import { type CalendarDate, granted, type Result, refused, type Words } from '@zhulian/vocabulary';
import type { Citation } from './citation.ts';
import { findDeadPurpose } from './dead-purpose.ts';
import { citationOfBasis, isInForce, type LegalBasis, type Licence } from './legal-basis.ts';
import type { CaseTypeCode, ItemCode, Purpose } from './purpose.ts';

/** A request as it came over the wire: purpose, case type and items are not yet believed. */
export interface BasisQuestion {
  readonly caseType: string;
  readonly purpose: string;
  readonly items: readonly string[];
  readonly on: CalendarDate;
  /** Two digits of the asking province; a provincial basis binds its own offices only. */
  readonly province?: string;
  /** Free text of the asker, scanned for purposes that are served no more. */
  readonly reason?: string;
  /** Values of a register that the asker states; scanned too, but names and places may hold short fragments. */
  readonly stated?: readonly string[];
}

export interface GrantedBasis {
  readonly basis: Citation;
  /** Data law and provincial law that hold beside the deciding basis. */
  readonly companions: readonly Citation[];
  readonly purpose: Purpose;
  readonly caseType: CaseTypeCode;
  readonly items: readonly ItemCode[];
  readonly on: CalendarDate;
}

export type BasisRefusal =
  | {
      readonly code: 'purpose.not-served';
      readonly purpose: string;
      readonly words: Words;
      readonly on: CalendarDate;
    }
  | { readonly code: 'basis.purpose-unknown'; readonly purpose: string; readonly on: CalendarDate }
  | {
      readonly code: 'basis.not-in-force';
      readonly basis: Citation;
      readonly repealedBy: Words | null;
      readonly on: CalendarDate;
    }
  | {
      readonly code: 'basis.case-type-not-licensed';
      readonly basis: Citation;
      readonly caseType: string;
      readonly on: CalendarDate;
    }
  | {
      readonly code: 'basis.item-not-licensed';
      readonly basis: Citation;
      readonly items: readonly string[];
      readonly licensed: readonly ItemCode[];
      readonly on: CalendarDate;
    }
  | { readonly code: 'basis.items-missing'; readonly basis: Citation; readonly on: CalendarDate };

interface Candidate {
  readonly basis: LegalBasis;
  readonly licence: Licence;
}

/**
 * 法律依据闸门 (C34). Grants when one verified basis in force that day licenses the purpose, the case type and every item.
 * Basis: 《个人信息保护法》 art. 6 and 34: a State organ handles personal data for a statutory duty, within its limits.
 */
export function checkLegalBasis(
  bases: readonly LegalBasis[],
  question: BasisQuestion,
): Result<GrantedBasis, BasisRefusal> {
  const { on, purpose } = question;
  const dead =
    findDeadPurpose(`${question.purpose}\n${question.reason ?? ''}`) ??
    findDeadPurpose((question.stated ?? []).join('\n'), { fragmentLengthMin: 4 });
  if (dead)
    return refused({ code: 'purpose.not-served', purpose: dead.code, words: dead.words, on });

  const candidates = bases.flatMap((basis) => candidatesOf(basis, question));
  const deciding = candidates.filter(({ basis }) => basis.role === 'decides');
  const first = deciding[0];
  if (first === undefined) return refused({ code: 'basis.purpose-unknown', purpose, on });

  const living = deciding.filter(({ basis }) => isInForce(basis, on));
  if (living[0] === undefined) {
    const nearest = deciding.findLast(({ basis }) => basis.validFrom <= on) ?? first;
    return refused({
      code: 'basis.not-in-force',
      basis: citationOfBasis(nearest.basis, nearest.licence.article),
      repealedBy: nearest.basis.repealedBy,
      on,
    });
  }
  return checkLicences(living, candidates, question);
}

function candidatesOf(basis: LegalBasis, question: BasisQuestion): readonly Candidate[] {
  if (basis.role === 'decides' && basis.status !== 'verified') return [];
  if (basis.province !== null && basis.province !== question.province) return [];
  return basis.purposes
    .filter((licence) => licence.purpose === question.purpose)
    .map((licence) => ({ basis, licence }));
}

function checkLicences(
  living: readonly Candidate[],
  candidates: readonly Candidate[],
  { caseType, items, on, purpose }: BasisQuestion,
): Result<GrantedBasis, BasisRefusal> {
  const fit = living.filter(({ licence }) => licence.caseTypes.some((known) => known === caseType));
  const nearest = fit[0] ?? living[0];
  if (nearest === undefined) return refused({ code: 'basis.purpose-unknown', purpose, on });
  const citation = citationOfBasis(nearest.basis, nearest.licence.article);
  if (fit.length === 0) {
    return refused({ code: 'basis.case-type-not-licensed', basis: citation, caseType, on });
  }
  if (items.length === 0) return refused({ code: 'basis.items-missing', basis: citation, on });

  const deciding = fit.find(({ licence }) => unlicensed(items, licence).length === 0);
  if (deciding === undefined) {
    return refused({
      code: 'basis.item-not-licensed',
      basis: citation,
      items: unlicensed(items, nearest.licence),
      licensed: nearest.licence.items,
      on,
    });
  }
  return granted({
    basis: citationOfBasis(deciding.basis, deciding.licence.article),
    companions: candidates
      .filter(({ basis }) => basis !== deciding.basis && isInForce(basis, on))
      .map(({ basis, licence }) => citationOfBasis(basis, licence.article)),
    purpose: deciding.licence.purpose,
    caseType: caseType as CaseTypeCode,
    items: deciding.licence.items.filter((item) => items.includes(item)),
    on,
  });
}

function unlicensed(items: readonly string[], licence: Licence): readonly string[] {
  return items.filter((item) => !licence.items.some((known) => known === item));
}
