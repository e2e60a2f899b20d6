import { granted, type Result, refused } from '@zhulian/vocabulary';
import { bytesMax } from '../canonical/canonical-refusal.ts';
import { canonicalise } from '../canonical/canonicalise.ts';
import type { OutboxMessage } from '../port/stream-store.ts';
import { findHeaderFault } from './check-envelope-fields.ts';
import type { EnvelopeRefusal } from './envelope-refusal.ts';

/** Room left for header, salt and proof. */
const dataBytesMax = bytesMax - 8_192;

/**
 * Judges a message before the business transaction writes it to the outbox, so that nothing can ever wait there that cannot be
 * sealed. A name in the wrong normal form, a lone surrogate or too much data is refused here, to the person who typed it.
 */
export function checkOutboxMessage(
  message: Omit<OutboxMessage, 'createdAt'>,
): Result<null, EnvelopeRefusal> {
  const { id, dst, subject, type, basis, purpose } = message;
  const field = findHeaderFault({ id, dst, subject, type, basis, purpose });
  if (field !== undefined) return refused({ code: 'envelope.field-malformed', field });
  const data = canonicalise(message.data, 1);
  if (!data.ok) return data;
  if (Buffer.byteLength(data.value) > dataBytesMax) {
    return refused({ code: 'envelope.too-large', bytesMax: dataBytesMax });
  }
  return granted(null);
}
