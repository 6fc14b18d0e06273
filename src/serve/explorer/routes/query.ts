import type { Context, Hono } from "hono";
import { CommuniqueError } from "../../../errors.ts";
import { csvText } from "../../../export/csv/csv-text.ts";
import type { Answer } from "../../../query/answer.ts";
import { bindParameters, findNamedQuery, type NamedQuery } from "../../../query/named.ts";
import { problemOf } from "../../problem.ts";
import type { Explorer } from "../explorer.ts";
import { type Asked, queryPage } from "../pages/query-page.ts";
import { download } from "./lists.ts";

const BLANK =
  "SELECT DISTINCT ?release ?title ?issued WHERE {\n  ?release a cmq:Release ; dcterms:title ?title .\n  OPTIONAL { ?release dcterms:issued ?issued }\n}\nORDER BY DESC(?issued)\nLIMIT 20\n";

/** The SPARQL editor and what it downloads. */
export function mountQuery(app: Hono, explorer: Explorer): void {
  const { catalogue, context } = explorer;
  const { prefixes } = context.writing;
  const questions = context.options.questions ?? [];
  const isThing = (iri: string): boolean => catalogue.things.has(iri) || catalogue.graph.about(iri).length > 0;

  /** The query with the prefixes of the build that it uses and does not declare; on its first line, so that errors name the right one. */
  const whole = (sparql: string): string => {
    const missing = Object.entries(prefixes).filter(
      ([name]) => new RegExp(`(^|[^\\w-])${name}:`).test(sparql) && !new RegExp(`PREFIX\\s+${name}:`, "i").test(sparql),
    );
    return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}> `).join("") + sparql;
  };

  async function ask(c: Context): Promise<Response> {
    const query = new URL(c.req.url).searchParams;
    const sparql = query.get("query") ?? undefined;
    const named = findNamedQuery(questions, query.get("named") ?? "");
    const { bound, text } = named === undefined ? { bound: undefined, text: sparql ?? BLANK } : bind(named, query);
    const wanted = sparql !== undefined || named !== undefined;
    const asked: Asked = wanted && text.trim() !== "" ? await run(whole(text), c.req.raw.signal) : { sparql: text };
    const body = queryPage(questions, bound, { ...asked, sparql: text }, prefixes, isThing);
    return explorer.page(c, { title: named?.title ?? "Query", wide: true, scripts: ["query.js"] }, body, asked.status ?? 200);
  }

  async function run(sparql: string, signal: AbortSignal): Promise<Asked> {
    try {
      return { sparql, answer: await context.sparql.query(sparql, { signal }) };
    } catch (error) {
      if (!(error instanceof CommuniqueError)) throw error;
      const { message: what, todo, status } = problemOf(error);
      return { sparql, error: { what, todo }, status };
    }
  }

  app.get("/query", ask);

  const file = (extension: string, type: string, write: (answer: Answer) => string | undefined) =>
    app.get(`/query.${extension}`, async (c) => {
      const { answer, error, status = 400 } = await run(whole(c.req.query("query") ?? ""), c.req.raw.signal);
      const text = answer && write(answer);
      if (answer === undefined || text === undefined)
        return c.text(`${error?.what ?? "This answer does not fit that format."}\n${error?.todo ?? ""}\n`, status);
      const cut: Record<string, string> = "cut" in answer && answer.cut === true ? { "Communique-Answer": "cut" } : {};
      return c.body(text, 200, { ...download(`answer.${extension}`, type), ...cut });
    });
  file("csv", "text/csv", (answer) =>
    answer.form !== "select"
      ? undefined
      : csvText({
          columns: answer.variables,
          rows: answer.rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value]))),
        }),
  );
  file("json", "application/sparql-results+json", (answer) =>
    answer.form === "graph"
      ? undefined
      : JSON.stringify(
          answer.form === "ask"
            ? { head: {}, boolean: answer.value }
            : { head: { vars: answer.variables }, results: { bindings: answer.rows } },
        ),
  );
  file("nt", "application/n-triples", (answer) => (answer.form === "graph" ? answer.nTriples : undefined));
}

/** A named query with the parameters of the address in it, and the same with them as its defaults. */
function bind(named: NamedQuery, query: URLSearchParams): { bound: NamedQuery; text: string } {
  const parameters = named.parameters.map(({ name, value }) => ({ name, value: query.get(`param.${name}`) ?? value }));
  const text = bindParameters(named, new Map(parameters.map(({ name, value }) => [name, value])));
  return { bound: { ...named, parameters }, text };
}
