import type { RefusalValue } from '@zhulian/contract';
import { Fault } from '@zhulian/store';
import { type Result, refused } from '@zhulian/vocabulary';
import { StaleVersion } from './stale-version.ts';
import { UnsendableMessage } from './unsendable-message.ts';

/**
 * Runs a transaction whose expected failures are that somebody else wrote first, that a message cannot be sent, or that the
 * case left this node while the order was under way.
 */
export async function orStale<Value>(
  work: Promise<Result<Value, RefusalValue>>,
): Promise<Result<Value, RefusalValue>> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof StaleVersion) return refused({ code: cause.code });
    if (cause instanceof UnsendableMessage) return refused({ ...cause.refusal });
    if (cause instanceof Fault && cause.code === 'custody.fenced') {
      return refused({ code: 'case.handed-over' });
    }
    throw cause;
  }
}
