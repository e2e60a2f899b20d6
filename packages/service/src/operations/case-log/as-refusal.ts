import type { RefusalValue } from '@zhulian/contract';
import { type Result, refused } from '@zhulian/vocabulary';
import { StaleVersion } from './stale-version.ts';
import { UnsendableMessage } from './unsendable-message.ts';

/** Runs a transaction whose expected failures are that somebody else wrote first, or that a message cannot be sent. */
export async function orStale<Value>(
  work: Promise<Result<Value, RefusalValue>>,
): Promise<Result<Value, RefusalValue>> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof StaleVersion) return refused({ code: cause.code });
    if (cause instanceof UnsendableMessage) return refused({ ...cause.refusal });
    throw cause;
  }
}
