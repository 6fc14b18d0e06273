import type { GraphIndex } from "../../../explain/index.ts";
import { cmq } from "../../../vocabulary/cmq.ts";
import { dcterms } from "../../../vocabulary/dcterms.ts";

/** From a release's own person or report to the shared one; from an IRI that was given up to the one in its place. */
const LEADS_TO = [cmq.identifiedAs, cmq.reportOf, dcterms.isReplacedBy];

/** Longest chain of links that is followed; a circle of them ends here. */
const STEPS = 8;

/** Says which IRI stands for a thing, by the identity graph. */
export class Identity {
  readonly #graph: GraphIndex;
  readonly #known = new Map<string, string>();
  constructor(graph: GraphIndex) {
    this.#graph = graph;
  }

  canonical(iri: string): string {
    const known = this.#known.get(iri);
    if (known !== undefined) return known;
    let at = iri;
    for (let step = 0; step < STEPS; step++) {
      const next = LEADS_TO.map((property) => this.#graph.value(at, property)).find((value) => value !== undefined);
      if (next === undefined || next === at) break;
      at = next;
    }
    this.#known.set(iri, at);
    return at;
  }

  /** The IRI itself and all that lead to it, for a canonical one. */
  members(canonical: string): string[] {
    const found = new Set([canonical]);
    for (const iri of found)
      for (const quad of this.#graph.pointingTo(iri))
        if (LEADS_TO.some((property) => property.value === quad.predicate.value)) found.add(quad.subject.value);
    return [...found];
  }
}
