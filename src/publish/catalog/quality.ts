import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { dcat } from "../../vocabulary/dcat.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { skos } from "../../vocabulary/skos.ts";
import type { CatalogTerms, SchemeName } from "../../knowledge/catalog-terms.ts";
import type { CatalogSettings } from "../../records/catalog-settings.ts";

/** One indicator of the metadata quality that data.europa.eu measures. */
export interface Indicator {
  dimension: "findability" | "accessibility" | "interoperability" | "reusability" | "contextuality";
  name: string;
  points: number;
  /** `assumed`: only a request to the address can tell, and nothing here uses the network. */
  met: "yes" | "no" | "assumed";
  /** Field of the settings that would meet it. */
  field?: string;
}

export interface Quality {
  indicators: Indicator[];
  score: number;
  most: number;
  rating: "excellent" | "good" | "sufficient" | "bad";
}

/** Points from which a rating begins (data.europa.eu, metadata quality methodology). */
const RATINGS = [
  ["excellent", 351],
  ["good", 221],
  ["sufficient", 121],
  ["bad", 0],
] as const;

interface Judged {
  quads: readonly Quad[];
  dataset: NamedNode;
  settings: CatalogSettings;
  terms: CatalogTerms;
  /** Violations of DCAT-AP in the catalogue. */
  violations: number;
}

/** Scores a catalogue by the 405 points of data.europa.eu; what every distribution must have counts only where every one has it. */
export function qualityOf({ quads, dataset, settings, terms, violations }: Judged): Quality {
  const objects = (subject: Term, property: Term) =>
    quads.filter((quad) => quad.subject.equals(subject) && quad.predicate.equals(property)).map(({ object }) => object);
  const distributions = objects(dataset, dcat.distribution);
  const has = (property: Term) => objects(dataset, property).length > 0;
  const every = (test: (distribution: Term) => boolean) => distributions.length > 0 && distributions.every(test);
  const all = (property: Term) => every((distribution) => objects(distribution, property).length > 0);
  const from = (scheme: SchemeName) => (value: Term) =>
    objects(value, skos.inScheme).some((found) => found.value === terms.schemes[scheme].iri);
  const allFrom = (property: Term, scheme: SchemeName) => every((distribution) => objects(distribution, property).some(from(scheme)));
  const machine = Object.values(terms.formats).filter(({ machine }) => machine);
  const readable = every((distribution) =>
    objects(distribution, dcat.mediaType).some(({ value }) => machine.some(({ media }) => value.endsWith(`/${media}`))),
  );
  const addressed = (settings.access ?? settings.files ?? settings.landingPage) !== undefined;

  const indicators: Indicator[] = [];
  const judge = (dimension: Indicator["dimension"], name: string, points: number, met: boolean | "assumed", field?: string) =>
    indicators.push({ dimension, name, points, met: met === "assumed" ? met : met ? "yes" : "no", ...(field !== undefined && { field }) });
  judge("findability", "keywords", 30, has(dcat.keyword), "keywords");
  judge("findability", "themes", 30, has(dcat.theme), "themes");
  judge("findability", "coverage in space", 20, has(dcterms.spatial), "countries");
  judge("findability", "coverage in time", 20, has(dcterms.temporal));
  judge("accessibility", "access address answers", 50, all(dcat.accessURL) && addressed && "assumed", "access");
  judge("accessibility", "download address", 20, all(dcat.downloadURL), "files");
  judge("accessibility", "download address answers", 30, all(dcat.downloadURL) && "assumed", "files");
  judge("interoperability", "format", 20, all(dcterms.format));
  judge("interoperability", "media type", 10, all(dcat.mediaType));
  judge("interoperability", "format and media type from a vocabulary", 10, allFrom(dcterms.format, "file-type"));
  judge("interoperability", "format is open", 20, allFrom(dcterms.format, "file-type"));
  judge("interoperability", "format is for machines", 20, readable);
  judge("interoperability", "conforms to DCAT-AP", 30, violations === 0);
  judge("reusability", "licence", 20, all(dcterms.license), "license");
  judge("reusability", "licence from a vocabulary", 10, allFrom(dcterms.license, "licence"), "license");
  judge("reusability", "access rights", 10, has(dcterms.accessRights), "accessRights");
  judge(
    "reusability",
    "access rights from a vocabulary",
    5,
    objects(dataset, dcterms.accessRights).some(from("access-right")),
    "accessRights",
  );
  judge("reusability", "contact", 20, has(dcat.contactPoint), "contact");
  // A publisher is always written, since DCAT-AP demands one; it counts only where the settings name somebody.
  judge("reusability", "publisher", 10, has(dcterms.publisher) && settings.publisher !== undefined, "publisher");
  judge("contextuality", "statement of rights", 5, all(dcterms.rights), "rights");
  judge("contextuality", "size of files", 5, all(dcat.byteSize));
  judge("contextuality", "date of issue", 5, has(dcterms.issued), "issued");
  judge("contextuality", "date of change", 5, has(dcterms.modified), "modified");

  const score = indicators.reduce((sum, { points, met }) => sum + (met === "no" ? 0 : points), 0);
  const most = indicators.reduce((sum, { points }) => sum + points, 0);
  const [rating] = RATINGS.find(([, least]) => score >= least) as (typeof RATINGS)[number];
  return { indicators, score, most, rating };
}
