import {
  type AssignmentGround,
  assignmentGroundCodes,
  type DeclineGround,
  declineGroundCodes,
  type HandoverGround,
  handoverGroundCodes,
} from '@zhulian/casework';
import { z } from 'zod';

const reason = z.string().trim().min(2).max(500);

export type CaseCommand =
  | { command: 'accept' }
  | { command: 'request-supplement'; gaps: string[] }
  | { command: 'register' }
  | { command: 'issue-voucher' }
  | { command: 'refuse'; reason: string }
  | { command: 'receive' }
  | { command: 'pair'; personId: string }
  | { command: 'declare-unpaired'; searched: string }
  | {
      command: 'answer';
      answers: {
        code: string;
        answer: 'CONFIRMED' | 'DIFFERENT' | 'UNKNOWN' | 'REFUSED';
        note?: string | undefined;
      }[];
    }
  | { command: 'return'; reason: string }
  | { command: 'forward'; toOffice: string; reason: string }
  | { command: 'clarify'; question: string }
  | { command: 'answer-clarification'; answer: string }
  | { command: 'propose-extension'; days: number; reason: string }
  | { command: 'agree-extension' }
  | { command: 'refuse-extension'; reason: string }
  | { command: 'offer-handover'; toOffice: string; reason: HandoverGround; expiresOn: string }
  | { command: 'accept-handover' }
  | { command: 'decline-handover'; reason: DeclineGround }
  | { command: 'withdraw-handover' }
  /** `nonResponse`: hash of the hub’s own proof; null lets the hub name it, or stands for void epochs. */
  | {
      command: 'assign-custody';
      toOffice: string;
      decision: AssignmentGround;
      nonResponse: string | null;
    };

/** POST /api/v1/cases/:id/commands with If-Match and Idempotency-Key. */
export const caseCommand: z.ZodType<CaseCommand> = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('accept') }),
  z.strictObject({
    command: z.literal('request-supplement'),
    gaps: z.array(z.string().min(1).max(200)).min(1).max(20),
  }),
  z.strictObject({ command: z.literal('register') }),
  z.strictObject({ command: z.literal('issue-voucher') }),
  z.strictObject({ command: z.literal('refuse'), reason }),
  z.strictObject({ command: z.literal('receive') }),
  z.strictObject({ command: z.literal('pair'), personId: z.string().min(1).max(64) }),
  z.strictObject({ command: z.literal('declare-unpaired'), searched: z.string().min(2).max(500) }),
  z.strictObject({
    command: z.literal('answer'),
    answers: z
      .array(
        z.strictObject({
          code: z.string().max(64),
          answer: z.enum(['CONFIRMED', 'DIFFERENT', 'UNKNOWN', 'REFUSED']),
          note: z.string().max(500).optional(),
        }),
      )
      .min(1)
      .max(20),
  }),
  z.strictObject({ command: z.literal('return'), reason }),
  z.strictObject({ command: z.literal('forward'), toOffice: z.string().max(16), reason }),
  z.strictObject({ command: z.literal('clarify'), question: reason }),
  z.strictObject({ command: z.literal('answer-clarification'), answer: reason }),
  z.strictObject({
    command: z.literal('propose-extension'),
    days: z.int().min(1).max(60),
    reason,
  }),
  z.strictObject({ command: z.literal('agree-extension') }),
  z.strictObject({ command: z.literal('refuse-extension'), reason }),
  z.strictObject({
    command: z.literal('offer-handover'),
    toOffice: z.string().regex(/^(\d{6}|\d{9})$/),
    reason: z.enum(handoverGroundCodes),
    expiresOn: z.iso.date(),
  }),
  z.strictObject({ command: z.literal('accept-handover') }),
  z.strictObject({
    command: z.literal('decline-handover'),
    reason: z.enum(declineGroundCodes),
  }),
  z.strictObject({ command: z.literal('withdraw-handover') }),
  z.strictObject({
    command: z.literal('assign-custody'),
    toOffice: z.string().regex(/^(\d{6}|\d{9})$/),
    decision: z.enum(assignmentGroundCodes),
    nonResponse: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .nullable(),
  }),
]);
