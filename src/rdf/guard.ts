import type { Literal, Quad, Term } from "@rdfjs/types";
import { CommuniqueError, EXIT } from "../errors.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { xsd } from "../vocabulary/xsd.ts";
import { LANGUAGE_TAG } from "./terms.ts";

/** What an absolute IRI may be made of by RFC 3987, `iprivate` and bracketed hosts aside; percent signs only before two hex digits. */
const IRI =
  /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]|%[0-9A-Fa-f]{2})*$/u;
/** After `scheme://`: user, host and a port of digits. */
const AUTHORITY = /^[^:]+:\/\/(?:[^@/?#]*@)?[^@:/?#]*(?::\d*)?(?:[/?#]|$)/;
/** Direction marks lie inside `ucschar` but RFC 3987 §4.1 forbids them. */
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const UNCARRIED = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const DATATYPES: ReadonlySet<string> = new Set(
  [
    xsd.string,
    xsd.boolean,
    xsd.integer,
    xsd.decimal,
    xsd.date,
    xsd.gYear,
    xsd.gYearMonth,
    xsd.gMonthDay,
    xsd.time,
    xsd.dateTime,
    xsd.anyURI,
    xsd.nonNegativeInteger,
    xsd.hexBinary,
  ].map((type) => type.value),
);

/** True for an absolute IRI that every RDF syntax can carry as it is. */
export function isIri(value: string): boolean {
  if (!IRI.test(value) || BIDI.test(value) || value.indexOf("#") !== value.lastIndexOf("#")) return false;
  return !/^[^:]+:\/\//.test(value) || AUTHORITY.test(value);
}

/** What is wrong with a term, or undefined. */
export function faultOf(term: Term): string | undefined {
  switch (term.termType) {
    case "NamedNode":
      return isIri(term.value) ? undefined : `${JSON.stringify(term.value)} is no absolute IRI`;
    case "Literal":
      return literalFault(term);
    case "DefaultGraph":
      return undefined;
    default:
      return `a ${term.termType} (${JSON.stringify(term.value)}) has no place in the output`;
  }
}

function literalFault(term: Literal): string | undefined {
  if (UNCARRIED.test(term.value)) return `the literal ${JSON.stringify(term.value)} holds NUL or half a character`;
  if (term.language !== "") {
    return LANGUAGE_TAG.test(term.language) && term.datatype.value === rdf.langString.value
      ? undefined
      : `"${term.language}" is no language tag in lower case`;
  }
  return DATATYPES.has(term.datatype.value) ? undefined : `<${term.datatype.value}> is no datatype that we write`;
}

/**
 * Passes on quads whose every term is safe for every writer (n3 writes IRIs raw, so one that is none would become other quads).
 * Throws CommuniqueError `unsafe-term` (exit 70): a term that fails here was minted wrongly, the input is not to blame.
 */
export function* guarded(quads: Iterable<Quad>): Generator<Quad> {
  for (const quad of quads) {
    checkQuad(quad);
    yield quad;
  }
}

/** The same for quads that stand in an array: throws at the first unsafe term. */
export function checkTerms(quads: readonly Quad[]): void {
  quads.forEach(checkQuad);
}

/** IRIs that have passed: those of a graph come again and again, those of vocabularies and of the things of the world in each graph. */
const passed = new Set<string>();
const MOST_PASSED = 50_000;

function checkQuad(quad: Quad): void {
  check(quad.subject, quad);
  check(quad.predicate, quad);
  check(quad.object, quad);
  check(quad.graph, quad);
}

function check(term: Term, { subject }: Quad): void {
  const isNode = term.termType === "NamedNode";
  if (isNode && passed.has(term.value)) return;
  const fault = faultOf(term);
  if (fault !== undefined) {
    throw new CommuniqueError("unsafe-term", `a statement about ${JSON.stringify(subject.value)} cannot be written: ${fault}`, {
      todo: "Report this with the input: every term should have been made safe when it was minted.",
      exit: EXIT.internal,
    });
  }
  if (!isNode) return;
  if (passed.size >= MOST_PASSED) passed.clear();
  passed.add(term.value);
}
