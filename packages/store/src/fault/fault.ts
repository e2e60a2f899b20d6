/** 故障: the world failed. Retryable faults are tried again by whoever has the patience; the code is public. */
export class Fault extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(
    code: string,
    words: string,
    options: { readonly retryable: boolean; readonly cause?: unknown },
  ) {
    super(words, { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.retryable = options.retryable;
  }
}
