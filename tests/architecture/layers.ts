/** Folders of `src/` from the bottom up. A file may import from layers below its own and from its own folder. */
export const LAYERS: readonly (readonly string[])[] = [
  ["errors.ts", "records"],
  ["vocabulary"],
  ["knowledge"],
  ["read", "segment", "tag", "recognise", "link", "extract"],
  ["rdf"],
  ["validate", "export", "identity", "query", "explain", "evaluate", "publish"],
  ["diff", "graph", "output"],
  ["pipeline"],
  ["explorer"],
  ["serve"],
  ["cli", "index.ts"],
];

/** The only folders that may import a library. */
export const FENCES: Readonly<Record<string, readonly string[]>> = {
  "node:http": ["publish", "cli", "serve"],
  "node:https": ["publish"],
  "node:fs": ["knowledge", "read", "output", "serve", "cli"],
  "node:fs/promises": ["knowledge", "read", "output", "serve", "cli"],
  "cheerio/slim": ["read"],
  unpdf: ["read"],
  "wink-nlp": ["tag"],
  "wink-eng-lite-web-model": ["tag"],
  yaml: ["knowledge", "read"],
  tinyglobby: ["knowledge", "read"],
  "csv-stringify/sync": ["export", "graph"],
  jsonld: ["export"],
  "rdf-validate-shacl": ["validate"],
  oxigraph: ["query"],
  graphology: ["graph", "explorer"],
  "graphology-communities-louvain": ["graph"],
  "fast-xml-builder": ["graph"],
  "graphology-metrics/centrality/betweenness.js": ["graph"],
  "graphology-metrics/centrality/pagerank.js": ["graph"],
  "graphology-shortest-path": ["graph"],
  "graphology-shortest-path/indexed-brandes.js": ["graph"],
  commander: ["cli"],
  hono: ["serve"],
  "hono/html": ["serve"],
  "hono/cookie": ["serve"],
  sigma: ["explorer"],
  "@codemirror/view": ["explorer"],
  "@hono/node-server": ["serve"],
  zod: ["records", "knowledge", "rdf", "evaluate"],
};

/** Files over the limit of lines, with what is to come of them. A file that has shrunk must leave this list. */
export const LONG: Readonly<Record<string, string>> = {};
export const MOST_LINES = 280;
