import type { Knowledge } from "../../knowledge/index.ts";
import { cmq } from "../../vocabulary/cmq.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { skos } from "../../vocabulary/skos.ts";
import { inLanguage, nameText } from "../terms.ts";
import type { ReferenceWriter } from "./writer.ts";

/** States with their names in every language of the tables, their ISO codes and what followed those that are no more. */
export function referenceStates(writer: ReferenceWriter, knowledge: Knowledge): void {
  const { draft, world } = writer;
  for (const row of knowledge.countries.rows) {
    const node = world.keyed("state", row.key);
    writer.thing(node, "state", row);
    for (const code of [row.iso2, row.iso3]) writer.text(node, skos.notation, code);
    if (row.officialName !== undefined) draft.add(node, skos.altLabel, inLanguage(nameText(row.officialName), "en"));
    // Adjectives and demonyms find the state but do not name it.
    draft.addAll(
      node,
      skos.hiddenLabel,
      [...row.adjectives, ...row.demonyms].map((form) => inLanguage(nameText(form), "en")),
    );
    writer.text(node, cmq.timeZone, row.timeZone);
    writer.lifetime(node, row);
    draft.addAll(
      node,
      dcterms.isReplacedBy,
      row.successors.map((key) => world.keyed("state", key)),
    );
  }
  for (const row of knowledge.countryNames.rows) {
    // English stands in countries.csv: a second preferred label of one language would be none.
    if (row.lang === "en") continue;
    const node = world.keyed("state", row.key);
    draft.add(node, skos.prefLabel, inLanguage(nameText(row.name), row.lang));
    draft.addAll(
      node,
      skos.altLabel,
      row.variants.map((form) => inLanguage(nameText(form), row.lang)),
    );
  }
}
