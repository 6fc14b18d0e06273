/** How to write to a store. A row each; the code asks the row, never the name. */
export interface Profile {
  name: "gsp" | "gsp-quads" | "update" | "virtuoso";
  what: string;
  /** One PUT a graph; one POST of quads for many; SPARQL Update. */
  write: "put" | "quads" | "update";
  /** Media type of what is sent. */
  mediaType: string;
  /** Text before the first statement, for stores that guess the syntax from the body's beginning. */
  opening: string;
  /** Most triples of one update request. */
  updateTriples: number;
  /** Graphs sent before the record is written; at most this many are sent again after an interruption. */
  batchGraphs: number;
  /** Bytes after which a batch is closed. */
  batchBytes: number;
  /** Most triples asked back in one query. */
  readTriples: number;
}

const PUT: Omit<Profile, "name" | "what"> = {
  write: "put",
  mediaType: "application/n-triples",
  opening: "",
  updateTriples: 1000,
  batchGraphs: 32,
  batchBytes: 16 << 20,
  readTriples: 250_000,
};

export const PROFILES: readonly Profile[] = [
  { ...PUT, name: "gsp", what: "SPARQL 1.1 Graph Store Protocol: one PUT of N-Triples a graph" },
  {
    ...PUT,
    name: "gsp-quads",
    what: "Graph Store Protocol with quads (an extension of some stores): one POST of N-Quads for many graphs",
    write: "quads",
    mediaType: "application/n-quads",
    batchGraphs: 256,
  },
  {
    ...PUT,
    name: "update",
    what: "SPARQL 1.1 Update: each graph dropped and inserted anew, in requests of at most 1,000 triples",
    write: "update",
    mediaType: "application/sparql-update",
  },
  {
    ...PUT,
    name: "virtuoso",
    what: "Graph Store Protocol as Virtuoso 7 understands it: one PUT of Turtle a graph, read back in small parts",
    mediaType: "text/turtle",
    // Virtuoso 7 looks at the first line, not at the media type, and takes some N-Triples for plain text.
    opening: "@prefix : <urn:x:> .\n",
    readTriples: 9000,
  },
];
