import { inLanguage, iri, literals, partialDate, plain } from "../../rdf/terms.ts";
import { adms } from "../../vocabulary/adms.ts";
import { dcat } from "../../vocabulary/dcat.ts";
import { DCAT_AP } from "../../vocabulary/dcatap.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { foaf } from "../../vocabulary/foaf.ts";
import { vcard } from "../../vocabulary/vcard.ts";
import { voidTerms } from "../../vocabulary/void.ts";
import { concept, schemeNode } from "./controlled.ts";
import { addCountries } from "./coverage.ts";
import { addLanguages } from "./dataset.ts";
import { licenceNode } from "./licence.ts";
import type { Scope } from "./scope.ts";
import { titleOf } from "./wording.ts";

/** Name of the publisher where the settings name none: DCAT-AP demands one, and nobody is to be invented. */
export const NO_PUBLISHER = "Publisher not stated";

/** The dcat:Catalog with its one dataset, and the record of that entry. */
export function addCatalog(scope: Scope): void {
  const { draft, catalog, dataset, settings, contents } = scope;
  const own = settings.catalog ?? {};
  draft.type(catalog, dcat.Catalog);
  draft.addAll(catalog, dcterms.title, literals(own.title ?? `Catalogue: ${titleOf(scope)}`));
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
  draft.add(record, dcterms.title, inLanguage(`Entry: ${titleOf(scope)}`, "en"));
  draft.add(record, foaf.primaryTopic, dataset);
  draft.add(record, dcterms.issued, partialDate(issued));
  draft.add(record, dcterms.modified, partialDate(modified));
  draft.add(record, dcterms.conformsTo, DCAT_AP);
  draft.type(DCAT_AP, dcterms.Standard);
  draft.add(record, adms.status, concept(scope, "record-status", scope.terms.defaults.status));
}

/** Who publishes the dataset. */
export function publisher(scope: Scope): Scope["publisher"] {
  const { draft, publisher: node, settings } = scope;
  draft.type(node, foaf.Agent);
  draft.addAll(node, foaf.name, literals(settings.publisher?.name ?? NO_PUBLISHER));
  const { type, homepage } = settings.publisher ?? {};
  if (type !== undefined) draft.add(node, dcterms.type, concept(scope, "publisher-type", type));
  if (homepage !== undefined) {
    draft.add(node, foaf.homepage, iri(homepage));
    draft.type(iri(homepage), foaf.Document);
  }
  return node;
}

/** Whom to write to; nobody where the settings name nobody. */
export function contactPoint({ draft, contact, settings }: Scope): Scope["contact"] | undefined {
  if (settings.contact === undefined) return undefined;
  const { name, email, page } = settings.contact;
  draft.type(contact, vcard.Kind);
  draft.add(contact, vcard.fn, plain(name));
  if (email !== undefined) draft.add(contact, vcard.hasEmail, iri(`mailto:${email}`));
  if (page !== undefined) draft.add(contact, vcard.hasURL, iri(page));
  return contact;
}
