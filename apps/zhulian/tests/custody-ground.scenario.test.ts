import {
  type CustodyStatement,
  createEd25519Signer,
  custodyMessageType,
  custodySubject,
  type HandoverOffer,
  type HandoverRelease,
  type Json,
  type PartyId,
  sealCustodyStatement,
  type VerifiedStatement,
} from '@zhulian/exchange';
import { enqueueOutbox } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeOf } from '../src/story/story-desk.ts';
import { actsIn, openCustodyScene, yachi } from './custody-scene.ts';
import { databaseOf, done, everythingHeld, type Scene } from './scene.ts';

const [guangdong, guizhou] = ['zl:node:44', 'zl:node:52'] as const;
/** What nobody but the office that needs it may read. */
const typed = '她怀孕了，不便前往';

let scene: Scene;
let caseId: string;

beforeAll(async () => {
  scene = await openCustodyScene();
  const { atChangan, offer, submit } = actsIn(() => scene);
  caseId = await submit();
  // Changan's program is another one here: it lets a clerk type, and signs what she typed with Guangdong's own key.
  await done(offer(atChangan(), { caseId, to: yachi }));
  await scene.region().settle();
});
afterAll(() => scene.close());

const signed = <Kind extends CustodyStatement>(party: PartyId, statement: Kind) =>
  sealCustodyStatement(
    statement,
    createEd25519Signer(scene.region().keys.of(party).envelope),
  ) as unknown as VerifiedStatement;

/** The chain of the case as Guangdong holds it, and its offer. */
async function heldStatements(): Promise<
  readonly { readonly kind: string; readonly bytes: string; readonly hash: string }[]
> {
  return databaseOf(scene, 'guangdong').query(
    'select kind, bytes, hash from custody.statement where case_id = $1 order by at, hash',
    [caseId],
  );
}

async function typedOffer(): Promise<VerifiedStatement> {
  const held = (await heldStatements()).find(({ kind }) => kind === 'zl.custody.offer.v1');
  const { proof: _proof, ...offer } = JSON.parse(held?.bytes ?? '{}') as HandoverOffer & {
    proof: unknown;
  };
  return signed(guangdong, { ...offer, reason: typed });
}

/** Guangdong sends a statement with all that proves it; answers the code with which the other side refused it. */
async function send(
  dst: PartyId,
  said: VerifiedStatement,
  chain: readonly VerifiedStatement[],
): Promise<string | undefined> {
  const opening = (await heldStatements()).filter(({ kind }) => kind === 'zl.custody.opening.v1');
  const data = {
    statement: JSON.parse(said.text) as Json,
    chain: [...opening.map(({ bytes }) => bytes), ...chain.map(({ text }) => text)].map(
      (text) => JSON.parse(text) as Json,
    ),
  };
  const message = {
    id: `typed-${dst.replaceAll(':', '-')}`,
    dst,
    subject: custodySubject(caseId),
    type: custodyMessageType(said.statement.kind),
    basis: 'population-and-family-planning-law-2021',
    purpose: 'birth-registration',
    data: data as unknown as Json,
    createdAt: instantOf(scene.region().clock.nowMs()),
  };
  const database = databaseOf(scene, 'guangdong');
  await database.transact((tx) => enqueueOutbox(tx, [message]));
  await nodeOf(scene.region(), 'guangdong').exchange.sealAndDispatch(dst);
  await scene.region().settle();
  const [row] = await database.query<{ refusal: string }>(
    `select bytes::json->>'refusal' as refusal
       from exchange.receipt_in
      where peer = $1 and level = 'REFUSED'
      order by seq desc
      limit 1`,
    [dst],
  );
  return row?.refusal;
}

const heldAt = async (slug: string) =>
  JSON.stringify(await everythingHeld(scene, slug, ['custody']));

describe('移交事由: what somebody typed goes nowhere, whoever signed it', () => {
  test('the receiver refuses such an offer and keeps nothing of it', async () => {
    expect(await send(guizhou, await typedOffer(), [])).toBe('custody.reason-not-listed');
    expect(await heldAt('guizhou')).not.toContain(typed);
  });

  test.each([
    ['zl:hub', 'hub'],
    ['zl:node:46', 'hainan'],
  ] as const)(
    'the registrar %s refuses a release that rests on such an offer, and keeps nothing of it',
    async (party, slug) => {
      const offer = await typedOffer();
      const { statement } = offer as VerifiedStatement<HandoverOffer>;
      const at = instantOf(scene.region().clock.nowMs());
      const acceptance = signed(guizhou, {
        kind: 'zl.custody.accept.v1',
        case: caseId,
        offer: offer.hash,
        by: guizhou,
        office: yachi,
        at,
      });
      const release: HandoverRelease = {
        kind: 'zl.custody.release.v1',
        case: caseId,
        epoch: statement.epoch,
        prev: statement.prev,
        from: guangdong,
        holder: guizhou,
        office: yachi,
        registrars: statement.registrars,
        offer: offer.hash,
        acceptance: acceptance.hash,
        at,
      };
      expect(await send(party, signed(guangdong, release), [offer, acceptance])).toBe(
        'custody.reason-not-listed',
      );
      expect(await heldAt(slug)).not.toContain(typed);
    },
  );
});
