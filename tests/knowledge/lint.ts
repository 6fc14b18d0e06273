/** `row: reference` for each reference of a row that is not among the known keys. */
export function dangling<Row extends object>(
  rows: readonly Row[],
  references: (row: Row) => readonly (string | undefined)[],
  known: ReadonlySet<string>,
): string[] {
  return rows.flatMap((row) => references(row).flatMap((key) => (key === undefined || known.has(key) ? [] : [`${nameOf(row)}: ${key}`])));
}

/** Keys of rows whose `from` is after their `to`; a month or year counts as a whole. */
export function later(rows: readonly { key: string; from?: string | undefined; to?: string | undefined }[]): string[] {
  return rows
    .filter(({ from, to }) => from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length))
    .map((row) => row.key);
}

/** `form: key, key` for each form that more than one row has. */
export function ambiguous<Row extends { key: string }>(
  rows: readonly Row[],
  forms: (row: Row) => readonly (string | undefined)[],
): string[] {
  const keys = new Map<string, string[]>();
  for (const row of rows) for (const form of new Set(forms(row))) if (form) keys.set(form, [...(keys.get(form) ?? []), row.key]);
  return [...keys]
    .filter(([, list]) => list.length > 1)
    .map(([form, list]) => `${form}: ${list.join(", ")}`)
    .sort();
}

function nameOf(row: object): string {
  return "key" in row ? String(row.key) : JSON.stringify(row).slice(0, 80);
}
