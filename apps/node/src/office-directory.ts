import { hubOffice, levelOfOffice, type OfficeId } from '@zhulian/casework';
import type { OfficeName } from '@zhulian/contract';
import { type DivisionResolver, divisionResolverOn } from '@zhulian/registry';
import type { OfficeDirectory, ResolvedPlace } from '@zhulian/service';
import {
  type CalendarDate,
  type Division,
  type DivisionTable,
  divisionsMeant,
  findDivision,
  fullName,
  parseAdministrativeDivisionCode,
  resolveDivision,
  resolveTownship,
  searchDivisions,
  shortName,
  type Words,
} from '@zhulian/vocabulary';

const hubName: Words = { zh: '国家枢纽', en: 'National hub' };

/** Names and successions of offices from the division table, as of the node's own day. */
export function createOfficeDirectory(
  table: DivisionTable,
  today: () => CalendarDate,
): OfficeDirectory {
  const name = (office: OfficeId): OfficeName => nameOf(table, office, today());
  return {
    name,
    place: (code) => placeOf(table, code, today()),
    resolve: (code, township) => resolvePlace(table, { code, township, on: today() }),
    search(text, { limit, within }) {
      const anywhere = { text, on: today(), limit };
      if (within === undefined) {
        return searchDivisions(table, anywhere).map((division) => name(division.code));
      }
      const parsed = parseAdministrativeDivisionCode(within);
      if (!parsed.ok) return [];
      const found = searchDivisions(table, { ...anywhere, within: parsed.value });
      return found.map((division) => name(division.code));
    },
  };
}

/** The same table as the register's pairing asks it, as of the node's own day. */
export function createDivisionResolver(
  table: DivisionTable,
  today: () => CalendarDate,
): DivisionResolver {
  return { inForceFor: (code) => divisionResolverOn(table, today()).inForceFor(code) };
}

function nameOf(table: DivisionTable, office: OfficeId, on: CalendarDate): OfficeName {
  if (office === hubOffice) return { id: office, level: 'hub', name: hubName, shortName: hubName };
  const parsed = parseAdministrativeDivisionCode(office);
  const division = parsed.ok ? findDivision(table, parsed.value, on) : undefined;
  if (!division) {
    const bare = { zh: office, en: office };
    return {
      id: office,
      level: levelOfOffice(office),
      name: placeOf(table, office, on),
      shortName: bare,
    };
  }
  return {
    id: office,
    level: levelOfOffice(office),
    name: fullName(table, division.code, on),
    shortName: shortName(division),
  };
}

function placeOf(table: DivisionTable, code: string, on: CalendarDate): Words {
  const parsed = parseAdministrativeDivisionCode(code);
  if (!parsed.ok) return { zh: code, en: code };
  const [meant] = divisionsMeant(table, parsed.value, on);
  return fullName(table, meant?.code ?? parsed.value, on);
}

/** 旧区划对照: the living township or county for what papers say, and a sentence when the code on them has died. */
function resolvePlace(
  table: DivisionTable,
  order: {
    readonly code: string;
    readonly township: string | undefined;
    readonly on: CalendarDate;
  },
): ResolvedPlace | undefined {
  const { on, township } = order;
  const parsed = parseAdministrativeDivisionCode(order.code);
  if (!parsed.ok) return undefined;
  const resolution = resolveDivision(table, parsed.value, on);
  const meant = divisionsMeant(table, parsed.value, on);
  const [first] = meant;
  if (!first) return undefined;
  const named =
    township === undefined
      ? []
      : resolveTownship(table, { county: parsed.value, name: township }, on);
  const office = named[0]?.code ?? first.code;
  return {
    office,
    note: resolution.state === 'succeeded' ? noteOf(table, resolution, first, on) : null,
  };
}

function noteOf(
  table: DivisionTable,
  resolution: Extract<ReturnType<typeof resolveDivision>, { readonly state: 'succeeded' }>,
  today: Division,
  on: CalendarDate,
): Words {
  const was = resolution.was;
  const now = fullName(table, today.code, on);
  return {
    zh: `证件上的 ${was.code}（${was.name}）已于 ${resolution.since.slice(0, 4)} 年撤销，今为 ${today.code} ${now.zh}`,
    en: `${was.code} (${was.name}) on the papers ended in ${resolution.since.slice(0, 4)}; today it is ${today.code}, ${now.en}`,
  };
}
