import { hubOffice, levelOfOffice } from '@zhulian/casework';
import type { Actor } from '../session/actor.ts';

/** What an official may do at all; which case he may do it in is `jurisdiction`. */
export type Capability =
  | 'case.read'
  | 'case.handle'
  | 'co-check.answer'
  | 'handover.answer'
  | 'register.search-for-case'
  | 'office.supervise'
  | 'link.read'
  | 'log.audit';

const capabilities: Readonly<Record<Actor['role'], readonly Capability[]>> = {
  clerk: [
    'case.read',
    'case.handle',
    'co-check.answer',
    'handover.answer',
    'register.search-for-case',
    'link.read',
  ],
  'county-officer': ['case.read', 'handover.answer', 'office.supervise', 'link.read'],
  'province-coordinator': ['case.read', 'office.supervise', 'link.read'],
  'hub-coordinator': ['office.supervise', 'link.read'],
  auditor: ['link.read', 'log.audit'],
  citizen: [],
};

export function capabilitiesOf(actor: Actor): readonly Capability[] {
  return capabilities[actor.role];
}

export function hasCapability(actor: Actor, capability: Capability): boolean {
  return capabilities[actor.role].includes(capability);
}

/**
 * 属地管辖 as the prefix of division codes an official's duties reach: a township its own, a county or city all below it,
 * a province all of it. The hub reaches no office's cases: it sees ladder steps and links only.
 */
export function jurisdictionOf(actor: Actor): string {
  if (actor.office === hubOffice) return '-';
  switch (levelOfOffice(actor.office)) {
    case 'province':
      return actor.office.slice(0, 2);
    case 'prefecture':
      return actor.office.slice(0, 4);
    default:
      return actor.office;
  }
}

/** The one place where capability and jurisdiction meet. Purpose is checked by the legal-basis gate of the case itself. */
export function mayReach(actor: Actor, capability: Capability, office: string): boolean {
  return hasCapability(actor, capability) && office.startsWith(jurisdictionOf(actor));
}
