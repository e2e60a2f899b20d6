import type { CalendarDate } from '@zhulian/vocabulary';
import { castRegister } from '../cast/cast-register.ts';
import { castResidents } from '../cast/cast-residents.ts';
import type { Person } from '../person/person.ts';
import { drawHousehold, drawInto } from './draw-household.ts';
import { drawLookAlike } from './draw-look-alike.ts';
import { drawMovingDay, moveAway, stayAtHome } from './draw-move.ts';
import { drawSurname } from './draw-name.ts';
import type { Workshop } from './draw-resident.ts';
import type { Arrival, Population, PopulationOrder } from './population-order.ts';
import { createRandom } from './random.ts';
import { type DrawnResident, openRegister, type RegisterDraft } from './register-draft.ts';

const usualDay = '2026-01-01' as CalendarDate;
const lookAlikesPerMille = 15;
const moversPerMille = 150;

/**
 * Shares of people by province of registration and of movers by destination, per thousand: round numbers in the order
 * of the 2020 census, chosen for the demonstration. Not a statistic.
 */
const shares: Readonly<Record<string, { readonly registered: number; readonly arriving: number }>> =
  {
    35: { registered: 75, arriving: 130 },
    36: { registered: 90, arriving: 25 },
    43: { registered: 135, arriving: 35 },
    44: { registered: 190, arriving: 600 },
    45: { registered: 100, arriving: 30 },
    46: { registered: 25, arriving: 35 },
    50: { registered: 65, arriving: 55 },
    51: { registered: 155, arriving: 45 },
    52: { registered: 80, arriving: 20 },
    53: { registered: 85, arriving: 25 },
  };
const usualShare = { registered: 50, arriving: 50 };

/**
 * 合成居民: a population by seed, with the cast of the story in it. Pure and repeatable: the same order gives the same
 * registers, character for character. Every person is invented.
 */
export function generatePopulation(order: PopulationOrder): Population {
  const registers = new Map(
    order.provinces.map((province) => [province, openRegister(province)] as const),
  );
  const workshop = openWorkshop(order);
  const castCount = castInto(registers);
  const wanted = arrivalsThatFit(order, order.persons - castCount);
  let left = Math.max(0, order.persons - castCount - wanted.length);
  let shareLeft = sumOf(order.provinces, 'registered');
  for (const register of registers.values()) {
    const share = shareOf(register.province).registered;
    const count = Math.round((left * share) / shareLeft);
    fillRegister(workshop, registers, register, count);
    left -= count;
    shareLeft -= share;
  }
  return {
    registers: Object.fromEntries(registers),
    persons: Math.max(order.persons, castCount),
    arrived: wanted.flatMap((arrival) => drawArrival(workshop, registers, arrival)),
  };
}

function arrivalsThatFit(order: PopulationOrder, room: number): readonly Arrival[] {
  const { arrivals = [], provinces } = order;
  const isWithin = ({ from, to }: Arrival) =>
    [from, to].every((township) => provinces.includes(township.slice(0, 2)));
  return arrivals.length <= room && arrivals.every(isWithin) ? arrivals : [];
}

/** Of an age to have children, and moved some day like everybody else. */
function drawArrival(
  workshop: Workshop,
  registers: ReadonlyMap<string, RegisterDraft>,
  { from, sex, to }: Arrival,
): readonly Person[] {
  const home = registers.get(from.slice(0, 2));
  const host = registers.get(to.slice(0, 2));
  if (home === undefined || host === undefined) return [];
  const { random } = workshop;
  const surname = drawSurname(random);
  const ageYears = random.between(24, 36);
  const resident = drawInto(workshop, home.province, { township: from, sex, ageYears, surname });
  home.persons.push(resident.person);
  const movedOn = drawMovingDay(workshop, resident);
  return [moveAway(workshop, resident, { from: home, to: host, movedOn, township: to })];
}

function openWorkshop(order: PopulationOrder): Workshop {
  const dead = new Set(
    Object.values(order.divisions.deadCounties)
      .flat()
      .map(({ code }) => code),
  );
  return {
    random: createRandom(order.seed),
    given: new Set(Object.values(castResidents).map((resident) => resident.number)),
    divisions: order.divisions,
    isDeadDivision: (code) => dead.has(code),
    asOf: order.asOf ?? usualDay,
  };
}

/** Puts the cast into the registers that exist; answers how many different people that is. */
function castInto(registers: ReadonlyMap<string, RegisterDraft>): number {
  for (const [province, register] of registers) {
    const known = castRegister(province);
    register.persons.push(...known.persons);
    register.residences.push(...known.residences);
  }
  return Object.values(castResidents).filter((resident) =>
    Object.keys(resident.personIds).some((province) => registers.has(province)),
  ).length;
}

function fillRegister(
  workshop: Workshop,
  registers: ReadonlyMap<string, RegisterDraft>,
  register: RegisterDraft,
  count: number,
): void {
  let left = count;
  while (left > 0) {
    const household = drawHousehold(workshop, register, left);
    left -= household.length;
    for (const resident of household) settle(workshop, registers, register, resident);
    if (left > 0 && workshop.random.happens(lookAlikesPerMille * 3)) {
      settle(
        workshop,
        registers,
        register,
        drawLookAlike(workshop, register, workshop.random.pick(household)),
      );
      left -= 1;
    }
  }
}

/** Stays or moves: adults of working age move, most of them to where most people go. */
function settle(
  workshop: Workshop,
  registers: ReadonlyMap<string, RegisterDraft>,
  register: RegisterDraft,
  resident: DrawnResident,
): void {
  const isMover = isOfWorkingAge(workshop, resident) && workshop.random.happens(moversPerMille);
  const destination = isMover ? drawDestination(workshop, registers, register.province) : undefined;
  if (destination === undefined) {
    stayAtHome(resident, register);
    return;
  }
  const movedOn = drawMovingDay(workshop, resident);
  moveAway(workshop, resident, { from: register, to: destination, movedOn });
}

function isOfWorkingAge(workshop: Workshop, resident: DrawnResident): boolean {
  const ageYears = Number(workshop.asOf.slice(0, 4)) - Number(resident.birthDate.slice(0, 4));
  return ageYears >= 19 && ageYears <= 55;
}

function drawDestination(
  workshop: Workshop,
  registers: ReadonlyMap<string, RegisterDraft>,
  from: string,
): RegisterDraft | undefined {
  const others = [...registers.keys()].filter((province) => province !== from);
  if (others.length === 0) return undefined;
  let left = workshop.random.below(sumOf(others, 'arriving'));
  for (const province of others) {
    left -= shareOf(province).arriving;
    if (left < 0) return registers.get(province);
  }
  return undefined;
}

function shareOf(province: string): { readonly registered: number; readonly arriving: number } {
  return shares[province] ?? usualShare;
}

function sumOf(provinces: readonly string[], share: 'registered' | 'arriving'): number {
  return provinces.reduce((total, province) => total + shareOf(province)[share], 0);
}
