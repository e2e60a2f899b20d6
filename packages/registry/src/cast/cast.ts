import type { CastResident } from './cast-resident.ts';
import { type CastPart, castResidents } from './cast-residents.ts';
import { type CastOfficial, type CastPost, castStaff } from './cast-staff.ts';

/** 演示人物: the fixed people of the story. All invented; any likeness to a real person is chance. */
export const cast: {
  readonly residents: Readonly<Record<CastPart, CastResident>>;
  readonly staff: Readonly<Record<CastPost, CastOfficial>>;
} = { residents: castResidents, staff: castStaff };
