import { percentile } from '../percentile.ts';
import type { HandoverStage } from './handover-stage.ts';

export interface HandoverFigures {
  readonly handoverP50Ms: number;
  readonly handoverP99Ms: number;
  readonly handoversPerSecond: number;
  readonly writeGapP50Ms: number;
  readonly writeGapP99Ms: number;
}

/** 移交的速度: one after the other for the time of one, then many under way for how many a second; nobody thinks in between. */
export async function measureHandovers(
  stage: HandoverStage,
  order: { readonly single: number; readonly together: number; readonly underWay: number },
): Promise<HandoverFigures> {
  const { single, together, underWay } = order;
  const cases = await stage.submit(single + together);
  const alone: number[] = [];
  for (const caseId of cases.slice(0, single)) alone.push(await stage.handOver(caseId));
  const gaps = await stage.writeGaps();
  const waiting = cases.slice(single);
  const started = performance.now();
  await Promise.all(
    Array.from({ length: underWay }, async () => {
      for (let caseId = waiting.pop(); caseId !== undefined; caseId = waiting.pop()) {
        await stage.handOver(caseId);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1_000;
  return {
    handoverP50Ms: percentile(alone, 0.5),
    handoverP99Ms: percentile(alone, 0.99),
    handoversPerSecond: Math.round((together / seconds) * 10) / 10,
    writeGapP50Ms: percentile(gaps, 0.5),
    writeGapP99Ms: percentile(gaps, 0.99),
  };
}
