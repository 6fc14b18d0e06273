import { isIri } from "../../rdf/index.ts";
import type { SparqlClient } from "./sparql-client.ts";
import { sparqlString } from "./sparql-text.ts";
import type { GraphWriter } from "./writers.ts";

/** A named graph to send, as canonical N-Triples, a line each. */
export interface GraphBody {
  name: string;
  ntriples: string;
}

/** Graphs counted in one query. */
const PAGE = 5000;
/** Parts of a graph are told apart by this many digits of a hash at most. */
const DEEPEST = 4;
const DIGITS = [..."0123456789abcdef"];

/** What a load needs of a store: count, read, and what its writer does. */
export class GraphStore {
  readonly writer: GraphWriter;
  readonly #sparql: SparqlClient;
  readonly #readTriples: number;
  constructor(sparql: SparqlClient, writer: GraphWriter, readTriples: number) {
    this.#sparql = sparql;
    this.writer = writer;
    this.#readTriples = readTriples;
  }

  /**
   * Triples of each graph whose name begins with `prefix`; only those of a predicate where one is given, which an index answers
   * at once, while without one the store walks over all that it holds.
   */
  async counts(prefix: string, predicate?: string): Promise<Map<string, number>> {
    const pattern = `GRAPH ?g { ?s ${predicate === undefined ? "?p" : `<${predicate}>`} ?o }`;
    const counts = new Map<string, number>();
    for (let last = ""; ; ) {
      const after = last === "" ? "" : ` && STR(?g) > ${sparqlString(last)}`;
      const rows = await this.#sparql.select(
        `SELECT ?g (COUNT(*) AS ?n) WHERE { ${pattern} FILTER(STRSTARTS(STR(?g), ${sparqlString(prefix)})${after}) } GROUP BY ?g ORDER BY STR(?g) LIMIT ${PAGE}`,
      );
      for (const row of rows) {
        // Some engines give one row of nothing for an empty answer; and no answer, however odd, makes us touch a graph of others.
        const name = row.get("g") ?? "";
        if (!name.startsWith(prefix) || !isIri(name)) continue;
        counts.set(name, Number(row.get("n")));
        if (name > last) last = name;
      }
      // Servers cut long answers without a word, at round numbers: such an answer may not be the whole.
      if (rows.length === 0 || rows.length % 100 !== 0) return counts;
    }
  }

  /** Triples of one graph, counted. */
  async count(graph: string): Promise<number> {
    const rows = await this.#sparql.select(`SELECT (COUNT(*) AS ?n) WHERE { GRAPH <${graph}> { ?s ?p ?o } }`);
    return Number(rows[0]?.get("n") ?? 0);
  }

  /** The whole graph as N-Triples, in as many parts as the store's limits ask for. `triples` is how many it is said to have. */
  async read(graph: string, triples: number): Promise<string[]> {
    for (let depth = triples > this.#readTriples ? 1 : 0; ; depth++) {
      const parts = await this.#parts(graph, "", depth);
      // Fewer lines than triples: the server cut a part short, so ask for smaller ones.
      const lines = parts.reduce((sum, part) => sum + statements(part), 0);
      if (lines >= triples || depth === DEEPEST) return parts;
    }
  }

  async #parts(graph: string, digits: string, depth: number): Promise<string[]> {
    if (digits.length < depth) {
      const parts: string[] = [];
      for (const digit of DIGITS) parts.push(...(await this.#parts(graph, digits + digit, depth)));
      return parts;
    }
    const part = digits === "" ? "" : ` FILTER(STRSTARTS(MD5(STR(?s)), "${digits}"))`;
    const text = await this.#sparql.construct(`CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <${graph}> { ?s ?p ?o }${part} }`);
    return statements(text) > this.#readTriples && depth < DEEPEST ? this.#parts(graph, digits, depth + 1) : [text];
  }
}

const statements = (ntriples: string): number => ntriples.match(/ \.[ \t]*(?:\r?\n|$)/g)?.length ?? 0;
