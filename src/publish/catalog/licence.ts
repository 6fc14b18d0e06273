import type { NamedNode } from "n3";
import { iri } from "../../rdf/terms.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { skos } from "../../vocabulary/skos.ts";
import { concept } from "./controlled.ts";
import type { Scope } from "./scope.ts";

/** The licence of the build: that of the settings, else what the dataset says of itself. */
export function licenceOf({ settings, contents, dataset }: Scope): string | undefined {
  if (settings.license !== undefined) return settings.license;
  return contents.description.find((quad) => quad.subject.equals(dataset) && quad.predicate.equals(dcterms.license))?.object.value;
}

/**
 * The licence as catalogues want it: the entry of the EU's table of licences where it has one, with the licence's own address beside it;
 * any other licence by its address.
 */
export function licenceNode(scope: Scope): NamedNode | undefined {
  const { draft, terms } = scope;
  const address = licenceOf(scope);
  if (address === undefined) return undefined;
  const known = terms.licences.find((licence) => licence.iri === address);
  const node = known === undefined ? iri(address) : concept(scope, "licence", known.code);
  draft.type(node, dcterms.LicenseDocument);
  if (known !== undefined) {
    draft.add(node, dcterms.type, concept(scope, "licence-type", known.type));
    draft.add(node, skos.exactMatch, iri(address));
    draft.type(iri(address), dcterms.LicenseDocument);
    draft.add(iri(address), dcterms.type, concept(scope, "licence-type", known.type));
  }
  return node;
}
