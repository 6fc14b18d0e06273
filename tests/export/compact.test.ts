import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { DataFactory } from "n3";
import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { graphsOf } from "../../src/export/graph-source.ts";
import { plainContext } from "../../src/export/plain-context.ts";
import { writeText } from "../../src/export/write.ts";
import { canonicalLines, readWithJsonLd, readWithOxigraph } from "../support/datasets.ts";
import { quadsOf } from "../support/sample-quads.ts";

const { namedNode, literal, quad } = DataFactory;
const { "@context": context } = JSON.parse(readFileSync(new URL("../../ontology/context.jsonld", import.meta.url), "utf8")) as {
  "@context": Record<string, unknown>;
};
const OPTIONS = { prefixes: {}, context, classOrder: [] };
const format = FORMATS.find(({ extension }) => extension === "jsonld")!;
const write = (quads: Quad[], options: object = OPTIONS) => writeText(format, graphsOf(quads), options as typeof OPTIONS);

/** Sorted keys and lists, numbers and truth values as text: what both ways of writing must have in common. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, plain(inner)]),
    );
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}

describe("compaction by look-up", () => {
  it("takes the shipped context", () => expect(plainContext(context)).toBeDefined());

  it("writes the sample as the general algorithm does", async () => {
    const quads = quadsOf() as unknown as Quad[];
    const general = await jsonld.compact(await jsonld.fromRDF(quads as never), context as never, { graph: true } as never);
    expect(plain(JSON.parse(await write(quads))["@graph"])).toEqual(plain((general as unknown as Record<string, unknown>)["@graph"]));
  });

  it("gives numbers and truth values to programs as such, and only where the literal comes back as it was", async () => {
    const text = await write(quadsOf() as unknown as Quad[]);
    expect(text).toContain('"minutes":50');
    expect(text).toContain('"main":true');
  });

  it("leaves a context with more in it to the general algorithm", () => {
    for (const more of [
      { "@vocab": "https://example.org/" },
      { name: { "@id": "https://example.org/n", "@container": "@set" } },
      { name: { "@reverse": "https://example.org/n" } },
      { "@base": "https://example.org/" },
    ]) {
      expect(plainContext({ ...context, ...more })).toBeUndefined();
    }
  });

  it("is not misled by an IRI whose scheme is one of the prefixes, or by a term with the name of something every object has", async () => {
    const about = (object: string) =>
      quad(
        namedNode("https://example.org/a"),
        namedNode("http://purl.org/dc/terms/source"),
        namedNode(object),
        namedNode("https://example.org/g"),
      ) as unknown as Quad;
    const quads = ["org:x", "schema:about", "org://x/y", "about:blank", "https://schema.org/", "https://schema.org//x", "urn:a:b"].map(
      about,
    );
    const text = await write(quads, { ...OPTIONS, context: { ...context, constructor: "http://purl.org/dc/terms/source" } });
    expect(canonicalLines(await readWithJsonLd(text))).toEqual(canonicalLines(quads));
    expect(canonicalLines(readWithOxigraph(text, "jsonld"))).toEqual(canonicalLines(quads));
  });

  it("comes back as it was for any terms of the vocabularies and any values", async () => {
    const properties = Object.values(context).flatMap((definition) =>
      typeof definition === "object" ? [(definition as { "@id": string })["@id"]] : typeof definition === "string" ? [definition] : [],
    );
    const iris = properties.map((compact) => {
      const [prefix, rest] = [compact.slice(0, compact.indexOf(":")), compact.slice(compact.indexOf(":") + 1)];
      return typeof context[prefix] === "string" ? `${context[prefix] as string}${rest}` : compact;
    });
    const XSD = "http://www.w3.org/2001/XMLSchema#";
    const iri = fc.constantFrom(...iris, "https://example.org/x", "org:x", "urn:x:y");
    const value = fc.oneof(
      iri.map((each) => namedNode(each)),
      fc.tuple(fc.string(), fc.constantFrom("en", "ja", "en-gb")).map(([text, tag]) => literal(text.replace(/\0/g, ""), tag)),
      fc
        .tuple(
          fc.constantFrom("", "true", "false", "1", "01", "-0", "-7", "12345678901234567890", "2025-04-08", "x"),
          fc.constantFrom("string", "integer", "boolean", "date", "time", "decimal"),
        )
        .map(([text, type]) => literal(text, namedNode(XSD + type))),
    );
    const quads = fc.array(
      fc.tuple(
        fc.constantFrom("https://example.org/a", "https://example.org/b"),
        iri.filter((each) => each.startsWith("http")),
        value,
        fc.constantFrom("g1", "g2"),
      ),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(quads, async (list) => {
        const dataset = list.map(
          ([s, p, o, g]) => quad(namedNode(s), namedNode(p), o as never, namedNode(`https://example.org/${g}`)) as unknown as Quad,
        );
        const text = await write(dataset);
        expect(canonicalLines(await readWithJsonLd(text))).toEqual(canonicalLines(dataset));
        expect(canonicalLines(readWithOxigraph(text, "jsonld"))).toEqual(canonicalLines(dataset));
      }),
      { numRuns: 150 },
    );
  });
});
