import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CatalogSettings } from "../../src/records/catalog-settings.ts";
import { communique, RELEASE, withBuiltCommand, withFolder } from "../support/cli.ts";
import { ROOT } from "../support/shared.ts";

withBuiltCommand();
const folder = withFolder({ "morinaga.txt": RELEASE });
const SETTINGS = join(ROOT, "examples", "catalog.yaml");
const catalog = (...args: string[]) => communique(["catalog", ...args], { cwd: folder.path });
const text = (name: string) => readFileSync(join(folder.path, name), "utf8");

beforeAll(() => {
  expect(communique(["build", "morinaga.txt", "--out", "graph", "--quiet"], { cwd: folder.path })).toMatchObject({ status: 0, stderr: "" });
}, 60_000);

describe("communique catalog", () => {
  it("says what a catalogue without settings still needs, and writes nothing when asked not to", () => {
    const before = readdirSync(join(folder.path, "graph"));
    const manifest = text("graph/manifest.json");
    const { status, stdout, stderr } = catalog("graph", "--dry-run");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^catalog\.ttl, catalog\.jsonld, catalog\.schema\.jsonld of graph: nothing was written\n {2}dataset +1 release, \d+ triples in 4 named graphs/,
    );
    expect(stdout).toMatch(/DCAT-AP 3\.0\.1 +0 violations, \d+ warnings\n {2}quality +270 of 405 points: good/);
    expect(stdout).toMatch(/Only you can say[^\n]*\n {2}publisher +the catalogue says that the publisher is not stated\n {2}contact +/);
    expect(readdirSync(join(folder.path, "graph"))).toEqual(before);
    expect(text("graph/manifest.json")).toBe(manifest);
  }, 60_000);

  it("writes what the settings say, and keeps the settings for the next time", () => {
    const { status, stdout } = catalog("graph", "--catalog", SETTINGS);
    expect(status).toBe(0);
    expect(stdout).toContain("405 of 405 points: excellent");
    expect(text("graph/catalog.ttl")).toContain("Example Institute");
    const written = text("graph/catalog.ttl");
    expect(catalog("graph", "--quiet")).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(text("graph/catalog.ttl")).toBe(written);
  }, 60_000);

  it("prints its report as JSON", () => {
    const { stdout } = catalog("graph", "--json", "--dry-run");
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "communique/catalog/1",
      counts: { releases: 1, graphs: 4 },
      quality: { score: 405, most: 405, rating: "excellent" },
      links: { lodCloud: { triples: true, links: true } },
      missing: [],
    });
  }, 60_000);

  it("ends with 1 and names what is wrong where the catalogue does not conform", () => {
    mkdirSync(join(folder.path, "tables"));
    folder.file("tables/catalog.yaml", "schemes:\n  file-type:\n    iri: https://example.org/types\n");
    const { status, stdout } = catalog("graph", "--data", "tables", "--dry-run");
    expect(status).toBe(1);
    expect(stdout).toMatch(/DCAT-AP 3\.0\.1 +8 violations/);
    expect(stdout).toMatch(
      /Violations\n {2}https:\/\/w3id\.org\/communique\/dataset\/file\/claims\.csv http:\/\/purl\.org\/dc\/terms\/format/,
    );
  }, 60_000);

  it.each([
    ["settings that are not right", ["graph", "--catalog", "bad.yaml"], 2, "publsher: there is no such field"],
    ["settings that are not there", ["graph", "--catalog", "none.yaml"], 2, "there is no such file"],
    ["a folder that is no build", ["."], 4, "is not the output of a build"],
  ])("refuses %s", (_what, args, code, message) => {
    folder.file("bad.yaml", "publsher: Somebody\n");
    const { status, stderr } = catalog(...args);
    expect(status).toBe(code);
    expect(stderr).toContain(message);
    expect(stderr).toContain("what to do:");
  });
});

describe("docs/catalog.md", () => {
  const page = readFileSync(join(ROOT, "docs", "catalog.md"), "utf8");
  /** Counts move with every rule; what must not drift is what is said. */
  const withoutNumbers = (shown: string): string => shown.replace(/\d+/g, "N").replace(/ +/g, " ").trim();
  const block = (after: string): string => page.slice(page.indexOf(after) + after.length).split("```", 1)[0] as string;

  it("shows the example's settings", () => expect(block("```yaml\n")).toBe(readFileSync(SETTINGS, "utf8")));
  it("shows what is printed without and with them", () => {
    folder.file("dataset.yaml", readFileSync(SETTINGS));
    const release = join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt");
    communique(["build", release, "--out", "out", "-q"], { cwd: folder.path });
    for (const line of ["catalog out", "catalog out --catalog dataset.yaml"])
      expect(withoutNumbers(block(`$ npx communique ${line}\n`))).toBe(
        withoutNumbers(communique(line.split(" "), { cwd: folder.path }).stdout),
      );
  }, 60_000);
  it("tells of every field of the settings", () => {
    const told = [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = ""]) =>
      [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field),
    );
    expect(Object.keys(CatalogSettings.shape).filter((field) => !told.includes(field))).toEqual([]);
  });
});

describe("communique build --catalog", () => {
  it("refuses wrong settings before it reads a release, and the earlier build stays", () => {
    folder.file("bad.yaml", "files: https://example.org/files\n");
    const before = text("graph/manifest.json");
    const { status, stderr } = communique(["build", "morinaga.txt", "--out", "graph", "--catalog", "bad.yaml"], { cwd: folder.path });
    expect(status).toBe(2);
    expect(stderr).toContain("files: must end in /");
    expect(text("graph/manifest.json")).toBe(before);
  });
  it("says title and licence of the settings in the dataset's own graph too", () => {
    folder.file("own.yaml", "title: { en: Meetings, ja: 会談 }\nlicense: CC0-1.0\n");
    expect(communique(["build", "morinaga.txt", "--out", "own", "--catalog", "own.yaml", "-q"], { cwd: folder.path }).status).toBe(0);
    const said = text("own/graph.nq")
      .split("\n")
      .filter((line) => line.startsWith("<https://w3id.org/communique/dataset> <http://purl.org/dc/terms/"));
    expect(said.map((line) => line.split("> ").slice(1, 3).join("> "))).toEqual([
      expect.stringContaining("license> <https://creativecommons.org/publicdomain/zero/1.0/"),
      expect.stringContaining('title> "Meetings"@en'),
      expect.stringContaining('title> "会談"@ja'),
    ]);
    expect(text("own/catalog.ttl")).not.toContain("Knowledge graph of press releases");
  }, 60_000);
});
