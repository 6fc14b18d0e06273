import type { Entity } from "../records/entity.ts";
import type { Evidence } from "../records/span.ts";
import type { Mark } from "./reading.ts";

/** Matters that claims are about and that have no name of their own ("the fighting in X"): topic entities by their words. */
export class Matters {
  /** Those made so far, in order. */
  readonly made: Entity[] = [];
  readonly #next: number;
  readonly #evidence: (mark: Mark) => Evidence;

  constructor(entities: readonly Entity[], evidence: (mark: Mark) => Evidence) {
    this.#next = entities.length + 1;
    this.#evidence = evidence;
  }

  idOf(words: string, mark: Mark): string {
    const had = this.made.find((entity) => entity.name === words);
    if (had) return had.id;
    const id = `e${this.#next + this.made.length}`;
    this.made.push({
      id,
      kind: "topic",
      name: words,
      aka: [],
      link: { status: "unlinked", rule: mark.rule, reason: "a matter, not a name", candidates: [] },
      members: [],
      parties: [],
      incidental: false,
      evidence: [this.#evidence(mark)],
    });
    return id;
  }
}
