import type { Quad, Term } from "@rdfjs/types";

type Key = string;
type MaybeTerm = Term | null | undefined;

/**
 * A graph that can be matched and not changed, for the SHACL engine. n3's Store would do, but makes a stream object of
 * every match, of which validating one release makes thousands: this is about five times as fast.
 */
export class QuadIndex implements Iterable<Quad> {
  readonly #all: readonly Quad[];
  readonly #bySubject = new Map<Key, Quad[]>();
  readonly #byPredicate = new Map<Key, Quad[]>();
  /** Made when it is first asked for: only the SHACL engine asks for quads by their object. */
  #byObject: Map<Key, Quad[]> | undefined;

  constructor(quads: Iterable<Quad>) {
    this.#all = [...quads];
    for (const quad of this.#all) {
      push(this.#bySubject, keyOf(quad.subject), quad);
      push(this.#byPredicate, keyOf(quad.predicate), quad);
    }
  }

  get size(): number {
    return this.#all.length;
  }

  [Symbol.iterator](): Iterator<Quad> {
    return this.#all[Symbol.iterator]();
  }

  /** Quads that match the terms given; the graph is not looked at, since a release has one. */
  match(subject?: MaybeTerm, predicate?: MaybeTerm, object?: MaybeTerm): Matches {
    const [s, p, o] = [subject, predicate, object].map((term) => (term ? keyOf(term) : undefined));
    let found: readonly Quad[] = this.#all;
    if (s !== undefined) found = this.#bySubject.get(s) ?? NONE;
    else if (o !== undefined) found = this.#ofObject(o);
    else if (p !== undefined) return new Matches(this.#byPredicate.get(p) ?? NONE);
    if (p !== undefined) found = found.filter((quad) => keyOf(quad.predicate) === p);
    if (s !== undefined && o !== undefined) found = found.filter((quad) => keyOf(quad.object) === o);
    return new Matches(found);
  }

  /** Quads of a property, by its IRI. */
  having(predicate: string): readonly Quad[] {
    return this.#byPredicate.get(predicate) ?? NONE;
  }

  /** The objects of a subject and property, as often as the graph states them. */
  objects(subject: Term, predicate: Term): Term[] {
    const found: Term[] = [];
    for (const quad of this.#bySubject.get(keyOf(subject)) ?? NONE) if (quad.predicate.value === predicate.value) found.push(quad.object);
    return found;
  }

  /** Value of the first object, or undefined. */
  one(subject: Term | undefined, predicate: Term): string | undefined {
    for (const { object } of this.match(subject, predicate)) return object.value;
    return undefined;
  }

  #ofObject(key: Key): readonly Quad[] {
    if (this.#byObject === undefined) {
      this.#byObject = new Map();
      for (const quad of this.#all) push(this.#byObject, keyOf(quad.object), quad);
    }
    return this.#byObject.get(key) ?? NONE;
  }
}

/** What a match gives: as much of a dataset as is asked of it. */
export class Matches implements Iterable<Quad> {
  readonly #quads: readonly Quad[];
  constructor(quads: readonly Quad[]) {
    this.#quads = quads;
  }
  get size(): number {
    return this.#quads.length;
  }
  [Symbol.iterator](): Iterator<Quad> {
    return this.#quads[Symbol.iterator]();
  }
}

const NONE: readonly Quad[] = [];

function push(map: Map<Key, Quad[]>, key: Key, quad: Quad): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [quad]);
  else list.push(quad);
}

/** IRIs by their value; literals so that they meet no IRI. */
export function keyOf(term: Term): Key {
  if (term.termType === "NamedNode") return term.value;
  return term.termType === "Literal" ? `"${term.value}"@${term.language}^${term.datatype.value}` : `_:${term.value}`;
}
