import type { Words } from '@zhulian/vocabulary';

/** A refusal as a value: a permanent code and the data its sentence needs, never the sentence. */
export interface RefusalValue {
  readonly code: string;
  readonly [detail: string]: unknown;
}

/** RFC 9457 problem document. A refusal has four parts: what, why (article and date), what you can do, until when. */
export interface ProblemDocument {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: Words;
  readonly why: Words;
  readonly remedy: Words;
  readonly period: Words;
  /** Node that refused; never rewritten by another. */
  readonly origin: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}
