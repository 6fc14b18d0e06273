import { terms } from "./namespace.ts";

/** XML Schema datatypes. */
export const XSD_NS = "http://www.w3.org/2001/XMLSchema#";
export const xsd = terms(XSD_NS, [
  "string",
  "boolean",
  "integer",
  "decimal",
  "date",
  "gYear",
  "gYearMonth",
  "gMonthDay",
  "time",
  "dateTime",
  "anyURI",
  "nonNegativeInteger",
  "hexBinary",
]);
