import type { AnswerTerm } from "./answer.ts";

/** Prefix → namespace IRI. */
export type Prefixes = Readonly<Record<string, string>>;

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const MARK = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes on a terminal. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** A value for reading: IRIs by prefix where one fits, literals bare. */
export function shortTerm(term: AnswerTerm | undefined, prefixes: Prefixes): string {
  if (!term) return "";
  if (term.type === "bnode") return `_:${term.value}`;
  if (term.type === "triple") return JSON.stringify(term.value);
  if (term.type !== "uri") return term.value;
  let best: [prefix: string, namespace: string] | undefined;
  for (const [prefix, namespace] of Object.entries(prefixes))
    if (term.value.startsWith(namespace) && (!best || namespace.length > best[1].length)) best = [prefix, namespace];
  if (!best) return term.value;
  const local = term.value.slice(best[1].length);
  return /^[\w.-]+(\/[\w.-]+)*$/.test(local) ? `${best[0]}:${local}` : term.value;
}

function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (columns(kept) + columns(character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Rows under headings, columns parted by two blanks. `safe` makes a cell safe for where it is shown; cells wider than `cell`
 * columns are cut with an ellipsis.
 */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  safe: (text: string) => string,
  cell = Number.POSITIVE_INFINITY,
): string {
  const cells = [headings, ...rows].map((row) => row.map((text) => cut(safe(text), cell)));
  const widths = headings.map((_, i) => cells.reduce((width, row) => Math.max(width, columns(row[i] ?? "")), 0));
  const rule = widths.map((width) => "-".repeat(width));
  const lines = [cells[0] ?? [], rule, ...cells.slice(1)].map((row) =>
    row
      .map((text, i) => text + " ".repeat((widths[i] ?? 0) - columns(text)))
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join("");
}
