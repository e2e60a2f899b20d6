import {
  emptyLog,
  growLog,
  isSameHash,
  type LogEdge,
  openCheckpoint,
  rootOfLog,
  type Verifier,
} from '@zhulian/exchange';
import {
  commitmentOf,
  type Database,
  findLatestCheckpoint,
  listCheckpoints,
  listLogFaults,
  listStoredLeaves,
  type StoredLeaf,
} from '@zhulian/store';
import { auditStreams } from './audit-streams.ts';
import type { LogParts } from './log-parts.ts';

/** What an audit found; empty when the log, its rows and its witnesses agree. Words for an operator, never of a person. */
export type AuditFinding = string;

const pageLength = 5_000;

/**
 * 日志审计: grows the whole tree again from the leaves, compares it with every checkpoint that was signed and with what the witnesses
 * remember, and every row that owes a leaf with its leaf. Whoever changed a row, a leaf or the end of the log is found out, superuser
 * or not: what is gone here, the witnesses still have.
 */
export async function auditLog(
  parts: Pick<LogParts, 'self' | 'database' | 'verifier' | 'channel' | 'witnesses'>,
): Promise<readonly AuditFinding[]> {
  const { database, verifier } = parts;
  const found: AuditFinding[] = [];
  const roots = await regrow(database, verifier, found);
  for (const { count, kind, what } of await listLogFaults(database)) {
    found.push(`${what} ${kind} ×${count}`);
  }
  await auditStreams(parts, found);
  for (const witness of parts.witnesses()) {
    const answer = await parts.channel.ask(witness, { kind: 'witnessed', origin: parts.self });
    const seen =
      answer.kind === 'witnessed' && answer.note !== null
        ? openCheckpoint(answer.note, verifier)
        : undefined;
    if (seen === undefined) continue;
    const own = await roots(seen.size);
    if (own === undefined || !isSameHash(rootOfLog(own), seen.root)) {
      found.push(`witness-contradicts ${witness} ${seen.size}`);
    }
  }
  return found;
}

/** Grows the tree from the leaves and holds every checkpoint against it; answers how to ask for the edge at a size. */
async function regrow(
  database: Database,
  verifier: Verifier,
  found: AuditFinding[],
): Promise<(size: number) => Promise<LogEdge | undefined>> {
  const latest = (await findLatestCheckpoint(database))?.size ?? 0;
  const end = await grow(database, { to: latest, found, verifier });
  if (end.size !== latest) found.push(`leaves-missing ${end.size} of ${latest}`);
  return async (size) => {
    const edge = await grow(database, { to: size, found: [], verifier: undefined });
    return edge.size === size ? edge : undefined;
  };
}

async function grow(
  database: Database,
  order: {
    readonly to: number;
    readonly found: AuditFinding[];
    /** Without it no checkpoint is looked at. */
    readonly verifier: Verifier | undefined;
  },
): Promise<LogEdge> {
  const { found, to, verifier } = order;
  let edge: LogEdge = emptyLog;
  while (edge.size < to) {
    const limit = Math.min(pageLength, to - edge.size);
    const leaves = await listStoredLeaves(database, { from: edge.size, limit });
    const isWhole = leaves.every((leaf, place) => leaf.index === edge.size + place);
    if (leaves.length === 0 || !isWhole) return edge;
    for (const leaf of leaves) {
      if (!isCommitted(leaf)) found.push(`leaf-changed ${leaf.index}`);
    }
    const range = { from: edge.size, to: edge.size + leaves.length };
    const notes = verifier === undefined ? [] : await listCheckpoints(database, range);
    let from = 0;
    for (const { note, size } of notes) {
      const until = size - range.from;
      edge = growLog(edge, leaves.slice(from, until).map(bytesOf)).edge;
      from = until;
      const opened = verifier && openCheckpoint(note, verifier);
      if (opened?.size !== size || !isSameHash(opened.root, rootOfLog(edge))) {
        found.push(`checkpoint-contradicts ${size}`);
      }
    }
    edge = growLog(edge, leaves.slice(from).map(bytesOf)).edge;
  }
  return edge;
}

function bytesOf({ commitment, kind }: StoredLeaf): Uint8Array {
  return Buffer.concat([Uint8Array.of(kind), commitment]);
}

/** An erased leaf has only its commitment, and the tree still holds it to that. */
function isCommitted({ commitment, content, salt }: StoredLeaf): boolean {
  return content === null || salt === null || commitmentOf({ salt, content }).equals(commitment);
}
