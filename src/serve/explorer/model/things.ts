import { labelOf, localName, LOOKUP } from "../../../explain/index.ts";
import type { EntityKind } from "../../../records/entity.ts";
import { cmq, KIND_CLASS } from "../../../vocabulary/cmq.ts";
import { schema } from "../../../vocabulary/schema.ts";
import { skos } from "../../../vocabulary/skos.ts";
import type { Reader } from "./reader.ts";
import type { Thing } from "./records.ts";

/** Kinds from the narrowest to the widest: the first that a thing's classes allow is its kind. */
export const KINDS: readonly EntityKind[] = [
  "person",
  "state",
  "ministry",
  "armed-force",
  "mission",
  "grouping",
  "organization",
  "instrument",
  "programme",
  "region",
  "place",
  "topic",
];

const NAMES: ReadonlySet<string> = new Set(LOOKUP.map((property) => property.value));

/** Everything that has a name and a kind, under its canonical IRI. */
export function readThings(reader: Reader): Map<string, Thing> {
  const things = new Map<string, Thing>();
  const members = new Map<string, Set<string>>();
  for (const kind of KINDS)
    for (const { node } of reader.graph.instances(KIND_CLASS[kind])) {
      const iri = reader.identity.canonical(node);
      if (!things.has(iri)) things.set(iri, { iri, kind, label: "", names: [], abbreviations: [], releases: [], degree: 0 });
      members.set(iri, (members.get(iri) ?? new Set([iri])).add(node));
    }
  for (const thing of things.values()) nameThing(reader, thing, [...(members.get(thing.iri) ?? [])]);
  readMentions(reader, things);
  return things;
}

/** Label and other forms, from the tables and from what releases hold of the thing itself. */
function nameThing({ graph }: Reader, thing: Thing, nodes: readonly string[]): void {
  const labels = nodes.map((node) => ({ label: labelOf(graph, node), fallback: localName(node) }));
  thing.label = (labels.find(({ label, fallback }) => label !== fallback) ?? labels[0])?.label ?? thing.iri;
  const seen = new Map<string, string>([[thing.label, ""]]);
  for (const node of nodes)
    for (const { predicate, object } of graph.about(node)) {
      if (!NAMES.has(predicate.value) || object.termType !== "Literal") continue;
      if (predicate.value === cmq.abbreviation.value && !thing.abbreviations.includes(object.value)) thing.abbreviations.push(object.value);
      if (!seen.has(object.value)) seen.set(object.value, object.language);
    }
  thing.names = [...seen].map(([text, language]) => ({ text, language }));
}

/** Names and abbreviations that releases use, and which releases they are. */
function readMentions(reader: Reader, things: ReadonlyMap<string, Thing>): void {
  const named = new Map<string, { releases: Set<string>; forms: Set<string>; short: Set<string> }>();
  for (const { node } of reader.graph.instances(cmq.Mention)) {
    const iri = reader.thing(node, cmq.mentions);
    const release = reader.one(node, cmq.mentionedIn);
    if (iri === undefined || release === undefined || !things.has(iri)) continue;
    const found = named.get(iri) ?? { releases: new Set(), forms: new Set(), short: new Set() };
    named.set(iri, found);
    found.releases.add(reader.releaseId(release));
    for (const property of [schema.name, skos.altLabel]) for (const form of reader.texts(node, property)) found.forms.add(form);
    for (const form of reader.texts(node, cmq.abbreviation)) found.short.add(form);
  }
  for (const [iri, { releases, forms, short }] of named) {
    const thing = things.get(iri) as Thing;
    thing.releases = [...releases];
    thing.abbreviations = [...new Set([...thing.abbreviations, ...short])];
    const known = new Set(thing.names.map(({ text }) => text));
    for (const text of [...forms, ...short]) if (!known.has(text)) thing.names.push({ text, language: "" });
  }
}
