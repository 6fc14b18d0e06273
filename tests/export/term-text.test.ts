import { readFileSync } from "node:fs";
import fc from "fast-check";
import { DataFactory, type Quad_Object, Writer } from "n3";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { graphsOf } from "../../src/export/graph-source.ts";
import { writeOptions } from "../../src/export/options.ts";
import { nquadsTerm, turtleTerms } from "../../src/export/term-text.ts";
import { writeText } from "../../src/export/write.ts";
import { DEFAULT_BASE } from "../../src/rdf/index.ts";
import { canonicalLines, canonicalTriples, readWithOxigraph } from "../support/datasets.ts";
import { NASTY, OPTIONS } from "./sample.ts";

const SHIPPED = JSON.parse(readFileSync(new URL("../../ontology/context.jsonld", import.meta.url), "utf8")) as {
  "@context": Record<string, unknown>;
};
const { literal, namedNode, quad } = DataFactory;
const EX = "https://example.org/";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const [a, p] = [namedNode(`${EX}a`), namedNode(`${EX}p`)];

/** What n3 writes for a term as an object: the text that ours must be, byte for byte. */
function byN3(object: Quad_Object, options: { format?: string; prefixes?: Record<string, string> }): string {
  let text = "";
  const writer = new Writer(options);
  writer.addQuad(a, p, object);
  writer.end((_, result) => {
    text = result;
  });
  const subject = options.prefixes ? `${[...text.matchAll(/^ex:a ex:p /gm)][0]?.[0] ?? ""}` : `<${EX}a> <${EX}p> `;
  return text.slice(text.indexOf(subject) + subject.length).replace(/ ?\.\n$/, "");
}

describe("terms are written as n3 writes them", () => {
  const text = fc.oneof(
    fc.constantFrom(...NASTY),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 6 }),
  );
  const whole = text.map((each) => each.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ""));
  const path = fc.string({ unit: fc.constantFrom(..."ab/.#-_:%09é日𠮷,=(é~"), maxLength: 8 });
  const number = fc.constantFrom("0", "-7", "+5", "007", "0.5", ".5", "1.", "true", "false", "1", "x", "");
  const type = fc.constantFrom("string", "boolean", "integer", "decimal", "date", "anyURI").map((name) => namedNode(XSD + name));
  const term = fc.oneof(
    fc
      .tuple(fc.constantFrom(EX, "https://schema.org/", "urn:x:", "https://example.net/"), path)
      .map(([base, rest]) => namedNode(base + rest)),
    whole.map((each) => literal(each, "en-gb")),
    fc.tuple(fc.oneof(whole, number), type).map(([each, datatype]) => literal(each, datatype)),
  );
  const turtle = turtleTerms(OPTIONS.prefixes);

  it("in N-Quads", () => {
    fc.assert(
      fc.property(term, (each) => {
        expect(nquadsTerm(each)).toBe(byN3(each, { format: "N-Quads" }));
      }),
      { numRuns: 2000 },
    );
  });

  it("in Turtle with prefixes", () => {
    fc.assert(
      fc.property(term, (each) => {
        expect(turtle(each)).toBe(byN3(each, { prefixes: { ...OPTIONS.prefixes } }));
      }),
      { numRuns: 2000 },
    );
  });
});

// n3 itself writes <org:x> without its brackets, and a reader takes it for a term of the vocabulary.
it.each(FORMATS)("an address of a release that looks like a prefixed name stays itself: $name", async (format) => {
  const options = writeOptions(DEFAULT_BASE, SHIPPED["@context"]);
  const quads = ["org:x", "release:x", "person:q1", "cmq:"].map((iri) => quad(a, p, namedNode(iri), namedNode(`${EX}g`)));
  const back = readWithOxigraph(await writeText(format, graphsOf(quads as never), options), format.extension);
  const lines = format.writes === "quads" ? canonicalLines : canonicalTriples;
  expect(lines(back)).toEqual(lines(quads as never));
});
