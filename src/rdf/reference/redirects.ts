import type { NamedNode } from "n3";
import type { Knowledge } from "../../knowledge/index.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { type Group, GROUPS, type Lookups } from "../lookups.ts";
import type { ReferenceWriter } from "./writer.ts";

interface NamedRow {
  key: string;
  name: string;
  variants: readonly string[];
  abbreviations?: readonly string[];
}

/**
 * Redirects to what stands now: from keys that gave way to others, and from the IRIs that names had before a row had
 * them. A name of several rows redirects nowhere. People have none: an unlinked person's IRI belongs to one release.
 */
export function referenceRedirects(writer: ReferenceWriter, knowledge: Knowledge, lookups: Lookups): void {
  const { draft, world } = writer;
  for (const row of knowledge.sameAs.rows) {
    if (row.relation !== "same") continue;
    const now = lookups.row(row.key, "grouping");
    // Which table held the key before is not known any more; keys are unique over all of them.
    if (now !== undefined)
      for (const group of GROUPS) draft.add(world.keyed(group, row.key), dcterms.isReplacedBy, world.keyed(now.group, now.key));
  }
  const tables: [Group, Group, readonly NamedRow[]][] = [
    ["state", "state", knowledge.countries.rows],
    ["organization", "organization", knowledge.organizations.rows],
    ["grouping", "grouping", knowledge.groupings.rows],
    ["instrument", "instrument", knowledge.instruments.rows],
    ["place", "place", knowledge.places.rows],
    ["topic", "topic", knowledge.topics.rows.map((row) => ({ key: row.key, name: row.label, variants: row.synonyms }))],
  ];
  for (const [group, named, rows] of tables)
    redirectNames(
      rows,
      (name) => world.named(named, name),
      (key) => world.keyed(group, key),
    );

  function redirectNames(rows: readonly NamedRow[], from: (name: string) => NamedNode, to: (key: string) => NamedNode): void {
    const owners = new Map<string, Set<string>>();
    for (const row of rows) {
      for (const form of [row.name, ...row.variants, ...(row.abbreviations ?? [])]) {
        const old = from(form).value;
        owners.set(old, (owners.get(old) ?? new Set()).add(row.key));
      }
    }
    for (const row of rows) {
      for (const form of [row.name, ...row.variants, ...(row.abbreviations ?? [])]) {
        if (owners.get(from(form).value)?.size === 1) draft.add(from(form), dcterms.isReplacedBy, to(row.key));
      }
    }
  }
}
