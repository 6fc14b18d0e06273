import type { Context } from "hono";
import type { QueryDataset } from "../../query/protocol.ts";
import { isIri } from "../../rdf/guard.ts";
import { Problem } from "../problem.ts";

/** A query operation of the SPARQL 1.1 Protocol (2.1). */
export interface QueryRequest {
  query: string;
  dataset?: QueryDataset;
}

/** Graphs that a request may name. */
const MOST_GRAPHS = 100;

const FORM = "application/x-www-form-urlencoded";
const DIRECT = "application/sparql-query";
const UPDATE = "application/sparql-update";

const bad = (code: string, what: string, todo: string) => new Problem(400, code, what, todo);

/** The query of a GET request or of a POST of either kind; undefined for a GET without one, which asks for the service description. */
export async function readRequest(c: Context): Promise<QueryRequest | undefined> {
  const address = new URL(c.req.url).searchParams;
  if (c.req.method !== "POST")
    return address.has("query") || address.has("update") || hasDataset(address) ? of(address, [address]) : undefined;
  const [type = "", ...parameters] = (c.req.header("Content-Type") ?? "").split(";").map((part) => part.trim().toLowerCase());
  if (type !== FORM && type !== DIRECT)
    throw new Problem(
      415,
      type === UPDATE ? "query-writes" : "media-type",
      type === UPDATE ? "SPARQL Update is not available: the endpoint only reads" : `a query cannot be posted as ${type || "nothing"}`,
      `Post it as ${DIRECT}, or as the parameter query of ${FORM}.`,
    );
  const charset = parameters.map((text) => /^charset\s*=\s*"?([\w-]+)"?$/.exec(text)?.[1]).find((name) => name !== undefined);
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
    throw new Problem(415, "charset", `the body is said to be ${charset}`, "Post the query in UTF-8.");
  const body = text(new Uint8Array(await c.req.arrayBuffer()));
  if (type === DIRECT) {
    if (address.has("query")) throw twice("query");
    return { query: body, ...datasetOf([address]) };
  }
  const form = new URLSearchParams(body);
  return of(form, [address, form]);
}

function text(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw bad("not-utf8", "the body is no UTF-8", "Post the query in UTF-8.");
  }
}

const twice = (name: string) => bad("query-twice", `there is more than one ${name}`, "Send each query in a request of its own.");

function of(parameters: URLSearchParams, dataset: readonly URLSearchParams[]): QueryRequest {
  if (parameters.has("update"))
    throw bad("query-writes", "update is not available: the endpoint only reads", "Send a query as the parameter query.");
  const [query, ...more] = parameters.getAll("query");
  if (query === undefined) throw bad("query-missing", "there is no query", "Send it as the parameter query.");
  if (more.length > 0) throw twice("query");
  return { query, ...datasetOf(dataset) };
}

const DEFAULT = "default-graph-uri";
const NAMED = "named-graph-uri";
const hasDataset = (parameters: URLSearchParams): boolean => parameters.has(DEFAULT) || parameters.has(NAMED);

function datasetOf(sources: readonly URLSearchParams[]): { dataset?: QueryDataset } {
  if (!sources.some(hasDataset)) return {};
  const graphs = (name: string): string[] => [...new Set(sources.flatMap((source) => source.getAll(name)))];
  const dataset = { defaultGraphs: graphs(DEFAULT), namedGraphs: graphs(NAMED) };
  const all = [...dataset.defaultGraphs, ...dataset.namedGraphs];
  const wrong = all.find((name) => !isIri(name));
  if (wrong !== undefined)
    throw bad(
      "graph-iri",
      `${JSON.stringify(wrong.slice(0, 200))} is no absolute IRI`,
      `Name graphs by their IRIs in ${DEFAULT} and ${NAMED}.`,
    );
  if (all.length > MOST_GRAPHS)
    throw bad(
      "too-many-graphs",
      `${all.length} graphs are named; ${MOST_GRAPHS} are allowed`,
      "Ask all graphs, and use GRAPH in the query.",
    );
  return { dataset };
}
