import type { Envelope } from '../envelope/envelope.ts';

/** `zl.prev` of an envelope that this node stored, and had therefore verified. */
export function previousHashIn(storedBytes: string): string {
  return (JSON.parse(storedBytes) as Envelope).zl.prev;
}
