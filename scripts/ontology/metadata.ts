import { ONTOLOGY_IRI, type OntologyModel } from "./model.ts";
import { expand } from "./prefixes.ts";

/** A field of an ontology's head: any one of the properties fills it. */
export interface Field {
  name: string;
  properties: readonly string[];
  /** Who asks for it: FOOPS! metrics and the lists of WIDOCO. */
  askedBy: string;
}

/** All that FOOPS! (OM1–OM5, FIND1, VER1) and WIDOCO (recommended and optional) ask of the head and that a file alone can show. */
export const FIELDS: readonly Field[] = [
  { name: "title", properties: ["dcterms:title"], askedBy: "FOOPS! OM1, WIDOCO recommended" },
  { name: "description", properties: ["dcterms:description"], askedBy: "FOOPS! OM1, WIDOCO recommended" },
  { name: "licence", properties: ["dcterms:license"], askedBy: "FOOPS! OM1 OM4.1, WIDOCO recommended, OOPS! P41" },
  { name: "version IRI", properties: ["owl:versionIRI"], askedBy: "FOOPS! OM1 VER1, WIDOCO recommended" },
  { name: "creator", properties: ["dcterms:creator"], askedBy: "FOOPS! OM1 OM5.1, WIDOCO recommended" },
  { name: "namespace", properties: ["vann:preferredNamespaceUri"], askedBy: "FOOPS! OM1, WIDOCO recommended" },
  { name: "prefix", properties: ["vann:preferredNamespacePrefix"], askedBy: "FOOPS! OM2 FIND1, WIDOCO recommended" },
  { name: "version", properties: ["owl:versionInfo"], askedBy: "FOOPS! OM2, WIDOCO recommended" },
  { name: "created", properties: ["dcterms:created"], askedBy: "FOOPS! OM2 OM5.1, WIDOCO recommended" },
  { name: "citation", properties: ["dcterms:bibliographicCitation"], askedBy: "FOOPS! OM2, WIDOCO optional" },
  { name: "contributor", properties: ["dcterms:contributor"], askedBy: "FOOPS! OM2 OM5.1, WIDOCO recommended" },
  { name: "publisher", properties: ["dcterms:publisher"], askedBy: "FOOPS! OM3 OM5.2, WIDOCO optional" },
  { name: "logo", properties: ["foaf:logo"], askedBy: "FOOPS! OM3, WIDOCO optional" },
  { name: "status", properties: ["bibo:status"], askedBy: "FOOPS! OM3, WIDOCO optional" },
  { name: "source", properties: ["dcterms:source"], askedBy: "FOOPS! OM3, WIDOCO optional" },
  { name: "issued", properties: ["dcterms:issued"], askedBy: "FOOPS! OM3 OM5.2, WIDOCO optional" },
  { name: "prior version", properties: ["owl:priorVersion"], askedBy: "FOOPS! OM3, WIDOCO recommended" },
  { name: "compatible with", properties: ["owl:backwardCompatibleWith", "owl:incompatibleWith"], askedBy: "FOOPS! OM3, WIDOCO optional" },
  { name: "modified", properties: ["dcterms:modified"], askedBy: "FOOPS! OM3, WIDOCO optional" },
  { name: "abstract", properties: ["dcterms:abstract"], askedBy: "WIDOCO optional" },
  { name: "diagram", properties: ["foaf:depiction"], askedBy: "WIDOCO optional" },
];

/** What is asked for and not there, each with the reason. It must not be claimed until it is true. */
export const NOT_CLAIMED: Readonly<Record<string, string>> = {
  "DOI (FOOPS! OM3, WIDOCO optional)": "none has been assigned",
  "registered prefix (FOOPS! FIND2, FIND3)": "a prefix is registered from outside, once the namespace answers",
  "answers over HTTP (FOOPS! PURL1, CN1, HTTP1, URI1, VER2, DOC1, RDF1, OM4.2)":
    "needs a host; the redirects for it are ontology/w3id/, and are tested",
};

/** Values of each field of the head; an empty list is a gap. */
export function headOf(model: OntologyModel, prefixes: ReadonlyMap<string, string>): [Field, string[]][] {
  return FIELDS.map((field) => [
    field,
    field.properties.flatMap((property) =>
      model.store.getObjects(ONTOLOGY_IRI, expand(property, prefixes), null).map((term) => term.value),
    ),
  ]);
}
