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

/** What the indicators ask of a catalogue. What every distribution must have counts only where every one has it. */
class View {
  readonly settings: CatalogSettings;
  readonly conforms: boolean;
  readonly #quads: readonly Quad[];
  readonly #dataset: NamedNode;
  readonly #terms: CatalogTerms;
  readonly #distributions: readonly Term[];

  constructor({ quads, dataset, settings, terms, violations }: Judged) {
    this.settings = settings;
    this.conforms = violations === 0;
    this.#quads = quads;
    this.#dataset = dataset;
    this.#terms = terms;
    this.#distributions = this.#objects(dataset, dcat.distribution);
  }

  #objects(subject: Term, property: Term): Term[] {
    return this.#quads.filter((quad) => quad.subject.equals(subject) && quad.predicate.equals(property)).map(({ object }) => object);
  }
  #isOf(scheme: SchemeName): (value: Term) => boolean {
    return (value) => this.#objects(value, skos.inScheme).some((found) => found.value === this.#terms.schemes[scheme].iri);
  }
  #every(property: Term, test: (value: Term) => boolean): boolean {
    const each = this.#distributions.map((distribution) => this.#objects(distribution, property).some(test));
    return each.length > 0 && each.every(Boolean);
  }

  /** The dataset has the property; with a value of the vocabulary, where one is named. */
  has(property: Term, scheme?: SchemeName): boolean {
    return this.#objects(this.#dataset, property).some(scheme === undefined ? () => true : this.#isOf(scheme));
  }
  /** Every distribution has. */
  all(property: Term, scheme?: SchemeName): boolean {
    return this.#every(property, scheme === undefined ? () => true : this.#isOf(scheme));
  }
  get forMachines(): boolean {
    const machine = Object.values(this.#terms.formats).filter((format) => format.machine);
    return this.#every(dcat.mediaType, ({ value }) => machine.some(({ media }) => value.endsWith(`/${media}`)));
  }
}

type Row = [Indicator["dimension"], name: string, points: number, test: (view: View) => boolean, field?: keyof CatalogSettings];

/** The indicators, as data.europa.eu weighs them. Every file type of the EU's table that a build writes is open. */
const INDICATORS: readonly Row[] = [
  ["findability", "keywords", 30, (view) => view.has(dcat.keyword), "keywords"],
  ["findability", "themes", 30, (view) => view.has(dcat.theme), "themes"],
  ["findability", "coverage in space", 20, (view) => view.has(dcterms.spatial), "countries"],
  ["findability", "coverage in time", 20, (view) => view.has(dcterms.temporal)],
  // Without an address of the user's, the access address is only the dataset's IRI.
  ["accessibility", "access address answers", 50, (view) => view.all(dcat.accessURL) && hasAddress(view.settings), "access"],
  ["accessibility", "download address", 20, (view) => view.all(dcat.downloadURL), "files"],
  ["accessibility", "download address answers", 30, (view) => view.all(dcat.downloadURL), "files"],
  ["interoperability", "format", 20, (view) => view.all(dcterms.format)],
  ["interoperability", "media type", 10, (view) => view.all(dcat.mediaType)],
  ["interoperability", "format from a vocabulary", 10, (view) => view.all(dcterms.format, "file-type")],
  ["interoperability", "format is open", 20, (view) => view.all(dcterms.format, "file-type")],
  ["interoperability", "format is for machines", 20, (view) => view.forMachines],
  ["interoperability", "conforms to DCAT-AP", 30, (view) => view.conforms],
  ["reusability", "licence", 20, (view) => view.all(dcterms.license), "license"],
  ["reusability", "licence from a vocabulary", 10, (view) => view.all(dcterms.license, "licence"), "license"],
  ["reusability", "access rights", 10, (view) => view.has(dcterms.accessRights), "accessRights"],
  ["reusability", "access rights from a vocabulary", 5, (view) => view.has(dcterms.accessRights, "access-right"), "accessRights"],
  ["reusability", "contact", 20, (view) => view.has(dcat.contactPoint), "contact"],
  // DCAT-AP demands a publisher, so one is always written; it counts only where the settings name somebody.
  ["reusability", "publisher", 10, (view) => view.has(dcterms.publisher) && view.settings.publisher !== undefined, "publisher"],
  ["contextuality", "statement of rights", 5, (view) => view.all(dcterms.rights), "rights"],
  ["contextuality", "size of files", 5, (view) => view.all(dcat.byteSize)],
  ["contextuality", "date of issue", 5, (view) => view.has(dcterms.issued), "issued"],
  ["contextuality", "date of change", 5, (view) => view.has(dcterms.modified), "modified"],
];
const ASSUMED = /answers$/;

const hasAddress = ({ access, files, landingPage }: CatalogSettings): boolean => (access ?? files ?? landingPage) !== undefined;

/** Scores a catalogue by the 405 points of data.europa.eu. */
export function qualityOf(judged: Judged): Quality {
  const view = new View(judged);
  const indicators = INDICATORS.map(([dimension, name, points, test, field]): Indicator => {
    const met = !test(view) ? "no" : ASSUMED.test(name) ? "assumed" : "yes";
    return { dimension, name, points, met, ...(field !== undefined && { field }) };
  });
  const sum = (list: readonly Indicator[]) => list.reduce((total, { points }) => total + points, 0);
  const score = sum(indicators.filter(({ met }) => met !== "no"));
  const [rating] = RATINGS.find(([, least]) => score >= least) as (typeof RATINGS)[number];
  return { indicators, score, most: sum(indicators), rating };
}
