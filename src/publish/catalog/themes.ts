import type { NamedNode } from "n3";
import { iri } from "../../rdf/terms.ts";
import { dcat } from "../../vocabulary/dcat.ts";
import { concept, describeConcept, titledScheme } from "./controlled.ts";
import type { Scope } from "./scope.ts";

/** EU data themes, and the EuroVoc concepts that are confirmed to be a topic of the releases, those of the most releases. */
export function addThemes(scope: Scope, of: NamedNode): void {
  const { draft, settings, terms, contents } = scope;
  for (const code of settings.themes ?? terms.defaults.themes) draft.add(of, dcat.theme, concept(scope, "data-theme", code));
  const others = Object.values(terms.targets).filter((target) => target.themes);
  const known = contents.topics.flatMap(({ label, same }) =>
    same.flatMap((match) => others.filter(({ uriSpace }) => match.startsWith(uriSpace)).map((target) => ({ match, label, target }))),
  );
  for (const { match, label, target } of known.slice(0, terms.defaults.topics)) {
    draft.add(of, dcat.theme, iri(match));
    describeConcept(scope, iri(match), scope.conceptLabels.get(match) ?? label, titledScheme(draft, target.iri, target.title));
  }
}
