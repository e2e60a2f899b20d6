import {
  isConsistent,
  isSameHash,
  type OpenedCheckpoint,
  openCheckpoint,
  type PartyId,
} from '@zhulian/exchange';
import { listWitnessed, type Misbehaviour, saveMisbehaviour } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { hashesOf } from './hash-pair.ts';
import type { LogParts } from './log-parts.ts';
import { splitView } from './witness-checkpoint.ts';

interface View {
  readonly note: string;
  readonly opened: OpenedCheckpoint;
}

/**
 * 视图互查. A log could show each of its witnesses another history, and either would cosign it in good faith. So a witness asks the others
 * what they cosigned last of every log that it knows, and has the log itself show that the smaller grew into the larger.
 */
export async function compareViews(parts: LogParts): Promise<void> {
  for (const { note, origin } of await listWitnessed(parts.database)) {
    const mine = viewOf(parts, origin, note);
    if (mine === undefined) continue;
    for (const witness of parts.witnesses()) {
      if (witness === origin) continue;
      try {
        await compareWith(parts, { witness, mine });
      } catch (error) {
        parts.observe?.({ kind: 'peer-silent', peer: witness, error });
      }
    }
  }
}

function viewOf(parts: LogParts, origin: PartyId, note: string): View | undefined {
  const opened = openCheckpoint(note, parts.verifier);
  return opened?.origin === origin ? { note, opened } : undefined;
}

async function compareWith(
  parts: LogParts,
  order: { readonly witness: PartyId; readonly mine: View },
): Promise<void> {
  const { mine, witness } = order;
  const { origin, size } = mine.opened;
  const answer = await parts.channel.ask(witness, { kind: 'witnessed', origin });
  if (answer.kind !== 'witnessed' || answer.note === null) return;
  const theirs = viewOf(parts, origin, answer.note);
  if (theirs === undefined) return;
  const at = instantOf(parts.clock.nowMs());
  if (theirs.opened.size === size) {
    if (isSameHash(theirs.opened.root, mine.opened.root)) return;
    await keep(parts, splitView(mine.note, theirs.note, origin, at));
    return;
  }
  const [first, second] = theirs.opened.size < size ? [theirs, mine] : [mine, theirs];
  const shown = await parts.channel.ask(origin, {
    kind: 'consistency',
    from: first.opened.size,
    to: second.opened.size,
  });
  // A log that will not show it accuses itself; one consistency proof would refute what is kept here.
  const path = shown.kind === 'consistency' ? hashesOf(shown.path) : undefined;
  if (path !== undefined && isConsistent(first.opened, second.opened, path)) return;
  const offered = shown.kind === 'consistency' ? JSON.stringify(shown.path) : '';
  const proof = { first: first.note, second: second.note, path: offered };
  await keep(parts, { accused: origin, kind: 'inconsistent-log', proof, at });
}

async function keep(parts: LogParts, found: Misbehaviour): Promise<void> {
  const isNew = await saveMisbehaviour(parts.database, found);
  if (isNew) parts.observe?.({ kind: 'misbehaviour', accused: found.accused, what: found.kind });
}
