import { describe, expect, it } from "vitest";
import { GraphIndex } from "../../src/explain/index.ts";
import type { Claim } from "../../src/records/extraction.ts";
import { Catalogue } from "../../src/serve/explorer/model/catalogue.ts";
import { madeUp, madeUpNQuads } from "../support/made-up.ts";
import { BASE } from "../serve/served.ts";
import { FIRST, MEETING, ORLAN, SECOND, twoReleases } from "./made-up-build.ts";

const read = (nquads: string) => new Catalogue(GraphIndex.fromNQuads(nquads));
const claimWith = (claim: Partial<Claim>) => {
  const release = madeUp((e) => ({ ...e, claims: e.claims.map((each) => ({ ...each, ...claim })) }));
  return read(madeUpNQuads(release)).claims[0];
};

describe("how far a claim stands", () => {
  it.each([
    ["the release says so in its own voice", { modality: "actual", holders: "release" }, "fact"],
    ["a party says so of its own conduct", { modality: "ongoing", holders: ["e1"] }, "fact"],
    ["a party says so of another", { modality: "ongoing", holders: ["e4"] }, "said"],
    ["it is intended", { modality: "intended" }, "intended"],
    ["it is proposed", { modality: "proposed", holders: "release" }, "proposed"],
    ["it is asked for", { modality: "requested" }, "requested"],
    ["it is denied", { modality: "actual", polarity: "negative", holders: "release" }, "denied"],
    ["an intention is denied", { modality: "intended", polarity: "negative" }, "denied"],
  ] as const)("where %s", (_, claim, standing) => {
    expect(claimWith(claim as unknown as Partial<Claim>)?.standing).toBe(standing);
  });

  it("names who holds it, and nobody where it is the release itself", () => {
    expect(claimWith({})?.holders).toEqual([`${BASE}release/${FIRST}/person/orlan`]);
    expect(claimWith({ holders: "release" })?.holders).toEqual([]);
  });
});

describe("identity", () => {
  const catalogue = read(twoReleases().nquads);

  it("makes one event of two reports, and keeps both", () => {
    expect(catalogue.events.map(({ iri, reports }) => [iri, reports.map(({ release }) => release)])).toEqual([[MEETING, [FIRST, SECOND]]]);
  });
  it("makes one person of two, with all that either release tells", () => {
    const orlan = catalogue.things.get(ORLAN);
    expect(orlan).toMatchObject({ label: "Orlan", kind: "person", releases: [FIRST, SECOND] });
    expect(catalogue.about(ORLAN).tenures).toHaveLength(2);
    expect(catalogue.about(ORLAN).statements).toHaveLength(2);
  });
  it("leaves apart what nobody identified", () => {
    expect([...catalogue.things.values()].filter(({ label }) => label === "Sand")).toHaveLength(2);
  });
  it("does not run in circles", () => {
    const circle = [1, 2].map(
      (i) => `<${BASE}x${i}> <http://purl.org/dc/terms/isReplacedBy> <${BASE}x${3 - i}> <${BASE}graph/identity> .\n`,
    );
    expect(read(circle.join("")).identity.canonical(`${BASE}x1`)).toMatch(/x[12]$/);
  });
});

describe("a thing", () => {
  const catalogue = read(madeUpNQuads(madeUp()));
  it("has all forms of its name", () => {
    const watch = [...catalogue.things.values()].find(({ label }) => label === "Coastal Watch");
    expect(watch).toMatchObject({ kind: "programme", abbreviations: ["CW"] });
  });
  it("has the events of its side", () => {
    const arvenia = [...catalogue.things.values()].find(({ label }) => label === "Arvenia");
    expect(catalogue.about(arvenia?.iri ?? "").events).toHaveLength(1);
  });
  it("has its evidence, with the sentence", () => {
    const { text } = madeUp().release;
    const [evidence] = catalogue.claims[0]?.evidence ?? [];
    expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.exact);
    expect(text.slice(evidence?.sentence?.start, evidence?.sentence?.end)).toBe(evidence?.sentence?.exact);
  });
});
