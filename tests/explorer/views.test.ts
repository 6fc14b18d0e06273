import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GraphIndex } from "../../src/explain/index.ts";
import { Catalogue } from "../../src/serve/explorer/model/catalogue.ts";
import type { EventRecord } from "../../src/serve/explorer/model/records.ts";
import { readFilter, within } from "../../src/serve/explorer/views/filter.ts";
import { linksAt, networkOf } from "../../src/serve/explorer/views/network.ts";
import { readRange, stretches } from "../../src/serve/explorer/views/release-text.ts";
import { SearchIndex } from "../../src/serve/explorer/views/search.ts";
import { cellText, tableOf } from "../../src/serve/explorer/views/tables.ts";
import { barsOf } from "../../src/serve/explorer/views/timeline.ts";
import { grouped } from "../../src/serve/explorer/views/words.ts";
import { madeUp, madeUpNQuads } from "../support/made-up.ts";
import { ORLAN, twoReleases } from "./made-up-build.ts";

const catalogue = new Catalogue(GraphIndex.fromNQuads(twoReleases().nquads));
const index = new SearchIndex(catalogue);
const filter = (query: string) => readFilter(new URLSearchParams(query), catalogue, index);
const iriOf = (label: string) => [...catalogue.things.values()].find((thing) => thing.label === label)?.iri ?? "";

describe("search", () => {
  const named = madeUp((e) => ({
    ...e,
    entities: e.entities.map((each) => (each.id === "e3" ? { ...each, name: "Łukasz Örlán-Ñuñez", aka: ["Minister Orlan"] } : each)),
  }));
  const search = new SearchIndex(new Catalogue(GraphIndex.fromNQuads(madeUpNQuads(named))));
  const labels = (query: string) => search.search(query, 10).hits.map(({ thing }) => thing.label);

  it.each(["Łukasz", "lukasz", "ÖRLÁN nunez", "nuñ", "orlan-nu", "minister orl"])(
    "finds a name by %j, whatever its accents and case",
    (query) => {
      expect(labels(query)).toEqual(["Łukasz Örlán-Ñuñez"]);
    },
  );
  it("finds by short forms", () => expect(labels("cw")).toEqual(["Coastal Watch"]));
  it("finds no word by its middle", () => expect(labels("oastal")).toEqual([]));
  it("finds nothing for nothing", () => expect([labels(""), labels("…")]).toEqual([[], []]));
  it("finds releases by words of their titles", () => {
    expect(search.search("belmark meet", 10).releases.map(({ title }) => title)).toEqual(["Arvenia and Belmark meet"]);
  });
});

describe("a filter", () => {
  it.each([
    ["2031-05-05", "2031", undefined, true],
    ["2031-05-05", undefined, "2031-05", true],
    ["2031-05-05", "2031-05-06", undefined, false],
    ["2031-05", "2031-05-01", undefined, false],
    ["2031", "2031", "2031", true],
    [undefined, "2031", undefined, false],
    [undefined, undefined, undefined, true],
  ])("has %j from %j to %j: %j", (date, from, to, inside) => expect(within(date, { from, to })).toBe(inside));

  it("leaves out what is no date, kind or standing", () => {
    expect(filter("from=yesterday&type=dragon&standing=true")).toMatchObject({ from: undefined, types: [], standings: [] });
  });
});

describe("tables", () => {
  it("tell claims with what stands how far", () => {
    const { columns, rows } = tableOf(catalogue, "claims", filter(""), undefined);
    expect(columns.map(({ key }) => key)).toContain("standing");
    expect(rows.map((row) => row.cells().slice(1, 5).map(cellText))).toEqual(
      Array(2).fill(["Arvenia", "participates in", "Coastal Watch", "intended"]),
    );
  });
  it("sort by a column, upwards and downwards", () => {
    const acts = (sort: string) => tableOf(catalogue, "statements", filter(""), sort).rows.map((row) => cellText(row.cells()[2]!));
    expect(acts("act")).toEqual(["intend", "intend", "welcome", "welcome"]);
    expect(acts("-act")).toEqual(["welcome", "welcome", "intend", "intend"]);
  });
  it.each([
    ["q=welcome", 2],
    ["act=intend", 2],
    [`thing=${encodeURIComponent(ORLAN)}&act=intend`, 2],
    ["who=minister+orlan", 2],
    ["who=coastal", 2],
    ["who=nobody", 0],
    ["publisher=Nobody", 0],
    ["from=2032", 0],
    ["q=%5B(", 4],
  ])("filter statements by %s", (query, count) =>
    expect(tableOf(catalogue, "statements", filter(query), undefined).rows).toHaveLength(count),
  );
});

