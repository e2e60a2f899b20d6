/** Where a file of a stream lies: `envelopes/<src>/<dst>/<seq>.json`, parties without their prefix. */
export interface StreamPlace {
  readonly source: string;
  readonly dst: string;
  readonly seq: number;
}

/** `zl:node:44` is written `node-44`, `zl:hub` is `hub`. */
export function partyInPath(party: string): string {
  return party.replace(/^zl:/, '').replace(':', '-');
}

export function envelopePath({ source, dst, seq }: StreamPlace): string {
  return `envelopes/${partyInPath(source)}/${partyInPath(dst)}/${numberInPath(seq)}.json`;
}

/** `source` and `dst` are those of the envelope; the receipt is signed by `dst`. */
export function receiptPath({ source, dst, seq }: StreamPlace, level: string): string {
  return `receipts/${partyInPath(source)}/${partyInPath(dst)}/${numberInPath(seq)}.${level}.json`;
}

export function trustListPath(serial: number): string {
  return `keys/trust-${String(serial).padStart(8, '0')}.json`;
}

function numberInPath(seq: number): string {
  return String(seq).padStart(12, '0');
}
