import { z } from 'zod';

/**
 * What the applicant answers for 生育登记. Nothing here that sharing supplies; no pregnancy record, no contraception,
 * no number of births. Every field may be absent in a draft.
 */
export interface ApplicationAnswers {
  /** She applies with a spouse, or alone (unmarried, or she does not wish to name him). */
  readonly applyingWith?: 'spouse' | 'alone' | undefined;
  readonly spouseName?: string | undefined;
  readonly spouseNumber?: string | undefined;
  readonly spouseDivision?: string | undefined;
  readonly expectedOrBornOn?: string | undefined;
  readonly phone?: string | undefined;
  /** Tell the place of registration the result? Opt-in only. */
  readonly notifyRegisteredPlace?: boolean | undefined;
  /** 地址保护: nothing about where she lives leaves this office. */
  readonly shieldAddress?: boolean | undefined;
}

export const applicationAnswers: z.ZodType<ApplicationAnswers> = z.strictObject({
  applyingWith: z.enum(['spouse', 'alone']).optional(),
  spouseName: z.string().max(200).optional(),
  spouseNumber: z.string().max(40).optional(),
  spouseDivision: z.string().max(12).optional(),
  expectedOrBornOn: z.string().max(10).optional(),
  phone: z.string().max(20).optional(),
  notifyRegisteredPlace: z.boolean().optional(),
  shieldAddress: z.boolean().optional(),
});
