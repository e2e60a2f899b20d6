import type { RefusalValue } from '@zhulian/contract';
import { type Result, refused } from '@zhulian/vocabulary';
import { StaleVersion } from './stale-version.ts';

/** Runs a transaction whose only expected failure is that somebody else wrote first. */
export async function orStale<Value>(
  work: Promise<Result<Value, RefusalValue>>,
): Promise<Result<Value, RefusalValue>> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof StaleVersion) return refused({ code: cause.code });
    throw cause;
  }
}
