import { terms } from "./namespace.ts";

/** SKOS. */
export const SKOS_NS = "http://www.w3.org/2004/02/skos/core#";
export const skos = terms(SKOS_NS, [
  "Concept",
  "ConceptScheme",
  "prefLabel",
  "altLabel",
  "hiddenLabel",
  "definition",
  "notation",
  "inScheme",
  "topConceptOf",
  "hasTopConcept",
  "broader",
  "narrower",
  "related",
  "exactMatch",
  "closeMatch",
  "broadMatch",
  "narrowMatch",
  "relatedMatch",
  "note",
  "scopeNote",
  "example",
]);
