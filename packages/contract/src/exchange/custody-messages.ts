import { z } from 'zod';
import { id, instant } from './wire-words.ts';

const statement = z.record(z.string().max(40), z.unknown());

/**
 * What parties say to each other about who is responsible for a case (责任交接). One shape for all kinds: the signed statement of
 * the kind that the type names, and the signed statements that prove it may stand. Only those prove anything.
 */
export const custodyMessage = z.strictObject({
  statement,
  chain: z.array(statement).max(96),
  /** With an offer: what the receiver's list shows of the case. Never to a registrar. */
  matter: z.strictObject({ number: z.string().max(40), subject: z.string().max(240) }).optional(),
  /** With a release, to the new holder only: the case file whose digest the offer names. */
  snapshot: z.string().max(240_000).optional(),
});

export type CustodyMessage = z.infer<typeof custodyMessage>;

/** The longest case file that can travel. */
export const snapshotLengthMax = 200_000;

const line = z.looseObject({ type: z.string().max(80), at: instant, by: z.looseObject({}) });

/** 移交案卷: the log of a case as it goes to its new holder. Register ids never travel. */
export const caseSnapshot = z.strictObject({
  kind: z.literal('zl.case-file.v1'),
  caseId: id,
  number: z.string().max(40),
  log: z.array(line).min(1).max(2000),
});

export type CaseSnapshot = z.infer<typeof caseSnapshot>;
