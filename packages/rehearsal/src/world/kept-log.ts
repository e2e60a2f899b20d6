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

/** What a change leaves for the log in its own transaction, as the triggers of the database do. */
export function leavesOf(change: Change): readonly string[] {
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

/** The edge after these leaves. */
export function grow(edge: LogEdge, leaves: readonly string[]): LogEdge {
  return growLog(
    edge,
    leaves.map((leaf) => Buffer.from(leaf.slice('sha256:'.length), 'hex')),
  ).edge;
}
