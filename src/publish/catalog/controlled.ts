import type { NamedNode } from "n3";
import type { CatalogTerms, SchemeName } from "../../knowledge/catalog-terms.ts";
import { inLanguage, iri } from "../../rdf/terms.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { skos } from "../../vocabulary/skos.ts";
import type { Scope } from "./scope.ts";

/** IRI of a concept of a controlled vocabulary. */
export function conceptIri(terms: CatalogTerms, scheme: SchemeName, code: string): NamedNode {
  const known = terms.schemes[scheme];
  return iri((known["concepts-in"] ?? `${known.iri}/`) + code);
}

/**
 * A concept of a controlled vocabulary, described as far as a catalogue must: its class, label and scheme. DCAT-AP's range
 * shapes look for these in the catalogue itself, and a reader without a network understands it.
 */
export function concept(scope: Scope, scheme: SchemeName, code: string, options: { label?: string; types?: NamedNode[] } = {}): NamedNode {
  const node = conceptIri(scope.terms, scheme, code);
  const label = options.label ?? scope.terms.schemes[scheme].concepts[code] ?? code;
  describeConcept(scope, node, label, schemeNode(scope, scheme), options.types);
  return node;
}

/** Says of a concept what a catalogue must: class, English label, scheme. */
export function describeConcept(
  { draft }: Scope,
  node: NamedNode,
  label: string,
  scheme: NamedNode,
  types: readonly NamedNode[] = [],
): void {
  draft.type(node, skos.Concept, ...types);
  draft.add(node, skos.prefLabel, inLanguage(label, "en"));
  draft.add(node, skos.inScheme, scheme);
}

/** A controlled vocabulary, with its title. */
export function schemeNode({ draft, terms }: Scope, scheme: SchemeName): NamedNode {
  const { iri: address, title } = terms.schemes[scheme];
  return titledScheme(draft, address, title);
}

/** A vocabulary of concepts with its English title. */
export function titledScheme(draft: Scope["draft"], address: string, title: string): NamedNode {
  const node = iri(address);
  draft.type(node, skos.ConceptScheme);
  draft.add(node, dcterms.title, inLanguage(title, "en"));
  return node;
}
