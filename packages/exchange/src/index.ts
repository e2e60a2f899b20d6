export type { Digest, Envelope, Json, PartyId, Proof } from './envelope/envelope.ts';
export type {
  IncomingLane,
  IncomingRow,
  IncomingStore,
  LanePosition,
} from './port/incoming-store.ts';
export type {
  Clock,
  PushAnswer,
  PushedBatch,
  Randomness,
  Signer,
  Transport,
  Verifier,
} from './port/ports.ts';
export type {
  LaneHealth,
  OutboxMessage,
  OutgoingStore,
  ReceiptLevel,
  SealedMessage,
  StoredReceipt,
  StreamHead,
} from './port/stream-store.ts';
