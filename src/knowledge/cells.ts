import { z } from "zod";

/** Names that would reach an object's prototype instead of a property of its own. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const NONE: readonly string[] = Object.freeze([]);
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const DATE = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads the text of a cell: its value, or what is wrong with it. */
export type CellReader<Value = unknown> = (raw: string) => Value | Fault;

const readers = new WeakMap<z.ZodType, CellReader>();

/**
 * A cell read by one function. To zod it is a transform; tables, of which every run checks a hundred thousand cells, call the function itself
 * (`readerOf`), which takes a fifth of the time.
 */
function cell<Value>(read: CellReader<Value>) {
  const type = z.string().transform((raw, context): Value => {
    const value = read(raw);
    if (!(value instanceof Fault)) return value;
    context.addIssue({ code: "custom", message: value.message });
    return z.NEVER;
  });
  readers.set(type, read);
  return type;
}

/** The function that reads a cell of a table's spec. */
export function readerOf(type: unknown): CellReader {
  return readers.get(type as z.ZodType) as CellReader;
}

/** What is wrong with a cell. */
export class Fault {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

const EMPTY = new Fault("must not be empty");
const NO_KEY = new Fault("must be made of ASCII letters, digits, '.', '_' and '-', and begin with a letter or digit");
const UNSAFE = new Fault("is a name that JavaScript objects use themselves");
const STRAY = new Fault("has an empty value, or space around one: write values as a|b|c");

function readKey(raw: string): string | Fault {
  if (!KEY.test(raw)) return NO_KEY;
  return UNSAFE_KEYS.has(raw) ? UNSAFE : raw;
}

/** Rows share one frozen list where they hold the same values, as most sources do. */
const lists = new Map<string, readonly string[]>([["", NONE]]);

function readList(raw: string): readonly string[] | Fault {
  const known = lists.get(raw);
  if (known !== undefined) return known;
  const values = Object.freeze(raw.split("|"));
  if (values.some((value) => value === "" || value !== value.trim())) return STRAY;
  if (lists.size < 2000) lists.set(raw, values);
  return values;
}

/** Key of a row: safe in an IRI and as a property name. */
export const key = cell(readKey);

/** Text that must be there. */
export const text = cell((raw) => (raw === "" ? EMPTY : raw));

/** Text or nothing: an empty cell is `undefined`. */
export const optional = cell((raw) => (raw === "" ? undefined : raw));

/** A key of another row, or nothing. */
export const optionalKey = cell((raw) => (raw === "" ? undefined : readKey(raw)));

/** Values parted by `|`; an empty cell is the empty list. */
export const list = cell(readList);

/** Where the row comes from: keys of sources.csv, at least one. */
export const sources = cell((raw) => (raw === "" ? EMPTY : readList(raw)));

/** A day, month or year (`2025-04-08`, `2025-04`, `2025`), or nothing. */
export const date = cell((raw) =>
  raw === "" || isPartialDate(raw) ? raw || undefined : new Fault("must be a date like 2025-04-08, 2025-04 or 2025"),
);

/** A decimal number, or nothing. */
export const number = cell((raw) =>
  raw === "" ? undefined : /^-?\d+(\.\d+)?$/.test(raw) ? Number(raw) : new Fault("must be a decimal number"),
);

/** A Wikidata item, or nothing. */
export const qid = cell((raw) =>
  raw === "" || /^Q[1-9]\d*$/.test(raw) ? raw || undefined : new Fault("must be a Wikidata item like Q17"),
);

/** How sure a Wikidata item is: only `confirmed` ones leave the table. */
export const qidStatus = optionalOneOf(["confirmed", "memory"]);

/** One of the words given. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  const known = new Set<string>(words);
  return cell((raw) => (known.has(raw) ? (raw as Word) : new Fault(`must be one of: ${words.join(", ")}`)));
}

/** One of the words given, or nothing. */
export function optionalOneOf<const Word extends string>(words: readonly Word[]) {
  const known = new Set<string>(words);
  return cell((raw) =>
    raw === "" ? undefined : known.has(raw) ? (raw as Word) : new Fault(`must be empty or one of: ${words.join(", ")}`),
  );
}

function isPartialDate(raw: string): boolean {
  const parts = DATE.exec(raw);
  if (parts === null) return false;
  const month = Number(parts[1] ?? 1);
  const day = Number(parts[2] ?? 1);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 ? 28 + leapDay(Number(raw.slice(0, 4))) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

function leapDay(year: number): 0 | 1 {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
}
