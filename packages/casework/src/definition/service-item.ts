import type { Words } from '@zhulian/vocabulary';
import type { LegalBasis } from '../basis/legal-basis.ts';
import type { CaseTypeCode } from '../basis/purpose.ts';
import type { Guide } from './guide.ts';
import type { Province } from './province.ts';

/** One field of an application form, as data. A field that sharing supplies is not a field. */
export interface FormField {
  readonly name: string;
  readonly label: Words;
  readonly help: Words | null;
  readonly kind: 'choice' | 'text' | 'number-of-citizen' | 'division' | 'date' | 'phone' | 'yes-no';
  readonly choices: readonly { readonly value: string; readonly label: Words }[];
  readonly required: boolean;
  /** Shown only when another field has this answer. */
  readonly shownWhen: { readonly name: string; readonly is: string } | null;
}

/** 虚构申请: an invented application that the entry's own test carries through the real lifecycle. */
export interface ServiceItemExample {
  readonly slug: string;
  readonly story: Words;
  readonly answers: Readonly<Record<string, string | boolean>>;
  readonly ends: 'registered' | 'registered-on-undertaking' | 'refused';
}

/** 政务服务事项. What one folder of the shelf `service-items` exports. */
export interface ServiceItem {
  readonly slug: string;
  readonly title: Words;
  readonly caseType: CaseTypeCode | null;
  /** No fee anywhere; the type allows nothing else. */
  readonly fee: 'none';
  readonly form: readonly FormField[];
  readonly guideOf: (province: Province, bases: readonly LegalBasis[]) => Guide;
  readonly examples: readonly ServiceItemExample[];
}

/** Checks a service item by its type; the value is returned as it is. */
export function defineServiceItem(item: ServiceItem): ServiceItem {
  return item;
}
