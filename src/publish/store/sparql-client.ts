import { RemoteError } from "../../errors.ts";
import type { HttpClient } from "../http/client.ts";
import { placeOf } from "../http/faults.ts";

/** One row of a SELECT: lexical forms by variable. */
export type Row = ReadonlyMap<string, string>;

const FORM = "application/x-www-form-urlencoded; charset=utf-8";
const REPLY_BYTES = 256 << 20;

/** Asks a SPARQL 1.1 endpoint, by POST of a form: the one way that all stores take, however long the query. */
export class SparqlClient {
  readonly #http: HttpClient;
  readonly #query: URL;
  readonly #update: URL;
  constructor(http: HttpClient, endpoints: { query: URL; update: URL }) {
    this.#http = http;
    this.#query = endpoints.query;
    this.#update = endpoints.update;
  }

  /** Rows of a SELECT, as they come. */
  async select(query: string): Promise<Row[]> {
    const text = await this.#ask(query, "application/sparql-results+json");
    const rows = rowsOf(text);
    if (rows === undefined)
      throw new RemoteError("answer-unreadable", "the query endpoint did not answer with SPARQL results in JSON", {
        where: { url: placeOf(this.#query) },
        todo: "Give the address of the store's SPARQL query endpoint with --query-endpoint.",
      });
    return rows;
  }

  /** Triples of a CONSTRUCT, as N-Triples. */
  construct(query: string): Promise<string> {
    return this.#ask(query, "application/n-triples");
  }

  async update(request: string): Promise<number> {
    const headers = { "Content-Type": "application/sparql-update; charset=utf-8" };
    return (await this.#http.send({ method: "POST", url: this.#update, headers, body: request })).status;
  }

  async #ask(query: string, accept: string): Promise<string> {
    const headers = { "Content-Type": FORM, Accept: accept };
    const body = new URLSearchParams({ query }).toString();
    const reply = await this.#http.send({ method: "POST", url: this.#query, headers, body, most: REPLY_BYTES });
    return reply.body.toString("utf8");
  }
}

/** Reads SPARQL 1.1 Query Results JSON; undefined for anything else. */
function rowsOf(text: string): Row[] | undefined {
  let bindings: unknown;
  try {
    bindings = (JSON.parse(text) as { results?: { bindings?: unknown } } | null)?.results?.bindings;
  } catch {
    return undefined; // Not JSON: the caller says so.
  }
  if (!Array.isArray(bindings)) return undefined;
  return bindings.map((row: unknown) => new Map(Object.entries(row ?? {}).map(([name, term]) => [name, String((term as Term)?.value)])));
}

type Term = { value?: unknown } | null;
