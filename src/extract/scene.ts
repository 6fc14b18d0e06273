import type { Cast } from "./cast.ts";
import type { Party, PartyItem } from "./parties.ts";

/** Who is on stage while a release is read: resolves pronouns, "both sides", "the three ministers", "the Japanese side". */
export class Scene {
  /** Those who take part in the event being told. */
  participants: string[] = [];
  /** Entity for "we" outside a talk of several: the publisher or the state it speaks for. */
  readonly #voice: string | undefined;
  #lastSubjects: string[] = [];
  #lastPlural: string[] = [];
  readonly #cast: Cast;

  constructor(cast: Cast, voice: string | undefined) {
    this.#cast = cast;
    this.#voice = voice;
  }

  /** Remembers who acted last; reports of acts only, not what is said in them. */
  acted(entities: readonly string[]): void {
    if (entities.length === 0) return;
    this.#lastSubjects = [...entities];
    this.#lastPlural = entities.length > 1 ? [...entities] : [];
  }

  /** The entity ids a party means; empty where that is not certain. */
  resolve(party: Party | undefined): string[] {
    if (!party) return [];
    const out: string[] = [];
    for (const item of party.items) for (const id of this.#item(item, out)) if (!out.includes(id)) out.push(id);
    return out;
  }

  /** Who "his" or "their" means. */
  owner(word: string): string[] {
    if (/^(?:their|they)$/.test(word)) return this.#lastPlural.length ? this.#lastPlural : this.group(undefined);
    if (/^(?:our|we)$/.test(word)) return this.group(undefined);
    return this.single();
  }

  /** The last single actor. */
  single(): string[] {
    if (this.#lastSubjects.length === 1) return this.#lastSubjects;
    const people = this.participants.filter((id) => this.#cast.isPerson(id));
    return people[0] ? [people[0]] : [];
  }

  /** All who take part, or exactly `count` of them. */
  group(count: number | undefined): string[] {
    const people = this.participants.filter((id) => this.#cast.isPerson(id));
    if (count === undefined) return people.length > 1 && people.length === this.participants.length ? people : this.participants;
    if (people.length === count) return people;
    if (this.#lastPlural.length === count) return this.#lastPlural;
    if (this.participants.length === count) return this.participants;
    // Delegations: the first of each side speaks for it.
    const heads = new Map<string, string>();
    for (const id of people.length ? people : this.participants) {
      const side = this.#cast.sideOf(id) ?? id;
      if (!heads.has(side)) heads.set(side, id);
    }
    return heads.size === count ? [...heads.values()] : [];
  }

  #item(item: PartyItem, before: readonly string[]): string[] {
    switch (item.kind) {
      case "entity":
        return [item.entity];
      case "pronoun":
        if (item.which === "they") return this.#lastPlural.length > 1 ? this.#lastPlural : this.group(undefined);
        if (item.which === "we") return this.participants.length > 1 ? this.group(undefined) : this.#voice ? [this.#voice] : [];
        return this.single();
      case "group":
        return this.group(item.count);
      case "side":
        return this.#onSide(item.entity);
      case "counterpart": {
        if (item.entity) return this.#onSide(item.entity);
        const others = this.participants.filter((id) => this.#cast.isPerson(id) && !before.includes(id) && !this.#lastSubjects.includes(id));
        return others.length === 1 ? others : [];
      }
    }
  }

  #onSide(side: string): string[] {
    const people = this.participants.filter((id) => this.#cast.isPerson(id) && this.#cast.sideOf(id) === side);
    return people.length ? people : [side];
  }
}
