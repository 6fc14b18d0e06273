import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadKnowledge, packageData } from "../../src/knowledge/index.ts";
import { readCsv } from "../../src/knowledge/csv.ts";
import { z } from "zod";
import { loadYaml } from "../../src/knowledge/yaml.ts";
import { loadPublishers } from "../../src/knowledge/publishers.ts";
import { dangling } from "./lint.ts";

const dir = packageData();
const k = loadKnowledge({ dataDirs: [dir] });
const files = readdirSync(dir)
  .filter((file) => file.endsWith(".csv"))
  .sort();
const keysOf = (rows: readonly { key: string }[]) => new Set(rows.map((row) => row.key));
const countries = keysOf(k.countries.rows);
const organizations = keysOf(k.organizations.rows);
const groupings = keysOf(k.groupings.rows);
const bodies = new Set([...organizations, ...groupings]);
const actors = new Set([...countries, ...bodies]);
const things = {
  countries: k.countries.rows,
  organizations: k.organizations.rows,
  groupings: k.groupings.rows,
  people: k.people.rows,
  instruments: k.instruments.rows,
  places: k.places.rows,
  topics: k.topics.rows,
};

describe("files", () => {
  test.each(files)("%s is NFC with LF line ends and no stray space", (file) => {
    const text = readFileSync(join(dir, file), "utf8");
    expect(text).toBe(text.normalize("NFC"));
    expect(text).not.toMatch(/\r|\uFEFF|\t|\u00A0/);
    expect(text.endsWith("\n") && !text.endsWith("\n\n")).toBe(true);
    const stray = [...readCsv(text, file)].flatMap((record) => record.cells.filter((cell) => cell !== cell.trim() || / {2}/.test(cell)));
    expect(stray).toEqual([]);
  });

  test.each(files)("%s is sorted by its first columns by code unit", (file) => {
    const [, ...body] = [...readCsv(readFileSync(join(dir, file), "utf8"), file)].map((record) => record.cells[0] as string);
    expect(body).toEqual([...body].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  test("each file is in SOURCES.md", () => {
    const page = readFileSync(join(dir, "SOURCES.md"), "utf8");
    expect(files.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
  });
});

describe("sources", () => {
  const used = new Set(
    [
      k.countries,
      k.countryNames,
      k.organizations,
      k.groupings,
      k.memberships,
      k.people,
      k.tenures,
      k.posts,
      k.places,
      k.topics,
      k.instruments,
      k.armedForces,
      k.sameAs,
    ].flatMap((table) => table.rows.flatMap((row) => row.source)),
  );

  test("each row's source is in sources.csv, and each of those is used", () => {
    expect([...used].filter((source) => !k.sources.has(source))).toEqual([]);
    expect(k.sources.rows.map((row) => row.key).filter((key) => !used.has(key))).toEqual([]);
  });

  test("no source is share-alike", () => {
    expect(k.sources.rows.filter((row) => /ODbL|-SA\b|share.?alike|GPL/i.test(row.licence))).toEqual([]);
  });

  test("each source's licence stands in SOURCES.md or sources.csv by name", () => {
    expect(k.sources.rows.filter((row) => row.licence === "")).toEqual([]);
  });

  test("a confirmed Wikidata item comes from a source that has such items", () => {
    const without = /^(own|factbook|instituteforgov|cldr|scampion)/;
    const rows = Object.values(things).flatMap((table) => table.filter((row) => "qid" in row && row.qid !== undefined));
    expect(rows.filter((row) => "source" in row && row.source.every((source) => without.test(source))).map((row) => row.key)).toEqual([]);
  });
});

describe("references", () => {
  test("a key names one thing in all tables", () => {
    const seen = new Map<string, string>();
    const twice = Object.entries(things).flatMap(([table, rows]) =>
      rows.flatMap(({ key }) => {
        const before = seen.get(key);
        seen.set(key, table);
        return before === undefined ? [] : [`${key}: ${before} and ${table}`];
      }),
    );
    expect(twice).toEqual([]);
  });

  test.each([
    ["successors of states", dangling(k.countries.rows, (row) => row.successors, countries)],
    ["country names", dangling(k.countryNames.rows, (row) => [row.key], countries)],
    ["countries of organisations", dangling(k.organizations.rows, (row) => [row.country], countries)],
    ["parents of organisations", dangling(k.organizations.rows, (row) => [row.parent], organizations)],
    ["bodies that groupings stand beside", dangling(k.groupings.rows, (row) => [row.linkedTo], bodies)],
    ["groups", dangling(k.memberships.rows, (row) => [row.group], bodies)],
    ["members", dangling(k.memberships.rows, (row) => [row.member], actors)],
    ["people of tenures", dangling(k.tenures.rows, (row) => [row.person], keysOf(k.people.rows))],
    ["whom tenures are for", dangling(k.tenures.rows, (row) => [row.of], actors)],
    ["categories of tenures", dangling(k.tenures.rows, (row) => [row.category], new Set(k.posts.rows.map((row) => row.category ?? "")))],
    ["scopes of posts", dangling(k.posts.rows, (row) => row.scope, actors)],
    ["countries of places", dangling(k.places.rows, (row) => [row.country], countries)],
    ["places that places lie in", dangling(k.places.rows, (row) => [row.broader], keysOf(k.places.rows))],
    ["broader topics", dangling(k.topics.rows, (row) => [row.broader], keysOf(k.topics.rows))],
    ["parties of instruments", dangling(k.instruments.rows, (row) => row.parties, actors)],
    ["countries of armed forces", dangling(k.armedForces.rows, (row) => [row.country], countries)],
  ])("%s are rows of a table", (_name, broken) => expect(broken).toEqual([]));

  test("what gives way is in no table, and what stands is in one", () => {
    const all = new Set(Object.values(things).flatMap((rows) => rows.map((row) => row.key)));
    for (const row of k.sameAs.rows) {
      expect(all.has(row.key), row.key).toBe(row.relation === "different");
      expect(all.has(row.other), row.other).toBe(true);
    }
  });

  test.each([
    ["organisations", k.organizations.rows.map((row) => [row.key, row.parent] as const)],
    ["places", k.places.rows.map((row) => [row.key, row.broader] as const)],
    ["topics", k.topics.rows.map((row) => [row.key, row.broader] as const)],
  ])("no chain of %s leads back to itself", (_name, pairs) => {
    const up = new Map(pairs);
    for (const [start] of pairs) {
      let steps = 0;
      for (let at = up.get(start); at !== undefined && steps < 20; at = up.get(at)) steps += 1;
      expect(steps, start).toBeLessThan(20);
    }
  });

  test("publishers are of a country or organisation, and their own rows are there", () => {
    const { profiles } = loadPublishers([dir]);
    expect(profiles.filter((profile) => !actors.has(profile.of)).map((profile) => `${profile.id}: ${profile.of}`)).toEqual([]);
    expect(
      profiles
        .filter((profile) => profile.organization !== undefined && !organizations.has(profile.organization))
        .map((profile) => `${profile.id}: ${profile.organization}`),
    ).toEqual([]);
  });

  test("keys that the name lexicon makes exceptions for are rows of a table", () => {
    const all = new Set(Object.values(things).flatMap((rows) => rows.map((row) => row.key)));
    const cited = loadYaml([dir], "lexicon/en/names/choices.yaml", z.record(z.string(), z.unknown()));
    const keys = Object.entries(cited).flatMap(([name, list]) => (name.endsWith("_keys") ? (list as string[]) : []));
    expect(keys.filter((key) => !all.has(key))).toEqual([]);
  });

  test("each person holds or held a post", () => {
    const holders = new Set(k.tenures.rows.map((row) => row.person));
    expect(k.people.rows.filter((row) => !holders.has(row.key)).map((row) => row.key)).toEqual([]);
  });
});
