import type { NamedNode } from "n3";
import { inLanguage, iri } from "../../rdf/terms.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { skos } from "../../vocabulary/skos.ts";
import { concept } from "./controlled.ts";
import type { ListedThing } from "./contents.ts";
import type { Scope } from "./scope.ts";

/** Codes of countries by ISO 3166-1 alpha-3, by which the EU's table of countries names its entries. */
const ALPHA_3 = /^[A-Z]{3}$/;

export const countryCode = ({ codes }: ListedThing): string | undefined => codes.find((code) => ALPHA_3.test(code));

/** Coverage in space: the countries of the settings, else those that are given, each with its links to the graph and to Wikidata. */
export function addCountries(scope: Scope, of: NamedNode, states: readonly ListedThing[]): void {
  const { draft, settings } = scope;
  if (settings.countries !== undefined) {
    for (const code of settings.countries)
      draft.add(
        of,
        dcterms.spatial,
        country(
          scope,
          code,
          scope.contents.states.find((state) => countryCode(state) === code),
        ),
      );
    return;
  }
  for (const state of states) {
    const code = countryCode(state);
    if (code !== undefined) draft.add(of, dcterms.spatial, country(scope, code, state));
    else if (state.label !== "") draft.add(of, dcterms.spatial, uncoded(scope, state));
  }
}

/** An entity named like a state that has no code: it stands for itself. */
function uncoded({ draft }: Scope, { iri: address, label, same }: ListedThing): NamedNode {
  const node = iri(address);
  draft.type(node, dcterms.Location);
  draft.add(node, skos.prefLabel, inLanguage(label, "en"));
  draft.addAll(node, skos.exactMatch, same.map(iri));
  return node;
}

function country(scope: Scope, code: string, state: ListedThing | undefined): NamedNode {
  const label = state?.label;
  const node = concept(scope, "country", code, { ...(label !== undefined && label !== "" && { label }), types: [dcterms.Location] });
  if (state !== undefined) scope.draft.addAll(node, skos.exactMatch, [iri(state.iri), ...state.same.map(iri)]);
  return node;
}
