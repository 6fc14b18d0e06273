import type { Knowledge } from "../../knowledge/index.ts";
import { kindOfInstrument, kindOfPlace } from "../../knowledge/entity-kind.ts";
import { cmq } from "../../vocabulary/cmq.ts";
import { eurovocIri } from "../../vocabulary/eurovoc.ts";
import { schema } from "../../vocabulary/schema.ts";
import { skos } from "../../vocabulary/skos.ts";
import type { Lookups } from "../lookups.ts";
import { decimal, iri } from "../terms.ts";
import type { ReferenceWriter } from "./writer.ts";

/** Places with coordinates, topics with their thesaurus, instruments and programmes. */
export function referenceThings(writer: ReferenceWriter, knowledge: Knowledge, lookups: Lookups): void {
  const { draft, world } = writer;
  for (const row of knowledge.places.rows) {
    const node = world.keyed("place", row.key);
    writer.thing(node, kindOfPlace(row.kind), row);
    draft.type(node, schema.Place);
    if (row.lat !== undefined && row.lon !== undefined) {
      draft.add(node, schema.latitude, decimal(row.lat));
      draft.add(node, schema.longitude, decimal(row.lon));
    }
    if (row.broader !== undefined) draft.add(node, schema.containedInPlace, world.keyed("place", row.broader));
    writer.text(node, schema.addressCountry, row.country);
  }
  const scheme = iri(`${world.base}id/scheme/topics`);
  draft.type(scheme, skos.ConceptScheme);
  for (const row of knowledge.topics.rows) {
    const node = world.keyed("topic", row.key);
    writer.thing(node, "topic", { ...row, name: row.label, nameJa: row.labelJa, variants: row.synonyms });
    draft.add(node, skos.inScheme, scheme);
    if (row.broader !== undefined) draft.add(node, skos.broader, world.keyed("topic", row.broader));
    if (row.eurovocId !== undefined)
      draft.add(node, row.eurovocMatch === "exact" ? skos.exactMatch : skos.closeMatch, eurovocIri(row.eurovocId));
  }
  for (const row of knowledge.instruments.rows) {
    const kind = kindOfInstrument(row.kind);
    if (kind === undefined) continue;
    const node = world.keyed("instrument", row.key);
    writer.thing(node, kind, row);
    writer.period(node, row);
    for (const party of row.parties) {
      const at = lookups.row(party, "organization");
      if (at !== undefined) draft.add(node, cmq.party, world.keyed(at.group, at.key));
    }
  }
}
