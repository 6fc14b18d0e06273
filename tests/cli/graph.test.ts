import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DataFactory } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { CENTRALITIES, VIEW_NAMES } from "../../src/graph/index.ts";
import { MODALITIES } from "../../src/records/extraction.ts";
import { org } from "../../src/vocabulary/org.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { schema } from "../../src/vocabulary/schema.ts";
import { quadsOf, saying } from "../graph/made-up-network.ts";
import { writeSmallBuild } from "../graph/small-build.ts";
import { communique, withBuiltCommand, withFolder } from "../support/cli.ts";

withBuiltCommand();
const folder = withFolder();
const run = (...args: string[]) => communique(["graph", ...args], { cwd: folder.path });

const RELEASES = [
  saying("2031-05-06-a", "2031-05-06", {
    events: [
      { date: "2031-05-05", people: ["Tavi Orlan", "Jon Sand"] },
      { kind: "call", date: "2031-05-06", people: ["Jon Sand", "Kari Tern"] },
    ],
    claims: [
      { of: "Arvenia", relation: "cooperatesWith", to: "Belmark", topics: ["sea routes"] },
      { of: "Belmark", relation: "supports", to: "Corland" },
      { of: "Corland", relation: "visits", to: "Arvenia", modality: "intended" },
    ],
  }),
  saying("2032-01-02-b", "2032-01-02", { claims: [{ of: "Arvenia", relation: "cooperatesWith", to: "Belmark", topics: ["sea routes"] }] }),
];
/** A row of a table: Arvenia is a member of Corland, whatever that may be. */
const membership = DataFactory.namedNode("https://w3id.org/communique/id/membership/made-up");
const row = [
  [rdf.type, org.Membership],
  [org.member, DataFactory.namedNode("https://w3id.org/communique/id/state/arvenia")],
  [org.organization, DataFactory.namedNode("https://w3id.org/communique/id/state/corland")],
  [schema.roleName, DataFactory.literal("member", "en")],
].map(([p, o]) =>
  DataFactory.quad(membership, p as never, o as never, DataFactory.namedNode("https://w3id.org/communique/graph/reference/0")),
);

beforeAll(() => writeSmallBuild(join(folder.path, "out"), [...quadsOf(...RELEASES), ...(row as never[])]));

