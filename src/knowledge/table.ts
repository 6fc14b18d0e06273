import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { KnowledgeError } from "../errors.ts";
import { Fault, readerOf } from "./cells.ts";
import { type CsvRecord, readCsv } from "./csv.ts";

/** What a table is: its file, the fields that make a row's key, and a zod cell for each field (column names are the fields in snake case). */
export interface TableSpec<Shape extends z.ZodRawShape> {
  file: string;
  /** Fields whose values, joined by a space, identify a row. */
  key: readonly (keyof Shape & string)[];
  cells: Shape;
}

/** A loaded table: frozen rows in the order of their keys by code unit. */
export interface Table<Row> {
  readonly rows: readonly Row[];
  /** The row of this key (several key fields joined by a space). */
  get(key: string): Row | undefined;
  has(key: string): boolean;
}

export type RowOf<Spec> = Spec extends TableSpec<infer Shape> ? Readonly<z.output<z.ZodObject<Shape>>> : never;

/** Gives a table's spec its type. */
export function defineTable<Shape extends z.ZodRawShape>(spec: TableSpec<Shape>): TableSpec<Shape> {
  return spec;
}

/**
 * Reads a table from every folder that has its file, in order: a later folder adds rows or replaces the row of a key whole.
 * `path` is shown in errors. Throws KnowledgeError naming file, line, row key, column and what to do.
 */
export function loadTable<Shape extends z.ZodRawShape>(spec: TableSpec<Shape>, dirs: readonly string[]): Table<RowOf<TableSpec<Shape>>> {
  type Row = RowOf<TableSpec<Shape>>;
  const readers = Object.entries(spec.cells).map(([field, type]) => [field, readerOf(type)] as const);
  const rows = new Map<string, Row>();
  for (const dir of dirs) {
    const file = join(dir, spec.file);
    if (!existsSync(file)) continue;
    const seen = new Map<string, number>();
    for (const { line, id, raw } of rawRows(spec, readCsv(readFileSync(file, "utf8"), file), file)) {
      const first = seen.get(id);
      if (first !== undefined) {
        throw fault(
          "csv-duplicate-key",
          file,
          line,
          `the key "${id}" stands on line ${first} already`,
          "Give one of the two rows another key, or merge them.",
        );
      }
      seen.set(id, line);
      const row: Record<string, unknown> = {};
      for (const [field, read] of readers) {
        const value = read(raw[field] as string);
        if (value instanceof Fault) throw badCell(value, field, file, line, id, raw);
        row[field] = value;
      }
      rows.set(id, Object.freeze(withoutUnconfirmedQid(row)) as Row);
    }
  }
  return freezeTable(rows);
}

function* rawRows<Shape extends z.ZodRawShape>(spec: TableSpec<Shape>, records: Generator<CsvRecord>, file: string) {
  const header: CsvRecord | undefined = records.next().value;
  if (header === undefined)
    throw fault("csv-empty", file, 1, "the file has no header row", `Begin it with the columns ${columnsOf(spec).join(",")}.`);
  const fields = headerFields(spec, header, file);
  for (const { line, cells } of records) {
    if (cells.length !== fields.length) {
      throw fault(
        "csv-cell-count",
        file,
        line,
        `the row has ${cells.length} cells, the header ${fields.length}`,
        "Check commas and quotes of this line.",
      );
    }
    const raw: Record<string, string> = {};
    for (const field in spec.cells) raw[field] = "";
    for (let i = 0; i < fields.length; i += 1) raw[fields[i] as string] = cells[i] as string;
    yield { line, raw, id: spec.key.map((field) => raw[field]).join(" ") };
  }
}

function headerFields<Shape extends z.ZodRawShape>(spec: TableSpec<Shape>, header: CsvRecord, file: string): string[] {
  const fieldOf = new Map(Object.keys(spec.cells).map((field) => [columnOf(field), field]));
  const fields = header.cells.map((column) => {
    const field = fieldOf.get(column);
    if (field === undefined) {
      throw fault(
        "csv-unknown-column",
        file,
        header.line,
        `there is no column "${column}" in ${spec.file}`,
        `Use only these columns: ${columnsOf(spec).join(", ")}.`,
      );
    }
    return field;
  });
  const twice = fields.find((field, i) => fields.indexOf(field) !== i);
  if (twice !== undefined)
    throw fault("csv-column-twice", file, header.line, `the column "${columnOf(twice)}" stands twice`, "Delete one of the two.");
  for (const field of spec.key) {
    if (!fields.includes(field))
      throw fault(
        "csv-column-missing",
        file,
        header.line,
        `the column "${columnOf(field)}" is missing`,
        "Add it: it is part of each row's key.",
      );
  }
  return fields;
}

function columnsOf<Shape extends z.ZodRawShape>(spec: TableSpec<Shape>): string[] {
  return Object.keys(spec.cells).map(columnOf);
}

/** `officialName` → `official_name`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function badCell({ message }: Fault, field: string, file: string, line: number, id: string, raw: Record<string, string>): KnowledgeError {
  return fault(
    "csv-bad-cell",
    file,
    line,
    `row "${id}", column "${columnOf(field)}": ${JSON.stringify(raw[field] ?? "")} ${message}`,
    "Correct the cell.",
  );
}

function fault(code: string, file: string, line: number, what: string, todo: string): KnowledgeError {
  return new KnowledgeError(code, `${file}, line ${line}: ${what}`, { where: { file, line }, todo });
}

/** A Wikidata item that no source confirms never leaves the loader, so nothing downstream can print it. */
function withoutUnconfirmedQid<Row extends object>(row: Row): Row {
  return "qid" in row && row.qid !== undefined && "qidStatus" in row && row.qidStatus !== "confirmed" ? { ...row, qid: undefined } : row;
}

function freezeTable<Row>(rows: ReadonlyMap<string, Row>): Table<Row> {
  const ids = [...rows.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.freeze({
    rows: Object.freeze(ids.map((id) => rows.get(id) as Row)),
    get: (id: string) => rows.get(id),
    has: (id: string) => rows.has(id),
  });
}
