import type { Words } from '@zhulian/vocabulary';
import type { Citation } from '../basis/citation.ts';

/** 办事指南, in the shape the pages show. */
export interface Guide {
  readonly slug: string;
  readonly title: Words;
  readonly office: Words;
  readonly bases: readonly Citation[];
  readonly whoMayApply: readonly Words[];
  readonly materials: readonly {
    readonly label: Words;
    readonly source: Words;
    readonly needed: boolean;
  }[];
  readonly steps: readonly { readonly label: Words; readonly detail: Words }[];
  readonly limits: readonly Words[];
  readonly fee: Words;
  readonly result: Words;
  readonly remedies: readonly Words[];
  readonly unverified: readonly Words[];
}
