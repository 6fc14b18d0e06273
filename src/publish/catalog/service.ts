import { inLanguage, iri, literals } from "../../rdf/terms.ts";
import { dcat } from "../../vocabulary/dcat.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { SPARQL_PROTOCOL, sd } from "../../vocabulary/sd.ts";
import { voidTerms } from "../../vocabulary/void.ts";
import { contactPoint, publisher } from "./agents.ts";
import { concept } from "./controlled.ts";
import { licenceNode } from "./licence.ts";
import type { Scope } from "./scope.ts";
import { keywordsOf, titlesOf } from "./wording.ts";

/** The SPARQL endpoint that serves the dataset, where the settings name one: as a dcat:DataService and as a SPARQL service. */
export function addService(scope: Scope): void {
  const { draft, service, dataset, catalog, settings, terms } = scope;
  const { endpoint } = settings;
  if (endpoint === undefined) return;
  const url = iri(endpoint.url);
  draft.add(catalog, dcat.service, service);
  draft.type(service, dcat.DataService, sd.Service);
  draft.addAll(service, dcterms.title, endpoint.title === undefined ? titlesOf(scope, "SPARQL endpoint: ") : literals(endpoint.title));
  draft.add(service, dcat.endpointURL, url);
  draft.add(service, dcat.endpointDescription, iri(endpoint.description ?? endpoint.url));
  draft.add(service, dcat.servesDataset, dataset);
  draft.add(service, dcterms.publisher, publisher(scope));
  draft.add(service, dcat.contactPoint, contactPoint(scope));
  draft.add(service, dcterms.license, licenceNode(scope));
  draft.add(service, dcterms.conformsTo, SPARQL_PROTOCOL);
  draft.type(SPARQL_PROTOCOL, dcterms.Standard);
  draft.add(
    service,
    dcterms.accessRights,
    concept(scope, "access-right", settings.accessRights ?? terms.defaults.access, { types: [dcterms.RightsStatement] }),
  );
  for (const code of settings.themes ?? terms.defaults.themes) draft.add(service, dcat.theme, concept(scope, "data-theme", code));
  draft.addAll(
    service,
    dcat.keyword,
    keywordsOf(scope).map((keyword) => inLanguage(keyword, "en")),
  );
  draft.add(service, sd.endpoint, url);
  draft.add(service, sd.supportedLanguage, sd.SPARQL11Query);
  draft.add(service, sd.defaultDataset, dataset);
  draft.add(dataset, voidTerms.sparqlEndpoint, url);
}
