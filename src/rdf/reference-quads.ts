import type { Quad } from "n3";
import type { Knowledge } from "../knowledge/index.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { prov } from "../vocabulary/prov.ts";
import { Draft } from "./draft.ts";
import type { ReferenceLabels } from "./fact-names.ts";
import { DEFAULT_BASE, WorldIris } from "./iris.ts";
import { lookupsOf } from "./lookups.ts";
import { referenceBodies } from "./reference/bodies.ts";
import { referencePeople } from "./reference/people.ts";
import { referenceRedirects } from "./reference/redirects.ts";
import { referenceSources } from "./reference/sources.ts";
import { referenceStates } from "./reference/states.ts";
import { referenceThings } from "./reference/things.ts";
import { ReferenceWriter } from "./reference/writer.ts";
import { iri, plain } from "./terms.ts";

/** Name of the reference graph of these tables: one for each version of them. */
export const referenceGraph = (base: string, knowledge: Knowledge): string => `${base}graph/reference/${knowledge.tablesHash.slice(0, 12)}`;

/** The tables as one named graph: labels, kinds, parts, memberships and tenures with dates, Wikidata items, sources with licences. */
export function referenceQuads(knowledge: Knowledge, options: { base?: string } = {}): Quad[] {
  const base = options.base ?? DEFAULT_BASE;
  const lookups = lookupsOf(knowledge);
  const draft = new Draft(iri(referenceGraph(base, knowledge)));
  const writer = new ReferenceWriter(draft, new WorldIris(base, lookups));
  draft.type(draft.graph, prov.Entity);
  draft.add(draft.graph, dcterms.title, plain("Reference tables"));
  draft.add(draft.graph, cmq.tablesHash, plain(knowledge.tablesHash));
  referenceStates(writer, knowledge);
  referenceBodies(writer, knowledge, lookups);
  referencePeople(writer, knowledge, lookups);
  referenceThings(writer, knowledge, lookups);
  referenceSources(writer, knowledge);
  referenceRedirects(writer, knowledge, lookups);
  return draft.quads();
}

/** English preferred labels by IRI, straight from the tables, for the facts view and for people to read. */
export function referenceLabels(knowledge: Knowledge, options: { base?: string } = {}): ReferenceLabels {
  const world = new WorldIris(options.base ?? DEFAULT_BASE, lookupsOf(knowledge));
  const labels = new Map<string, string>();
  const note = (group: string, rows: readonly { key: string; name: string }[]): void => {
    for (const row of rows) labels.set(world.keyed(group, row.key).value, row.name);
  };
  note("state", knowledge.countries.rows);
  note("organization", knowledge.organizations.rows);
  note("grouping", knowledge.groupings.rows);
  note("person", knowledge.people.rows);
  note("place", knowledge.places.rows);
  note("instrument", knowledge.instruments.rows);
  note(
    "topic",
    knowledge.topics.rows.map(({ key, label }) => ({ key, name: label })),
  );
  return { label: (iri) => labels.get(iri) };
}
