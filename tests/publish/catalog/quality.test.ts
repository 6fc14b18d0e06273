import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { BuildFiles } from "../../../src/output/read-build.ts";
import { catalogOfBuild } from "../../../src/pipeline/catalog-of-build.ts";
import { qualityOf } from "../../../src/publish/catalog/index.ts";
import { iri } from "../../../src/rdf/terms.ts";
import { built, COMPLETE, TERMS, temporaryFolder, turtle } from "./built.ts";

const dataset = iri("https://w3id.org/communique/dataset");
let build: BuildFiles;
beforeAll(async () => {
  build = await built(join(temporaryFolder(), "out"));
}, 60_000);

/** The settings without some fields. */
const without = (...fields: string[]) => Object.fromEntries(Object.entries(COMPLETE).filter(([field]) => !fields.includes(field)));

describe("the self-score of data.europa.eu", () => {
  it("is full with complete settings, the two answers of addresses assumed", async () => {
    const { quality, gaps } = await catalogOfBuild(build, { catalog: COMPLETE });
    expect(quality).toMatchObject({ score: 405, most: 405, rating: "excellent" });
    const assumed = quality.indicators.filter(({ met }) => met === "assumed").map(({ name, points }) => [name, points]);
    expect(assumed).toEqual([
      ["access address answers", 50],
      ["download address answers", 30],
    ]);
    expect(gaps).toEqual([]);
  }, 60_000);

  it.each([
    ["contact", 20],
    ["publisher", 10],
    ["rights", 5],
    ["files", 50],
  ])(
    "falls by the points of what is missing: %s",
    async (field, points) => {
      const { quality, gaps } = await catalogOfBuild(build, { catalog: without(field) });
      expect(quality.score).toBe(405 - points);
      expect(gaps.map((gap) => gap.field)).toEqual([field]);
    },
    60_000,
  );

  it("gives nothing for addresses that nobody has given", async () => {
    const { quality, gaps } = await catalogOfBuild(build, { catalog: without("access", "files", "landingPage") });
    expect(quality.indicators.filter(({ dimension }) => dimension === "accessibility").map(({ met }) => met)).toEqual(["no", "no", "no"]);
    expect(gaps.map(({ field }) => field)).toEqual(["files", "access"]);
  }, 60_000);

  it("gives nothing for a licence that is in no vocabulary but its being there", async () => {
    const { quality } = await catalogOfBuild(build, { catalog: { ...COMPLETE, license: "https://example.org/own-licence" } });
    expect(quality.score).toBe(395);
  }, 60_000);

  it("gives 30 points less where DCAT-AP is violated, and none for an empty catalogue", () => {
    const judge = (text: string, violations: number) => qualityOf({ quads: turtle(text), dataset, settings: {}, terms: TERMS, violations });
    expect(judge("", 0)).toMatchObject({ score: 30, rating: "bad" });
    expect(judge("", 1)).toMatchObject({ score: 0, rating: "bad" });
  });
});
