/** 故障 on a link: the peer is away, the time is up, the connection broke. Trying again is right; nothing is lost by it. */
export class LinkFault extends Error {
  override readonly name = 'LinkFault';
  readonly code: string;
  readonly retryable = true;

  constructor(code: string, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** True when the peer itself answered, with a fault of its own: it is alive, and only time will help. */
export function isAnswered(error: unknown): boolean {
  return !(error instanceof LinkFault) || error.code === 'link.refused';
}
