import { z } from 'zod';
import { date, instant, office } from './wire-words.ts';

/**
 * 报数: what a province tells the hub of its offices' work. Numbers of matters by pair of provinces and by office; no matter is
 * named and nobody can be: there is no field for a number of a case, for a person, or for a clerk.
 */
export const reportMessageType = 'cn.zhulian.report.counted.v1';

const count = z.int().min(0).max(100_000_000);

export const reportCounted = z.strictObject({
  at: instant,
  /** A month of Shanghai's days, `2026-11`, or `all`. */
  period: z.string().regex(/^(all|20\d\d-(0[1-9]|1[0-2]))$/),
  /** What the sender's offices asked of each other province: its own row of the matrix. */
  cells: z
    .array(
      z.strictObject({
        /** Two digits of the province asked. */
        to: z.string().regex(/^\d{2}$/),
        sent: count,
        accepted: count,
        returned: count,
        overdue: count,
        metLate: count,
        handovers: count,
      }),
    )
    .max(40),
  /** Offices that are late or were, the latest first. */
  offices: z
    .array(
      z.strictObject({
        office,
        open: count,
        late: count,
        metLate: count,
        oldestDue: date.nullable(),
      }),
    )
    .max(200),
});

export type ReportCounted = z.infer<typeof reportCounted>;
