import type { Mention } from "../records/mention.ts";
import type { Entity, Tenure } from "../records/entity.ts";

/** Who is who in a release: for whom posts are held, which state is behind a ministry or force. */
export class Cast {
  /** "he" or "she" of those whom an honorific tells. */
  readonly genders: ReadonlyMap<string, "he" | "she">;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #tenures: readonly Tenure[];
  readonly #mentions: readonly Mention[];
  /** What `sidesOfJoint` has found: merging asks for the same bodies again and again. */
  readonly #joint = new Map<string, readonly string[]>();
  readonly #of = new Map<string, string>();
  readonly #stateOf: (entity: Entity) => string | undefined;

  /** `stateOf` gives the entity id of the state that a ministry, force or place belongs to. */
  constructor(
    entities: ReadonlyMap<string, Entity>,
    tenures: readonly Tenure[],
    stateOf: (entity: Entity) => string | undefined,
    genders: ReadonlyMap<string, "he" | "she">,
    mentions: readonly Mention[],
  ) {
    this.#mentions = mentions;
    this.#entities = entities;
    this.#tenures = tenures;
    this.#stateOf = stateOf;
    this.genders = genders;
    for (const tenure of tenures) {
      if (!tenure.of) continue;
      const first = this.#of.get(tenure.person);
      // "Member of the X Bureau and Minister of Y-land": a body that nobody knows is no side where a state is.
      const better = first !== undefined && tenure.status !== "former" && !this.#standsFor(first) && this.#standsFor(tenure.of);
      if (first === undefined || better) this.#of.set(tenure.person, tenure.of);
    }
  }

  /** Whether a body is a side of its own or has a state behind it. */
  #standsFor(id: string): boolean {
    const body = this.#entities.get(id);
    return body !== undefined && (body.key !== undefined || this.#stateOf(body) !== undefined);
  }

  isPerson(id: string): boolean {
    return this.#entities.get(id)?.kind === "person";
  }

