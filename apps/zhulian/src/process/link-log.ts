import type { LinkEvent } from '@zhulian/service';

/** Faults of the world pass and are seen on the link page; what is written down here is what somebody may have done on purpose. */
const suspicious: ReadonlySet<LinkEvent['kind']> = new Set([
  'envelope-rejected',
  'equivocation',
  'receipt-refused',
  'receipt-contradicts',
  'rejected-by-peer',
] as const);

/** 记录 every refused message on one line: parties, numbers and codes, never what a message says. */
export function writeLinkEvent(event: LinkEvent): void {
  if (suspicious.has(event.kind)) console.error(JSON.stringify(event));
}
