import type { NodeParts } from '../../node/node-parts.ts';

/** What a party needs to speak of who is responsible for a case; the hub has no more than this. */
export type CustodyParts = Pick<
  NodeParts,
  'party' | 'signer' | 'verifier' | 'clock' | 'tell' | 'group'
> & {
  readonly rules: Pick<NodeParts['rules'], 'dutyRota'>;
};
