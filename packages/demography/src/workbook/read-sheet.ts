import { granted, type Result, refused } from '@zhulian/vocabulary';

export interface SheetRefusal {
  readonly code: 'demography.workbook-not-read';
  readonly part: string;
}

/** One row of a sheet: its number as the program shows it, and texts by column letters. */
export interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * Rows of the first sheet of an Office Open XML workbook (ECMA-376), from its unpacked parts. Reads texts and numbers as they are stored; formulas give their last
 * value; styles, dates and further sheets are not read. Parts with a document type are refused.
 */
export function readSheet(
  partNamed: (name: string) => string | undefined,
): Result<readonly SheetRow[], SheetRefusal> {
  const name = firstSheet(partNamed);
  const sheet = name === undefined ? undefined : partNamed(name);
  if (sheet === undefined || sheet.includes('<!DOCTYPE') || !/<sheetData\b/.test(sheet))
    return refused({ code: 'demography.workbook-not-read', part: name ?? 'xl/workbook.xml' });
  const strings = sharedStrings(partNamed('xl/sharedStrings.xml') ?? '');
  const rows: SheetRow[] = [];
  for (const [, attributes = '', body = ''] of sheet.matchAll(/<row\b([^>]*)>(.*?)<\/row>/gs)) {
    const cells = new Map<string, string>();
    for (const [, told = '', inside = ''] of body.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = /\br="([A-Z]+)\d+"/.exec(told)?.[1];
      const text = cellText(told, inside, strings);
      if (column !== undefined && text !== '') cells.set(column, text);
    }
    rows.push({ number: Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? rows.length + 1), cells });
  }
  return granted(rows);
}

function firstSheet(partNamed: (name: string) => string | undefined): string | undefined {
  const relation = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(partNamed('xl/workbook.xml') ?? '')?.[1];
  const relations = partNamed('xl/_rels/workbook.xml.rels') ?? '';
  for (const [one] of relations.matchAll(/<Relationship\b[^>]*>/g)) {
    if (/\bId="([^"]+)"/.exec(one)?.[1] !== relation) continue;
    const target = /\bTarget="([^"]+)"/.exec(one)?.[1] ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return undefined;
}

/** Texts of the table of strings; readings written above characters (rPh) are left out. */
function sharedStrings(part: string): readonly string[] {
  return [...part.matchAll(/<si\b[^>]*>(.*?)<\/si>|<si\/>/gs)].map(([, item = '']) =>
    textOf(item.replaceAll(/<rPh\b.*?<\/rPh>/gs, '')),
  );
}

function cellText(told: string, inside: string, strings: readonly string[]): string {
  const type = /\bt="(\w+)"/.exec(told)?.[1] ?? 'n';
  if (type === 'inlineStr') return textOf(inside);
  const value = unescape(/<v[^>]*>(.*?)<\/v>/s.exec(inside)?.[1] ?? '');
  return type === 's' ? (strings[Number(value)] ?? '') : value;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)]
    .map(([, text = '']) => unescape(text))
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function unescape(text: string): string {
  return text.replaceAll(/&(#x?[\da-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const point = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
