/** IRIs, strings and comments. A string without an end goes on to the end of its line or of the query: looking for it again would take for ever. */
const SKIPPED =
  /<[^<>"{}|^`\\\s]*>|"""(?:[^"\\]|\\[\s\S]|"(?!""))*(?:""")?|'''(?:[^'\\]|\\[\s\S]|'(?!''))*(?:''')?|"(?:[^"\\\n\r]|\\.)*"?|'(?:[^'\\\n\r]|\\.)*'?|#[^\n\r]*/;
/** Words (with what makes them variables or prefixed names) and single signs. */
const WORD = /[?$@]?[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?::[^\s{}()[\];,.]*)?|:[^\s{}()[\];,.]*|\|\||&&|[^\s]/u;
const ESCAPES = /(?:\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})+/;

const TOKEN = new RegExp(`${SKIPPED.source}|${WORD.source}`, "gu");
const OUTSIDE = new RegExp(`${SKIPPED.source}|${ESCAPES.source}`, "gu");

/** A word or sign of a query. */
export interface Token {
  text: string;
  /** Keywords are told apart by this. */
  upper: string;
  /** Index of its first UTF-16 code unit. */
  at: number;
  /** Braces, parentheses and brackets that are open at it; a closing one counts as outside. */
  depth: number;
}

/** Words and signs of a query in order. It is no parser: what is no SPARQL gives tokens too. */
export function* tokensOf(query: string): Generator<Token> {
  let depth = 0;
  for (const { 0: text, index } of query.matchAll(TOKEN)) {
    if (CLOSING.has(text)) depth--;
    yield { text, upper: text.toUpperCase(), at: index, depth };
    if (OPENING.has(text)) depth++;
  }
}

const OPENING = new Set(["{", "(", "["]);
const CLOSING = new Set(["}", ")", "]"]);

/** The query with escapes outside strings resolved: the engine knows them only inside strings and IRIs. */
export const unescapeOutside = (query: string): string =>
  query.replace(OUTSIDE, (whole) => (whole.startsWith("\\") ? unescapePoints(whole) : whole));

/** The query with `\u0053` and `\U00000053` resolved, which may stand for any character anywhere in a query (SPARQL 1.1, 19.2). */
export const unescapePoints = (query: string): string =>
  query.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (whole, short?: string, long?: string) => {
    const point = Number.parseInt(short ?? long ?? "", 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
