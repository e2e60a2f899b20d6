import type { BirthRegistrationEvent, Subject } from '@zhulian/casework';

/** Whose ids stand in a log: the applicant's, and those of the people in it. */
export interface IdsInLog {
  readonly applicantId: string;
  readonly personIdOf: (subject: Subject) => string | null;
}

/** Register ids of one province mean nothing in another and never travel: in what travels, nobody has one. */
export function idsThatTravel(caseId: string): IdsInLog {
  return { applicantId: `applicant/${caseId}`, personIdOf: () => null };
}

/** The same line with the ids of another register, and nothing else changed. */
export function withIds(event: BirthRegistrationEvent, ids: IdsInLog): BirthRegistrationEvent {
  const { applicantId, personIdOf } = ids;
  const by = event.by.role === 'applicant' ? { ...event.by, id: applicantId } : event.by;
  const rename = (subjects: readonly Subject[]): readonly Subject[] =>
    subjects.map((subject) => ({ ...subject, personId: personIdOf(subject) }));
  switch (event.type) {
    case 'birth-registration.submitted': {
      const { filing } = event;
      const subjects = rename(filing.subjects);
      return { ...event, by, filing: { ...filing, applicantId, subjects } };
    }
    case 'birth-registration.corrected':
    case 'birth-registration.supplemented':
      return { ...event, by, subjects: rename(event.subjects) };
    default:
      return { ...event, by };
  }
}
