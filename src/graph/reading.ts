import type { GraphIndex } from "../explain/index.ts";
import { acts } from "../rdf/map-event.ts";
import { cmq, notationOf } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { org } from "../vocabulary/org.ts";
import { schema } from "../vocabulary/schema.ts";
import { Identity } from "./identity.ts";
import { Things } from "./things.ts";
import type { End } from "./tie.ts";

/** What readers of ties share: a dataset, its identity links, and for whom people act in each release. */
export class Reading {
  readonly index: GraphIndex;
  readonly identity: Identity;
  readonly things: Things;
  readonly #sides: ReadonlyMap<string, string>;
  readonly #places = new Map<string, readonly string[]>();

  constructor(index: GraphIndex) {
    this.index = index;
    this.identity = new Identity(index);
    this.things = new Things(index, this.identity);
    this.#sides = sidesOf(index);
  }

  /** An end of a tie; a person's side is that which they are on in this release. */
  readonly end = (iri: string, release: string, side = this.#sides.get(key(release, iri))): End => ({
    thing: this.identity.of(iri),
    ...(side !== undefined && { side: this.identity.of(side) }),
  });

  readonly issued = (release: string): string | undefined => this.index.value(release, dcterms.issued);

  /** Topics of a record, and its own words where the tables have no topic. */
  areas(record: string): string[] {
    const topics = this.index.objects(record, dcterms.subject).map(({ value }) => this.identity.of(value));
    const words = this.index.objects(record, cmq.topicText).map(({ value }) => value);
    return [...new Set([...topics, ...words])].sort();
  }

  /** Where an event was, with all that contains the place. */
  readonly places = (event: string): readonly string[] => {
    const known = this.#places.get(event);
    if (known !== undefined) return known;
    const places = this.index.objects(event, schema.location).flatMap(({ value }) => this.things.around(value));
    this.#places.set(event, places);
    return places;
  };
}

const key = (release: string, person: string): string => `${release} ${person}`;

/** By release and person: the body of the post that they hold, or else the side that they take in an event. First by code unit of several. */
function sidesOf(index: GraphIndex): Map<string, string> {
  const sides = new Map<string, string>();
  const note = (release: string | undefined, person: string | undefined, side: string | undefined): void => {
    if (release === undefined || person === undefined || side === undefined) return;
    const before = sides.get(key(release, person));
    if (before === undefined || side < before) sides.set(key(release, person), side);
  };
  for (const { node } of index.instances(cmq.EventReport)) {
    const release = index.value(node, cmq.reportedIn);
    for (const { value: part } of index.objects(node, cmq.participation))
      note(release, index.value(part, cmq.participant), index.value(part, cmq.side));
  }
  const posts = new Map<string, string>();
  for (const { node } of index.instances(org.Membership)) {
    const [release, person, body] = [cmq.attestedIn, org.member, org.organization].map((property) => index.value(node, property));
    if (release === undefined || person === undefined || body === undefined || sides.has(key(release, person))) continue;
    if (!acts({ status: notationOf(index.value(node, cmq.tenureStatus) ?? "") })) continue;
    const before = posts.get(key(release, person));
    if (before === undefined || body < before) posts.set(key(release, person), body);
  }
  for (const [at, body] of posts) sides.set(at, body);
  return sides;
}
