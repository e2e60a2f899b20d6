import { canaryMark } from '../cast/canary.ts';
import type { ModelDatabase } from '../world/model-database.ts';

/** I9 at rest: no seeded number stands in any table of the hub. What it refused at the door must not stand there either. */
export function checkHubStorage(
  hub: ModelDatabase | undefined,
  report: (detail: string) => void,
): void {
  if (hub === undefined) return;
  const { outbox, statements, streamIn, streamOut } = hub.tables;
  const texts = [
    ...[...streamIn.values()].flatMap((rows) => [...rows.values()].map(({ bytes }) => bytes)),
    ...[...streamOut.values()].flatMap((stream) => stream.map(({ bytes }) => bytes)),
    ...[...outbox.values()].flatMap((rows) => rows.map(({ data }) => JSON.stringify(data))),
    ...[...statements.values()].flatMap((known) => [...known.values()].map(({ text }) => text)),
  ];
  const found = texts.filter((text) => text.includes(canaryMark)).length;
  if (found > 0) report(`${found} texts at the hub hold an identifier`);
}
