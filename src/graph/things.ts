import { type GraphIndex, labelOf } from "../explain/index.ts";
import type { EntityKind } from "../records/entity.ts";
import { cmq, KIND_CLASS, notationOf } from "../vocabulary/cmq.ts";
import { org } from "../vocabulary/org.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";
import { skos } from "../vocabulary/skos.ts";
import type { Identity } from "./identity.ts";

/** Kind of entity, `event`, or `thing` where the graph gives no class that we know. */
export type NodeType = EntityKind | "event" | "thing";

/** Narrower classes first: a ministry is an organisation too, a region a place. */
const TYPES: readonly [NodeType, string][] = [
  ...(["person", "state", "ministry", "armed-force", "mission", "grouping", "organization"] as const),
  ...(["programme", "instrument", "region", "place", "topic"] as const),
].map((kind) => [kind, KIND_CLASS[kind].value]);
const EVENTS = [cmq.Event.value, cmq.EventReport.value];

/** Things that can act for themselves. */
const ACTORS: ReadonlySet<NodeType> = new Set(["state", "organization", "ministry", "armed-force", "mission", "grouping"]);

/** What a graph knows of the things at the ends of ties. */
export class Things {
  readonly #index: GraphIndex;
  readonly #identity: Identity;
  readonly #types = new Map<string, NodeType>();
  readonly #roots = new Map<string, string | undefined>();
  readonly #states = new Map<string, string>();

  constructor(index: GraphIndex, identity: Identity) {
    this.#index = index;
    this.#identity = identity;
    for (const node of new Set(index.instances(cmq.State).map((state) => state.node)))
      for (const { value } of index.objects(node, skos.notation)) this.#states.set(value, identity.of(node));
  }

  type(iri: string): NodeType {
    const known = this.#types.get(iri);
    if (known !== undefined) return known;
    const classes = new Set(this.#index.objects(iri, rdf.type).map(({ value }) => value));
    const type = EVENTS.some((event) => classes.has(event)) ? "event" : (TYPES.find(([, name]) => classes.has(name))?.[0] ?? "thing");
    this.#types.set(iri, type);
    return type;
  }

  /** Name for reading; an event is named by its kind and day. */
  label(iri: string): string {
    if (this.type(iri) !== "event") return labelOf(this.#index, iri);
    const kinds = this.#sorted(iri, sem.eventType).map((kind) => notationOf(kind).replaceAll("-", " "));
    const day = this.#sorted(iri, schema.startDate)[0];
    return [[...new Set(kinds)].join(" and ") || "event", ...(day === undefined ? [] : [day])].join(", ");
  }

  /** The state or organisation that a body belongs to in the end: a ministry's state, a headquarters' alliance. Undefined for what is none. */
  actor(iri: string): string | undefined {
    if (this.#roots.has(iri)) return this.#roots.get(iri);
    const bodies = closure(iri, (at) => (this.type(at) === "state" ? [] : this.#wholes(at))).filter((at) => ACTORS.has(this.type(at)));
    const tops = bodies.filter((at) => this.#wholes(at).length === 0);
    const root = ACTORS.has(this.type(iri)) ? (bodies.find((at) => this.type(at) === "state") ?? tops[0] ?? bodies[0]) : undefined;
    this.#roots.set(iri, root);
    return root;
  }

  /** What a body is part of, by the tables and, where they have nothing, by what releases say. */
  #wholes(iri: string): string[] {
    const listed = this.#sorted(iri, org.subOrganizationOf);
    if (listed.length > 0) return listed;
    const mentions = this.#index.pointingTo(iri).filter(({ predicate }) => predicate.value === cmq.mentions.value);
    return mentions.flatMap(({ subject }) => this.#sorted(subject.value, cmq.statedPartOf)).sort();
  }

  /** A place with all that contains it, the state it lies in among them. */
  around(place: string): string[] {
    return closure(this.#identity.of(place), (at) => [
      ...this.#sorted(at, schema.containedInPlace),
      ...this.#index.objects(at, schema.addressCountry).flatMap(({ value }) => this.#states.get(value) ?? []),
    ]);
  }

  /** A topic with all broader ones. */
  broader(topic: string): string[] {
    return closure(topic, (at) => this.#sorted(at, skos.broader));
  }

  #sorted(iri: string, property: typeof cmq.post): string[] {
    return [...new Set(this.#index.objects(iri, property).map(({ value }) => this.#identity.of(value)))].sort();
  }
}

/** A thing and all that can be reached from it, by code unit; circles end. */
function closure(from: string, next: (at: string) => readonly string[]): string[] {
  const found = new Set([from]);
  for (const at of found) for (const each of next(at)) found.add(each);
  return [...found].sort();
}
