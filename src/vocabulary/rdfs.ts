import { terms } from "./namespace.ts";

/** RDF Schema. */
export const RDFS_NS = "http://www.w3.org/2000/01/rdf-schema#";
export const rdfs = terms(RDFS_NS, [
  "Class",
  "label",
  "comment",
  "isDefinedBy",
  "subClassOf",
  "subPropertyOf",
  "domain",
  "range",
  "seeAlso",
  "Literal",
]);
