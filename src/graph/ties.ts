import type { GraphIndex } from "../explain/index.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { claimTies } from "./read-claims.ts";
import { eventTies } from "./read-events.ts";
import { structureTies } from "./read-structure.ts";
import { Reading } from "./reading.ts";
import type { Things } from "./things.ts";
import type { Tie } from "./tie.ts";

/** Everything in a dataset that ties two things, read once; projections choose from it. */
export interface Ties {
  /** In an order that does not depend on that of the dataset. */
  all: readonly Tie[];
  things: Things;
  /** The one IRI that stands for a thing, by the identity graph. */
  identityOf(iri: string): string;
  /** IRIs of the releases by the name of their publisher. */
  publishers: ReadonlyMap<string, ReadonlySet<string>>;
  index: GraphIndex;
}

/** Reads all ties of a dataset. */
export function readTies(index: GraphIndex): Ties {
  const reading = new Reading(index);
  const ties = [...claimTies(reading), ...eventTies(reading), ...structureTies(reading)];
  const keys = new Map(ties.map((tie) => [tie, [tie.record, tie.kind, tie.source.thing, tie.target.thing].join(" ")]));
  ties.sort((a, b) => order(keys.get(a) as string, keys.get(b) as string));
  const publishers = new Map<string, Set<string>>();
  for (const { node } of index.instances(cmq.Release)) {
    const name = index.value(node, cmq.publisherName);
    if (name !== undefined) publishers.set(name, (publishers.get(name) ?? new Set()).add(reading.identity.of(node)));
  }
  return { all: ties, things: reading.things, identityOf: (iri) => reading.identity.of(iri), publishers, index };
}

/** By code unit: the same in every locale. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
