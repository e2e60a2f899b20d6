import type { PartyId } from '@zhulian/exchange';

/** What a leaf of the log is to be shown for: the text it commits to, and the file that has it. */
export interface WantedLeaf {
  readonly text: string;
  /** Null for what stands in no file of its own. */
  readonly of: string | null;
}

/** 证据包 while it is gathered: files by path, and the texts whose leaves it will show. */
export interface BundleDraft {
  readonly files: Map<string, Uint8Array>;
  readonly leaves: WantedLeaf[];
}

/** The matter that a bundle is about: a case with the co-checks that serve it. */
export interface BundledCase {
  readonly caseId: string;
  readonly number: string;
  readonly coCheckIds: readonly string[];
  readonly peers: readonly PartyId[];
}

export function emptyDraft(): BundleDraft {
  return { files: new Map(), leaves: [] };
}

/** Puts a text under its path; with `isLogged`, its leaf is shown too. */
export function putText(
  draft: BundleDraft,
  file: { readonly path: string; readonly text: string; readonly logged?: string },
): void {
  if (draft.files.has(file.path)) return;
  draft.files.set(file.path, new Uint8Array(Buffer.from(file.text, 'utf8')));
  if (file.logged !== undefined) draft.leaves.push({ text: file.logged, of: file.path });
}
