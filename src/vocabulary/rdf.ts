import { terms } from "./namespace.ts";

/** RDF. */
export const RDF_NS = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
export const rdf = terms(RDF_NS, ["type", "subject", "predicate", "object", "langString", "Statement", "first", "rest", "nil"]);
