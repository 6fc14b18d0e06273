import { DataFactory } from "n3";
import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { graphsOf } from "../../src/export/graph-source.ts";
import { writeText } from "../../src/export/write.ts";
import { canonicalLines, canonicalTriples, readWithOxigraph } from "../support/datasets.ts";
import { OPTIONS } from "./sample.ts";

const { namedNode, literal, quad, blankNode } = DataFactory;
const EX = "https://example.org/";
const about = (s: string, o: unknown): Quad => quad(namedNode(s), namedNode(`${EX}p`), o as never, namedNode(`${EX}g`)) as unknown as Quad;

describe.each(FORMATS)("the term guard before $name", (format) => {
  for (const [what, bad] of [
    ["an IRI that closes itself and opens another statement", about(`${EX}a> <${EX}p> <${EX}b> . <${EX}c`, literal("x"))],
    ["a relative IRI", about("a", literal("x"))],
    ["a blank node", about(`${EX}a`, blankNode("b"))],
    ["half a character", about(`${EX}a`, literal("\ud800"))],
    ["a datatype that nobody writes", about(`${EX}a`, literal("x", namedNode(`${EX}made-up`)))],
  ] as const) {
    it(`refuses ${what}`, async () => {
      await expect(writeText(format, graphsOf([bad]), OPTIONS)).rejects.toMatchObject({ code: "unsafe-term" });
    });
  }

  it("writes any text as one literal and nothing else", async () => {
    const texts = fc.array(
      fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/[\0\ud800-\udfff]/g, "")),
      { minLength: 1, maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const quads = list.flatMap((text) => [about(`${EX}a`, literal(text)), about(`${EX}a`, literal(text, "en"))]);
        const back = readWithOxigraph(await writeText(format, graphsOf(quads), OPTIONS), format.extension);
        const lines = format.writes === "quads" ? canonicalLines : canonicalTriples;
        expect(lines(back)).toEqual(lines(quads));
      }),
      { numRuns: 150 },
    );
  });
});
