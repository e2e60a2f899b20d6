import type { Redivision, RedivisionKind } from '@zhulian/vocabulary';
import { deadCodes1985To1993 } from './dead-codes-1985-to-1993.ts';
import { deadCodes1994To2010 } from './dead-codes-1994-to-2010.ts';
import { betweenYearEnds, type RedivisionRow } from './redivision-rows.ts';

const kinds: Readonly<Record<string, RedivisionKind>> = {
  '=': 'recoded',
  '^': 'upgraded',
  '/': 'split',
  '+': 'merged',
  '<': 'absorbed',
};

/**
 * The codes that died between 1984 and 2010 and stand in the identity numbers of those registered before: numbers are
 * given since 1984, and keep the code of the day.
 */
export function deadCodeRedivisions(): readonly Redivision[] {
  return [deadCodes1985To1993, deadCodes1994To2010].flatMap((years) =>
    Object.entries(years).flatMap(([year, entries]) =>
      betweenYearEnds(Number(year), entries.split(';').map(rowOf)),
    ),
  );
}

/** `352401 泉州市 ^ 350502`. */
function rowOf(entry: string): RedivisionRow {
  const [code = '', name = '', sign = '', ...successors] = entry.trim().split(/\s+/);
  const how = kinds[sign];
  if (how === undefined) throw new Error(`a dead code has no sign: ${entry}`);
  return [code, name, how, ...successors];
}
