import { UsageError } from "../errors.ts";
import type { QueryLimits } from "./limits.ts";
import { tokensOf, unescapePoints } from "./tokens.ts";

const NETWORK = new Set(["SERVICE", "LOAD"]);
const WRITES = new Set(["INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"]);
const BLOCKS = new Set(["EXISTS", "OPTIONAL", "MINUS", "UNION", "LATERAL"]);
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
  // Whether the engine resolves escapes before or after it finds the words, nothing is hidden by them.
  const resolved = unescapePoints(query);
  checkTokens(resolved, limits);
  if (resolved !== query) checkTokens(query, limits);
}

function checkTokens(query: string, limits: QueryLimits): void {
  let blocks = 0;
  let operators = 0;
  for (const { text, upper, depth } of tokensOf(query)) {
    if (NETWORK.has(upper))
      throw refusal(
        "query-network",
        `${upper} is not available: queries never use the network`,
        "Leave it out, and query the other source on its own.",
      );
    if (WRITES.has(upper))
      throw refusal("query-writes", `${upper} is not available: queries only read`, "Ask with SELECT, ASK, CONSTRUCT or DESCRIBE.");
    if (BLOCKS.has(upper)) blocks++;
    else if (OPERATORS.has(text)) operators++;
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
