import type { EnvelopeRefusal } from '@zhulian/exchange';

/** 不能发送: a message that could never be sealed. Thrown inside a transaction so that it rolls back, with the refusal for the person. */
export class UnsendableMessage extends Error {
  readonly refusal: EnvelopeRefusal;

  constructor(refusal: EnvelopeRefusal) {
    super(`a message cannot be sealed: ${refusal.code}`);
    this.name = 'UnsendableMessage';
    this.refusal = refusal;
  }
}
