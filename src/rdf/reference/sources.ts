import type { Knowledge } from "../../knowledge/index.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { owl } from "../../vocabulary/owl.ts";
import { prov } from "../../vocabulary/prov.ts";
import type { ReferenceWriter } from "./writer.ts";

/** Where the rows come from, with version, date and licence as the tables give them. */
export function referenceSources(writer: ReferenceWriter, knowledge: Knowledge): void {
  for (const row of knowledge.sources.rows) {
    const node = writer.source(row.key);
    writer.draft.type(node, prov.Entity);
    writer.text(node, dcterms.title, row.key);
    writer.text(node, dcterms.license, row.licence);
    writer.text(node, owl.versionInfo, row.version);
    // Dates stand as the sources give them, a range or words among them.
    writer.text(node, dcterms.issued, row.date);
  }
}
