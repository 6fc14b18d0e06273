import type { Entity } from "../records/entity.ts";
import type { Evidence } from "../records/span.ts";
import type { Mark } from "./reading.ts";

/** Things that have no name of their own, by their words: matters that claims are about ("the fighting in X"), instruments ("a declaration on Y"). */
export class Matters {
  /** Those made so far, in order. */
  readonly made: Entity[] = [];
  readonly #next: number;
  readonly #evidence: (mark: Mark) => Evidence;

  constructor(entities: readonly Entity[], evidence: (mark: Mark) => Evidence) {
    this.#next = entities.length + 1;
    this.#evidence = evidence;
  }

  idOf(words: string, mark: Mark, kind: "topic" | "instrument" = "topic"): string {
    const had = this.made.find((entity) => entity.name === words && entity.kind === kind);
    if (had) return had.id;
    const id = `e${this.#next + this.made.length}`;
    this.made.push({
      id,
      kind,
      name: words,
      aka: [],
      link: { status: "unlinked", rule: mark.rule, reason: "described, not named", candidates: [] },
      members: [],
      parties: [],
      incidental: false,
      ...(kind === "instrument" ? { unnamed: true } : {}),
      evidence: [this.#evidence(mark)],
    });
    return id;
  }
}
