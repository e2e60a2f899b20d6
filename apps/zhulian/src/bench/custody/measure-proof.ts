import {
  type Json,
  openCustodyChain,
  reopenCustodyStatement,
  writeCustodyChain,
} from '@zhulian/exchange';
import { proveInclusion } from '@zhulian/service';
import type { Database } from '@zhulian/store';
import { percentile } from '../percentile.ts';
import type { HandoverStage } from './handover-stage.ts';

export interface ProofFigures {
  /** Chain of a case that was handed over once, with the place of its last statement in the log and the witnessed checkpoint. */
  readonly proofBytes: number;
  /** Opening that chain: every signature, and the fold to one holder. */
  readonly proofVerifyMs: number;
}

const rounds = 50;

/** 责任证明 of one case at its new holder, as it would travel. */
export async function measureProof(stage: HandoverStage): Promise<ProofFigures> {
  const database = stage.databaseOf('guizhou').serving;
  const chain = await loadChain(database);
  const inLog = await loadPlace(database);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    const opened = openCustodyChain(chain, { verifier: stage.verifier });
    if (!opened.ok) throw new Error(opened.refusal.code);
    times.push(performance.now() - from);
  }
  const proofBytes = Buffer.byteLength(JSON.stringify(chain)) + Buffer.byteLength(inLog);
  return { proofBytes, proofVerifyMs: percentile(times, 0.5) };
}

async function loadChain(database: Database): Promise<Json> {
  const rows = await database.query<{ hash: `sha256:${string}`; bytes: string }>(
    `select hash, bytes
       from custody.statement
      where case_id = (select case_id from custody.offer where stage = 'active' order by offered_at limit 1)
      order by at, hash`,
  );
  return writeCustodyChain(
    rows.map(({ bytes, hash }) => reopenCustodyStatement({ hash, text: bytes })),
  );
}

/** The way of the first custody leaf to the root, and the newest checkpoint with its cosignatures. */
async function loadPlace(database: Database): Promise<string> {
  const [leaf] = await database.query<{
    index: number;
    size: number;
    note: string;
    lines: string | null;
  }>(
    `select leaf.index, note.size, note.note,
            (select string_agg(line, chr(10)) from evidence.cosignature where size = note.size) as lines
       from evidence.leaf, (select size, note from evidence.checkpoint order by size desc limit 1) as note
      where leaf.kind = 4 and leaf.index < note.size
      order by leaf.index
      limit 1`,
  );
  if (leaf === undefined) throw new Error('the log has no custody statement yet');
  const { index, size } = leaf;
  const path = await database.transact((tx) => proveInclusion(tx, { index, size }));
  return `${JSON.stringify({ index, size, path })}${leaf.note}${leaf.lines ?? ''}`;
}
