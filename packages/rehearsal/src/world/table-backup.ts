import type { Tables } from './model-database.ts';

/** 备份 of a node's tables at one moment. Rows are never changed in place, so only the containers are copied. */
export type TableBackup = Tables;

export function backUp(tables: Tables): TableBackup {
  return copyOf(tables) as Tables;
}

/** Puts everything back as it was; whoever holds the tables sees the past. */
export function restoreInto(tables: Tables, backup: TableBackup): void {
  for (const [name, kept] of Object.entries(copyOf(backup) as Tables)) {
    refill(tables[name as keyof Tables], kept);
  }
}

/** Maps, sets, lists and the log are containers, two deep at most; everything else is a row. */
function copyOf(value: unknown): unknown {
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, copyOf(one)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return [...value];
  if (isContainer(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one)]));
  }
  return value;
}

/** The tables themselves, the log, and the receipts of one place; all of them are written in place. */
function isContainer(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return 'outbox' in value || 'pending' in value || 'stored' in value || 'final' in value;
}

function refill(container: unknown, content: unknown): void {
  if (container instanceof Map && content instanceof Map) {
    container.clear();
    for (const [key, value] of content) container.set(key, value);
  } else if (container instanceof Set && content instanceof Set) {
    container.clear();
    for (const value of content) container.add(value);
  } else if (Array.isArray(container) && Array.isArray(content)) {
    container.splice(0, container.length, ...content);
  } else Object.assign(container as object, content);
}
