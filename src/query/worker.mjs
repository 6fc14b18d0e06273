// The query engine's thread. Plain JavaScript, so that Node runs the same file from the sources and from the package.
import { parentPort, workerData } from "node:worker_threads";
import oxigraph from "oxigraph";

const RESULTS_JSON = "application/sparql-results+json";
const N_TRIPLES = "application/n-triples";

/** @param {import("./protocol.ts").WorkerReply} message */
const reply = (message) => parentPort.postMessage(message);

const store = new oxigraph.Store();
store.load(workerData.nquads, { format: "application/n-quads", no_transaction: true });
// The merged triples stand in the default graph too: the engine's own union flag counts a triple once for each graph that holds it.
store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");
reply({ id: "ready" });

/**
 * SELECT and ASK refuse a graph format, CONSTRUCT and DESCRIBE a results format: the form is found by trying.
 * @param {string} query
 * @returns {{ form: import("./protocol.ts").QueryForm, text: string }}
 */
function answer(query) {
  try {
    const text = store.query(query, { results_format: RESULTS_JSON });
    return { form: text.startsWith('{"head":{},"boolean"') ? "ask" : "select", text };
  } catch (error) {
    if (!error.message.startsWith("Not supported RDF format media type")) throw error;
    return { form: "graph", text: store.query(query, { results_format: N_TRIPLES }) };
  }
}

parentPort.on("message", ({ id, query }) => {
  try {
    reply({ id, ok: true, ...answer(query) });
  } catch (error) {
    // A WebAssembly trap leaves the engine dead in this thread; all else is an answer like any other.
    reply({ id, ok: false, message: error.message, fatal: error.name === "RuntimeError" || error.name === "RangeError" });
  }
});
