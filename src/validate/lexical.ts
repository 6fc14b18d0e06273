import type { Term } from "@rdfjs/types";
import { rdf } from "../vocabulary/rdf.ts";
import { xsd } from "../vocabulary/xsd.ts";

/** Texts that certainly are of a datatype, by its IRI: never more than the SHACL engine lets through. */
export const LEXICAL: Readonly<Record<string, RegExp>> = {
  [rdf.langString.value]: /^/,
  [xsd.string.value]: /^/,
  [xsd.integer.value]: /^-?\d+$/,
  [xsd.boolean.value]: /^(?:true|false)$/,
  [xsd.date.value]: /^\d{4}-\d{2}-\d{2}$/,
  [xsd.gYearMonth.value]: /^\d{4}-\d{2}$/,
  [xsd.gYear.value]: /^\d{4}$/,
  [xsd.time.value]: /^\d{2}:\d{2}:\d{2}$/,
};

/** The number that an xsd:integer writes, where JavaScript holds it exactly; NaN for any other term. */
export const wholeNumber = (term: Term): number =>
  term.termType === "Literal" && term.datatype.value === xsd.integer.value && /^-?\d{1,15}$/.test(term.value)
    ? Number(term.value)
    : Number.NaN;
