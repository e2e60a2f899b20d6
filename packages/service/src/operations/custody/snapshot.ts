import { type BirthRegistrationEvent, foldBirthRegistration } from '@zhulian/casework';
import { caseSnapshot, type RefusalValue, snapshotLengthMax } from '@zhulian/contract';
import { canonicalise, type Digest, digestOf, type Json } from '@zhulian/exchange';
import { loadCaseLog, type Transaction } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import { idsThatTravel, withIds } from './register-ids.ts';

export interface SealedSnapshot {
  readonly text: string;
  readonly digest: Digest;
}

/** 移交案卷 of a case as it stands: its whole log, in canonical text, named by its digest in the offer. */
export async function composeSnapshot(
  tx: Transaction,
  order: { readonly caseId: string; readonly number: string },
): Promise<Result<SealedSnapshot, RefusalValue>> {
  const ids = idsThatTravel(order.caseId);
  const events = await loadEvents(tx, order.caseId);
  const snapshot = {
    kind: 'zl.case-file.v1',
    ...order,
    log: events.map((event) => withIds(event, ids)),
  };
  const text = canonicalise(JSON.parse(JSON.stringify(snapshot)) as Json);
  if (!text.ok) return refused({ ...text.refusal });
  if (text.value.length > snapshotLengthMax) {
    return refused({ code: 'custody.case-file-too-large', lengthMax: snapshotLengthMax });
  }
  return granted({ text: text.value, digest: digestOf(text.value) });
}

export async function loadEvents(
  tx: Transaction,
  caseId: string,
): Promise<readonly BirthRegistrationEvent[]> {
  const log = await loadCaseLog(tx, caseId);
  return log.map(({ event }) => event as unknown as BirthRegistrationEvent);
}

/** Reads a case file that has come with a release: of this case, of the digest that was agreed, and a log that folds. */
export function openSnapshot(
  text: string | undefined,
  agreed: { readonly caseId: string; readonly digest: Digest },
): Result<readonly BirthRegistrationEvent[], RefusalValue> {
  if (text === undefined || digestOf(text) !== agreed.digest) {
    return refused({ code: 'custody.case-file-differs' });
  }
  const parsed = caseSnapshot.safeParse(parseJson(text));
  if (!parsed.success || parsed.data.caseId !== agreed.caseId) {
    return refused({ code: 'custody.case-file-malformed' });
  }
  const log = parsed.data.log as unknown as readonly BirthRegistrationEvent[];
  return folds(log, agreed.caseId)
    ? granted(log)
    : refused({ code: 'custody.case-file-malformed' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Another province wrote these lines: that they make a case is found out before anything rests on them. */
function folds(log: readonly BirthRegistrationEvent[], caseId: string): boolean {
  try {
    const state = foldBirthRegistration(log);
    return state.caseId === caseId && state.version === log.length;
  } catch {
    return false;
  }
}
