/** What can go wrong in a rehearsal, by name. The number is that of the list in the design of the exchange (F1 to F18). */
export const faultNames = [
  // F1: each message and each receipt, lost, late, twice, in pieces, damaged, at the wrong door.
  'push-dropped',
  'answer-dropped',
  'push-delayed',
  'answer-delayed',
  'push-duplicated',
  'push-duplicated-late',
  'push-thinned',
  'push-shuffled',
  'push-corrupted',
  'push-misrouted',
  // F2: links.
  'link-cut-one-way',
  'link-cut-both-ways',
  'link-clogged',
  'node-isolated',
  'region-split',
  'region-bridged',
  // F3: processes.
  'crash',
  'long-outage',
  'crash-before-write',
  'crash-after-commit',
  'write-failed',
  'commit-reply-lost',
  // F6: clocks.
  'clock-skewed',
  'clock-jumped-forward',
  'clock-jumped-back',
  // F7, F8, F9, F11, F18: a province that lies.
  'byzantine-equivocated',
  'byzantine-released-twice',
  'byzantine-replayed',
  'byzantine-retargeted',
  'byzantine-back-dated',
  'byzantine-hostile',
  'byzantine-forged',
  'byzantine-withheld',
  'byzantine-claimed',
  // F10: keys.
  'key-rotated',
  // F12: disks.
  'disk-full',
  'disk-read-only',
  'fsync-slow',
  // F14: the hub.
  'hub-dead',
  // F15: another version.
  'unknown-type',
  'unknown-field',
  'unknown-suite',
  // F16: a person with a great many changes, a message that breaks its handler.
  'hot-subject',
  'poison-message',
  // F17: the bell that says that there is something to send.
  'bell-lost',
  'bell-flooded',
] as const;

export type FaultName = (typeof faultNames)[number];

/** How often each fault really happened: a rehearsal that reached nothing proves nothing. */
export type FaultCounter = Record<FaultName, number>;

export function emptyFaultCounter(): FaultCounter {
  return Object.fromEntries(faultNames.map((name) => [name, 0])) as FaultCounter;
}
