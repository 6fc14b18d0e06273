import { UsageError } from "../errors.ts";
import type { QueryLimits } from "./limits.ts";
import type { QueryForm } from "./protocol.ts";

/** A value of SPARQL results JSON. */
export interface AnswerTerm {
  type: "uri" | "literal" | "bnode" | "triple";
  value: string;
  "xml:lang"?: string;
  datatype?: string;
}

/** What a query gave. `nTriples` holds the triples of CONSTRUCT and DESCRIBE, one a line, sorted, each once. */
export type Answer =
  | { form: "select"; variables: string[]; rows: Record<string, AnswerTerm>[] }
  | { form: "ask"; value: boolean }
  | { form: "graph"; nTriples: string };

interface ResultsJson {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, AnswerTerm>[] };
}

/** Reads the engine's text. Throws UsageError where the answer is bigger than the limit. */
export function readAnswer(form: QueryForm, text: string, limits: Pick<QueryLimits, "answer">): Answer {
  if (text.length > limits.answer)
    throw new UsageError(
      "answer-too-big",
      `the answer has ${text.length} characters; ${limits.answer} are allowed`,
      "Add a LIMIT, or ask for fewer variables.",
    );
  if (form === "graph") return { form, nTriples: sortedLines(text) };
  const json = JSON.parse(text) as ResultsJson;
  if (form === "ask") return { form, value: json.boolean === true };
  return { form, variables: json.head.vars ?? [], rows: json.results?.bindings ?? [] };
}

function sortedLines(text: string): string {
  const lines = [...new Set(text.split("\n"))].filter((line) => line !== "").sort();
  return lines.map((line) => `${line}\n`).join("");
}