describe("the network", () => {
  it("links those who met and those with claims, and counts both releases", () => {
    const { links } = networkOf(catalogue, filter(""), 100);
    const said = links.map(({ a, b, relation, standing }) => `${catalogue.label(a)} ${relation} ${catalogue.label(b)}, ${standing}`);
    expect(said).toContain("Arvenia participatesIn Coastal Watch, intended");
    expect(links.find(({ relation }) => relation === "participatesIn")?.claims).toHaveLength(2);
    expect(links.filter(({ relation }) => relation === "met").length).toBeGreaterThan(0);
  });
  it("shows the heaviest, and says how many there are", () => {
    const { nodes, total } = networkOf(catalogue, filter(""), 4);
    expect([nodes.length, total.nodes]).toEqual([4, 5]);
    expect(nodes.map(({ weight }) => weight)).toEqual(nodes.map(({ weight }) => weight).sort((a, b) => b - a));
  });
  it.each([
    ["type=person", ["person"]],
    ["relation=participatesIn", ["programme", "state"]],
    ["standing=intended", ["programme", "state"]],
    ["standing=denied", []],
    ["from=2032", []],
  ])("is filtered by %s", (query, kinds) => {
    const shown = networkOf(catalogue, filter(query), 100).nodes.map(({ thing }) => thing.kind);
    expect([...new Set(shown)].sort()).toEqual(kinds);
  });
  it("stands around a thing, with its links", () => {
    const view = networkOf(catalogue, filter(`thing=${encodeURIComponent(iriOf("Arvenia"))}`), 100);
    expect(view.nodes.map(({ thing }) => thing.label).sort()).toEqual(["Arvenia", "Coastal Watch"]);
    expect(linksAt(view, iriOf("Arvenia"))).toHaveLength(1);
  });
});

describe("the timeline", () => {
  const event = (date: string | undefined, status = "held") => ({ date, status }) as EventRecord;
  it("counts by month, with the empty ones", () => {
    expect(barsOf([event("2031-11-02"), event("2032-01"), event("2032-01-09", "planned"), event(undefined)])).toEqual([
      { period: "2031-11", held: 1, planned: 0, cancelled: 0 },
      { period: "2031-12", held: 0, planned: 0, cancelled: 0 },
      { period: "2032-01", held: 1, planned: 1, cancelled: 0 },
    ]);
  });
  it("counts by year where there are many months, or a date has none", () => {
    expect(barsOf([event("2001-11-02"), event("2031-01-01")])).toHaveLength(31);
    expect(barsOf([event("2030"), event("2031-01-01")]).map(({ period }) => period)).toEqual(["2030", "2031"]);
  });
  it("is empty without dates", () => expect(barsOf([event(undefined)])).toEqual([]));
});

describe("the text of a release", () => {
  const range = (length: number) =>
    fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const text = fc.string({ unit: fc.constantFrom("a", "é", "𝔘", "👍", "語", "\n", " ", "<") });

  it("is whole, whatever is evidence, and the mark is what the code points say", () => {
    fc.assert(
      fc.property(
        text.chain((value) => fc.tuple(fc.constant(value), fc.array(range(Array.from(value).length)), range(Array.from(value).length))),
        ([value, evidence, at]) => {
          const lines = stretches(value, evidence, at);
          expect(lines.map((line) => line.map((stretch) => stretch.text).join("")).join("\n")).toBe(value);
          const marked = lines
            .map((line) =>
              line
                .filter((stretch) => stretch.marked)
                .map((stretch) => stretch.text)
                .join(""),
            )
            .join("");
          expect(marked).toBe(Array.from(value).slice(at.start, at.end).join("").replaceAll("\n", ""));
        },
      ),
    );
  });
  it.each([
    ["3-5", { start: 3, end: 5 }],
    ["0-10", { start: 0, end: 10 }],
    ["5-3", undefined],
    ["3-11", undefined],
    ["3-3", undefined],
    ["a-b", undefined],
    ["-1-3", undefined],
    ["", undefined],
  ])("reads %j as a range of ten characters", (at, expected) => expect(readRange(at, 10)).toEqual(expected));
});

it("parts thousands", () => expect([7, 999, 1000, 1234567].map(grouped)).toEqual(["7", "999", "1,000", "1,234,567"]));
