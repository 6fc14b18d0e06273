import { describe, expect, it } from "vitest";
import { checkBase } from "../../src/pipeline/base.ts";
import { countAll } from "../../src/pipeline/counts.ts";
import { GraphCache } from "../../src/pipeline/graph-cache.ts";
import { makeReport } from "../../src/pipeline/report.ts";
import type { Finding } from "../../src/records/finding.ts";
import { madeUp } from "../support/made-up.ts";

const finding = (severity: Finding["severity"], file: string): Finding => ({ severity, code: "x", message: "m", file });
const processed = (violations: object[] = []) => ({ ...madeUp(), quads: 10, violations: violations as never });
const report = (releases: ReturnType<typeof processed>[], findings: Finding[] = []) =>
  makeReport({ version: "1.2.3", base: "https://example.org/", knowledge: { tables: "t", rules: "r" }, releases, findings, otherQuads: 5 });

describe("the report of a build", () => {
  it("says how it went: partial where an input failed, findings where a shape is violated, empty where nothing came out", () => {
    expect(report([processed()]).outcome).toBe("ok");
    expect(report([processed()], [finding("warning", "a")]).outcome).toBe("ok");
    expect(report([processed([{ focus: "x" }])]).outcome).toBe("findings");
    expect(report([processed([{ focus: "x" }])], [finding("error", "a")]).outcome).toBe("partial");
    expect(report([], [finding("error", "a")]).outcome).toBe("empty");
  });
  it("is the same for any order of findings", () => {
    const [a, b] = [finding("error", "a"), finding("warning", "b")];
    expect(JSON.stringify(report([processed()], [b, a]))).toBe(JSON.stringify(report([processed()], [a, b])));
  });
  it("counts quads of releases and of all other graphs", () => {
    expect(report([processed()]).counts.quads).toBe(15);
  });
  it("holds what was not understood, release by release", () => {
    const left = { kind: "name" as const, start: 0, end: 3, text: "Foo", reason: "not known" };
    const { release, extraction } = madeUp((e) => ({ ...e, leftovers: [left] }));
    const made = report([{ release, extraction, quads: 1, violations: [] as never }]);
    expect(made.releases[0]?.leftovers).toEqual([left]);
    expect(made.counts.leftovers).toEqual({ total: 1, by: { name: 1 } });
  });
});

describe("counts", () => {
  it("take a thing of two releases as one, and unlinked people of one name as two", () => {
    const two = [madeUp().extraction, madeUp((same) => same, "2031-06-01-other").extraction];
    expect(countAll(two, [], { violations: 0, quads: 0 }).entities.by).toEqual({ person: 4, programme: 1, state: 2 });
  });
  it("call a claim of negative polarity denied, whatever its modality", () => {
    const denied = madeUp((e) => ({ ...e, claims: e.claims.map((claim) => ({ ...claim, polarity: "negative" as const })) }));
    expect(countAll([denied.extraction], [], { violations: 0, quads: 0 }).claims).toEqual({ total: 1, by: { denied: 1 } });
  });
});

describe("the base of IRIs", () => {
  it.each(["https://example.org/x/", "urn:x:y/"])("may be %s", (base) => {
    expect(checkBase(base)).toBe(base);
  });
  it.each([
    "",
    "x/",
    "https://example.org",
    "https://example.org/x#",
    "https://example.org/#/",
    "https://exa mple.org/",
    "https://example.org/<a>/",
    "javascript alert/",
  ])("may not be %j", (base) => {
    expect(() => checkBase(base)).toThrow(/absolute IRI/);
  });
});

describe("graphs of releases", () => {
  it("are made once while the dataset is small, and again each time when it is not", () => {
    const cache = new GraphCache();
    let made = 0;
    const quads = (size: number) => () => {
      made++;
      return Array.from({ length: size }, () => ({}) as never);
    };
    const small = cache.source("a", quads(10));
    small.quads();
    small.quads();
    expect(made).toBe(1);
    const big = cache.source("b", quads(700_000));
    big.quads();
    big.quads();
    expect(made).toBe(3);
  });
});
