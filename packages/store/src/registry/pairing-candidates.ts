import {
  type AskedPerson,
  comparableNumberOf,
  type DivisionResolver,
  type PairingSubject,
  type Person,
  type Residence,
  soundOf,
} from '@zhulian/registry';
import { foldPersonName } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

interface CandidateRow {
  readonly person: Person;
  readonly residences: readonly Residence[];
}

/** Division and birth date: the first 14 of 18 characters. Numbers that differ by a slip usually share them. */
const sharedHeadLength = 14;

/**
 * 配对候选 by union of blocks: number, head of number, name or former name, and sound of the name within the birth
 * year or place. Order them with rankCandidates; commit an intent that names each of them before any leaves the node.
 */
export async function listPairingCandidates(
  tx: Transaction,
  search: {
    readonly asked: AskedPerson;
    readonly divisions: DivisionResolver;
    readonly limit: number;
  },
): Promise<readonly PairingSubject[]> {
  const { asked } = search;
  const number = comparableNumberOf(asked.identityNumber ?? '') ?? null;
  const places = asked.registeredDivision
    ? search.divisions.inForceFor(asked.registeredDivision)
    : [];
  return tx.query<CandidateRow>(candidatesSql, [
    number,
    number?.slice(0, sharedHeadLength) ?? null,
    foldPersonName(asked.name),
    soundOf(asked.name).fuzzy,
    asked.birthDate === undefined ? null : Number(asked.birthDate.slice(0, 4)),
    places,
    search.limit,
  ]);
}

const candidatesSql = `
  with block as (
    select person_id, 16 as strength
      from registry.identifier
     where comparable = $1
     union all
    select person_id, 6
      from registry.identifier
     where comparable >= $2 and comparable < $2 || '~'
     union all
    select person_id, 4
      from registry.name
     where comparable = $3
     union all
    select person_id, 2
      from registry.name
     where fuzzy_sound = $4
  ), met as (
    select block.person_id, sum(block.strength) as strength
      from block
     group by block.person_id
  ), placed as (
    select met.person_id, met.strength,
           coalesce($5::smallint = any (person.birth_years), false) as same_year,
           exists (
             select 1
               from registry.residence
               join unnest($6::text[]) as place (code)
                 on left(coalesce(residence.township, residence.division_as_written), length(place.code)) = place.code
              where residence.person_id = met.person_id
                and residence.kind = 'registered') as same_place
      from met
      join registry.person on person.id = met.person_id
  ), chosen as (
    select person_id,
           strength + case when same_place then 3 else 0 end + case when same_year then 2 else 0 end as strength
      from placed
     -- Sound alone finds half a county: it must come with the place or the year, when they were asked about.
     where strength > 2 or same_place or same_year or ($5 is null and cardinality($6) = 0)
     order by 2 desc, person_id
     limit $7
  )
  select json_build_object(
           'id', person.id,
           'name', (select name.name from registry.name where name.person_id = person.id and name.position = 0),
           'formerNames', coalesce((
             select json_agg(json_build_object('name', name.name, 'until', name.until) order by name.position)
               from registry.name
              where name.person_id = person.id and name.position > 0), '[]'),
           'declaredSex', person.declared_sex,
           'declaredBirthDate', person.declared_birth_date,
           'identifiers', coalesce((
             select json_agg(json_build_object(
                      'kind', identifier.kind, 'number', identifier.number, 'flags', identifier.flags,
                      'recordedOn', identifier.recorded_on, 'replacedOn', identifier.replaced_on)
                      order by identifier.position)
               from registry.identifier
              where identifier.person_id = person.id), '[]')) as person,
         coalesce((
           select json_agg(json_build_object(
                    'personId', residence.person_id, 'kind', residence.kind,
                    'divisionAsWritten', residence.division_as_written,
                    'townshipAsWritten', residence.township_as_written,
                    'township', residence.township,
                    'from', lower(residence.stay), 'to', upper(residence.stay))
                    order by lower(residence.stay), residence.kind)
             from registry.residence
            where residence.person_id = person.id
              and residence.kind = 'registered'), '[]') as residences
    from chosen
    join registry.person on person.id = chosen.person_id
   order by chosen.strength desc, person.id`;
