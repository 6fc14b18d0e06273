import { iri, literals, partialDate } from "../../rdf/terms.ts";
import { adms } from "../../vocabulary/adms.ts";
import { dcat } from "../../vocabulary/dcat.ts";
import { DCAT_AP } from "../../vocabulary/dcatap.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { foaf } from "../../vocabulary/foaf.ts";
import { voidTerms } from "../../vocabulary/void.ts";
import { contactPoint, publisher } from "./agents.ts";
import { concept, schemeNode } from "./controlled.ts";
import { addCountries } from "./coverage.ts";
import { addLanguages } from "./dataset.ts";
import { licenceNode } from "./licence.ts";
import type { Scope } from "./scope.ts";
import { titlesOf } from "./wording.ts";

/** The dcat:Catalog with its one dataset, and the record of that entry. */
export function addCatalog(scope: Scope): void {
  const { draft, catalog, dataset, settings, contents } = scope;
  const own = settings.catalog ?? {};
  draft.type(catalog, dcat.Catalog);
  draft.addAll(catalog, dcterms.title, own.title === undefined ? titlesOf(scope, "Catalogue: ") : literals(own.title));
  draft.addAll(
    catalog,
    dcterms.description,
    literals(own.description ?? "Catalogue of one dataset, a knowledge graph read out of press releases, with all of its files."),
  );
  draft.add(catalog, dcterms.publisher, publisher(scope));
  draft.add(dataset, dcterms.publisher, publisher(scope));
  draft.add(dataset, dcat.contactPoint, contactPoint(scope));
  draft.add(catalog, dcterms.license, licenceNode(scope));
  addLanguages(scope, catalog);
  addCountries(scope, catalog, contents.publisherStates.length > 0 ? contents.publisherStates : contents.states);
  draft.add(catalog, dcat.themeTaxonomy, schemeNode(scope, "data-theme"));
  if (scope.issued !== undefined) draft.add(catalog, dcterms.issued, partialDate(scope.issued));
  if (scope.modified !== undefined) draft.add(catalog, dcterms.modified, partialDate(scope.modified));
  const homepage = own.homepage ?? settings.homepage;
  if (homepage !== undefined) {
    draft.add(catalog, foaf.homepage, iri(homepage));
    draft.type(iri(homepage), foaf.Document);
  }
  draft.add(catalog, dcat.dataset, dataset);
  addRecord(scope);
}

/** The record says when the entry changed, which DCAT-AP demands; without any date there is none. */
function addRecord(scope: Scope): void {
  const { draft, catalog, record, dataset, issued, modified } = scope;
  if (issued === undefined || modified === undefined) return;
  draft.add(catalog, dcat.record, record);
  draft.type(record, dcat.CatalogRecord, voidTerms.DatasetDescription);
  draft.addAll(record, dcterms.title, titlesOf(scope, "Entry: "));
  draft.add(record, foaf.primaryTopic, dataset);
  draft.add(record, dcterms.issued, partialDate(issued));
  draft.add(record, dcterms.modified, partialDate(modified));
  draft.add(record, dcterms.conformsTo, DCAT_AP);
  draft.type(DCAT_AP, dcterms.Standard);
  draft.add(record, adms.status, concept(scope, "record-status", scope.terms.defaults.status));
}
