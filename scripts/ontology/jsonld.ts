import jsonld from "jsonld";
import { Parser, Writer } from "n3";
import { byCodeUnit } from "./model.ts";
import { prefixesOf } from "./prefixes.ts";

/** A Turtle text as JSON-LD, compacted by its own prefixes, things in order of their IRIs. */
export async function jsonldOf(turtle: string): Promise<string> {
  const writer = new Writer({ format: "N-Quads" });
  const quads = new Parser({ blankNodePrefix: "b" })
    .parse(turtle)
    .map(({ subject, predicate, object }) => writer.quadToString(subject, predicate, object));
  const expanded = await jsonld.fromRDF(quads.join("") as never, { format: "application/n-quads", useNativeTypes: false });
  const compacted = (await jsonld.compact(expanded, Object.fromEntries(prefixesOf(turtle)))) as { "@graph": { "@id": string }[] };
  compacted["@graph"].sort((a, b) => byCodeUnit(a["@id"], b["@id"]));
  return `${JSON.stringify(compacted, null, 1)}\n`;
}
