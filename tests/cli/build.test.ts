import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { communique, RELEASE, withBuiltCommand, withFolder } from "../support/cli.ts";

withBuiltCommand();
const folder = withFolder({ "morinaga.txt": RELEASE });
const filesOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, "utf8")]),
  );
const build = (args: readonly string[], env: Record<string, string> = {}) => communique(["build", ...args], { cwd: folder.path, env });

describe("a build", () => {
  it("writes every file, says what it found on standard output and nothing on standard error", () => {
    const { status, stdout, stderr } = build(["morinaga.txt", "--out", "graph"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^1 release, \d+ sentences → graph\n {2}entities +\d+ /);
    expect(stdout).toMatch(/What to do next\n {2}npx communique serve graph/);
    const files = Object.keys(filesOf(join(folder.path, "graph")));
    for (const name of [
      "graph.trig",
      "graph.nq",
      "graph.jsonld",
      "graph.ttl",
      "events.csv",
      "claims.csv",
      "statements.csv",
      "report.json",
      "facts/morinaga.json",
      "texts/morinaga.txt",
    ])
      expect(files).toContain(name);
  });
  it("finds the meeting with its minister, state and support", () => {
    const facts = JSON.parse(readFileSync(join(folder.path, "graph", "facts", "morinaga.json"), "utf8"));
    expect(facts).toMatchObject({
      issued: "2031-05-12",
      events: [{ kind: "meeting", date: "2031-05-12", start: "10:05", minutes: 30 }, ...facts.events.slice(1)],
    });
    expect(facts.states).toEqual(expect.arrayContaining(["Japan", "Sweden", "Ukraine"]));
  });
  it("done twice adds nothing and changes no byte", () => {
    const before = filesOf(join(folder.path, "graph"));
    expect(build(["morinaga.txt", "--out", "graph"]).status).toBe(0);
    expect(filesOf(join(folder.path, "graph"))).toEqual(before);
  });
  it("prints the report as JSON, the same as report.json", () => {
    const { stdout } = build(["morinaga.txt", "--out", "graph", "--json"]);
    const report = JSON.parse(stdout);
    expect(report).toEqual(JSON.parse(readFileSync(join(folder.path, "graph", "report.json"), "utf8")));
    expect(report).toMatchObject({
      schema: "communique/report/1",
      outcome: "ok",
      counts: { releases: 1, violations: 0 },
      releases: [{ id: "morinaga", source: { name: "morinaga.txt" } }],
    });
  });
  it("says nothing with --quiet", () => {
    expect(build(["morinaga.txt", "--out", "graph", "--quiet"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });
  it("reads standard input", () => {
    const { status, stdout } = communique(["build", "-", "--out", "piped"], { cwd: folder.path, input: RELEASE });
    expect([status, stdout.split(",")[0]]).toEqual([0, "1 release"]);
  });
  it("uses the base that is given in every IRI it makes", () => {
    expect(build(["morinaga.txt", "--out", "based", "--base", "https://example.org/x/"]).status).toBe(0);
    const quads = readFileSync(join(folder.path, "based", "graph.nq"), "utf8");
    expect(quads).toContain("<https://example.org/x/release/morinaga>");
    expect(quads).not.toContain("<https://w3id.org/communique/release/");
  });
  it("refuses a folder that holds something else, unless it is told to", () => {
    mkdirSync(join(folder.path, "mine"));
    writeFileSync(join(folder.path, "mine", "thesis.txt"), "years of work");
    const refused = build(["morinaga.txt", "--out", "mine"]);
    expect([refused.status, refused.stdout]).toEqual([4, ""]);
    expect(refused.stderr).toMatch(/\[output-not-ours\][\s\S]*--force/);
    expect(build(["morinaga.txt", "--out", "mine", "--force"]).status).toBe(0);
    expect(readFileSync(join(folder.path, "mine", "thesis.txt"), "utf8")).toBe("years of work");
  });
});

describe("the same bytes", () => {
  const second = RELEASE.replaceAll("LINDQUIST", "OKAFOR").replaceAll("Lindquist", "Okafor").replaceAll("Sweden", "Nigeria");
  it("come out in any order of the inputs, time zone and locale", () => {
    folder.file("okafor.txt", second);
    build(["morinaga.txt", "okafor.txt", "--out", "a"], { TZ: "UTC", LANG: "C" });
    const expected = filesOf(join(folder.path, "a"));
    expect(Object.keys(expected).length).toBeGreaterThan(10);
    build(["okafor.txt", "morinaga.txt", "--out", "b"], { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" });
    build(["okafor.txt", "./morinaga.txt", "--out", "c"], { TZ: "America/St_Johns", LANG: "ja_JP.UTF-8" });
    expect(filesOf(join(folder.path, "b"))).toEqual(expected);
    expect(filesOf(join(folder.path, "c"))).toEqual(expected);
  });
});
