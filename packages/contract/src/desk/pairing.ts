import type { Words } from '@zhulian/vocabulary';

/**
 * POST /api/v1/cases/:id/candidates: people of the local register who may be the one asked about.
 * The audit intent is committed before this leaves; each person shown can see that she was shown.
 */
export interface CandidatesView {
  readonly lookupId: string;
  readonly asked: {
    readonly name: string;
    readonly maskedNumber: string;
    readonly registeredAt: Words;
  };
  readonly candidates: readonly {
    readonly personId: string;
    readonly name: string;
    readonly maskedNumber: string;
    readonly birthYear: string;
    readonly registeredAt: Words;
    /** Why this one is or is not the one: same number, same name, same township, birth date differs. */
    readonly signs: readonly { readonly words: Words; readonly agrees: boolean }[];
    readonly flags: readonly Words[];
  }[];
}
