import type { NodeParts } from '../../node/node-parts.ts';

/** A random identifier of 128 bits, as UUID text; never derived from a person or a number. */
export function freshId(parts: Pick<NodeParts, 'randomness'>): string {
  const hex = Buffer.from(parts.randomness.bytes(16)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
