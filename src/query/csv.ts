import type { Answer } from "./answer.ts";

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** SPARQL 1.1 Query Results CSV (RFC 4180 line ends). */
export function answerCsv(answer: Extract<Answer, { form: "select" }>): string {
  const lines = [answer.variables, ...answer.rows.map((row) => answer.variables.map((name) => bare(row[name])))];
  return lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("");
}

const bare = (term: { type: string; value: string } | undefined): string =>
  !term ? "" : term.type === "bnode" ? `_:${term.value}` : term.value;
