import { terms } from "./namespace.ts";

/** OWL 2. */
export const OWL_NS = "http://www.w3.org/2002/07/owl#";
export const owl = terms(OWL_NS, [
  "Ontology",
  "Class",
  "Thing",
  "ObjectProperty",
  "DatatypeProperty",
  "AnnotationProperty",
  "SymmetricProperty",
  "Axiom",
  "AllDisjointClasses",
  "sameAs",
  "equivalentClass",
  "equivalentProperty",
  "versionIRI",
  "versionInfo",
  "priorVersion",
  "inverseOf",
  "unionOf",
  "members",
  "deprecated",
  "annotatedSource",
  "annotatedProperty",
  "annotatedTarget",
]);
