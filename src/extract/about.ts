import type { Unit } from "./unit.ts";

/** Content words an `about` may have at the most: a short clause, not the whole sentence. */
const LONGEST = 22;
const LEAD: ReadonlySet<string> = new Set([
  "that",
  "the",
  "to",
  "on",
  "about",
  "for",
  "of",
  "a",
  "an",
  "his",
  "her",
  "their",
  "its",
  "our",
  "regarding",
  "concerning",
  "over",
  "with",
  "in",
  "at",
  "how",
  "whether",
  "which",
  ":",
  ",",
  "“",
  '"',
  "”",
  "—",
  "–",
  "-",
  "'s",
  "’",
  "by",
  "as",
  "both",
  "also",
  "and",
  "upon",
  "against",
  "into",
  "related",
]);
const EMPTY: ReadonlySet<string> = new Set(["DET", "ADP", "PUNCT", "PART", "CCONJ", "SCONJ", "PRON", "AUX", "SPACE", "SYM"]);

/** The range of units that says what a statement is about: `from … to - 1` without its lead-in and beyond no clause end. */
export function aboutRange(units: readonly Unit[], from: number, to: number): { from: number; to: number } {
  let start = from;
  while (
    start < to &&
    (LEAD.has(units[start]?.norm ?? "") || units[start]?.pos === "ADV" || (units[start]?.pos === "DATE" && start === from))
  ) {
    if (units[start]?.mention) break;
    // "with regard to the situation": a preposition of three words.
    start += /^(?:regard|respect|relation)$/.test(units[start + 1]?.norm ?? "") && units[start + 2]?.norm === "to" ? 3 : 1;
  }
  let content = 0;
  let end = start;
  for (let i = start; i < to; i++) {
    const unit = units[i] as Unit;
    if (!EMPTY.has(unit.pos)) content += unit.mention ? Math.max(1, unit.text.split(/[\s-]+/).length) : 1;
    if (content > LONGEST + 8 || (content > LONGEST && /^[,;]$/.test(units[end]?.text ?? ""))) {
      end = beforeOpenBracket(units, start, end);
      break;
    }
    end = i + 1;
  }
  while (
    end > start &&
    (/^[,;:.]$/.test(units[end - 1]?.text ?? "") || ["ADP", "CCONJ", "SCONJ", "DET"].includes(units[end - 1]?.pos ?? ""))
  )
    end--;
  return { from: start, to: end };
}

/** Where a cut inside a bracket is made instead: before that bracket. */
function beforeOpenBracket(units: readonly Unit[], start: number, end: number): number {
  const texts = units.slice(start, end).map((unit) => unit.text);
  const open = texts.lastIndexOf("(");
  return open > 0 && open > texts.lastIndexOf(")") ? start + open : end;
}

/** The words of a range as one line. */
export function aboutText(units: readonly Unit[], range: { from: number; to: number }, text: string): string {
  const first = units[range.from];
  const last = units[range.to - 1];
  if (!first || !last) return "";
  let words = text.slice(first.start, last.end);
  // A bracket that the range opens is closed; a quotation mark that stands alone says nothing.
  if (words.lastIndexOf("(") > words.lastIndexOf(")") && text[last.end] === ")") words += ")";
  if ((words.match(/"/g) ?? []).length % 2 === 1) words = words.replace(/"/g, "");
  return words.replace(/\s+/g, " ").trim();
}
