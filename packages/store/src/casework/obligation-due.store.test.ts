import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Transaction } from '../connection/database.ts';
import type { NodeDatabase } from '../connection/node-database.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { saveObligationSamples } from '../testing/save-obligation-samples.ts';
import { hasDueObligation, lockDueObligations } from './obligation-due.ts';
import { listPeerSteps, saveObligationSteps, savePeerStep } from './obligation-step.ts';

let database: NodeDatabase;
const now = '2026-11-16T00:00:00.000Z';
const sample = {
  body: { id: '{id}/reply' },
  debtor: '430502001',
  creditor: '441900103',
  dueOn: '2026-11-16',
  calendarVersion: '2004-2026',
  direction: 'incoming',
  events: [{ type: 'co-check.requested' }],
} as const;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.serving.transact(async (tx) => {
    // Fifty thousand that fall due later, one after the other, and a hundred that are due now.
    const later = { prefix: 'later-', count: 50_000, firstRungAt: '2026-11-17T00:00:00.000Z' };
    await saveObligationSamples(tx, { ...sample, ...later, everyMs: 10 });
    const due = { prefix: 'due-', count: 100, firstRungAt: '2026-11-15T23:00:00.000Z' };
    await saveObligationSamples(tx, { ...sample, ...due, everyMs: 10 });
  });
  await database.serving.query('vacuum analyze casework.obligation').catch(() => undefined);
});
afterAll(async () => database.close());

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** The plan of the statement that `look` sends, as PostgreSQL carried it out. */
async function planOf(look: (tx: Transaction) => Promise<unknown>): Promise<readonly Plan[]> {
  return database.serving.transact(async (tx) => {
    let plan: Plan | undefined;
    await look({
      async query<Row>(text: string, values?: readonly unknown[]) {
        const explain = `explain (analyze, buffers, format json) ${text}`;
        const [row] = await tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(explain, values);
        plan = row?.['QUERY PLAN'][0]?.Plan;
        return [] as readonly Row[];
      },
    });
    return plan ? flat(plan) : [];
  });
}
const flat = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
const blocksOf = ([top]: readonly Plan[]) =>
  (top?.['Shared Hit Blocks'] ?? 0) + (top?.['Shared Read Blocks'] ?? 0);

describe('到期查询 among fifty thousand open obligations', () => {
  test('an idle look is answered from the index alone, in a few blocks', async () => {
    const plan = await planOf((tx) => hasDueObligation(tx, '2026-11-15T00:00:00.000Z'));
    expect(plan.map((node) => node['Node Type'])).toContain('Index Only Scan');
    expect(plan.some((node) => node['Index Name'] === 'obligation_next_rung')).toBe(true);
    expect(blocksOf(plan)).toBeLessThan(8);
  });

  test('taking a batch reads what is due and nothing of what is not', async () => {
    const plan = await planOf((tx) => lockDueObligations(tx, { now, limit: 200, passOver: [] }));
    const types = plan.map((node) => node['Node Type']);
    expect(types).not.toContain('Seq Scan');
    expect(types).not.toContain('Sort');
    const scan = plan.find((node) => node['Index Name'] === 'obligation_next_rung');
    expect(scan?.['Actual Rows']).toBe(100);
    expect(blocksOf(plan)).toBeLessThan(100 * 30);
  });

  test('without the index the same look reads the table, so this test can fail', async () => {
    await expect(
      database.serving.transact(async (tx) => {
        await tx.query('set local enable_indexscan = off');
        await tx.query('set local enable_indexonlyscan = off');
        await tx.query('set local enable_bitmapscan = off');
        const [row] = await tx.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
          `explain (format json) select next_rung_at from casework.obligation where next_rung_at <= '${now}' order by next_rung_at limit 1`,
        );
        return flat(row?.['QUERY PLAN'][0]?.Plan as Plan).map((node) => node['Node Type']);
      }),
    ).resolves.toContain('Seq Scan');
  });

  test('what one worker holds another skips; together they hold each row once', async () => {
    const search = { now, limit: 60, passOver: [] };
    await database.serving.transact(async (first) => {
      const mine = await lockDueObligations(first, search);
      const theirs = await database.serving.transact((second) =>
        lockDueObligations(second, search),
      );
      const ids = [...mine, ...theirs].map(({ id }) => id);
      expect([mine.length, theirs.length]).toEqual([60, 40]);
      expect(new Set(ids).size).toBe(100);
    });
  });

  test('a case that a clerk holds is skipped, not waited for; what failed in this run is passed over', async () => {
    await database.serving.transact(async (clerk) => {
      await clerk.query(`select id from casework.case_file where id = 'due-00000001' for update`);
      const taken = await database.serving.transact((tx) =>
        lockDueObligations(tx, { now, limit: 200, passOver: ['due-00000002/reply'] }),
      );
      expect(taken).toHaveLength(98);
    });
  });
});

describe('督办的一步', () => {
  const step = {
    obligationId: 'due-00000001/reply',
    step: 1,
    code: 'remind-handler',
    office: '430502001',
    fellOn: '2026-11-12',
    firedAt: now,
  };

  test('fires once, however many say it; only the first is told', async () => {
    const both = [step, { ...step, step: 2, code: 'due' }];
    const first = await database.serving.transact((tx) => saveObligationSteps(tx, [step]));
    const again = await database.serving.transact((tx) => saveObligationSteps(tx, both));
    expect([first, again]).toEqual([
      [{ obligationId: step.obligationId, step: 1 }],
      [{ obligationId: step.obligationId, step: 2 }],
    ]);
  });

  test('of the other side is kept beside ours, and its first word stays', async () => {
    const { obligationId, fellOn } = step;
    const told = { obligationId, step: 1, fellOn, firedAt: '2026-11-12T00:00:03.000Z' };
    await database.serving.transact(async (tx) => {
      await savePeerStep(tx, told);
      await savePeerStep(tx, { ...told, firedAt: '2026-11-13T00:00:00.000Z' });
      expect(await listPeerSteps(tx, 'due-00000001')).toEqual([told]);
    });
  });
});
