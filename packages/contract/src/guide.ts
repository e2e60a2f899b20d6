import type { Words } from '@zhulian/vocabulary';
import type { Citation } from './parties.ts';

/** 办事指南 of one service item in one province. GET /api/v1/guides/:slug */
export interface GuideView {
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
