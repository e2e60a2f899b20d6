import {
  type CoCheckEvent,
  calendarVersionOf,
  coCheckObligations,
  foldCoCheck,
  type Obligation,
  regionalLimits,
} from '@zhulian/casework';
import { type Database, saveObligationSamples } from '@zhulian/store';
import type { Instant, WorkingCalendar } from '@zhulian/vocabulary';

export interface SampleCoChecks {
  readonly prefix: string;
  readonly count: number;
  readonly calendar: WorkingCalendar;
  readonly direction: 'incoming' | 'outgoing';
  readonly asker: string;
  readonly holder: string;
  readonly deliveredAt: Instant;
  /** When the first is looked at next, and how much later each following one. */
  readonly firstRungAt: Instant;
  readonly everyMs: number;
}

/** Invented co-checks by the million, for tests and measurements: one letter under many ids, each with its obligation. */
export async function saveSampleCoChecks(
  database: Database,
  sample: SampleCoChecks,
): Promise<Obligation> {
  const events = sampleEvents(sample);
  const [owed] = coCheckObligations(foldCoCheck(events), sample.calendar) as [Obligation];
  await database.transact((tx) =>
    saveObligationSamples(tx, {
      ...sample,
      body: owed,
      debtor: owed.debtor,
      creditor: owed.creditor,
      dueOn: owed.due.on,
      calendarVersion: calendarVersionOf(sample.calendar),
      events,
    }),
  );
  return owed;
}

/** A letter and its delivery; `{id}` stands where each sample's own id goes. */
function sampleEvents(sample: SampleCoChecks): readonly CoCheckEvent[] {
  const { asker, holder, deliveredAt: at } = sample;
  const by = { role: 'official', id: 'sample', name: '样本', office: asker } as const;
  const words = { zh: '样本', en: 'sample' };
  const basis = { code: 'sample-law', title: words, article: words, validFrom: '', validTo: null };
  return [
    {
      type: 'co-check.requested',
      at,
      by,
      letter: {
        coCheckId: '{id}',
        number: '{id}',
        parentCaseId: null,
        parentNumber: '{id}',
        serves: 'birth-registration',
        from: asker,
        to: holder,
        subject: {
          role: 'mother',
          personId: null,
          name: '样本',
          number: '',
          registeredAt: holder,
          codeOnPapers: null,
        },
        purpose: 'birth-registration',
        basis: { ...basis, status: 'unverified' } as never,
        items: [{ code: 'identity', stated: '样本' }],
        notice: words,
        reason: '',
        rule: regionalLimits.coCheckReply,
      },
    },
    { type: 'co-check.delivered', at, by, receiptAt: at },
  ];
}
