const namesMax = 2_000;
const names = new Map<string, string>();

/**
 * Name under which a statement is prepared, so that each connection parses it once. The house's SQL is constant text; a
 * statement composed at run time finds the table full at worst and is then sent unprepared.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size === namesMax) return known;
  const name = `zl${names.size}`;
  names.set(sql, name);
  return name;
}
