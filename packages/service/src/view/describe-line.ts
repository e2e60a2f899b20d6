import { type CaseEvent, eventWords } from '@zhulian/casework';
import type { OfficeDirectory } from '../node/node-parts.ts';
import { inSentence } from './in-sentence.ts';
import type { DescribeLine } from './log-view.ts';

/** Lines of any case in casework's own words, with the full names of offices. */
export function describeLine(offices: Pick<OfficeDirectory, 'name'>): DescribeLine {
  return (event) =>
    eventWords(event as unknown as CaseEvent, (office) => inSentence(offices.name(office).name));
}
