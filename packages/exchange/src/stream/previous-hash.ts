import type { Digest, Envelope } from '../envelope/envelope.ts';

/** How a canonical envelope ends. The purpose, last but one, has at most 200 characters and none that needs an escape. */
const ending = /"prev":"(?<prev>sha256:[0-9a-f]{64})","purpose":"[^"\\]{1,200}","seq":\d+\}\}$/;

/** `zl.prev` of an envelope that this node stored, and had therefore verified. */
export function previousHashIn(storedBytes: string): string {
  const prev = ending.exec(storedBytes.slice(-400))?.groups?.['prev'] as Digest | undefined;
  return prev ?? (JSON.parse(storedBytes) as Envelope).zl.prev;
}
