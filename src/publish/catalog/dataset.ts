import { inLanguage, iri, literals, partialDate, plain } from "../../rdf/terms.ts";
import { CMQ_NS } from "../../vocabulary/cmq.ts";
import { dcat } from "../../vocabulary/dcat.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { foaf } from "../../vocabulary/foaf.ts";
import { voidTerms } from "../../vocabulary/void.ts";
import { concept } from "./controlled.ts";
import { addCountries } from "./coverage.ts";
import type { Scope } from "./scope.ts";
import { addThemes } from "./themes.ts";
import { descriptionOf, keywordsOf, languageCode, languagesOf, period, titlesOf, versionOf } from "./wording.ts";

/** The dcat:Dataset: what the build is, about when, where and what, who answers for it and on which terms. */
export function addDataset(scope: Scope): void {
  const { draft, dataset, settings, terms, contents } = scope;
  const replaced = [...(settings.title === undefined ? [] : [dcterms.title]), ...(settings.license === undefined ? [] : [dcterms.license])];
  // What the dataset says of itself stands in the catalogue too, but for what the settings say otherwise.
  for (const { subject, predicate, object } of contents.description)
    if (!subject.equals(dataset) || !replaced.some((property) => property.equals(predicate)))
      draft.add(subject as typeof dataset, predicate as typeof dataset, object);
  draft.type(dataset, dcat.Dataset, voidTerms.Dataset);
  draft.addAll(dataset, dcterms.title, titlesOf(scope));
  draft.addAll(dataset, dcterms.description, literals(settings.description ?? descriptionOf(scope)));
  draft.add(dataset, dcterms.identifier, plain(dataset.value));
  draft.add(dataset, dcterms.license, settings.license === undefined ? undefined : iri(settings.license));
  draft.add(dataset, dcat.version, optional(versionOf(scope)));
  if (scope.issued !== undefined) draft.add(dataset, dcterms.issued, partialDate(scope.issued));
  if (scope.modified !== undefined) draft.add(dataset, dcterms.modified, partialDate(scope.modified));
  addPeriod(scope);
  addCountries(scope, dataset, contents.states);
  addThemes(scope, dataset);
  addLanguages(scope, dataset);
  draft.addAll(
    dataset,
    dcat.keyword,
    keywordsOf(scope).map((keyword) => inLanguage(keyword, "en")),
  );
  draft.add(
    dataset,
    dcterms.accrualPeriodicity,
    concept(scope, "frequency", settings.frequency ?? terms.defaults.frequency, { types: [dcterms.Frequency] }),
  );
  draft.add(
    dataset,
    dcterms.accessRights,
    concept(scope, "access-right", settings.accessRights ?? terms.defaults.access, { types: [dcterms.RightsStatement] }),
  );
  draft.add(dataset, dcterms.conformsTo, iri(CMQ_NS));
  draft.type(iri(CMQ_NS), dcterms.Standard);
  // The homepage is the catalogue's: foaf:homepage is inverse functional, so two things with one would be one thing.
  const page = settings.landingPage ?? settings.homepage;
  if (page === undefined) return;
  draft.add(dataset, dcat.landingPage, iri(page));
  draft.type(iri(page), foaf.Document);
}

const optional = (text: string | undefined) => (text === undefined ? undefined : plain(text));

/** Languages of the releases, as far as the EU's table of languages is known here. */
export function addLanguages(scope: Scope, of: Scope["dataset"]): void {
  const { draft } = scope;
  for (const tag of languagesOf(scope)) {
    const code = languageCode(scope, tag);
    if (code !== undefined) draft.add(of, dcterms.language, concept(scope, "language", code, { types: [dcterms.LinguisticSystem] }));
  }
}

/** From the first to the last day on which a release was issued. */
function addPeriod(scope: Scope): void {
  const { draft, dataset } = scope;
  const { start, end } = period(scope);
  if (start === undefined || end === undefined) return;
  const node = iri(`${dataset.value}/period`);
  draft.add(dataset, dcterms.temporal, node);
  draft.type(node, dcterms.PeriodOfTime);
  draft.add(node, dcat.startDate, partialDate(start));
  draft.add(node, dcat.endDate, partialDate(end));
}
