import type { Role } from '@zhulian/contract';

/** 经办人 or 群众: who is signed in, as the issuer's token says. `office` is an OfficeId; `personId` only for citizens. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string;
  readonly personId?: string;
}

const roles: readonly Role[] = [
  'clerk',
  'county-officer',
  'province-coordinator',
  'hub-coordinator',
  'auditor',
  'citizen',
];

/** Reads the claims of a verified ID token; undefined when they do not make an actor of this product. */
export function actorOfClaims(claims: Readonly<Record<string, unknown>>): Actor | undefined {
  const { sub, name, role, office, person_id: personId } = claims;
  if (typeof sub !== 'string' || typeof name !== 'string' || typeof office !== 'string')
    return undefined;
  const known = roles.find((candidate) => candidate === role);
  if (!known) return undefined;
  if (known === 'citizen') {
    return typeof personId === 'string'
      ? { id: sub, name, role: known, office, personId }
      : undefined;
  }
  return { id: sub, name, role: known, office };
}
