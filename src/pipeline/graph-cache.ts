import type { Quad } from "@rdfjs/types";
import type { GraphSource } from "../export/graph-source.ts";

/** Quads that are held as objects at one time, about 300 bytes each. */
const BUDGET = 600_000;

/**
 * Graphs of releases, made again when they are needed and held only while the whole dataset is small: a release's mapping is pure and
 * quick, a million quads as objects are not.
 */
export class GraphCache {
  #held = 0;

  source(name: string, make: () => Quad[], first?: Quad[]): GraphSource {
    let kept: Quad[] | undefined;
    const keep = (quads: Quad[]): Quad[] => {
      if (!kept && this.#held + quads.length <= BUDGET) {
        kept = quads;
        this.#held += quads.length;
      }
      return quads;
    };
    if (first) keep(first);
    return { name, quads: () => kept ?? keep(make()) };
  }
}
