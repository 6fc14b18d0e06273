import { Parser, Writer } from "n3";
import { iri, inLanguage, plain } from "../../rdf/terms.ts";
import { rdfs } from "../../vocabulary/rdfs.ts";
import { schema } from "../../vocabulary/schema.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { recordGraph } from "./graph-names.ts";

/** True where both say the same of the same graphs. */
export const sameRecord = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([graph, hash]) => b.get(graph) === hash);

const ABOUT = "Hashes of the named graphs that communique load has put into this store; a graph with its hash here need not be sent again.";

/**
 * What has been loaded: in a graph of its own in the store, the SHA-256 of each graph that is known to be whole. It is in the
 * store, not on the loader's disk, so that it lives and dies with the data and any machine can go on. A graph's hash is taken
 * out before the graph is touched and put in after it was sent: whenever a load is killed, what the record says is true.
 */
export class LoadRecord {
  readonly #store: GraphStore;
  readonly #graph: string;
  #hashes = new Map<string, string>();
  constructor(store: GraphStore, base: string) {
    this.#store = store;
    this.#graph = recordGraph(base);
  }

  async read(): Promise<ReadonlyMap<string, string>> {
    const count = await this.#store.count(this.#graph);
    const parts = count === 0 ? [] : await this.#store.read(this.#graph, count);
    const quads = parts.flatMap((part) => new Parser({ format: "N-Triples" }).parse(part));
    this.#hashes = new Map(quads.filter(({ predicate }) => predicate.equals(schema.sha256)).map((q) => [q.subject.value, q.object.value]));
    return this.#hashes;
  }

  /** Writes the record anew with these hashes in, and these graphs' hashes out; nothing is sent where that changes nothing. */
  async write(change: { out?: Iterable<string>; in?: Iterable<[graph: string, hash: string]> }): Promise<void> {
    const next = new Map(this.#hashes);
    for (const graph of change.out ?? []) next.delete(graph);
    for (const [graph, hash] of change.in ?? []) next.set(graph, hash);
    if (sameRecord(next, this.#hashes)) return;
    await this.#store.writer.replace([{ name: this.#graph, ntriples: this.#text(next) }], new Set([this.#graph]));
    this.#hashes = next;
  }

  #text(hashes: ReadonlyMap<string, string>): string {
    const writer = new Writer({ format: "N-Triples" });
    const rows = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([graph, hash]) => [iri(graph), schema.sha256, plain(hash)] as const);
    const about = [iri(this.#graph), rdfs.comment, inLanguage(ABOUT, "en")] as const;
    return [about, ...rows].map(([s, p, o]) => writer.quadToString(s, p, o)).join("");
  }
}
