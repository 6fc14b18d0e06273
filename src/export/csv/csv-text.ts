import { stringify } from "csv-stringify/sync";

/** One table: its columns in order, and a value for each of them in each row (absent: an empty cell). */
export interface Table<Column extends string> {
  columns: readonly Column[];
  rows: readonly Readonly<Partial<Record<Column, string | number | boolean>>>[];
}

/**
 * A table by RFC 4180 for spreadsheets: a header line, CRLF, UTF-8 with a byte order mark (Excel takes it for another
 * encoding without one). A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a return,
 * or their full-width forms) gets a `'` before it.
 */
export function csvText<Column extends string>({ columns, rows }: Table<Column>): string {
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])));
  // Left to itself, the library quotes only the two characters of its record delimiter together.
  return stringify([[...columns], ...cells], { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]/, escape_formulas: true });
}

/** NUL ends a cell early in some readers, and no text of a release needs it. */
function cellText(value: string | number | boolean | undefined): string {
  return value === undefined ? "" : String(value).replaceAll("\0", "\ufffd");
}
