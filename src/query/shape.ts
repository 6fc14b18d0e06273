import type { QueryForm } from "./protocol.ts";
import { type Token, tokensOf } from "./tokens.ts";

const FORMS: Readonly<Record<string, QueryForm>> = { SELECT: "select", ASK: "ask", CONSTRUCT: "graph", DESCRIBE: "graph" };

/** The form of a query; undefined for what is none. Only a prologue, which has no such words, stands before it. */
export function formOf(query: string): QueryForm | undefined {
  for (const { upper, depth } of tokensOf(query)) {
    const form = depth === 0 && Object.hasOwn(FORMS, upper) ? FORMS[upper] : undefined;
    if (form !== undefined) return form;
  }
  return undefined;
}

/** A SELECT that gives at most `rows` rows: its own LIMIT is lowered, or it gets one (SPARQL 1.1, rule 25: before a last VALUES). */
export function withLimit(query: string, rows: number): string {
  if (!Number.isFinite(rows)) return query;
  const outer = [...tokensOf(query)].filter((token) => token.depth === 0 && !token.text.startsWith("#"));
  const limit = outer.findIndex((token) => token.upper === "LIMIT");
  const own = outer[limit + 1];
  if (limit >= 0 && own !== undefined && /^\d+$/.test(own.text))
    return Number(own.text) <= rows ? query : replaced(query, own, String(rows));
  const values = outer.find((token) => token.upper === "VALUES");
  return values === undefined ? `${query}\nLIMIT ${rows}` : replaced(query, { ...values, text: "" }, `LIMIT ${rows} `);
}

const replaced = (query: string, { at, text }: Token, by: string): string => query.slice(0, at) + by + query.slice(at + text.length);
