// The query engine's thread. Plain JavaScript, so that Node runs the same file from the sources and from the package.
import { parentPort, workerData } from "node:worker_threads";
import { restoreSnapshot, takeSnapshot } from "./snapshot.mjs";
import oxigraph from "oxigraph";
import { cutRows, cutTriples, marked, withoutIllegalXml } from "./cut.mjs";

const N_QUADS = "application/n-quads";
const N_TRIPLES = "application/n-triples";
/** Bytes handed to the engine at a time: its memory never shrinks, so it must not hold the whole text. */
const CHUNK = 1 << 20;

/** @param {import("./protocol.ts").WorkerReply} message @param {ArrayBuffer[]} [given] */
const reply = (message, given = []) => parentPort.postMessage(message, given);

/** @param {Uint8Array} bytes */
function* chunks(bytes) {
  for (let from = 0; from < bytes.length; from += CHUNK) yield bytes.subarray(from, from + CHUNK);
}

/** @param {SharedArrayBuffer} nquads */
function load(nquads) {
  const fresh = new oxigraph.Store();
  // Lenient: what a build wrote has passed the term guard, and checking each IRI again triples the time.
  fresh.load(chunks(new Uint8Array(nquads)), { format: N_QUADS, lenient: true });
  // The merged triples stand in the default graph too: the engine's own union flag counts a triple once for each graph that holds it.
  fresh.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");
  return fresh;
}

/** @type {import("./protocol.ts").WorkerStart} */
const { nquads, snapshot, keep } = workerData;
const store = snapshot ? restoreSnapshot(snapshot, oxigraph.Store) : load(nquads);
reply({ kind: "ready", size: store.size, snapshot: keep ? takeSnapshot(store) : undefined });

/**
 * A store whose default graph is the merge of some graphs: the engine would count a triple once for each of them.
 * @param {import("./protocol.ts").QueryDataset} dataset
 */
function merged({ defaultGraphs, namedGraphs }) {
  const part = new oxigraph.Store();
  const copy = (name, to) => {
    const triples = store.dump({ format: N_TRIPLES, from_graph_name: oxigraph.namedNode(name) });
    part.load(triples, { format: N_TRIPLES, lenient: true, ...(to && { to_graph_name: to }) });
  };
  for (const name of defaultGraphs) copy(name);
  for (const name of namedGraphs) copy(name, oxigraph.namedNode(name));
  return part;
}

/** @param {import("./protocol.ts").WorkerQuestion} question @param {string} type */
function ask({ query, dataset, base }, type) {
  const options = { results_format: type, ...(base && { base_iri: base }) };
  if (!dataset) return store.query(query, options);
  const named_graphs = dataset.namedGraphs.map(oxigraph.namedNode);
  if (dataset.defaultGraphs.length > 1) {
    const part = merged(dataset);
    try {
      return part.query(query, { ...options, default_graph: oxigraph.defaultGraph(), named_graphs });
    } finally {
      part.free();
    }
  }
  return store.query(query, { ...options, default_graph: dataset.defaultGraphs.map(oxigraph.namedNode), named_graphs });
}

/** @param {string} nTriples @param {string} type */
function written(nTriples, type) {
  if (type === N_TRIPLES) return nTriples;
  const part = new oxigraph.Store();
  try {
    part.load(nTriples, { format: N_TRIPLES, lenient: true });
    return part.dump({ format: type, from_graph_name: oxigraph.defaultGraph() });
  } finally {
    part.free();
  }
}

/** @param {import("./protocol.ts").WorkerQuestion} question */
function answer(question) {
  if (question.form === "graph") {
    const { text, cut } = cutTriples(ask(question, N_TRIPLES), question);
    const body = written(text, question.type);
    return { text: cut && question.notice !== "" ? marked(body, question) : body, cut };
  }
  return cutRows(ask(question, question.type), question);
}

parentPort.on("message", (question) => {
  try {
    const { text, cut, uncuttable } = answer(question);
    if (uncuttable) return reply({ kind: "uncuttable", message: "too big" });
    const bytes = new TextEncoder().encode(question.type.endsWith("xml") ? withoutIllegalXml(text) : text);
    reply({ kind: "answer", bytes, cut }, [bytes.buffer]);
  } catch (error) {
    // A WebAssembly trap leaves the engine dead in this thread; all else is an answer like any other.
    const dead = error.name === "RuntimeError" || error.name === "RangeError";
    reply({ kind: dead ? "fatal" : "wrong", message: error.message });
  }
});
