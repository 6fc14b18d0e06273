import { existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CENTRALITIES, VIEW_NAMES } from "../../src/graph/index.ts";
import { MODALITIES } from "../../src/records/extraction.ts";
import { communique, RELEASE, withBuiltCommand, withFolder } from "../support/cli.ts";
import { ROOT } from "../support/shared.ts";

withBuiltCommand();
const NAKATANI = join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt");
const folder = withFolder({ "morinaga.txt": RELEASE });
const run = (...args: string[]) => communique(["graph", ...args], { cwd: folder.path });

beforeAll(() => {
  expect(communique(["build", "morinaga.txt", NAKATANI, "--out", "out"], { cwd: folder.path }).status).toBe(0);
});

describe("communique graph", () => {
  it("without a subcommand lists the views with their size", () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    for (const view of VIEW_NAMES) expect(stdout).toMatch(new RegExp(`^${view} +\\S.* \\d+ +\\d+$`, "m"));
    expect(JSON.parse(run("--json").stdout)).toMatchObject({
      schema: "communique/graph-views/1",
      views: [{ view: "people", nodes: 4, edges: 2 }, {}, {}, {}, {}, {}, {}],
    });
  });
  it("help tells all views, measures and modalities", () => {
    const help = run("central", "--help").stdout.replace(/\s+/g, " ");
    for (const choices of [VIEW_NAMES, CENTRALITIES]) expect(help).toContain(choices.map((each) => JSON.stringify(each)).join(", "));
    expect(help).toContain(MODALITIES.join(", "));
  });
  it("show prints edges, heaviest first, with sentences where asked for", () => {
    const { stdout } = run("show", "--view", "cooperation", "--around", "Sweden", "--evidence");
    expect(stdout).toMatch(
      /^Sweden → Ukraine\n {2}supports \[ongoing; area: Support for Ukraine; 2031-05-12\]\n.*morinaga.*\n.*“Both sides confirmed/m,
    );
    expect(run("show", "--view", "cooperation").stdout).toMatch(
      /^Japan +→ +Ukraine +supports +Support for Ukraine +ongoing +2 +2025-04-08 +2031-05-12$/m,
    );
  });
  it("show leaves an intention out unless asked for, and then marks it", () => {
    const show = (...more: string[]) => run("show", "--view", "claims", "--around", "NSATU", ...more).stdout;
    expect(show()).not.toContain("participates in");
    for (const more of [
      ["--include", "intention"],
      ["--include", "all"],
      ["--modality", "intended"],
    ])
      expect(show(...more)).toMatch(/^Ministry of Defense of Japan +→ +NATO Security.* participates in .* intended +intention +1 /m);
  });
  it("path gives each step with its evidence", () => {
    const { status, stdout } = run("path", "Sweden", "NATO", "--no-reference");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Sweden – Ukraine – North Atlantic Treaty Organization {2}\(2 steps\)$/m);
    expect(stdout).toMatch(/^ +characters \d+–\d+: “Both sides confirmed the importance/m);
  });
  it("path goes by the reference tables too, and round what is to be avoided", () => {
    const way = JSON.parse(run("path", "Sweden", "NATO", "--json").stdout);
    expect(way.steps).toHaveLength(1);
    const [record] = way.steps[0].edges[0].occurrences[0].records;
    expect(way.evidence[record].sources).not.toEqual([]);
    const round = run("path", "Sweden", "NATO", "--no-reference", "--avoid", "Ukraine").stdout;
    expect(round.split("\n")[0]).not.toContain("Ukraine");
  });
  it("path ends with 1 where there is none", () => {
    const { status, stdout } = run("path", "Sweden", "Australia", "--view", "people");
    expect([status, stdout]).toEqual([1, expect.stringContaining("Nothing connects Sweden and Australia")]);
  });
  it.each([
    ["central", ["--view", "people"], "communique/graph-centrality/1"],
    ["communities", ["--view", "all"], "communique/graph-communities/1"],
    ["timeline", ["--by", "month"], "communique/graph-timeline/1"],
    ["similar", ["Japan"], "communique/graph-similarity/1"],
    ["show", ["--view", "all"], "communique/graph/1"],
  ])("%s prints a table, or JSON that names its schema", (name, args, schema) => {
    const [text, json] = [run(name, ...args), run(name, ...args, "--json")];
    expect([text.status, text.stderr, json.status]).toEqual([0, "", 0]);
    expect(text.stdout.split("\n").length).toBeGreaterThan(2);
    expect(JSON.parse(json.stdout).schema).toBe(schema);
  });
  it.each(["graphml", "graphology", "json"])("writes %s to a file whole", (format) => {
    const printed = run("show", "--format", format);
    const { status, stdout, stderr } = run("show", "--format", format, "--out", `deep/er/sides.${format}`);
    expect([status, stdout, stderr]).toEqual([0, "", `3 nodes, 2 edges → deep/er/sides.${format}\n`]);
    expect(readFileSync(join(folder.path, `deep/er/sides.${format}`), "utf8")).toBe(printed.stdout);
  });
  it("writes two files for Neo4j, and nothing else", () => {
    expect(run("show", "--format", "neo4j", "--out", "neo4j", "--quiet")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readdirSync(join(folder.path, "neo4j")).sort()).toEqual(["nodes.csv", "relationships.csv"]);
  });
  it.each<[string, string[], RegExp, number]>([
    ["a view that there is not", ["show", "--view", "no"], /Allowed choices are people, sides/, 2],
    ["a kind that the view has not", ["show", "--view", "people", "--kind", "supports"], /\[graph-kind\][\s\S]*It has meeting, call/, 2],
    ["a date that is none", ["show", "--since", "yesterday"], /Write it as 2025/, 2],
    ["a word for --include that is none", ["show", "--include", "rumours"], /one of fact, attributed, intention, denial, all/, 2],
    ["a name nobody bears", ["path", "Nowhere", "Japan"], /\[name-unknown\]/, 2],
    ["a name several bear", ["path", "Defense", "Sweden"], /https:[\s\S]*\[name-ambiguous\]/, 2],
    ["a publisher that there is not", ["show", "--publisher", "Nobody"], /\[publisher-unknown\][\s\S]*Ministry of Defense/, 2],
    ["neo4j without a folder", ["show", "--format", "neo4j"], /\[graph-out\]/, 2],
    ["a folder that is no build", ["show", "--dir", "nowhere"], /\[no-output\]/, 4],
    ["a path that cannot be written", ["show", "--out", "out", "--format", "json"], /\[output-/, 4],
  ])("tells %s", (_name, args, message, status) => {
    const result = run(...args);
    expect(result.status).toBe(status);
    expect(result.stderr).toMatch(message);
    expect(existsSync(join(folder.path, "out/graph.nq"))).toBe(true);
  });
  it("leaves nothing half-written beside a path that cannot be written", () => {
    mkdirSync(join(folder.path, "taken"), { recursive: true });
    run("show", "--out", "taken", "--format", "json");
    expect(readdirSync(folder.path).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
