import { isPartyId, type PartyId } from '@zhulian/exchange';
import { z } from 'zod';
import type { SideAnswer, SideQuestion } from './side-channel.ts';

/* Shapes of the side channel as they come over the wire. A field more or less is another question. */
const party = z.custom<PartyId>((value) => typeof value === 'string' && isPartyId(value));
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.array(z.strictObject({ sha256: hash, sm3: hash })).max(128);
const size = z.int().min(0);
const note = z.string().max(4_096);
const code = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .max(100);

const question: z.ZodType<SideQuestion> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cosign'), note, from: size, path }),
  z.strictObject({ kind: z.literal('witnessed'), origin: party }),
  z.strictObject({ kind: z.literal('consistency'), from: size, to: size }),
  z.strictObject({ kind: z.literal('logged'), contents: z.array(hash).min(1).max(64) }),
  z.strictObject({ kind: z.literal('past'), sentAfter: size, receivedAfter: size }),
  z.strictObject({ kind: z.literal('stream-head'), nonce: z.string().regex(/^[0-9a-f]{32}$/) }),
]);

const asked = z.strictObject({ source: party, question });

const shownLeaf = z.strictObject({
  content: hash,
  kind: z.int().min(0).max(255),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  index: size,
  note,
  path,
});

const places = z
  .array(z.strictObject({ envelope: z.string().max(262_144), receipt: z.string().max(8_192) }))
  .max(64);

const answer: z.ZodType<SideAnswer> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cosigned'), line: z.string().max(400) }),
  z.strictObject({ kind: z.literal('stands-at'), size }),
  z.strictObject({ kind: z.literal('witnessed'), note: note.nullable() }),
  z.strictObject({ kind: z.literal('consistency'), path }),
  z.strictObject({
    kind: z.literal('logged'),
    note: note.nullable(),
    leaves: z.array(shownLeaf).max(256),
  }),
  z.strictObject({ kind: z.literal('past'), through: size, sent: places, received: places }),
  z.strictObject({ kind: z.literal('stream-head'), statement: z.string().max(8_192) }),
  z.strictObject({ kind: z.literal('refused'), code }),
]);

export function parseAsked(
  body: unknown,
): { readonly source: PartyId; readonly question: SideQuestion } | undefined {
  return asked.safeParse(body).data;
}

export function parseSideAnswer(text: string): SideAnswer | undefined {
  try {
    return answer.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
