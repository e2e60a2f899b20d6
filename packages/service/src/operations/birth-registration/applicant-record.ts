import type { Subject } from '@zhulian/casework';
import type { PersonField, PersonId, Residence } from '@zhulian/registry';
import type { PersonForCase } from '@zhulian/store';
import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { OfficeDirectory } from '../../node/node-parts.ts';

/** What this province's register supplies about an applicant, so that the form need not ask. */
export interface ApplicantRecord {
  readonly personId: PersonId;
  readonly name: string;
  readonly number: string;
  readonly registered: {
    readonly office: string;
    readonly place: Words;
    readonly note: Words | null;
    readonly codeOnPapers: string;
  };
  /** 现居住地 in this province; null for someone who is only registered here. */
  readonly residence: {
    readonly office: string;
    readonly place: Words;
    readonly since: CalendarDate;
  } | null;
}

/** The fields of the register that a birth registration needs of an applicant, and no other. */
export const applicantFields: readonly PersonField[] = [
  'name',
  'identifiers',
  'registered-residence',
  'current-residence',
];

/** Reads her papers as they are written and resolves them as of today; undefined when no office can be found for them. */
export function applicantRecordOf(
  person: PersonForCase,
  offices: OfficeDirectory,
): ApplicantRecord | undefined {
  const registered = held(person['registered-residence']);
  const current = held(person['current-residence']?.filter(({ kind }) => kind === 'current'));
  const resolved =
    registered &&
    offices.resolve(registered.divisionAsWritten, registered.townshipAsWritten ?? undefined);
  if (!registered || !resolved || person.name === undefined) return undefined;
  const office = registered.township ?? resolved.office;
  return {
    personId: person.id,
    name: person.name,
    number: person.identifiers?.find((identifier) => identifier.replacedOn === null)?.number ?? '',
    registered: {
      office,
      place: offices.place(office),
      note: resolved.note,
      codeOnPapers: registered.divisionAsWritten,
    },
    residence: current?.township
      ? { office: current.township, place: offices.place(current.township), since: current.from }
      : null,
  };
}

function held(residences: readonly Residence[] | undefined): Residence | undefined {
  return residences?.find((residence) => residence.to === null);
}

/** 当事人 of a case, from the register. */
export function subjectOf(record: ApplicantRecord, role: Subject['role']): Subject {
  return {
    role,
    personId: record.personId,
    name: record.name,
    number: record.number,
    registeredAt: record.registered.office,
    codeOnPapers: record.registered.note === null ? null : record.registered.codeOnPapers,
  };
}
