import type { HttpClient } from "../http/client.ts";
import type { GraphBody } from "./graph-store.ts";
import type { Profile } from "./profiles.ts";
import type { Endpoints } from "./servers.ts";
import type { SparqlClient } from "./sparql-client.ts";
import { inSparql } from "./sparql-text.ts";

/** What became of one graph that was sent. */
export type Sent = (graph: string, status: number) => void;

/** Writes graphs into a store. Whatever a call did before it failed, the same call made again leaves the same graphs. */
export interface GraphWriter {
  /** Makes each graph hold these triples and no others. `present` names the graphs that the store has. */
  replace(graphs: readonly GraphBody[], present: ReadonlySet<string>, sent?: Sent): Promise<void>;
  /** Adds triples to a graph. */
  add(graph: GraphBody): Promise<void>;
  drop(graph: string): Promise<number>;
}

/** The writer that a profile asks for. */
export function writerOf(profile: Profile, http: HttpClient, endpoints: Endpoints, sparql: SparqlClient): GraphWriter {
  if (profile.write === "update") return updateWriter(profile, sparql);
  const put = putWriter(profile, http, endpoints.graphs);
  return profile.write === "put" ? put : quadsWriter(profile, http, endpoints.graphs, put);
}

/** SPARQL 1.1 Graph Store HTTP Protocol with indirect graph identification (§4.2), one request a graph. */
function putWriter({ mediaType, opening, write }: Profile, http: HttpClient, endpoint: URL): GraphWriter {
  const triples = write === "quads" ? "application/n-triples" : mediaType;
  const send = async (method: "PUT" | "POST", { name, ntriples }: GraphBody) =>
    (await http.send({ method, url: graphAddress(endpoint, name), headers: { "Content-Type": triples }, body: opening + ntriples })).status;
  return {
    async replace(graphs, _present, sent) {
      for (const graph of graphs) {
        const status = await send("PUT", graph);
        sent?.(graph.name, status);
      }
    },
    async add(graph) {
      await send("POST", graph);
    },
    // 404: the graph is gone already, which is what was asked for.
    drop: async (graph) =>
      (await http.send({ method: "DELETE", url: graphAddress(endpoint, graph), accept: (status) => status === 404 })).status,
  };
}

/** Many graphs in one POST of N-Quads. A PUT of quads would replace everything in the store, what is not ours too. */
function quadsWriter({ mediaType }: Profile, http: HttpClient, endpoint: URL, single: GraphWriter): GraphWriter {
  return {
    ...single,
    async replace(graphs, present, sent) {
      for (const { name } of graphs) if (present.has(name)) await single.drop(name);
      const body = graphs.map(({ name, ntriples }) => ntriples.replace(/ \.(?=\n)/g, ` <${name}> .`)).join("");
      const { status } = await http.send({ method: "POST", url: endpoint, headers: { "Content-Type": mediaType }, body });
      for (const { name } of graphs) sent?.(name, status);
    },
  };
}

/** SPARQL 1.1 Update: the first request drops the graph and inserts its first triples, the others insert the rest. */
function updateWriter({ updateTriples }: Profile, sparql: SparqlClient): GraphWriter {
  const insert = (graph: string, lines: readonly string[]) => `INSERT DATA { GRAPH <${graph}> {\n${inSparql(lines.join("\n"))}\n} }`;
  return {
    async replace(graphs, _present, sent) {
      for (const { name, ntriples } of graphs) {
        const lines = ntriples.trimEnd().split("\n");
        let status = 0;
        for (let at = 0; at < lines.length; at += updateTriples) {
          const drop = at === 0 ? `DROP SILENT GRAPH <${name}> ;\n` : "";
          status = await sparql.update(drop + insert(name, lines.slice(at, at + updateTriples)));
        }
        sent?.(name, status);
      }
    },
    async add({ name, ntriples }) {
      await sparql.update(insert(name, ntriples.trimEnd().split("\n")));
    },
    drop: (graph) => sparql.update(`DROP SILENT GRAPH <${graph}>`),
  };
}

function graphAddress(endpoint: URL, graph: string): URL {
  const url = new URL(endpoint);
  url.searchParams.set("graph", graph);
  return url;
}
