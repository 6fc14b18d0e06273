import type { Literal, NamedNode } from "@rdfjs/types";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { rdfs } from "../vocabulary/rdfs.ts";
import { schema } from "../vocabulary/schema.ts";
import { skos } from "../vocabulary/skos.ts";
import type { GraphIndex } from "./graph-index.ts";

/** Properties that name a thing, best first. */
export const NAMING: readonly NamedNode[] = [skos.prefLabel, schema.name, foaf.name, dcterms.title, rdfs.label, schema.roleName];

/** Every property by which a user may look a thing up. */
export const LOOKUP: readonly NamedNode[] = [
  ...NAMING,
  skos.altLabel,
  schema.alternateName,
  skos.hiddenLabel,
  cmq.abbreviation,
  skos.notation,
  dcterms.identifier,
];

/** A thing's name for reading: in English where there is one, else in any language, else as a release names it, else the end of its IRI. */
export function labelOf(graph: GraphIndex, thing: string): string {
  for (const property of NAMING) {
    const name = bestName(graph, thing, property);
    if (name !== undefined) return name;
  }
  const mention = graph.pointingTo(thing).find((quad) => quad.predicate.value === cmq.mentions.value);
  return (mention && graph.value(mention.subject.value, schema.name)) ?? bestName(graph, thing, skos.altLabel) ?? localName(thing);
}

function bestName(graph: GraphIndex, thing: string, property: NamedNode): string | undefined {
  const names = graph.objects(thing, property).filter((term): term is Literal => term.termType === "Literal");
  return (names.find((name) => name.language === "en" || name.language === "") ?? names[0])?.value;
}

/** What stands behind the last `/` or `#`, readable. */
export function localName(iri: string): string {
  const local = iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
  try {
    return decodeURIComponent(local) || iri;
  } catch {
    return local || iri;
  }
}

/** `cooperatesWith` → `cooperates with`. */
export const spaced = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
