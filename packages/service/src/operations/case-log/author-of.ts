import type { Author } from '@zhulian/casework';
import type { Actor } from '../../session/actor.ts';

/** The signed-in actor as a case log names her. An applicant is named by her register id, never by her number. */
export function authorOf(actor: Actor): Author {
  return actor.role === 'citizen' && actor.personId !== undefined
    ? { role: 'applicant', id: actor.personId, name: actor.name, office: null }
    : { role: 'official', id: actor.id, name: actor.name, office: actor.office };
}
