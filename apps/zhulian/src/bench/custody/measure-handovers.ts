import type { Database } from '@zhulian/store';
import { percentile } from '../percentile.ts';
import type { HandoverStage } from './handover-stage.ts';
import type { Moments } from './handover-wire.ts';

export interface HandoverFigures {
  /** From the offer's command accepted at the origin to ACTIVATE stored at the new holder; one hand-over after the other. */
  readonly handoverP50Ms: number;
  readonly handoverP99Ms: number;
  /** With `underWay` hand-overs under way at once, from the first command to the last ACTIVATE stored. */
  readonly handoversPerSecond: number;
  /** From the release signed at the origin to ACTIVATE stored at the new holder: neither may write. One after the other. */
  readonly writeGapP50Ms: number;
  readonly writeGapP99Ms: number;
  readonly handoversMeasured: number;
}

/** 移交的速度: one after the other for the time of one, then many under way for how many a second; nobody thinks in between. */
export async function measureHandovers(
  stage: HandoverStage,
  order: { readonly single: number; readonly together: number; readonly underWay: number },
): Promise<HandoverFigures> {
  const { single, together, underWay } = order;
  const warm = await submit(stage, underWay);
  await handOver(stage, warm, underWay);
  const alone = await handOver(stage, await submit(stage, single), 1);
  const gaps = await readWriteGaps(stage.databaseOf('guangdong').serving, alone.begun);
  const many = await submit(stage, together);
  const crowd = await handOver(stage, many, underWay);
  await expectActivations(stage, warm.length + single + together);
  return {
    handoverP50Ms: percentile(alone.tookMs, 0.5),
    handoverP99Ms: percentile(alone.tookMs, 0.99),
    handoversPerSecond: Math.round((together / crowd.seconds) * 10) / 10,
    writeGapP50Ms: percentile(gaps, 0.5),
    writeGapP99Ms: percentile(gaps, 0.99),
    handoversMeasured: single + together,
  };
}

function submit(stage: HandoverStage, count: number): Promise<readonly string[]> {
  return stage.origin.ask({ kind: 'submit', count });
}

async function handOver(stage: HandoverStage, cases: readonly string[], underWay: number) {
  const started = performance.timeOrigin + performance.now();
  await stage.origin.ask({ kind: 'hand-over', cases, underWay });
  const offered = await stage.origin.ask<Moments>({ kind: 'moments' });
  const begun = await stage.receiver.ask<Moments>({ kind: 'moments' });
  const ends = cases.map((caseId) => begun[caseId] ?? Number.NaN);
  return {
    begun,
    tookMs: cases.map((caseId, at) => (ends[at] ?? 0) - (offered[caseId] ?? 0)),
    seconds: (Math.max(...ends) - started) / 1_000,
  };
}

async function readWriteGaps(origin: Database, begun: Moments): Promise<readonly number[]> {
  const rows = await origin.query<{ caseId: string; releasedMs: number }>(
    `select case_id as "caseId", (extract(epoch from at) * 1000)::float8 as "releasedMs"
       from custody.statement
      where kind = 'zl.custody.release.v1'
        and case_id = any ($1::text[])`,
    [Object.keys(begun)],
  );
  return rows.map(({ caseId, releasedMs }) => (begun[caseId] ?? Number.NaN) - releasedMs);
}

/** What the processes noted is held against the rows: every hand-over began once, and one tenure is open for it. */
async function expectActivations(stage: HandoverStage, count: number): Promise<void> {
  const there = stage.databaseOf('guizhou').serving;
  const [row] = await there.query<{ begun: number; open: number }>(
    `select (select count(*) from custody.statement where kind = 'zl.custody.activation.v1')::int as begun,
            (select count(*) from custody.tenure where is_open and epoch = 2)::int as open`,
  );
  if (row?.begun === count && row.open === count) return;
  throw new Error(`${count} hand-overs were measured, and the rows say ${JSON.stringify(row)}`);
}
