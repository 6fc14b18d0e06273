import { Parser, Writer, type Quad } from "n3";
import { alteredBy } from "./alterations.ts";

/** What a store gives back of a graph, held against what was sent. */
export interface Comparison {
  /** `altered`: other words for the same, each in a way that the store is known for. */
  verdict: "equal" | "altered" | "different";
  /** How many triples came back changed in each known way. */
  altered: Record<string, number>;
  /** Triples that were sent and are not there, and such as are there and were not sent: how many, and the first few. */
  missing: { count: number; first: string[] };
  extra: { count: number; first: string[] };
}

const SHOWN = 5;

/**
 * Compares as sets of canonical lines: builds have no blank nodes, so two graphs are equal where their sorted lines are, and
 * no canonical labelling is needed. A blank node of the store's is a difference like any other.
 */
export function compareGraph(sent: string, seen: readonly string[], alters: readonly string[]): Comparison {
  const writer = new Writer({ format: "N-Triples" });
  const line = (quad: Quad) => writer.quadToString(quad.subject, quad.predicate, quad.object);
  const extra = new Set(seen.flatMap((part) => new Parser({ format: "N-Triples" }).parse(part)).map(line));
  const missing: string[] = [];
  for (const text of sent.split("\n")) if (text !== "" && !extra.delete(`${text}\n`)) missing.push(text);

  const altered: Record<string, number> = {};
  const folded = new Set<string>();
  const lost = missing.filter((text) => {
    const [quad] = new Parser({ format: "N-Triples" }).parse(text);
    if (quad && extra.delete(line(quad))) return false; // The same statement, spelt otherwise by the build's writer.
    const change = quad && alteredBy(quad.object, alters);
    if (!quad || !change) return true;
    const now = writer.quadToString(quad.subject, quad.predicate, change.term);
    // Two spellings of one value become one triple in the store.
    if (!extra.delete(now) && !folded.has(now)) return true;
    folded.add(now);
    for (const name of change.by) altered[name] = (altered[name] ?? 0) + 1;
    return false;
  });
  const equal = lost.length === 0 && extra.size === 0;
  return {
    verdict: !equal ? "different" : Object.keys(altered).length > 0 ? "altered" : "equal",
    altered,
    missing: { count: lost.length, first: lost.slice(0, SHOWN) },
    extra: { count: extra.size, first: [...extra].slice(0, SHOWN).map((text) => text.trimEnd()) },
  };
}
