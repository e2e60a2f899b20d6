import {
  type AdministrativeDivisionCode,
  type CalendarDate,
  type Division,
  type DivisionTable,
  divisionsMeant,
  findDivision,
  fullName,
  listChildren,
  parentOf,
  parseAdministrativeDivisionCode,
  shortName,
} from '@zhulian/vocabulary';
import type { Place, PlaceIndex } from './place-index.ts';

/** Kinds at the end of a name that people leave out: 长沙 for 长沙市. */
const kindEndings =
  /(?:壮族自治区|维吾尔自治区|自治区|自治州|自治县|地区|新区|街道|省|市|区|县|镇|乡)$/u;
const kindWords = /\s*\b(?:district|county|town|township|subdistrict|city|prefecture|province)\b/gi;

interface NamedDivision {
  readonly division: Division;
  /** From the province down, each in the ways it is said. */
  readonly chain: readonly (readonly string[])[];
}

function waysToSay(division: Division): readonly string[] {
  const short = shortName(division);
  const stem = division.name.replace(kindEndings, '');
  const english = short.en
    .toLowerCase()
    .replace(kindWords, '')
    .replace(/['’\s]/g, '');
  return [division.name, short.zh, stem.length > 1 ? stem : division.name, english].sort(
    (one, other) => other.length - one.length,
  );
}

/** True when the text names the last of the chain, and before it only divisions above, from the top down. */
function isSaidBy(text: string, chain: NamedDivision['chain']): boolean {
  let rest = text;
  for (const ways of chain.slice(0, -1)) {
    const way = ways.find((said) => rest.startsWith(said));
    // A name may be that of the division itself: 长沙 of 长沙市 and of 长沙县.
    if (way !== undefined && way !== rest) rest = rest.slice(way.length);
  }
  return chain.at(-1)?.includes(rest) === true;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(kindWords, '')
    .replace(/[\s,，、·'’]/g, '');
}

/** English goes from the small to the large; turned round, it is read as Chinese is. */
function readings(text: string): readonly string[] {
  const parts = text.split(/[,，]/).map(plain);
  return [...new Set([parts.join(''), parts.reverse().join('')])].filter((said) => said !== '');
}

function nameAll(table: DivisionTable, on: CalendarDate): readonly NamedDivision[] {
  const said = new Map<string, NamedDivision['chain']>();
  const chainOf = (division: Division): NamedDivision['chain'] => {
    const key = `${division.code} ${division.validUntil ?? ''}`;
    const known = said.get(key);
    if (known !== undefined) return known;
    const above = parentOf(table, division.code, on);
    const chain = [...(above === undefined ? [] : chainOf(above)), waysToSay(division)];
    said.set(key, chain);
    return chain;
  };
  return [...table.byCode.values()].flat().map((division) => ({
    division,
    chain: chainOf(division),
  }));
}

const namedByTable = new WeakMap<DivisionTable, readonly NamedDivision[]>();

/** Named once for a table, whichever of ten provinces asks. What a name means today is asked each time. */
function namedDivisions(table: DivisionTable, on: CalendarDate): readonly NamedDivision[] {
  const known = namedByTable.get(table);
  if (known !== undefined) return known;
  const named = nameAll(table, on);
  namedByTable.set(table, named);
  return named;
}

/** Places of household registration out of the table of divisions, old codes and old names included. */
export function placesOf(table: DivisionTable, today: () => string): PlaceIndex {
  const on = (): CalendarDate => today() as CalendarDate;
  /** A registration lies in a county or below; a city without counties is as good as one. */
  const placesIn = (division: Division): readonly Division[] => {
    if (division.level === 'province') return [];
    if (division.level !== 'prefecture') return [division];
    const within = listChildren(table, division.code, { on: on(), limit: 100 });
    const counties = within.filter(({ level }) => level === 'county');
    return counties.length === 0 ? [division] : counties;
  };

  const placeOf = (division: Division, note: Place['note']): Place => ({
    code: division.code,
    name: fullName(table, division.code, on()),
    note,
  });

  /** What stands there today; a name or code that has died is said beside it. */
  const todayOf = (typed: Division): readonly Place[] =>
    divisionsMeant(table, typed.code, on()).flatMap((meant) => {
      const isSame = meant.code === typed.code && meant.name === typed.name;
      const note = isSame
        ? null
        : {
            zh: `原${typed.name}（${typed.code}）`,
            en: `formerly ${shortName(typed).en} (${typed.code})`,
          };
      return placesIn(meant).map((place) => placeOf(place, note));
    });

  const byCode = (text: string): readonly Place[] => {
    const code = parseAdministrativeDivisionCode(text);
    if (!code.ok) return [];
    const lives = table.byCode.get(code.value) ?? [];
    const current = findDivision(table, code.value, on()) ?? lives.at(-1);
    return current === undefined ? [] : todayOf(current);
  };

  return {
    search: (text, limit) => {
      const coded = byCode(text.trim());
      if (coded.length > 0) return coded.slice(0, limit);
      const named = namedDivisions(table, on());
      const said = readings(text);
      const found = named
        .filter(({ chain }) => said.some((reading) => isSaidBy(reading, chain)))
        .flatMap(({ division }) => todayOf(division));
      const places = [...new Map(found.map((place) => [place.code, place])).values()];
      return places.sort((one, other) => one.code.length - other.code.length).slice(0, limit);
    },
    find: (code) => {
      const division = findDivision(table, code as AdministrativeDivisionCode, on());
      return division === undefined ? undefined : placeOf(division, null);
    },
  };
}
