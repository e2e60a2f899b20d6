import type { Words } from '../words.ts';

/** 值域代码表 of a national standard. */
export interface ValueCodeTable {
  readonly standard: string;
  readonly name: Words;
  /** `unverified`: the values are from memory of the standard and not yet compared with its text. */
  readonly status: 'verified' | 'unverified';
  readonly values: Readonly<Record<string, Words>>;
}

/** The words for a stored code. A code the table does not have is shown as it is, and said to be unknown. */
export function describeValue(table: ValueCodeTable, code: string): Words {
  return (
    (hasValue(table, code) ? table.values[code] : undefined) ?? {
      zh: `未知代码 ${code}（${table.name.zh}）`,
      en: `unknown code ${code} (${table.name.en})`,
    }
  );
}

export function hasValue(table: ValueCodeTable, code: string): boolean {
  return Object.hasOwn(table.values, code);
}
