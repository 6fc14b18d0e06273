import type { Entity, Tenure } from "../records/entity.ts";

/** For whom a post is held, by entity; states behind ministries and forces. */
export class Cast {
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #of = new Map<string, string>();
  readonly #stateOf: (entity: Entity) => string | undefined;

  /** `stateOf` gives the entity id of the state that a ministry, force or place belongs to. */
  constructor(entities: ReadonlyMap<string, Entity>, tenures: readonly Tenure[], stateOf: (entity: Entity) => string | undefined) {
    this.#entities = entities;
    this.#stateOf = stateOf;
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
}
