import { openStatement, type ShownStatement } from '../custody/shown-custody.ts';
import { textOf } from '../hash/bytes.ts';
import type { KeyRing } from '../signature/key-ring.ts';
import { openEnvelope, type ShownEnvelope } from '../statement/open-envelope.ts';
import { openReceipt, type ShownReceipt } from '../statement/open-receipt.ts';
import { openStreamHead, type ShownStreamHead } from '../statement/open-stream-head.ts';
import type { ShownCalendar } from '../time/due-date.ts';
import { type OpenedCalendar, openCalendars } from './open-calendars.ts';
import { type DutyFile, openDuty } from './open-duty.ts';
import type { BundleFiles } from './zip.ts';

/** A file with what was read in it; `shown` is undefined when it is not what its folder says. */
export interface Placed<Shown> {
  readonly path: string;
  readonly text: string;
  readonly shown: Shown | undefined;
}

/** Every file of a bundle, read once. */
export interface OpenedBundle {
  readonly files: BundleFiles;
  readonly case: string;
  readonly keys: KeyRing;
  readonly envelopes: readonly Placed<ShownEnvelope>[];
  readonly receipts: readonly Placed<ShownReceipt>[];
  readonly heads: readonly Placed<ShownStreamHead>[];
  readonly statements: readonly Placed<ShownStatement>[];
  readonly calendars: OpenedCalendar;
  readonly calendar: ShownCalendar;
  readonly duties: readonly Placed<DutyFile>[];
}

export function openBundle(
  files: BundleFiles,
  opening: { readonly case: string; readonly keys: KeyRing },
): OpenedBundle {
  const { keys } = opening;
  const calendars = openCalendars(placedIn(files, 'calendar/', (text) => text));
  return {
    files,
    ...opening,
    envelopes: placedIn(files, 'envelopes/', (text) => openEnvelope(text, keys)),
    receipts: placedIn(files, 'receipts/', (text) => openReceipt(text, keys)),
    heads: placedIn(files, 'heads/', (text) => openStreamHead(text, keys)),
    statements: placedIn(files, 'custody/', (text) => openStatement(text, keys)),
    calendars,
    calendar: calendars.calendar,
    duties: placedIn(files, 'obligations/', openDuty),
  };
}

/** Files of a folder in the order of their paths. */
export function placedIn<Shown>(
  files: BundleFiles,
  folder: string,
  open: (text: string) => Shown | undefined,
): readonly Placed<Shown>[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(folder))
    .sort()
    .map((path) => {
      const text = textOf(files.get(path) ?? new Uint8Array());
      return { path, text: text ?? '', shown: text === undefined ? undefined : open(text) };
    });
}

/** The envelope or other file at a path, when it is there and well formed. */
export function shownAt<Shown>(
  placed: readonly Placed<Shown>[],
  path: string | null,
): Shown | undefined {
  return placed.find((one) => one.path === path)?.shown;
}
