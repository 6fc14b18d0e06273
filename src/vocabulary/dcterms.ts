import { terms } from "./namespace.ts";

/** DCMI Metadata Terms. */
export const DCTERMS_NS = "http://purl.org/dc/terms/";
export const dcterms = terms(DCTERMS_NS, [
  "title",
  "description",
  "identifier",
  "issued",
  "created",
  "language",
  "publisher",
  "creator",
  "contributor",
  "license",
  "source",
  "subject",
  "format",
  "isPartOf",
  "hasPart",
  "isReplacedBy",
  "isVersionOf",
]);
