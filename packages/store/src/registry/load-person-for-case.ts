import { strict as assert } from 'node:assert';
import type {
  FormerName,
  Household,
  Identifier,
  Kinship,
  Person,
  PersonField,
  PersonId,
  Residence,
} from '@zhulian/registry';
import type { Transaction } from '../connection/database.ts';

/** What a case may see of a person: the fields asked for, and no property for any other. */
export interface PersonForCase {
  readonly id: PersonId;
  readonly name?: string;
  readonly 'former-names'?: readonly FormerName[];
  readonly sex?: Person['declaredSex'];
  readonly 'birth-date'?: Person['declaredBirthDate'];
  readonly identifiers?: readonly Identifier[];
  readonly 'registered-residence'?: readonly Residence[];
  /** Where she lives now and has lived here. */
  readonly 'current-residence'?: readonly Residence[];
  readonly household?: readonly Pick<Household, 'id' | 'number' | 'township'>[];
  readonly kinship?: readonly Kinship[];
}

/**
 * The licensed fields of one person. Fields not asked for are not read from the tables. The intent that names the
 * person and the same fields must be committed first. An id that nobody has is a defect.
 */
export async function loadPersonForCase(
  tx: Transaction,
  wanted: { readonly personId: PersonId; readonly fields: readonly PersonField[] },
): Promise<PersonForCase> {
  const rows = await tx.query<{ readonly person: PersonForCase }>(personSql, [
    wanted.personId,
    wanted.fields,
  ]);
  const [row] = rows;
  assert(row, 'a person loaded for a case is in the register');
  const asked = new Set<string>(['id', ...wanted.fields]);
  const entries = Object.entries(row.person).filter(([field]) => asked.has(field));
  return Object.fromEntries(entries) as unknown as PersonForCase;
}

const residencesJson = `json_agg(json_build_object(
    'personId', residence.person_id, 'kind', residence.kind,
    'divisionAsWritten', residence.division_as_written, 'townshipAsWritten', residence.township_as_written,
    'township', residence.township, 'from', lower(residence.stay), 'to', upper(residence.stay))
    order by lower(residence.stay) desc)`;

const personSql = `
  select json_build_object(
    'id', person.id,
    'name', case when 'name' = any ($2::text[]) then (
      select name.name from registry.name where name.person_id = person.id and name.position = 0) end,
    'former-names', case when 'former-names' = any ($2) then coalesce((
      select json_agg(json_build_object('name', name.name, 'until', name.until) order by name.position)
        from registry.name
       where name.person_id = person.id and name.position > 0), '[]') end,
    'sex', case when 'sex' = any ($2) then person.declared_sex end,
    'birth-date', case when 'birth-date' = any ($2) then person.declared_birth_date end,
    'identifiers', case when 'identifiers' = any ($2) then coalesce((
      select json_agg(json_build_object(
               'kind', identifier.kind, 'number', identifier.number, 'flags', identifier.flags,
               'recordedOn', identifier.recorded_on, 'replacedOn', identifier.replaced_on)
               order by identifier.position)
        from registry.identifier
       where identifier.person_id = person.id), '[]') end,
    'registered-residence', case when 'registered-residence' = any ($2) then coalesce((
      select ${residencesJson}
        from registry.residence
       where residence.person_id = person.id and residence.kind = 'registered'), '[]') end,
    'current-residence', case when 'current-residence' = any ($2) then coalesce((
      select ${residencesJson}
        from registry.residence
       where residence.person_id = person.id and residence.kind <> 'registered'), '[]') end,
    'household', case when 'household' = any ($2) then coalesce((
      select json_agg(json_build_object(
               'id', household.id, 'number', household.number, 'township', household.township))
        from registry.household_member as member
        join registry.household on household.id = member.household_id
       where member.person_id = person.id), '[]') end,
    'kinship', case when 'kinship' = any ($2) then coalesce((
      select json_agg(json_build_object(
               'relation', kinship.relation, 'personId', kinship.person_id,
               'relative', case when kinship.relative_id is null
                 then json_build_object('name', kinship.relative_name, 'number', kinship.relative_number)
                 else json_build_object('personId', kinship.relative_id) end,
               'declaredOn', kinship.declared_on, 'caseId', kinship.case_id)
               order by kinship.id)
        from registry.kinship
       where kinship.person_id = person.id), '[]') end) as person
    from registry.person
   where person.id = $1`;
