import { readCanonicalObject, textIn } from '../canonical/read-canonical.ts';
import { textOf } from '../hash/bytes.ts';
import type { ReportWords } from '../report/report.ts';
import { hasForm, isOffice, isWord } from '../statement/form.ts';
import type { BundleFiles } from './zip.ts';

/** 单位名称 as the maker of the bundle calls them, by code. Only for reading: nothing is concluded from a name. */
export type OfficeNames = ReadonlyMap<string, ReportWords>;

export const namesPath = 'names/offices.json';

/** The names that a bundle gives; none where it has no such file, or one that is not in its form. */
export function openNames(files: BundleFiles): OfficeNames {
  const bytes = files.get(namesPath);
  const text = bytes === undefined ? undefined : textOf(bytes);
  const given = text === undefined ? undefined : readCanonicalObject(text, bytes?.length);
  const names = new Map<string, ReportWords>();
  for (const [office, words] of Object.entries(given ?? {})) {
    if (!isOffice(office) || !hasForm(words, { zh: isWord, en: isWord })) continue;
    names.set(office, { zh: textIn(words, 'zh'), en: textIn(words, 'en') });
  }
  return names;
}
