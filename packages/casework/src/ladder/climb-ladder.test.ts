import { addDays, type CalendarDate, instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionalLimits } from '../definition/regional-limits.ts';
import { dueOf } from '../obligation/due-of.ts';
import { sampleCalendar } from '../obligation/sample-calendar.ts';
import { climbLadder, type LadderStep, listLadderSteps } from './climb-ladder.ts';
import { defaultLadder } from './ladder.ts';

const start = Date.parse('2026-11-09T02:00:00Z');
const due = dueOf(regionalLimits.coCheckReply, sampleCalendar, {
  event: 'exchange.stored',
  at: instantOf(start),
});
const obligation = { debtor: '430502001', due, state: 'open' as const };
const climbAt = (
  ms: number,
  fired: readonly number[],
  of: Parameters<typeof climbLadder>[0]['obligation'] = obligation,
) =>
  climbLadder({
    obligation: of,
    ladder: defaultLadder,
    calendar: sampleCalendar,
    fired,
    now: instantOf(ms),
  });

describe('listLadderSteps 督办阶梯', () => {
  test('reminds two working days before, then climbs on the day, and 1, 3 and 7 working days after', () => {
    expect(
      listLadderSteps(obligation, defaultLadder, sampleCalendar).map(({ on, office }) => [
        on,
        office,
      ]),
    ).toEqual([
      ['2026-11-12', '430502001'],
      ['2026-11-16', '430502001'],
      ['2026-11-17', '430502'],
      ['2026-11-19', '430000'],
      ['2026-11-25', 'hub'],
    ]);
  });

  test('puts the city on the county rung where there are no counties', () => {
    const steps = listLadderSteps(
      { ...obligation, debtor: '441900103' },
      defaultLadder,
      sampleCalendar,
    );
    expect(steps[2]?.office).toBe('441900');
  });

  test('fires at eight in the morning, Shanghai time', () => {
    expect(climbAt(Date.parse('2026-11-11T23:59:59Z'), [])).toEqual([]);
    expect(climbAt(Date.parse('2026-11-12T00:00:00Z'), [])).toHaveLength(1);
  });
});

describe('climbLadder 督办', () => {
  test('fires nothing once the obligation is met, late or excused', () => {
    for (const state of ['met', 'met-late', 'excused'] as const) {
      expect(climbAt(start + 90 * 86_400_000, [], { ...obligation, state })).toEqual([]);
    }
  });

  test('after a long outage fires every missed step at once, in order', () => {
    expect(climbAt(start + 90 * 86_400_000, [1]).map((step) => step.step)).toEqual([2, 3, 4, 5]);
  });

  test('whatever the outages, each step fires exactly once, in order, never before its day', () => {
    const outages = fc.array(fc.integer({ min: 1, max: 9 * 86_400_000 }), {
      minLength: 1,
      maxLength: 40,
    });
    const amounts = fc.integer({ min: 1, max: 15 });
    fc.assert(
      fc.property(outages, amounts, (gaps, amount) => {
        const rule = { ...regionalLimits.coCheckReply, amount };
        const owed = dueOf(rule, sampleCalendar, {
          event: 'exchange.stored',
          at: instantOf(start),
        });
        const of = { ...obligation, due: owed };
        const log: LadderStep[] = [];
        let now = start;
        for (const gap of gaps) {
          now += gap;
          const fresh = climbAt(
            now,
            log.map((step) => step.step),
            of,
          );
          for (const step of fresh) expect(step.at <= instantOf(now)).toBe(true);
          log.push(...fresh);
          expect(
            climbAt(
              now,
              log.map((step) => step.step),
              of,
            ),
          ).toEqual([]);
        }
        const expected = listLadderSteps(of, defaultLadder, sampleCalendar).filter(
          (step) => step.at <= instantOf(now),
        );
        expect(log).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('a due date that moved later takes back no step that has fired', () => {
    const later = { ...due, on: addDays(due.on, 4) as CalendarDate };
    const fresh = climbAt(Date.parse('2026-11-26T01:00:00Z'), [1, 2], {
      ...obligation,
      due: later,
    });
    expect(fresh.map((step) => step.step)).toEqual([3, 4]);
  });
});
