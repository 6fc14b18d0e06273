import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsonld from "jsonld";
import { Writer } from "n3";
import type { Quad } from "@rdfjs/types";
import { describe, expect, it } from "vitest";
import { graphsOf } from "../../src/export/graph-source.ts";
import { jsonLd } from "../../src/export/jsonld.ts";
import { writeText } from "../../src/export/write.ts";
import { readWithJsonLd, readWithN3 } from "../support/datasets.ts";
import { missingArchive, unpackShared } from "../support/suites.ts";

const ARCHIVE = "conformance/json-ld-fromrdf.tar.gz";
const reason = missingArchive(ARCHIVE);
const COUNT = 54;
const OPTIONS = { prefixes: {}, context: {}, classOrder: [], unguarded: true };

/** Why a dataset cannot come back as it was. None of these can stand in a build: it has no blank nodes, so no lists, and no doubles. */
const SKIPS: Record<string, string> = {
  "#t0016": "the standard's algorithm leaves out rdf:type rdf:List of list cells",
  "#t0020": "list cells shared between graphs: graphs are converted one at a time",
  "#t0021": "list cells shared between graphs: graphs are converted one at a time",
  "#t0027": "ill-typed values, which the reader rewrites",
  "#t0028": "ill-typed and JSON values, which the reader rewrites",
};

interface Entry {
  "@id": string;
  "@type": string[];
  name: string;
  input: string;
  expect?: string;
  option?: Record<string, unknown>;
}

async function canonical(text: string): Promise<string> {
  return (await jsonld.canonize(
    text as never,
    { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads" } as never,
  )) as unknown as string;
}
function nquadsText(quads: Quad[]): string {
  const writer = new Writer({ format: "N-Quads" });
  return quads.map((q) => writer.quadToString(q.subject, q.predicate, q.object, q.graph)).join("");
}

// The suite is evaluation data beside the repository; where CI is set its absence is an error, not a skip.
// Skipped where the files beside the repository are missing, which the name says; with CI set that is an error.
describe.skipIf(reason)(`W3C fromRdf inputs as our JSON-LD${reason ? ` (skipped: ${reason})` : ""}`, () => {
  // The body of a skipped group runs all the same, and would unpack what is not there.
  if (reason) return it.skip(reason);
  const folder = join(unpackShared(ARCHIVE), "tests");
  const manifest = JSON.parse(readFileSync(join(folder, "fromRdf-manifest.jsonld"), "utf8")) as { sequence: Entry[] };
  it(`finds all ${COUNT} tests`, () => expect(manifest.sequence.length).toBe(COUNT));
  for (const entry of manifest.sequence) {
    it(`${entry["@id"]} ${entry.name}`, async ({ skip }) => {
      if (!entry["@type"].includes("jld:FromRDFTest")) throw new Error(`unknown kind of test ${entry["@type"].join(" ")}`);
      if (!entry["@type"].includes("jld:PositiveEvaluationTest"))
        skip("a negative test of an option (useNativeTypes on invalid JSON) that our writer does not have");
      const why = SKIPS[entry["@id"]];
      if (why) skip(why);
      const input = readFileSync(join(folder, entry.input), "utf8");
      const written = await writeText(jsonLd, graphsOf(readWithN3(input, "nq")), OPTIONS);
      expect(await canonical(nquadsText(await readWithJsonLd(written)))).toBe(await canonical(input));
    });
  }
});
