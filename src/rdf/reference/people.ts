import type { Knowledge } from "../../knowledge/index.ts";
import { foaf } from "../../vocabulary/foaf.ts";
import { org } from "../../vocabulary/org.ts";
import { skos } from "../../vocabulary/skos.ts";
import type { Lookups } from "../lookups.ts";
import { inLanguage, iri, nameText } from "../terms.ts";
import { slug } from "../slug.ts";
import type { ReferenceWriter } from "./writer.ts";

/** People, the wordings of posts, and who held which post for whom and when. */
export function referencePeople(writer: ReferenceWriter, knowledge: Knowledge, lookups: Lookups): void {
  const { draft, world } = writer;
  for (const row of knowledge.people.rows) {
    const node = world.keyed("person", row.key);
    writer.thing(node, "person", row);
    writer.text(node, foaf.familyName, row.familyName);
    writer.text(node, foaf.givenName, row.givenName);
    for (const native of row.nativeNames) writer.text(node, skos.altLabel, native);
  }
  for (const row of knowledge.posts.rows) {
    if (row.kind !== "post") continue;
    const role = world.keyed("role", row.key);
    draft.type(role, org.Role);
    draft.add(role, skos.prefLabel, inLanguage(nameText(row.label), "en"));
    draft.addAll(
      role,
      skos.altLabel,
      row.variants.map((form) => inLanguage(nameText(form), "en")),
    );
    for (const label of row.labelJa?.split("|") ?? []) draft.add(role, skos.altLabel, inLanguage(nameText(label), "ja"));
    writer.sources(role, row.source);
  }
  for (const row of knowledge.tenures.rows) {
    const of = lookups.row(row.of, "organization");
    if (of === undefined) continue;
    writer.membership(iri(`${world.base}id/tenure/${slug(row.key)}`), {
      member: world.keyed("person", knowledge.canonical(row.person)),
      organization: world.keyed(of.group, of.key),
      role: row.post,
      from: row.from,
      to: row.to,
      source: row.source,
    });
  }
}
