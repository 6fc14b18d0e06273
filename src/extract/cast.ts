import type { Entity, Tenure } from "../records/entity.ts";

/** Who is who in a release: for whom posts are held, which state is behind a ministry or force. */
export class Cast {
  /** "he" or "she" of those whom an honorific tells. */
  readonly genders: ReadonlyMap<string, "he" | "she">;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #tenures: readonly Tenure[];
  readonly #of = new Map<string, string>();
  readonly #stateOf: (entity: Entity) => string | undefined;

  /** `stateOf` gives the entity id of the state that a ministry, force or place belongs to. */
  constructor(entities: ReadonlyMap<string, Entity>, tenures: readonly Tenure[], stateOf: (entity: Entity) => string | undefined, genders: ReadonlyMap<string, "he" | "she">) {
    this.#entities = entities;
    this.#tenures = tenures;
    this.#stateOf = stateOf;
    this.genders = genders;
    for (const tenure of tenures) if (tenure.of && !this.#of.has(tenure.person)) this.#of.set(tenure.person, tenure.of);
  }

  isPerson(id: string): boolean {
    return this.#entities.get(id)?.kind === "person";
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** The state or alliance on whose side somebody stands; undefined where nothing says so. */
  sideOf(id: string): string | undefined {
    const entity = this.#entities.get(id);
    if (!entity) return undefined;
    const of = entity.kind === "person" ? this.#of.get(id) : id;
    const body = of === undefined ? undefined : this.#entities.get(of);
    if (!body) return undefined;
    return this.#stateOf(body) ?? body.id;
  }

  /** People with a post that has all words of `post`, in order of first mention. */
  holdersOf(post: string): string[] {
    const words = post.toLowerCase().split(/[\s-]+/).filter((word) => word.length > 2 && word !== "the");
    if (words.length === 0) return [];
    const has = (tenure: Tenure): boolean => {
      const held = tenure.post.toLowerCase().split(/[\s-]+/);
      return words.every((word) => held.includes(word));
    };
    return [...new Set(this.#tenures.filter((tenure) => tenure.status !== "former" && has(tenure)).map((tenure) => tenure.person))];
  }
}
