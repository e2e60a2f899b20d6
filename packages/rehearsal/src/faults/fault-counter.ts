/** What can go wrong in a rehearsal, by name. */
export const faultNames = [
  'push-dropped',
  'answer-dropped',
  'push-delayed',
  'answer-delayed',
  'push-duplicated',
  'push-thinned',
  'push-shuffled',
  'push-corrupted',
  'push-misrouted',
  'link-cut-one-way',
  'link-cut-both-ways',
  'node-isolated',
  'crash',
  'long-outage',
  'crash-before-write',
  'crash-after-commit',
  'write-failed',
  'commit-reply-lost',
  'clock-skewed',
] as const;

export type FaultName = (typeof faultNames)[number];

/** How often each fault really happened: a rehearsal that reached nothing proves nothing. */
export type FaultCounter = Record<FaultName, number>;

export function emptyFaultCounter(): FaultCounter {
  return Object.fromEntries(faultNames.map((name) => [name, 0])) as FaultCounter;
}
