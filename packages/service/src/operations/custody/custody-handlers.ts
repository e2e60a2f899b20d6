import { type CustodyKind, custodyMessageType, type VerifiedEnvelope } from '@zhulian/exchange';
import type { Transaction } from '@zhulian/store';
import type { Result } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { openCustodyGroup } from './custody-group.ts';
import type { CustodyParts } from './custody-parts.ts';
import { takeAcceptance, takeDecline, takeWithdrawal } from './take-answer.ts';
import { takeOffer } from './take-offer.ts';
import { takeRecord, takeRecordAsRegistrar } from './take-record.ts';
import { takeWord, takeWordAsRegistrar } from './take-registration.ts';

type Take<Parts> = (
  tx: Transaction,
  parts: Parts,
  envelope: VerifiedEnvelope,
) => Promise<Result<null, { readonly code: string }>>;

type TakeTogether<Parts> = (
  tx: Transaction,
  parts: Parts,
  envelopes: readonly VerifiedEnvelope[],
) => Promise<readonly Result<null, { readonly code: string }>[]>;

type Handlers<Parts> = Readonly<Record<string, TakeTogether<Parts>>>;

/** One after the other in order, over what was read for all of them; what they leave behind is written together. */
function together<Parts extends CustodyParts>(take: Take<Parts>): TakeTogether<Parts> {
  return async (tx, parts, envelopes) => {
    const group = await openCustodyGroup(tx, envelopes);
    const within = { ...parts, group, tell: group.tell };
    const outcomes: Result<null, { readonly code: string }>[] = [];
    try {
      for (const envelope of envelopes) outcomes.push(await take(tx, within, envelope));
    } catch (error) {
      // After a write that failed every question fails too; the first fault says whether it is worth repeating.
      throw (await group.findFault()) ?? error;
    }
    await group.finish(parts.tell);
    return outcomes;
  };
}

function byType<Parts extends CustodyParts>(
  takes: Partial<Readonly<Record<CustodyKind, Take<Parts>>>>,
): Handlers<Parts> {
  return Object.fromEntries(
    Object.entries(takes).map(([kind, take]) => [
      custodyMessageType(kind as CustodyKind),
      together(take),
    ]),
  );
}

/** What a province does with each message about who is responsible. */
export const custodyHandlers: Handlers<NodeParts> = byType({
  'zl.custody.offer.v1': takeOffer,
  'zl.custody.accept.v1': takeAcceptance,
  'zl.custody.decline.v1': takeDecline,
  'zl.custody.withdraw.v1': takeWithdrawal,
  'zl.custody.release.v1': (tx, parts, envelope) =>
    takeRecord(tx, parts, { envelope, kind: 'zl.custody.release.v1' }),
  'zl.custody.assign.v1': (tx, parts, envelope) =>
    takeRecord(tx, parts, { envelope, kind: 'zl.custody.assign.v1' }),
  'zl.custody.registration.v1': (tx, parts, envelope) =>
    takeWord(tx, parts, { envelope, kind: 'zl.custody.registration.v1' }),
  'zl.custody.activation.v1': (tx, parts, envelope) =>
    takeWord(tx, parts, { envelope, kind: 'zl.custody.activation.v1' }),
});

/** What the hub does with them: it registers, and remembers who is responsible. It is never given a case file. */
export const registrarHandlers: Handlers<CustodyParts> = byType({
  'zl.custody.release.v1': (tx, parts, envelope) =>
    takeRecordAsRegistrar(tx, parts, { envelope, kind: 'zl.custody.release.v1' }),
  'zl.custody.assign.v1': (tx, parts, envelope) =>
    takeRecordAsRegistrar(tx, parts, { envelope, kind: 'zl.custody.assign.v1' }),
  'zl.custody.opening.v1': (tx, parts, envelope) =>
    takeWordAsRegistrar(tx, parts, { envelope, kind: 'zl.custody.opening.v1' }),
  'zl.custody.registration.v1': (tx, parts, envelope) =>
    takeWordAsRegistrar(tx, parts, { envelope, kind: 'zl.custody.registration.v1' }),
  'zl.custody.activation.v1': (tx, parts, envelope) =>
    takeWordAsRegistrar(tx, parts, { envelope, kind: 'zl.custody.activation.v1' }),
});
