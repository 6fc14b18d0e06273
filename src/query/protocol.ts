/** A loaded engine: its code, its memory, where its store stands in it, how many slots for JavaScript values it has and which hold texts. */
export interface Snapshot {
  module: unknown;
  bytes: SharedArrayBuffer;
  at: number;
  slots: number;
  texts: [slot: number, text: string][];
}

/** What a worker starts with: the dataset as N-Quads in UTF-8, or an engine that has loaded it. `keep`: it is to give a snapshot. */
export type WorkerStart = { nquads: SharedArrayBuffer; keep: boolean } | { snapshot: Snapshot };

/** RDF dataset of a query, by names of graphs (SPARQL 1.1 Protocol, 2.1.4); it overrules what the query says. */
export interface QueryDataset {
  defaultGraphs: readonly string[];
  namedGraphs: readonly string[];
}

/** Media types that the engine writes: of rows and truth values, and of triples. */
export const RESULT_TYPES = {
  json: "application/sparql-results+json",
  xml: "application/sparql-results+xml",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
} as const;
export const GRAPH_TYPES = {
  nTriples: "application/n-triples",
  turtle: "text/turtle",
  jsonLd: "application/ld+json",
  rdfXml: "application/rdf+xml",
} as const;
export type AnswerType = (typeof RESULT_TYPES)[keyof typeof RESULT_TYPES] | (typeof GRAPH_TYPES)[keyof typeof GRAPH_TYPES];

export type QueryForm = "select" | "ask" | "graph";

/** One query for a worker. */
export interface WorkerQuestion {
  query: string;
  form: QueryForm;
  type: AnswerType;
  dataset?: QueryDataset;
  /** What relative IRIs are resolved against. */
  base?: string;
  /** More rows or UTF-16 code units than these are cut. */
  rows: number;
  size: number;
  /** An IRI that says that an answer was cut: stands in the body where the format has a place for it. */
  notice: string;
}

/**
 * `ready` comes first; `size` counts the quads with the merge of the graphs. A worker's answer is in UTF-8. `cut`: it holds only the first rows or triples. `uncuttable`: it would have to be cut, in a format that has no
 * place to say so. `fatal`: the engine is dead.
 */
export type WorkerReply =
  | { kind: "ready"; size: number; snapshot?: Snapshot | undefined }
  | { kind: "answer"; bytes: Uint8Array<ArrayBuffer>; cut: boolean }
  | { kind: "wrong" | "uncuttable" | "fatal"; message: string };
