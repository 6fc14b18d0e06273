import { DataFactory } from "n3";
import type { Quad } from "@rdfjs/types";
import type { WriteOptions } from "../../src/export/format.ts";

const { namedNode, literal, quad } = DataFactory;
const EX = "https://example.org/";
const SCHEMA = "https://schema.org/";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const RDF_TYPE = namedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");

export const OPTIONS: WriteOptions = {
  prefixes: { ex: EX, schema: SCHEMA, xsd: XSD },
  context: {
    "@version": 1.1,
    id: "@id",
    type: "@type",
    ex: EX,
    schema: SCHEMA,
    xsd: XSD,
    name: { "@id": "schema:name", "@container": "@language" },
    attendee: { "@id": "schema:attendee", "@type": "@id" },
    startDate: { "@id": "schema:startDate", "@type": "xsd:date" },
    minutes: { "@id": "ex:minutes", "@type": "xsd:integer" },
  },
  classOrder: [`${SCHEMA}Event`, `${SCHEMA}Person`],
};

/** Texts that have broken writers before. */
export const NASTY = [
  "",
  " ",
  "plain",
  'quote " and \\ backslash',
  "line\nfeed\r\ncarriage\ttab",
  "'''\"\"\"",
  "> . <https://evil.example/> <x> <y> .",
  "防衛大臣　中谷　元（㈱①～）",
  "𠮷野家 and 😀👩‍👩‍👧",
  "שלום עולם",
  "مرحبا",
  "\u202Eevil\u202C bidi \u2066iso\u2069",
  "zero\u200Bwidth\uFEFF",
  "e\u0301 decomposed é",
  "\u0001\u001A\u001B\u001F\u007F\u0085\u2028",
  "ends in backslash\\",
  "@en",
  "^^xsd:int",
  "\\u0041",
  "a.\nb;\nc ,",
  "x".repeat(5000),
  "\uFFFD\uFFFE\uFFFF".slice(0, 1),
  "<script>alert(1)</script>",
  "'); DROP",
  "=1+1",
  "{ } [ ] ( ) # % & ~",
];

/** Two releases that share things, a reference graph, nasty texts, long IRIs. */
export function sampleQuads(): Quad[] {
  const quads: Quad[] = [];
  const add = (g: string, s: string, p: string, o: unknown) =>
    quads.push(quad(namedNode(s), p === "a" ? RDF_TYPE : namedNode(p), o as never, namedNode(EX + g)) as unknown as Quad);
  for (const g of ["graph/r1", "graph/r2"]) {
    add(g, `${EX}person/a`, "a", namedNode(`${SCHEMA}Person`));
    add(g, `${EX}person/a`, `${SCHEMA}name`, literal(`A of ${g}`, "en"));
    add(g, `${EX}${g}/ev1`, "a", namedNode(`${SCHEMA}Event`));
    add(g, `${EX}${g}/ev1`, `${SCHEMA}attendee`, namedNode(`${EX}person/a`));
    add(g, `${EX}${g}/ev1`, `${SCHEMA}startDate`, literal("2025-04-08", namedNode(`${XSD}date`)));
    add(g, `${EX}${g}/ev1`, `${SCHEMA}startDate`, literal("2025-04", namedNode(`${XSD}gYearMonth`)));
    add(g, `${EX}${g}/ev1`, `${EX}minutes`, literal("50", namedNode(`${XSD}integer`)));
    add(g, `${EX}${g}/ev1`, `${EX}approximate`, literal("true", namedNode(`${XSD}boolean`)));
    add(g, `${EX}${g}/ev1`, `${EX}share`, literal("0.810", namedNode(`${XSD}decimal`)));
    add(g, `${EX}${g}/ev1`, `${EX}odd`, literal("007", namedNode(`${XSD}integer`)));
  }
  NASTY.forEach((text, i) => {
    add("reference", `${EX}thing/${i}`, `${SCHEMA}name`, literal(text, i % 2 ? "en-gb" : "ja"));
    add("reference", `${EX}thing/${i}`, `${EX}text`, literal(text));
    add("reference", `${EX}thing/${i}`, `${EX}note`, literal(text, namedNode(`${XSD}anyURI`)));
  });
  const long = `${EX}${"long/".repeat(399)}`;
  add("reference", long, `${SCHEMA}sameAs`, namedNode(`${EX}日本/%E6%97%A5?q=1&r='(x)'#frag`));
  add("reference", `${EX}person/a`, `${SCHEMA}sameAs`, namedNode("urn:example:a.b.c."));
  return quads;
}

/** A fixed other order (no randomness that a rerun could not repeat). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
