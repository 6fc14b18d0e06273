import type { GraphIndex } from "../explain/index.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";

/** Links by which an IRI stands for another: the identity graph's two, and redirects of the reference tables. */
const LINKS = new Set([cmq.identifiedAs, cmq.reportOf, dcterms.isReplacedBy].map(({ value }) => value));

/** Follows identity links to the one IRI that stands for a thing. */
export class Identity {
  readonly #index: GraphIndex;
  readonly #known = new Map<string, string>();

  constructor(index: GraphIndex) {
    this.#index = index;
  }

  /** The IRI at the end of all links; of a circle, its first IRI by code unit. */
  of(iri: string): string {
    const known = this.#known.get(iri);
    if (known !== undefined) return known;
    const trail: string[] = [];
    let at = iri;
    while (!trail.includes(at)) {
      trail.push(at);
      const next = this.#next(at);
      if (next === undefined) break;
      at = next;
    }
    const circle = trail.indexOf(at);
    const end = [...trail.slice(circle)].sort()[0] as string;
    this.#known.set(iri, end);
    return end;
  }

  #next(iri: string): string | undefined {
    const links = this.#index.about(iri).filter(({ predicate, object }) => LINKS.has(predicate.value) && object.value !== iri);
    return links.map(({ object }) => object.value).sort()[0];
  }
}
