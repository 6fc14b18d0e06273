import type { Literal, Term } from "@rdfjs/types";
import { xsd } from "../vocabulary/xsd.ts";

/** Text of a term in one RDF syntax. */
export type TermText = (term: Term) => string;

/** An IRI in canonical N-Quads. */
export const nquadsIri = (iri: string): string => `<${escaped(iri, CANONICAL)}>`;

/** A term in canonical N-Quads. */
export const nquadsTerm: TermText = (term) => {
  if (term.termType === "NamedNode") return nquadsIri(term.value);
  if (term.termType !== "Literal") return `_:${term.value}`;
  const quoted = `"${escaped(term.value, CANONICAL)}"`;
  if (term.language !== "") return `${quoted}@${term.language}`;
  const datatype = term.datatype.value;
  return datatype === xsd.string.value ? quoted : `${quoted}^^${nquadsIri(datatype)}`;
};

/** What may follow a prefix as it is; the other names that Turtle allows need escapes and are written as whole IRIs. */
const LOCAL = /^[_a-zA-Z0-9](?:\.?[-_a-zA-Z0-9])*$/;

/** Writes terms in Turtle with these prefixes, whose namespaces end in `/` or `#`. An IRI that looks like a prefixed name (`org:x`) is none. */
export function turtleTerms(prefixes: Readonly<Record<string, string>>): TermText {
  const byNamespace = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  const short = (iri: string): string => {
    const cut = Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1;
    const prefix = byNamespace.get(iri.slice(0, cut));
    if (prefix !== undefined) {
      const local = iri.slice(cut);
      if (LOCAL.test(local)) return `${prefix}:${local}`;
    }
    return `<${escaped(iri, READABLE)}>`;
  };
  // Properties, classes and the things of a graph come again and again.
  const known = new Map<string, string>();
  const iriText = (iri: string): string => {
    let text = known.get(iri);
    if (text === undefined) known.set(iri, (text = short(iri)));
    return text;
  };
  return (term) => {
    if (term.termType === "NamedNode") return iriText(term.value);
    return term.termType === "Literal" ? literalText(term, iriText) : `_:${term.value}`;
  };
}

/** Literals that Turtle writes without quotes, by datatype. */
const BARE: Readonly<Record<string, RegExp>> = {
  [xsd.boolean.value]: /^(?:true|false)$/,
  [xsd.integer.value]: /^[+-]?\d+$/,
  [xsd.decimal.value]: /^[+-]?\d*\.\d+$/,
};

function literalText(literal: Literal, iriText: (iri: string) => string): string {
  const { value, language } = literal;
  if (language !== "") return `"${escaped(value, READABLE)}"@${language}`;
  const datatype = literal.datatype.value;
  if (datatype === xsd.string.value) return `"${escaped(value, READABLE)}"`;
  return BARE[datatype]?.test(value) ? value : `"${escaped(value, READABLE)}"^^${iriText(datatype)}`;
}

interface Escapes {
  /** Whether there is anything to escape: most texts are done with this test. */
  any: RegExp;
  each: RegExp;
  code: (character: string) => string;
}

const SHORT: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
};

/** RDF 1.2 N-Quads, canonical form: controls, quote, backslash, U+FFFE and U+FFFF; upper-case digits. */
const CANONICAL: Escapes = {
  any: /[^ !#-[\]-~\u0080-\uFFFD]/,
  each: /[^ !#-[\]-~\u0080-\uFFFD]/g,
  code: (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
};

/** Turtle and TriG as n3 writes them: beyond the Basic Multilingual Plane escaped too, for readers that stumble there. */
const READABLE: Escapes = {
  any: /["\\\0-\x19\ud800-\udbff]/,
  each: /["\\\0-\x19]|[\ud800-\udbff][\udc00-\udfff]/g,
  code: (character) => {
    const digits = (character.codePointAt(0) as number).toString(16);
    return character.length === 1 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
  },
};

const escaped = (text: string, { any, each, code }: Escapes): string =>
  any.test(text) ? text.replace(each, (character) => SHORT[character] ?? code(character)) : text;