  /** Whether an entity is a body that sits in sessions of its own, as a council or a group of states. */
  isBody(id: string): boolean {
    return ["organization", "grouping"].includes(this.#entities.get(id)?.kind ?? "");
  }

  /** All people of the release. */
  people(): string[] {
    return [...this.#entities.values()].filter(({ kind }) => kind === "person").map(({ id }) => id);
  }

  /** Whether somebody holds a post with a word in it: "minister" of "Deputy Prime Minister". */
  holdsSome(id: string, word: string): boolean {
    return this.#tenures.some(
      ({ person, post, status }) =>
        person === id &&
        status !== "former" &&
        post
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(word),
    );
  }

  /** "the Ghanaian envoy": the first of some people who stands on that side, without one the side itself. */
  oneOn(side: string, ids: readonly string[]): string[] {
    const stands = (id: string): boolean => this.isPerson(id) && this.sideOf(id) === side;
    const all = this.people().filter(stands);
    return [ids.find(stands) ?? (all.length === 1 ? (all[0] as string) : side)];
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** The people among some, where they stand on just so many sides. */
  onSides(ids: readonly string[], count: number): string[] | undefined {
    const people = ids.filter((id) => this.isPerson(id));
    const sides = new Set(people.map((id) => this.sideOf(id)));
    return sides.size === count && !sides.has(undefined) ? people : undefined;
  }

  /** The states that a name holds ("the A-B Dialogue"), the actors' own apart. */
  otherSides(name: Mention, actors: readonly string[]): string[] {
    const own = new Set(actors.map((id) => this.sideOf(id)));
    return this.statesIn(name).filter((id) => !own.has(id));
  }

  /** Whether all of some are among others, or the one side that those stand on. */
  areOf(ids: readonly string[], others: readonly string[]): boolean {
    const sides = new Set(others.map((id) => this.sideOf(id) ?? id));
    return ids.length > 0 && ids.every((id) => others.includes(id) || (sides.size === 1 && sides.has(id)));
  }

  /** Whether these are several people who do not all stand on one side. */
  apart(ids: readonly string[]): boolean {
    const people = ids.filter((id) => this.isPerson(id));
    const sides = people.map((id) => this.sideOf(id));
    return people.length > 1 && (sides.includes(undefined) || new Set(sides).size > 1);
  }

  /** Whether all of some are among these people, or are the state or a body of one of them. */
  speakFor(people: readonly string[], all: readonly string[]): boolean {
    const sides = new Set(people.map((id) => this.sideOf(id)));
    return all.every((id) => people.includes(id) || (!this.isPerson(id) && sides.has(this.sideOf(id) ?? id)));
  }

  /** Of delegations the first of each side, who speaks for it. */
  headsOfSides(ids: readonly string[]): string[] {
    const heads = new Map<string, string>();
    for (const id of ids) {
      const side = this.sideOf(id) ?? id;
      if (!heads.has(side)) heads.set(side, id);
    }
    return [...heads.values()];
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

  /** People with one of these posts, by the words of its name. */
  holdersOfPosts(posts: readonly string[]): string[] {
    return [
      ...new Set(
        this.#tenures
          .filter((tenure) => tenure.status !== "former" && posts.includes(tenure.post.toLowerCase()))
          .map((tenure) => tenure.person),
      ),
    ];
  }

  /** States named inside a name. */
  statesIn(name: Mention): string[] {
    return [
      ...new Set(
        this.#mentions
          .filter(
            (mention) =>
              mention.inside !== undefined &&
              mention.kind === "state" &&
              mention.entity &&
              mention.start >= name.start &&
              mention.end <= name.end,
          )
          .map((mention) => mention.entity as string),
      ),
    ];
  }

  /** Whether a name has the name of a place, state or body in it ("the X Declaration"). */
  holdsName(name: Mention): boolean {
    return this.#mentions.some(
      ({ inside, kind, start, end }) =>
        inside !== undefined && kind !== "date" && kind !== "person" && start >= name.start && end <= name.end,
    );
  }

  /** The states or bodies behind people; themselves where one of them stands for nobody known. */
  behind(ids: readonly string[]): readonly string[] {
    const sides = ids.map((id) => this.sideOf(id));
    return sides.includes(undefined) || new Set(sides).size < 2 ? ids : [...new Set(sides as string[])];
  }

  /** Whether a body sits alone that is known to be of many states: a council, an alliance. */
  isCouncil(ids: readonly string[]): boolean {
    const [id, ...others] = ids;
    const entity = id === undefined ? undefined : this.#entities.get(id);
    if (!entity?.key || others.length > 0 || !["organization", "grouping"].includes(entity.kind)) return false;
    return this.sideOf(entity.id) === entity.id;
  }

  /** The states of whose joint body an entity is by its name ("the A-B Joint Commission"); itself otherwise. */
  sidesOfJoint(id: string): string[] {
    if (this.#entities.get(id)?.kind !== "organization") return [id];
    const known = this.#joint.get(id);
    if (known) return [...known];
    const states = this.#mentions.filter((mention) => mention.entity === id).map((mention) => this.statesIn(mention));
    const sides = states.find((each) => each.length === 2) ?? [id];
    this.#joint.set(id, sides);
    return [...sides];
  }

  /** The state or body that a bare role is of ("the Ambassador of X", "the X-ian Prime Minister"). */
  bodyOf(role: Mention): string | undefined {
    const of = role.posts[0]?.of;
    return of === undefined ? undefined : this.#mentions[of]?.entity;
  }

  /** People who hold the post of a bare role ("the Estonian Foreign Minister"), in order of first mention. */
  holdersOf(role: Mention): string[] {
    const post = role.posts[0];
    const words = wordsOf(post?.post ?? role.name);
    if (words.length === 0) return [];
    const of = post?.of === undefined ? undefined : this.#mentions[post.of]?.entity;
    const fits = (tenure: Tenure): boolean => {
      if (tenure.status === "former") return false;
      if (of !== undefined && this.sideOf(tenure.person) !== of && tenure.of !== of) return false;
      if (post?.postKey !== undefined && tenure.postKey === post.postKey) return true;
      const held = wordsOf(tenure.post);
      return words.every((word) => held.includes(word));
    };
    return [...new Set(this.#tenures.filter(fits).map((tenure) => tenure.person))];
  }
}

/** The words of a post by which "Foreign Minister" is "Minister for Foreign Affairs". */
function wordsOf(post: string): string[] {
  return post
    .toLowerCase()
    .replace(/defence/g, "defense")
    .split(/[\s/-]+/)
    .filter((word) => word.length > 2 && !/^(?:the|for|and|affairs)$/.test(word));
}
