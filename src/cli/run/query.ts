import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import { EXIT, UsageError } from "../../errors.ts";
import { packageData } from "../../knowledge/index.ts";
import type { Answer } from "../../query/answer.ts";
import { answerCsv } from "../../query/csv.ts";
import { bindParameters, findNamedQuery } from "../../query/named.ts";
import { openSession } from "../../query/session.ts";
import { shortTerm, textTable } from "../../query/table.ts";
import type { QueryFlags } from "../commands/query.ts";
import { escapeControls } from "../escape.ts";
import { loadNamedQueries } from "../named-queries.ts";
import { type OpenBuild, openBuild } from "../open-build.ts";
import { interruption } from "../signals.ts";
import { terminal } from "../terminal.ts";
import { turtleText } from "../turtle-text.ts";

/** Cells of a table for people are cut at this many columns. */
const CELL = 60;

export async function runQuery(query: string | undefined, flags: QueryFlags): Promise<void> {
  const term = terminal(flags);
  if (flags.list) {
    const list = await loadNamedQueries([packageData(), ...flags.data]);
    term.out(flags.json ? `${JSON.stringify(list.map(({ name, title, parameters }) => ({ name, title, parameters })))}\n` : listText(list));
    return;
  }
  const sparql = flags.named === undefined ? await sparqlOf(query) : await namedSparql(flags.named, query, flags);
  if (flags.named === undefined && flags.param.length > 0)
    throw new UsageError("query-parameter", "--param works with --named only", "Write the value into the query.");
  const build = await openBuild(flags.dir);
  const session = openSession(await build.nquadsBytes(), { time: flags.timeout * 1000 });
  try {
    const answer = await session.query(sparql, { signal: interruption });
    term.out(await answerText(answer, flags, build));
    if (answer.form !== "ask" && answer.cut) {
      term.warn("communique: the answer is too big and was cut: add a LIMIT, or ask for fewer variables. [answer-cut]\n");
      process.exitCode = EXIT.partial;
    }
  } finally {
    await session.close();
  }
}

function listText(list: readonly { name: string; title: string; parameters: readonly { name: string; value: string }[] }[]): string {
  const rows = list.map(({ name, title, parameters }) => [name, title, parameters.map((p) => `${p.name}=${p.value}`).join(" ")]);
  return textTable(["name", "question", "parameters"], rows, escapeControls);
}

async function sparqlOf(query: string | undefined): Promise<string> {
  if (query === undefined)
    throw new UsageError(
      "query-missing",
      "there is no query",
      "Give SPARQL, a file, or -, or use --named (communique query --list shows names).",
    );
  if (query === "-") return readAll(process.stdin);
  return query.length < 4096 && !/[\n{]/.test(query) && existsSync(query) ? readFile(query, "utf8") : query;
}

async function namedSparql(name: string, query: string | undefined, flags: QueryFlags): Promise<string> {
  if (query !== undefined) throw new UsageError("query-twice", "a query and --named were both given", "Give one of them.");
  const list = await loadNamedQueries([packageData(), ...flags.data]);
  const named = findNamedQuery(list, name);
  if (!named) throw new UsageError("query-unknown", `there is no named query ${name}`, "communique query --list shows those there are.");
  const values = new Map(flags.param.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  return bindParameters(named, values);
}

async function answerText(answer: Answer, flags: QueryFlags, { writing }: OpenBuild): Promise<string> {
  const format = flags.json ? "json" : (flags.format ?? (answer.form === "graph" ? "turtle" : "table"));
  const wrong = (what: string) => new UsageError("answer-format", what, "Leave --format out to get one that fits.");
  if (answer.form === "graph") {
    if (format === "ntriples") return answer.nTriples;
    if (format === "turtle") return turtleText(answer.nTriples, writing.prefixes);
    throw wrong(`CONSTRUCT and DESCRIBE give triples, which ${format} cannot hold`);
  }
  if (format === "turtle" || format === "ntriples") throw wrong(`SELECT and ASK give no triples for ${format}`);
  if (answer.form === "ask") return format === "json" ? `${JSON.stringify({ head: {}, boolean: answer.value })}\n` : `${answer.value}\n`;
  if (format === "json") return `${JSON.stringify({ head: { vars: answer.variables }, results: { bindings: answer.rows } })}\n`;
  if (format === "csv") return answerCsv(answer);
  const rows = answer.rows.map((row) => answer.variables.map((name) => shortTerm(row[name], writing.prefixes)));
  const wide = flags.wide || process.stdout.isTTY !== true;
  return `${textTable(answer.variables, rows, escapeControls, wide ? undefined : CELL)}\n${rows.length} ${rows.length === 1 ? "row" : "rows"}\n`;
}
