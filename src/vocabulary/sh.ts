import { terms } from "./namespace.ts";

/** SHACL. */
export const SH_NS = "http://www.w3.org/ns/shacl#";
export const sh = terms(SH_NS, [
  "NodeShape",
  "PropertyShape",
  "targetClass",
  "property",
  "path",
  "Violation",
  "Warning",
  "Info",
  "resultSeverity",
  "sourceShape",
  "message",
]);