describe("communique graph", () => {
  it("without a subcommand lists the views with their size", () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    for (const view of VIEW_NAMES) expect(stdout).toMatch(new RegExp(`^${view} +\\S.* \\d+ +\\d+$`, "m"));
    const { schema: name, views } = JSON.parse(run("views", "--json").stdout);
    expect([name, views[0]]).toEqual([
      "communique/graph-views/1",
      { view: "people", title: "who meets or calls whom", nodes: 3, edges: 2 },
    ]);
  });
  it("help tells all views, measures and modalities", () => {
    const help = run("central", "--help").stdout.replace(/\s+/g, " ");
    for (const choices of [VIEW_NAMES, CENTRALITIES]) expect(help).toContain(choices.map((each) => JSON.stringify(each)).join(", "));
    expect(help).toContain(MODALITIES.join(", "));
  });
  it("show prints edges, heaviest first", () => {
    const { stdout } = run("show", "--view", "cooperation");
    expect(stdout.split("\n").slice(2)).toEqual([
      "from        to       kind             area        modality  times  first       last",
      "-------  -  -------  ---------------  ----------  --------  -----  ----------  ----------",
      "Arvenia  –  Belmark  cooperates with  sea routes  ongoing   2      2031-05-06  2032-01-02",
      "Belmark  →  Corland  supports                     ongoing   1      2031-05-06  2031-05-06",
      "",
    ]);
  });
  it("show prints the sentences where asked for", () => {
    const { stdout } = run("show", "--view", "cooperation", "--around", "Corland", "--evidence", "--until", "2031");
    expect(stdout).toMatch(
      /^Belmark → Corland\n {2}supports \[ongoing; 2031-05-06\]\n {4}2031-05-06-a, 2031-05-06\n {6}characters \d+–\d+: “Belmark supports Corland number 1.” \[test.rule\]$/m,
    );
  });
  it.each([[["--include", "intention"]], [["--include", "all"]], [["--modality", "intended"]]])(
    "show marks an intention, which only %j shows",
    (more) => {
      const show = (...args: string[]) => run("show", "--view", "claims", ...args).stdout;
      expect(show()).not.toContain("visits");
      expect(show(...more)).toMatch(/^Corland +→ +Arvenia +visits .* intended +intention +1 /m);
    },
  );
  it("path gives each step with its evidence, by tables too unless told otherwise, and round what is to be avoided", () => {
    const way = (...more: string[]) => JSON.parse(run("path", "Arvenia", "Corland", "--json", ...more).stdout);
    const byTable = way();
    expect(byTable.steps).toHaveLength(1);
    expect(byTable.evidence[membership.value]).toEqual({ ranges: [], sources: [] });
    const { status, stdout } = run("path", "Arvenia", "Corland", "--no-reference");
    expect([status, stdout.split("\n")[0]]).toEqual([0, "Arvenia – Belmark – Corland  (2 steps)"]);
    expect(stdout).toContain("“Arvenia cooperatesWith Belmark number 0.”");
    expect(way("--no-reference", "--avoid", "Belmark").steps.map((step: { to: { label: string } }) => step.to.label)).not.toContain(
      "Belmark",
    );
  });
  it("path ends with 1 where there is none", () => {
    const { status, stdout } = run("path", "Arvenia", "Corland", "--view", "people");
    expect([status, stdout]).toEqual([1, expect.stringContaining("Nothing connects Arvenia and Corland")]);
  });
  it.each([
    ["central", ["--view", "people"], "communique/graph-centrality/1"],
    ["communities", ["--view", "all"], "communique/graph-communities/1"],
    ["timeline", ["--by", "month"], "communique/graph-timeline/1"],
    ["similar", ["Arvenia"], "communique/graph-similarity/1"],
    ["show", ["--view", "all"], "communique/graph/1"],
    ["path", ["Tavi Orlan", "Kari Tern"], "communique/graph-path/1"],
  ])("%s prints text, or JSON that names its schema; the same on every run", (name, args, schemaName) => {
    const [text, json] = [run(name, ...args), run(name, ...args, "--json")];
    expect([text.status, text.stderr, json.status]).toEqual([0, "", 0]);
    expect(text.stdout.split("\n").length).toBeGreaterThan(2);
    expect(JSON.parse(json.stdout).schema).toBe(schemaName);
    expect(run(name, ...args, "--json").stdout).toBe(json.stdout);
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
    ["a name nobody bears", ["path", "Nowhere", "Arvenia"], /\[name-unknown\]/, 2],
    ["a name several bear", ["path", "Minister", "Arvenia"], /Minister {2}https:[\s\S]*\[name-ambiguous\]/, 2],
    ["a publisher that there is not", ["show", "--publisher", "Nobody"], /\[publisher-unknown\][\s\S]*There are: Gazette/, 2],
    ["neo4j without a folder", ["show", "--format", "neo4j"], /\[graph-out\]/, 2],
    ["a folder that is no build", ["show", "--dir", "nowhere"], /\[no-output\]/, 4],
  ])("tells %s", (_name, args, message, status) => {
    const result = run(...args);
    expect(result.stderr).toMatch(message);
    expect(result.status).toBe(status);
  });
  it("tells of a path that cannot be written, and leaves nothing half-written beside it", () => {
    mkdirSync(join(folder.path, "taken", "inner"), { recursive: true });
    const { status, stderr } = run("show", "--out", "taken", "--format", "json");
    expect([status, stderr]).toEqual([4, expect.stringMatching(/\[output-/)]);
    expect(readdirSync(folder.path).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});
