import { listStatements, type Transaction } from '@zhulian/store';
import { type BundleDraft, putText } from './bundle-draft.ts';

/** 责任链 of the case: every signed word about who holds it. */
export async function gatherCustody(
  tx: Transaction,
  draft: BundleDraft,
  caseId: string,
): Promise<void> {
  const statements = await listStatements(tx, caseId);
  for (const [place, { bytes, kind }] of statements.entries()) {
    const word = kind.split('.')[2] ?? kind;
    const path = `custody/${String(place + 1).padStart(4, '0')}-${word}.json`;
    putText(draft, { path, text: bytes, logged: bytes });
  }
}
