import { TextDecoder } from "node:util";
import type { QueryForm } from "./protocol.ts";

/** A value of SPARQL results JSON. */
export interface AnswerTerm {
  type: "uri" | "literal" | "bnode" | "triple";
  value: string;
  "xml:lang"?: string;
  datatype?: string;
}

/**
 * What a query gave. `nTriples` holds the triples of CONSTRUCT and DESCRIBE, one a line, sorted, each once.
 * `cut`: there were more rows or triples than the limits allow; these are the first.
 */
export type Answer =
  | { form: "select"; variables: string[]; rows: Record<string, AnswerTerm>[]; cut?: true }
  | { form: "ask"; value: boolean }
  | { form: "graph"; nTriples: string; cut?: true };

interface ResultsJson {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, AnswerTerm>[] };
}

/** Reads the engine's bytes: SPARQL results JSON, or N-Triples for `graph`. */
export function readAnswer(form: QueryForm, bytes: Uint8Array, cut: boolean): Answer {
  const text = new TextDecoder().decode(bytes);
  const mark = cut ? ({ cut: true } as const) : {};
  if (form === "graph") return { form, nTriples: text, ...mark };
  const json = JSON.parse(text) as ResultsJson;
  if (form === "ask") return { form, value: json.boolean === true };
  return { form, variables: json.head.vars ?? [], rows: json.results?.bindings ?? [], ...mark };
}
