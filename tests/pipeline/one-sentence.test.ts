import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { build } from "../../src/pipeline/build.ts";
import { cmq } from "../../src/vocabulary/cmq.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { schema } from "../../src/vocabulary/schema.ts";

test("two visits that one sentence plans are two reports, each with its own place", async () => {
  const text = "President Kovac will visit Ghana and Chile in May 2031.\n";
  const result = await build({ inputs: ["-"], stdin: Readable.from([text]) });
  expect(result.report.counts.violations).toBe(0);
  const quads = result.quads();
  const reports = quads.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.equals(cmq.EventReport));
  const placesOf = (report: string): string[] =>
    quads
      .filter(({ subject, predicate }) => subject.value === report && predicate.equals(schema.location))
      .map(({ object }) => object.value);
  expect(reports.map(({ subject }) => placesOf(subject.value)).sort()).toEqual([
    ["https://w3id.org/communique/id/state/cl"],
    ["https://w3id.org/communique/id/state/gh"],
  ]);
});
