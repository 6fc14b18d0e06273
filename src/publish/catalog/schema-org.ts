import { SCHEMA_NS } from "../../vocabulary/schema.ts";
import { countryCode } from "./coverage.ts";
import { formatOf } from "./distributions.ts";
import { licenceOf } from "./licence.ts";
import { downloadUrl, oneText, type Scope } from "./scope.ts";
import { descriptionOf, keywordsOf, languagesOf, period, titleOf, versionOf } from "./wording.ts";

/** Search engines read descriptions of 50 to 5,000 characters. */
const LONGEST = 5000;

/**
 * The dataset as schema.org describes one, for search engines: JSON-LD in the plain form of the science-on-schema.org guide, with
 * `@vocab` as its whole context, so that nothing is loaded to read it.
 */
export function schemaOrgDataset(scope: Scope): Record<string, unknown> {
  const { dataset, catalog, settings, terms } = scope;
  const { start, end } = period(scope);
  const publisher = settings.publisher && {
    "@type": "Organization",
    "@id": scope.publisher.value,
    name: oneText(settings.publisher.name),
    url: settings.publisher.homepage,
    contactPoint: settings.contact && {
      "@type": "ContactPoint",
      name: settings.contact.name,
      email: settings.contact.email,
      url: settings.contact.page,
    },
  };
  return {
    "@context": { "@vocab": SCHEMA_NS },
    "@type": "Dataset",
    "@id": dataset.value,
    name: titleOf(scope),
    description: [...descriptionOf(scope)].slice(0, LONGEST).join(""),
    url: settings.landingPage ?? settings.access ?? dataset.value,
    identifier: { "@type": "PropertyValue", propertyID: "IRI", value: dataset.value, url: dataset.value },
    version: versionOf(scope),
    keywords: keywordsOf(scope),
    license: licenceOf(scope),
    // What everybody may see costs nothing here; of anything else the settings do not tell.
    isAccessibleForFree: (settings.accessRights ?? terms.defaults.access) === terms.defaults.access || undefined,
    inLanguage: languagesOf(scope),
    datePublished: scope.issued,
    dateModified: scope.modified,
    temporalCoverage: start === undefined ? undefined : `${start}/${end}`,
    spatialCoverage: places(scope),
    creator: publisher,
    publisher,
    includedInDataCatalog: {
      "@type": "DataCatalog",
      "@id": catalog.value,
      name: settings.catalog?.title ? oneText(settings.catalog.title) : undefined,
    },
    size: `${scope.statistics.triples} triples`,
    distribution: scope.files.map((file) => ({
      "@type": "DataDownload",
      name: terms.files[file.path]?.title ?? file.path,
      encodingFormat: formatOf(scope, file.path)?.media,
      contentUrl: downloadUrl(scope, file),
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
  };
}

function places({ settings, contents }: Scope): unknown[] {
  const wanted = settings.countries;
  const states = wanted === undefined ? contents.states : contents.states.filter((state) => wanted.includes(countryCode(state) ?? ""));
  return states.filter(({ label }) => label !== "").map(({ label, same }) => ({ "@type": "Place", name: label, sameAs: same[0] }));
}

/**
 * JSON that may stand inside a script element of a web page as it is: no character of it can end the element or begin a comment
 * (the HTML standard, "Restrictions for contents of script elements"), and none is a line end to JavaScript.
 */
export function embeddable(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
