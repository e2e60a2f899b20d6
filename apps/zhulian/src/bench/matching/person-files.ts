import { readColumns } from '@zhulian/demography';
import { type PersonRecord, personRecordFields } from '@zhulian/matching';
import { grantedOr, readInput } from '../../commands/demography/input-files.ts';

/** Persons of a CSV file with the columns of `PersonRecord`; any column but the id may be missing and any cell empty. */
export function readPersonFile(file: string): readonly PersonRecord[] {
  const wanted = personRecordFields.map((name) => ({ name, isOptional: name !== 'id' }));
  const { rows } = grantedOr(readColumns(readInput(file), wanted), file);
  return rows.map(
    ({ cell }) =>
      Object.fromEntries(
        personRecordFields.map((name) => [name, cell(name)]),
      ) as unknown as PersonRecord,
  );
}

/** 真值: pairs of ids, idA to idB. */
export function readTruthFile(file: string): ReadonlyMap<string, string> {
  const wanted = [{ name: 'idA' }, { name: 'idB' }];
  const { rows } = grantedOr(readColumns(readInput(file), wanted), file);
  return new Map(rows.map(({ cell }) => [cell('idA'), cell('idB')] as const));
}
