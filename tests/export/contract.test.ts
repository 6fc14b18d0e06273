import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Quad } from "@rdfjs/types";
import { FORMATS } from "../../src/export/formats.ts";
import { graphsOf } from "../../src/export/graph-source.ts";
import { writeOptions } from "../../src/export/options.ts";
import { writeText } from "../../src/export/write.ts";
import { identityQuads } from "../../src/identity/identity-quads.ts";
import { referenceQuads } from "../../src/rdf/reference-quads.ts";
import { RULES } from "../identity/made-up-releases.ts";
import { DEFAULT_BASE } from "../../src/rdf/index.ts";
import { canonicalLines, canonicalTriples, readWithJsonLd, readWithN3, readWithOxigraph } from "../support/datasets.ts";
import { FOREIGN_PARSERS, isInstalled, readWith } from "../support/foreign-parsers.ts";
import { KNOWLEDGE, quadsOf } from "../support/sample-quads.ts";
import { OPTIONS, sampleQuads, shuffled } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "communique-export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SHIPPED = JSON.parse(readFileSync(new URL("../../ontology/context.jsonld", import.meta.url), "utf8")) as {
  "@context": Record<string, unknown>;
};
const WRITE = writeOptions(DEFAULT_BASE, SHIPPED["@context"]);
const DATASETS = [
  { what: "nasty literals and IRIs", quads: sampleQuads(), options: OPTIONS },
  {
    what: "the release of 8 April 2025",
    quads: [...(quadsOf() as Quad[]), ...identityQuads([{ quads: () => quadsOf() as Quad[] }], RULES, DEFAULT_BASE)],
    options: WRITE,
  },
  // A tenth of it: all of it was read alike by every parser, but takes a minute.
  { what: "the reference tables", quads: (referenceQuads(KNOWLEDGE) as unknown as Quad[]).filter((_, i) => i % 10 === 0), options: WRITE },
];

describe.each(DATASETS.flatMap((dataset) => FORMATS.map((format) => ({ ...dataset, format, name: format.name }))))(
  "$name of $what",
  ({ format, quads, options: OPTIONS }) => {
    const expected = format.writes === "quads" ? canonicalLines(quads) : canonicalTriples(quads);
    const read = format.writes === "quads" ? canonicalLines : canonicalTriples;

    it("says the same dataset to its own library", async () => {
      const text = await writeText(format, graphsOf(quads), OPTIONS);
      const back = format.extension === "jsonld" ? await readWithJsonLd(text) : readWithN3(text, format.extension);
      expect(read(back)).toEqual(expected);
    });

    it("says the same dataset to oxigraph", async () => {
      const text = await writeText(format, graphsOf(quads), OPTIONS);
      expect(read(readWithOxigraph(text, format.extension))).toEqual(expected);
    });

    it("writes the same bytes for any order of the input, each quad once", async () => {
      const text = await writeText(format, graphsOf(quads), OPTIONS);
      for (const seed of [1, 2, 3]) {
        const other = graphsOf([...shuffled(quads, seed), ...quads]).reverse();
        expect(await writeText(format, other, OPTIONS)).toBe(text);
      }
    });

    it("writes a well-formed file for no quads at all", async () => {
      const text = await writeText(format, [], OPTIONS);
      expect(readWithOxigraph(text, format.extension)).toEqual([]);
    });

    it("ends in a line feed and has no other control character than tab and line feed outside literals", async () => {
      const text = await writeText(format, graphsOf(quads), OPTIONS);
      expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toContain("\r");
    });

    for (const parser of FOREIGN_PARSERS.filter((p) => p.reads.includes(format.extension))) {
      it(`says the same dataset to ${parser.name}`, async ({ skip }) => {
        if (!isInstalled(parser)) skip(`${parser.name} is not installed (package ${parser.apt})`);
        const file = join(folder, `${parser.name}.${format.extension}`);
        writeFileSync(file, await writeText(format, graphsOf(quads), OPTIONS));
        const kept = (lines: string[]) => lines.filter((line) => !parser.misreads?.[format.extension]?.test(line));
        expect(kept(read(readWithN3(readWith(parser, file, format.extension), "nq")))).toEqual(kept(expected));
      });
    }
  },
);
