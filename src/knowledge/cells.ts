import { z } from "zod";

/** Names that would reach an object's prototype instead of a property of its own. */
export const UNSAFE_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const NONE: readonly string[] = Object.freeze([]);

/** Key of a row: safe in an IRI and as a property name. */
export const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be made of ASCII letters, digits, '.', '_' and '-', and begin with a letter or digit")
  .refine((value) => !UNSAFE_KEYS.has(value), "is a name that JavaScript objects use themselves");

/** Text that must be there. */
export const text = z.string().min(1, "must not be empty");

/** Text or nothing: an empty cell is `undefined`. */
export const optional = z.string().transform((cell) => (cell === "" ? undefined : cell));

/** A key of another row, or nothing. */
export const optionalKey = z.union([z.literal("").transform(() => undefined), key]);

/** Values parted by `|`; an empty cell is the empty list. */
export const list = z.string().transform((cell): readonly string[] => (cell === "" ? NONE : Object.freeze(cell.split("|"))));

/** A day, month or year (`2025-04-08`, `2025-04`, `2025`), or nothing. */
export const date = z.union([
  z.literal("").transform(() => undefined),
  z.string().refine(isPartialDate, "must be a date like 2025-04-08, 2025-04 or 2025"),
]);

/** A decimal number, or nothing. */
export const number = z.union([
  z.literal("").transform(() => undefined),
  z.string().regex(/^-?\d+(\.\d+)?$/, "must be a decimal number").transform(Number),
]);

/** A Wikidata item, or nothing. */
export const qid = z.union([
  z.literal("").transform(() => undefined),
  z.string().regex(/^Q[1-9]\d*$/, "must be a Wikidata item like Q17"),
]);

/** How sure a Wikidata item is: only `confirmed` ones leave the table. */
export const qidStatus = z.enum(["", "confirmed", "memory"]).transform((cell) => (cell === "" ? undefined : cell));

/** Where the row comes from: keys of sources.csv, at least one. */
export const sources = text.transform((cell): readonly string[] => Object.freeze(cell.split("|")));

/** One of the words given, or nothing. */
export function optionalOneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(["", ...words]).transform((cell) => (cell === "" ? undefined : (cell as Word)));
}

function isPartialDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (parts === null) return false;
  const month = Number(parts[2] ?? 1);
  const day = Number(parts[3] ?? 1);
  const made = new Date(Date.UTC(Number(parts[1]), month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
