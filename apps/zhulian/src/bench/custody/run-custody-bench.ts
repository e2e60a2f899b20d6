import { measureBacklog } from '../measure-backlog.ts';
import { measureObligations } from '../obligations/measure-obligations.ts';
import { measureRawLimit } from '../raw-limit.ts';
import { openHandoverStage } from './handover-stage.ts';
import { measureHandovers } from './measure-handovers.ts';
import { measureLog } from './measure-log.ts';
import { measureProof } from './measure-proof.ts';

export interface CustodyBench {
  readonly name: 'custody';
  readonly figures: Readonly<Record<string, number>>;
  readonly rawLimit: {
    readonly acceptTransactionsPerSecond: number;
    readonly batch100PerSecond: number;
    readonly rowsPerSecond: number;
    readonly queryMs: number;
  };
}

/** Hand-overs, the log, proofs and deadlines, with this machine's own limits of the same run. */
export async function runCustodyBench(order: {
  readonly obligations: number;
  /** Messages that wait for a peer that is down. */
  readonly backlog: number;
  readonly tell: (line: string) => void;
}): Promise<CustodyBench> {
  const { backlog, obligations, tell } = order;
  const stage = await openHandoverStage();
  try {
    tell('物理上限 · raw limit …');
    const { database } = stage.databaseOf('hainan').address;
    const rawLimit = await measureRawLimit({ cluster: stage.cluster, database });
    tell('移交 · hand-overs …');
    const handovers = await measureHandovers(stage, { single: 60, together: 300, underWay: 64 });
    await stage.stop();
    tell('责任证明 · proofs of who was responsible …');
    const proof = await measureProof(stage);
    tell('存证日志 · evidence log …');
    const { queryMs, rawRowsPerSecond, ...log } = await measureLog(stage);
    tell(`期限 ${obligations} 件 · obligations …`);
    const owed = await measureObligations({ count: obligations, tell });
    const piled = await measureBacklog({ count: backlog, tell });
    const { afterOutageSeconds, obligationsOpen, stepLatenessP99Ms } = owed;
    return {
      name: 'custody',
      figures: {
        ...handovers,
        ...proof,
        ...log,
        ...piled,
        obligationsOpen,
        stepLatenessP99Ms,
        afterOutageSeconds,
      },
      rawLimit: { ...rawLimit, rowsPerSecond: rawRowsPerSecond, queryMs },
    };
  } finally {
    await stage.close();
  }
}
