import type { LogEntry } from '@zhulian/contract';
import type { CaseLogEntry } from '@zhulian/store';
import type { Words } from '@zhulian/vocabulary';
import type { OfficeDirectory } from '../node/node-parts.ts';

/** What a line of a case log says to a reader; undefined for lines that only the machine needs. */
export type DescribeLine = (
  event: CaseLogEntry['event'],
) => { readonly words: Words; readonly detail: Words | null } | undefined;

/** 经过, newest first: clerk and citizen read the same. */
export function logView(
  lines: readonly CaseLogEntry[],
  describe: DescribeLine,
  offices: Pick<OfficeDirectory, 'name'>,
): readonly LogEntry[] {
  return lines
    .flatMap((line): readonly LogEntry[] => {
      const said = describe(line.event);
      if (!said) return [];
      const office = /^(hub|\d{6}|\d{9})$/.test(line.office) ? offices.name(line.office) : null;
      // What the node itself wrote was written by no person; its office says enough.
      const actor = line.actorName === office?.shortName.zh ? null : line.actorName;
      return [{ at: line.at, ...said, office, actor }];
    })
    .toReversed();
}
