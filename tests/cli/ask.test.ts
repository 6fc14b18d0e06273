import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { communique, RELEASE, withBuiltCommand, withFolder } from "../support/cli.ts";

withBuiltCommand();
const folder = withFolder({ "morinaga.txt": RELEASE, "longer.txt": RELEASE.replace("30 minutes", "45 minutes") });
const run = (args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) =>
  communique(args, { cwd: folder.path, ...options });

beforeAll(() => {
  expect(run(["build", "morinaga.txt", "--out", "out"]).status).toBe(0);
});

describe("query", () => {
  const COUNT = "PREFIX cmq: <https://w3id.org/communique/ontology#> SELECT (COUNT(?e) AS ?n) { ?e a cmq:EventReport ; cmq:main true }";
  it("takes SPARQL as an argument, from a file and from standard input", () => {
    folder.file("count.rq", COUNT);
    const answers = [run(["query", COUNT]), run(["query", "count.rq"]), run(["query", "-"], { input: COUNT })];
    for (const { status, stdout, stderr } of answers) expect([status, stdout, stderr]).toEqual([0, "n\n-\n1\n\n1 row\n", ""]);
  });
  it("answers as CSV and as SPARQL results JSON", () => {
    expect(run(["query", COUNT, "--format", "csv"]).stdout).toBe("n\r\n1\r\n");
    const json = {
      head: { vars: ["n"] },
      results: { bindings: [{ n: { type: "literal", value: "1", datatype: "http://www.w3.org/2001/XMLSchema#integer" } }] },
    };
    expect(JSON.parse(run(["query", COUNT, "--json"]).stdout)).toEqual(json);
  });
  it("answers CONSTRUCT as Turtle with prefixes, or as N-Triples", () => {
    const construct =
      "PREFIX cmq: <https://w3id.org/communique/ontology#> CONSTRUCT { ?e a cmq:EventReport } WHERE { ?e a cmq:EventReport ; cmq:main true }";
    expect(run(["query", construct]).stdout).toMatch(/@prefix cmq: <https:\/\/w3id.org\/communique\/ontology#>[\s\S]* a cmq:EventReport/);
    expect(run(["query", construct, "--format", "ntriples"]).stdout).toMatch(/^<[^>]+> <[^>]+#type> <[^>]+#EventReport> \.\n$/);
  });
  it("answers a named question, with a parameter", () => {
    const { status, stdout } = run(["query", "--named", "who-met-whom", "--json"]);
    expect(status).toBe(0);
    const [row] = JSON.parse(stdout).results.bindings;
    expect([row.who.value, row.whom.value].sort().join()).toMatch(/LINDQUIST.*MORINAGA|MORINAGA.*LINDQUIST/i);
    expect(run(["query", "--named", "who-met-whom", "--param", "nobody=x"]).stderr).toMatch(/\[query-parameter\]/);
  });
  it("lists the named questions", () => {
    expect(run(["query", "--list"]).stdout).toMatch(/^name +question +parameters\n-+ .*\n01-who-met-whom +Who met whom/);
  });
  it.each([
    ["a query that is not right", ["query", "SELEC * {}"], /\[query-wrong\]/, 2],
    ["a query that writes", ["query", "DROP ALL"], /\[query-writes\]/, 2],
    ["a query that asks the network", ["query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"], /\[query-network\]/, 2],
    [
      "a query that takes too long",
      ["query", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "--timeout", "0.3"],
      /\[query-timeout\]/,
      2,
    ],
    ["a format that cannot hold the answer", ["query", COUNT, "--format", "turtle"], /\[answer-format\]/, 2],
    ["an unknown named query", ["query", "--named", "who-ate-what"], /\[query-unknown\]/, 2],
    ["a folder that is no output", ["query", COUNT, "--dir", "."], /\[not-an-output\]/, 4],
    ["a folder that is not there", ["query", COUNT, "--dir", "absent"], /\[no-output\]/, 4],
  ])("refuses %s", (_, args, message, code) => {
    const { status, stdout, stderr } = run(args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([code, ""]);
  });
  it("escapes control characters of the data", () => {
    expect(run(["query", 'SELECT ("a\\u001b[31m" AS ?x) {}']).stdout).toContain("a\\u{1b}[31m");
  });
});

describe("explain", () => {
  it("shows what the graph holds, each line with its sentence", () => {
    const { status, stdout } = run(["explain", "Ukraine"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Ukraine {2}state\nhttps:\/\/w3id.org\/communique\/id\/state\/ua\n/);
    expect(stdout).toMatch(
      /claims\n +\S.* supports Ukraine \[ongoing; .*\]\n +item 2, characters \d+–\d+: “Both sides confirmed the importance of continuing support for Ukraine.” \[.+\]/,
    );
  });
  it("takes a name of several words, and gives JSON", () => {
    const explanation = JSON.parse(run(["explain", "Arvid", "LINDQUIST", "--json"]).stdout);
    expect(explanation).toMatchObject({ schema: "communique/explanation/1", releases: [{ release: "morinaga" }] });
  });
  it("ends with 2 where nothing is called so, and where several things are", () => {
    expect(run(["explain", "Atlantis"])).toMatchObject({ status: 2, stderr: expect.stringContaining("[name-unknown]") });
    mkdirSync(join(folder.path, "two"), { recursive: true });
    for (const name of ["a", "b"]) folder.file(`two/${name}.txt`, RELEASE);
    expect(run(["build", "two", "--out", "two-out"]).status).toBe(0);
    const { status, stderr } = run(["explain", "Arvid LINDQUIST", "--dir", "two-out"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/\[name-ambiguous\]/);
    expect(stderr.match(/https:\/\/w3id.org\/communique\/release\/[ab]\/person\//g)).toHaveLength(2);
  });
});

describe("diff", () => {
  it("ends with 0 for the same, and with 1 and the change where two builds say otherwise", () => {
    expect(run(["diff", "out", "out"])).toEqual({ status: 0, stdout: "The two builds say the same.\n", stderr: "" });
    writeFileSync(join(folder.path, "morinaga.txt"), RELEASE.replace("30 minutes", "45 minutes"));
    run(["build", "morinaga.txt", "--out", "longer"]);
    writeFileSync(join(folder.path, "morinaga.txt"), RELEASE);
    const { status, stdout } = run(["diff", "out", "longer"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/- events: meeting .*30 minutes.*\n {2}\+ events: meeting .*45 minutes/);
    expect(JSON.parse(run(["diff", "out", "longer", "--json"]).stdout).changes).toHaveLength(1);
    expect(run(["diff", "out", "longer", "--quiet"])).toEqual({ status: 1, stdout: "", stderr: "" });
  });
});

describe("validate", () => {
  it("finds nothing wrong with a build", () => {
    expect(run(["validate"])).toEqual({ status: 0, stdout: "1 release graph checked, 0 violations\n", stderr: "" });
  });
  it("tells a file that was changed since", () => {
    run(["build", "morinaga.txt", "--out", "damaged"]);
    writeFileSync(join(folder.path, "damaged", "graph.nq"), readFileSync(join(folder.path, "damaged", "graph.nq"), "utf8").slice(0, 1000));
    expect(run(["validate", "damaged"])).toMatchObject({ status: 4, stderr: expect.stringContaining("[damaged-output]") });
  });
});

describe("parse", () => {
  it("shows each sentence with its item, mentions and records, and the rule of each", () => {
    const { status, stdout } = run(["parse", "morinaga.txt"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\[\d+\] body, item 2 Both sides confirmed/);
    expect(stdout).toMatch(/ {4}mention +“Ukraine” state Ukraine = UA \(linked, .*\) \[.+\]/);
    expect(stdout).toMatch(/ {4}clause +\[main\] .* ← confirmed \(confirm, past\) → .*support for Ukraine/);
    expect(stdout).toMatch(/ {4}statement +.* confirm: “.*” \[.+\]/);
  });
  it("reads a sentence from standard input, and gives JSON", () => {
    const { status, stdout } = run(["parse", "-", "--json"], { input: RELEASE });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "communique/parse/1",
      extraction: { entities: expect.any(Array) },
      trace: expect.any(Object),
    });
  });
});

describe("evaluate", () => {
  beforeAll(() => {
    mkdirSync(join(folder.path, "gold"));
    folder.file(
      "gold/morinaga.json",
      JSON.stringify({
        states: ["Japan", "Sweden", "Ukraine", "Norway"],
        relations: [{ s: "Japan", p: "supports", o: "Ukraine", modality: "ongoing" }],
      }),
    );
    folder.file("gold/absent.json", JSON.stringify({ states: ["Peru"] }));
  });
  it("scores what has gold and text, and says what has none", () => {
    const { status, stdout, stderr } = run(["evaluate", "--gold", "gold", "--texts", "morinaga.txt"]);
    expect([status, stderr]).toEqual([0, "1 gold releases have no text in --texts and are not scored\n"]);
    expect(stdout).toMatch(/all, 1 releases\nlayer +P +R +F1 +gold +found\n/);
    expect(stdout).toMatch(/states +1.000 +0.750 +0.857 +4 +3/);
  });
  it("puts a miss and an extra beside its sentence, and counts rules", () => {
    const { stdout } = run(["evaluate", "--gold", "gold", "--texts", "morinaga.txt", "--errors", "--by-rule"]);
    expect(stdout).toMatch(/morinaga {2}states {2}missed\n {2}"Norway"/);
    expect(stdout).toMatch(
      /morinaga {2}statements: speaker\+act {2}extra {2}\[.+\]\n {2}\{.*\}\n {2}At the outset, Minister Morinaga welcomed/,
    );
    expect(stdout).toMatch(/rule +layer +right +wrong\n/);
  });
  it("scores the facts of an earlier build, with what is absent counted as missed", () => {
    const { stdout } = run(["evaluate", "--gold", "gold", "--facts", "out/facts", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "communique/evaluation/1",
      releases: 2,
      absent: 1,
      groups: { all: { layers: { states: { gold: 5, found: 3 } } } },
    });
  });
  it("ends with 4 where gold is no facts", () => {
    mkdirSync(join(folder.path, "bad"));
    folder.file("bad/x.json", "[]");
    expect(run(["evaluate", "--gold", "bad", "--texts", "."])).toMatchObject({
      status: 4,
      stderr: expect.stringContaining("[facts-invalid]"),
    });
  });
});

describe("on any command", () => {
  it("colours nothing off a terminal, with NO_COLOR or on a dumb one, and everything with --color always", () => {
    const esc = "\u001b[";
    for (const env of [{}, { NO_COLOR: "1" }, { TERM: "dumb" }] as Record<string, string>[])
      expect(run(["explain", "Ukraine"], { env }).stdout).not.toContain(esc);
    expect(run(["explain", "Ukraine", "--color", "always"]).stdout).toContain(esc);
    expect(run(["explain", "Ukraine", "--color", "never"]).stdout).not.toContain(esc);
  });
});
