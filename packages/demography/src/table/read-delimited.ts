import { granted, type Result, refused } from '@zhulian/vocabulary';

/** One record of a delimited text with the line on which it begins, counted from 1. */
export interface DelimitedRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export type DelimitedRefusal =
  | { readonly code: 'demography.table-empty' }
  | { readonly code: 'demography.quote-astray'; readonly line: number }
  | {
      readonly code: 'demography.row-ragged';
      readonly line: number;
      readonly expected: number;
      readonly found: number;
    };

/**
 * Records of comma- or tab-separated text (RFC 4180): quoted fields may hold separators, doubled quotes and line breaks; lines end in LF, CRLF or
 * CR; lines that are wholly blank are passed over. Every record must have as many fields as the first. A quote inside an unquoted field, or one that is never
 * closed, is refused with its line. Fields come without surrounding spaces.
 */
export function readDelimited(text: string): Result<readonly DelimitedRow[], DelimitedRefusal> {
  const separator = separatorOf(text);
  const rows: DelimitedRow[] = [];
  const scan = new Scan(text, separator);
  while (!scan.isDone) {
    const row = scan.nextRow();
    if (row === undefined) return refused({ code: 'demography.quote-astray', line: scan.line });
    if (row.fields.some((field) => field !== '')) rows.push(row);
  }
  const [head] = rows;
  if (head === undefined) return refused({ code: 'demography.table-empty' });
  const expected = head.fields.length;
  const ragged = rows.find(({ fields }) => fields.length !== expected);
  if (ragged === undefined) return granted(rows);
  const { line, fields } = ragged;
  return refused({ code: 'demography.row-ragged', line, expected, found: fields.length });
}

/** The first of tab, comma and semicolon that the first line has; a comma when it has none. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  return ['\t', ',', ';'].find((separator) => first.includes(separator)) ?? ',';
}

class Scan {
  readonly #text: string;
  readonly #separator: string;
  #at = 0;
  line = 1;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  get isDone(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Undefined when a quote stands where none may. */
  nextRow(): DelimitedRow | undefined {
    const line = this.line;
    const fields: string[] = [];
    for (;;) {
      const field = this.#nextField();
      if (field === undefined) return undefined;
      fields.push(field.trim());
      if (this.#text[this.#at] === this.#separator) {
        this.#at += 1;
        continue;
      }
      this.#passLineEnd();
      return { line, fields };
    }
  }

  #nextField(): string | undefined {
    while (this.#text[this.#at] === ' ') this.#at += 1;
    return this.#text[this.#at] === '"' ? this.#quotedField() : this.#plainField();
  }

  #plainField(): string | undefined {
    const from = this.#at;
    while (!this.isDone && !this.#isBoundary()) {
      if (this.#text[this.#at] === '"') return undefined;
      this.#at += 1;
    }
    return this.#text.slice(from, this.#at);
  }

  #quotedField(): string | undefined {
    let field = '';
    this.#at += 1;
    while (!this.isDone) {
      const character = this.#text[this.#at] as string;
      this.#at += 1;
      if (character === '\n') this.line += 1;
      if (character !== '"') {
        field += character;
      } else if (this.#text[this.#at] === '"') {
        field += '"';
        this.#at += 1;
      } else {
        while (this.#text[this.#at] === ' ') this.#at += 1;
        return this.isDone || this.#isBoundary() ? field : undefined;
      }
    }
    return undefined;
  }

  #isBoundary(): boolean {
    const character = this.#text[this.#at];
    return character === this.#separator || character === '\n' || character === '\r';
  }

  #passLineEnd(): void {
    if (this.#text[this.#at] === '\r') this.#at += 1;
    if (this.#text[this.#at] === '\n') this.#at += 1;
    this.line += 1;
  }
}
