import type { NamedNode } from "n3";
import { cmq } from "../../../vocabulary/cmq.ts";
import { org } from "../../../vocabulary/org.ts";
import { rdf } from "../../../vocabulary/rdf.ts";
import { schema } from "../../../vocabulary/schema.ts";
import { skos } from "../../../vocabulary/skos.ts";
import type { Catalogue } from "../model/catalogue.ts";

/** One property of a thing as the tables or texts give it. */
export interface ReferenceLine {
  heading: string;
  /** IRIs of things of this graph. */
  things: string[];
  /** Plain values, and addresses elsewhere. */
  values: string[];
}

const OUT: readonly (readonly [NamedNode, string])[] = [
  [org.subOrganizationOf, "Part of"],
  [org.linkedTo, "Linked to"],
  [cmq.party, "Parties"],
  [cmq.statedPartOf, "Part of"],
  [skos.broader, "Broader topic"],
  [schema.containedInPlace, "Within"],
  [schema.foundingDate, "Founded"],
  [schema.dissolutionDate, "Dissolved"],
  [schema.startDate, "From"],
  [schema.endDate, "Until"],
  [schema.addressCountry, "Seat (country)"],
  [skos.notation, "Codes"],
  [skos.exactMatch, "Same in other data"],
  [skos.closeMatch, "Close in other data"],
];
const IN: readonly (readonly [NamedNode, string])[] = [
  [org.subOrganizationOf, "Parts"],
  [org.linkedTo, "Linked from"],
  [cmq.party, "Party to"],
  [skos.broader, "Narrower topics"],
  [schema.containedInPlace, "Places within"],
];

/** What is known of a thing besides what releases say of it, and what leads to it. */
export function referenceOf({ graph, identity }: Catalogue, iri: string): ReferenceLine[] {
  const lines = new Map<string, { things: Set<string>; values: Set<string> }>();
  const line = (heading: string) => {
    const known = lines.get(heading) ?? { things: new Set<string>(), values: new Set<string>() };
    lines.set(heading, known);
    return known;
  };
  for (const node of identity.members(iri)) {
    for (const [property, heading] of OUT)
      for (const term of graph.objects(node, property)) {
        const inside = term.termType === "NamedNode" && graph.about(term.value).length > 0;
        if (inside) line(heading).things.add(identity.canonical(term.value));
        else line(heading).values.add(term.value);
      }
    for (const quad of graph.pointingTo(node)) {
      const heading = IN.find(([property]) => property.value === quad.predicate.value)?.[1];
      if (heading !== undefined) line(heading).things.add(identity.canonical(quad.subject.value));
    }
  }
  return [...lines].map(([heading, { things, values }]) => ({ heading, things: [...things], values: [...values] }));
}

/** Why releases' own people and reports were taken for one, and what was looked at and left apart. */
export function identityNotes({ graph, identity }: Catalogue, iri: string): { from: string; rule: string | undefined; reason: string }[] {
  return identity.members(iri).flatMap((member) =>
    graph.pointingTo(member).flatMap(({ subject, predicate }) => {
      if (predicate.value !== rdf.subject.value) return [];
      const link = graph.is(subject.value, cmq.IdentityLink);
      const reason = graph.value(subject.value, cmq.reason);
      if ((!link && !graph.is(subject.value, cmq.OpenIdentity)) || reason === undefined) return [];
      return [{ from: member, rule: graph.value(subject.value, cmq.rule), reason }];
    }),
  );
}
