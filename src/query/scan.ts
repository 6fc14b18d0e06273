import { UsageError } from "../errors.ts";
import type { QueryLimits } from "./limits.ts";

/** Escapes such as `\u0053` may stand for any character anywhere in a query, so they are resolved before looking. */
const unescapePoints = (query: string): string =>
  query.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (whole, short?: string, long?: string) => {
    const point = Number.parseInt(short ?? long ?? "", 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** IRIs, strings and comments, which are skipped; then words (with what makes them variables or prefixed names) and single signs. */
const TOKEN =
  /<[^<>"{}|^`\\\s]*>|"""(?:[^"\\]|\\[\s\S]|"(?!""))*"""|'''(?:[^'\\]|\\[\s\S]|'(?!''))*'''|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*'|#[^\n\r]*|[?$@]?[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?::[^\s{}()[\];,.]*)?|:[^\s{}()[\];,.]*|\|\||&&|[^\s]/gu;

const NETWORK = new Set(["SERVICE", "LOAD"]);
const WRITES = new Set(["INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"]);
const BLOCKS = new Set(["EXISTS", "OPTIONAL", "MINUS", "UNION", "LATERAL"]);
const OPENING = new Set(["{", "(", "["]);
const CLOSING = new Set(["}", ")", "]"]);
const OPERATORS = new Set(["||", "&&", "|", "/", "+", "-", "*", "^", "!"]);

const refusal = (code: string, what: string, todo: string) => new UsageError(code, what, todo);

/**
 * Looks a query over before the engine sees it. Throws UsageError where it writes, asks for the network, or is bigger or deeper than the
 * limits. It does not parse: the engine says what else is wrong.
 */
export function checkQuery(query: string, limits: QueryLimits): void {
  if (query.trim() === "")
    throw refusal("query-empty", "the query is empty", "Write a SPARQL query, for example: SELECT * { ?s ?p ?o } LIMIT 10");
  if (query.length > limits.length)
    throw refusal(
      "query-too-long",
      `the query has ${query.length} characters; ${limits.length} are allowed`,
      "Split it, or move long VALUES lists into the data.",
    );
  let depth = 0;
  let blocks = 0;
  let operators = 0;
  for (const [token] of unescapePoints(query).matchAll(TOKEN)) {
    const word = token.toUpperCase();
    if (NETWORK.has(word))
      throw refusal(
        "query-network",
        `${word} is not available: queries never use the network`,
        "Leave it out, and query the other source on its own.",
      );
    if (WRITES.has(word))
      throw refusal("query-writes", `${word} is not available: queries only read`, "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.");
    if (BLOCKS.has(word)) blocks++;
    else if (OPENING.has(token)) depth++;
    else if (CLOSING.has(token)) depth--;
    else if (OPERATORS.has(token)) operators++;
    if (depth > limits.depth)
      throw refusal(
        "query-too-deep",
        `the query nests deeper than ${limits.depth} levels`,
        "Flatten it: most nested groups can be joined.",
      );
    if (blocks > limits.blocks)
      throw refusal(
        "query-too-big",
        `the query has more than ${limits.blocks} OPTIONAL, UNION, MINUS or EXISTS blocks`,
        "Use VALUES or a property path instead.",
      );
    if (operators > limits.operators)
      throw refusal(
        "query-too-big",
        `the query has more than ${limits.operators} operators`,
        "Use IN (…) or VALUES instead of long chains.",
      );
  }
}
