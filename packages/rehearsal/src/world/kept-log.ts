import { digestOf, emptyLog, growLog, type LogEdge } from '@zhulian/exchange';
import type { Change } from './model-database.ts';

/** 存证日志 of one node: what waits for its place, and the edge of the tree that has it. */
export interface KeptLog {
  readonly pending: string[];
  edge: LogEdge;
}

export function emptyKeptLog(): KeptLog {
  return { pending: [], edge: emptyLog };
}

/** What a change leaves for the log in its own transaction, as the triggers of the database do. Computed once for each change. */
export function leavesOf(change: Change): readonly string[] {
  const known = leavesByChange.get(change);
  if (known !== undefined) return known;
  const leaves = computeLeaves(change);
  leavesByChange.set(change, leaves);
  return leaves;
}

const leavesByChange = new WeakMap<Change, readonly string[]>();

function computeLeaves(change: Change): readonly string[] {
  switch (change.kind) {
    case 'sealed':
      return change.messages.map(({ hash }) => hash);
    case 'row':
      return change.row.state === 'held' ? [] : [digestOf(change.row.receipt)];
    case 'receipt':
      return [digestOf(change.receipt.bytes)];
    case 'statement':
      return [change.statement.hash];
    case 'slot':
      return [digestOf(change.registration.text)];
    case 'step':
      return [digestOf(`${change.step.obligationId} ${change.step.step}`)];
    default:
      return [];
  }
}

/** The edge after these leaves. Who grows the same edge by the same leaves once more is given what was computed before. */
export function grow(edge: LogEdge, leaves: readonly string[]): LogEdge {
  const named = leaves.join();
  const known = grownFrom.get(edge);
  if (known?.leaves === named) return known.edge;
  const grown = growLog(
    edge,
    leaves.map((leaf) => Buffer.from(leaf.slice('sha256:'.length), 'hex')),
  ).edge;
  grownFrom.set(edge, { leaves: named, edge: grown });
  return grown;
}

const grownFrom = new WeakMap<LogEdge, { readonly leaves: string; readonly edge: LogEdge }>();
