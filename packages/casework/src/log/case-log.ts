import type { Instant } from '@zhulian/vocabulary';
import type { OfficeId } from '../office/office.ts';

/** Who did it: the applicant, an official of an office, or a node by its own clockwork. */
export interface Author {
  readonly role: 'applicant' | 'official' | 'node';
  /** Identifier of the person or official; of the node for `node`. Never a citizen number. */
  readonly id: string;
  readonly name: string;
  /** Office of the official or node; null for the applicant. */
  readonly office: OfficeId | null;
}

/** 经过: what every line of the append-only case log carries. Lines are never changed or taken out. */
export interface Happened {
  readonly at: Instant;
  readonly by: Author;
}

/** What every command carries. */
export type Order<Details = unknown> = Happened & Details;

/** 当事人 of a case. The full number stays inside the case and the envelope; pages and words show it masked. */
export interface Subject {
  readonly role: 'mother' | 'father';
  /** Identifier in this node's register; null when the person is registered elsewhere only. */
  readonly personId: string | null;
  readonly name: string;
  readonly number: string;
  /** 户籍地 as resolved today, and the code the papers carry when that code has died. */
  readonly registeredAt: OfficeId;
  readonly codeOnPapers: string | null;
}
