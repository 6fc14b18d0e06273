import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildReport } from "../../src/pipeline/report.ts";
import { BIN, communique, RELEASE, type Run, withBuiltCommand, withFolder } from "../support/cli.ts";
import { pdf } from "../support/pdf.ts";

withBuiltCommand();
const folder = withFolder();
const at = (name: string) => join(folder.path, name);
let round = 0;

/** Builds bad files beside a good one, into a folder that holds an earlier build; the good one must always come out. */
function buildBeside(files: Record<string, string | Uint8Array>): Run & { report: BuildReport; out: string } {
  const name = `case${++round}`;
  mkdirSync(at(name));
  for (const [file, content] of Object.entries({ "good.txt": RELEASE, ...files })) folder.file(`${name}/${file}`, content);
  const out = at(`${name}-out`);
  const run = communique(["build", name, "--out", out], { cwd: folder.path });
  expect(run.stderr).not.toContain("internal error");
  const report = JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as BuildReport;
  expect(report.releases.map(({ id }) => id)).toContain("good");
  expect(report.counts.violations).toBe(0);
  expect(existsSync(join(out, "facts", "good.json"))).toBe(true);
  return { ...run, report, out };
}
const codes = (report: BuildReport, file?: string) =>
  report.findings.filter((f) => file === undefined || f.file === file).map((f) => f.code);
const line = (extra: object) =>
  `${JSON.stringify({ title: "Talks", date: "2031-05-12", publisher: "Ministry of Defense Japan", text: RELEASE, ...extra })}\n`;

describe("an input that cannot be read is named, the others come out, and the exit code is 3", () => {
  const cut = pdf(["Meeting between Minister Orlan and Minister Sand"]).subarray(0, 300);
  it.each<[string, string, string | Uint8Array]>([
    ["an empty file", "bad.txt", ""],
    ["a file of nothing but white space", "bad.txt", "\n \t\n"],
    ["a binary file", "bad.txt", Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)],
    ["a truncated PDF", "bad.pdf", cut],
    ["an encrypted PDF", "bad.pdf", pdf(["Secret talks"], { encrypt: true })],
    ["a PDF without text", "bad.pdf", pdf([])],
    ["a file that only calls itself a PDF", "bad.pdf", "not a pdf at all"],
    ["a JSONL file of which no line is JSON", "bad.jsonl", "this is no json\n"],
  ])("%s", (_, file, content) => {
    const { status, stderr, report } = buildBeside({ [file]: content });
    const errors = report.findings.filter(({ severity }) => severity === "error");
    expect(errors.map((finding) => finding.file)).toEqual([file]);
    expect(stderr).toContain(`error [${errors[0]!.code}] ${file}`);
    expect(errors[0]!.message.length).toBeGreaterThan(20);
    expect([status, report.outcome]).toEqual([3, "partial"]);
  });
  it("one line of many that is not JSON: the others of the file come out, and its number is told", () => {
    const { status, report } = buildBeside({ "many.jsonl": `${line({ id: "one" })}{ not json\n${line({ id: "three" })}` });
    expect(status).toBe(3);
    expect(report.releases.map(({ id }) => id)).toEqual(["good", "one", "three"]);
    expect(report.findings.find(({ severity }) => severity === "error")).toMatchObject({ file: "many.jsonl", line: 2 });
  });
});

describe("an input that is odd is read, and what was odd is told", () => {
  it.each<[string, string, string | Uint8Array]>([
    [
      "a page with scripts",
      "page.html",
      `<html><head><title>Talks</title><script>steal()</script></head><body><main><h1>Talks</h1><p>${RELEASE}</p><script>document.write("Evil")</script></main></body></html>`,
    ],
    [
      "a page nested ten thousand deep",
      "page.html",
      `<html><body>${"<div>".repeat(10_000)}<p>${RELEASE}</p>${"</div>".repeat(10_000)}</body></html>`,
    ],
    ["a release without date and publisher", "page.txt", "Minister Orlan met Minister Sand.\n\nThey exchanged views on trade."],
    ["one line of ten million characters", "page.txt", `${"Minister Orlan met Minister Sand. ".repeat(300_000)}`],
    ["a readable PDF", "page.pdf", pdf(["Meeting between Minister Orlan and Minister Sand", "Minister Orlan met Minister Sand."])],
  ])(
    "%s",
    (_, file, content) => {
      const { status, report } = buildBeside({ [file]: content });
      expect([0, 3]).toContain(status);
      if (status === 0) expect(report.releases).toHaveLength(2);
      else expect(codes(report, file).length).toBeGreaterThan(0);
    },
    60_000,
  );
  it("no script's text gets into the release", () => {
    const { out } = buildBeside({
      "page.html": `<html><body><main><p>${RELEASE}</p><script>var evil = "Evilstan";</script></main></body></html>`,
    });
    expect(readFileSync(join(out, "graph.nq"), "utf8")).not.toContain("Evilstan");
  });
  it("broken UTF-8 is read as far as it goes, or refused, never dropped without a word", () => {
    const broken = Buffer.concat([Buffer.from(RELEASE), Buffer.from([0xc3, 0x28, 0xff, 0xfe]), Buffer.from(" the end.")]);
    const { report } = buildBeside({ "broken.txt": broken });
    expect(codes(report, "broken.txt").length).toBeGreaterThan(0);
  });
  it("two releases of one id are kept apart, or the second is refused, and it is told", () => {
    const { report } = buildBeside({
      "twice.jsonl": line({ id: "same" }) + line({ id: "same", title: "Other talks", text: RELEASE.replace("welcomed", "met") }),
    });
    const told = report.findings.some(({ code }) => /id/.test(code));
    expect(told).toBe(true);
    expect(new Set(report.releases.map(({ id }) => id)).size).toBe(report.releases.length);
  });
  it("hostile names, titles and addresses stay text", () => {
    const evil = 'x> <urn:evil> <urn:evil> . "\\"\n<script>\u202Etxt\u0007';
    const { status, out, report } = buildBeside({
      "evil.jsonl": line({
        id: "evil",
        title: evil,
        publisher: evil,
        url: "javascript:alert(1) <>",
        text: `Minister ${evil} met Minister Sand.\n\n${RELEASE}`,
      }),
    });
    expect([0, 3]).toContain(status);
    expect(report.counts.violations).toBe(0);
    const quads = readFileSync(join(out, "graph.nq"), "utf8").trimEnd().split("\n");
    expect(quads.filter((quad) => / <urn:evil> /.test(quad.replace(/"(?:[^"\\]|\\.)*"/g, '""')))).toEqual([]);
  });
});

describe("nothing readable, nothing written", () => {
  it("ends with 4 and leaves an earlier output as it was", () => {
    folder.file("good.txt", RELEASE);
    folder.file("void.txt", "");
    expect(communique(["build", "good.txt", "--out", "kept"], { cwd: folder.path }).status).toBe(0);
    const before = readFileSync(at("kept/graph.nq"), "utf8");
    for (const input of ["void.txt", "absent.txt", "no*match.txt"]) {
      const { status, stdout, stderr } = communique(["build", input, "--out", "kept"], { cwd: folder.path });
      expect([status, stdout]).toEqual([4, ""]);
      expect(stderr).toMatch(/error \[.*\][\s\S]*\[no-release\]/);
    }
    expect(readFileSync(at("kept/graph.nq"), "utf8")).toBe(before);
  });
  it("ends with 4 where the output folder is a file, or a folder in a file", () => {
    folder.file("a-file", "x");
    for (const out of ["a-file", "a-file/graph"]) {
      const { status, stderr } = communique(["build", "good.txt", "--out", out], { cwd: folder.path });
      expect([status, /what to do: /.test(stderr)]).toEqual([4, true]);
    }
  });
});

describe("without rights", () => {
  /** Root may do anything: the command then runs as nobody. */
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const run = (args: readonly string[]) => {
    const result = spawnSync(process.execPath, [BIN, ...args], { cwd: folder.path, encoding: "utf8", ...asNobody });
    return { status: result.status, stderr: result.stderr };
  };
  // Skipped on Windows, whose folders have no such mode bits and no user to run as.
  it.skipIf(process.platform === "win32")("a folder that cannot be listed is told, and the rest comes out", () => {
    mkdirSync(at("open/closed"), { recursive: true });
    folder.file("open/good.txt", RELEASE);
    folder.file("open/closed/hidden.txt", RELEASE);
    chmodSync(at("open/closed"), 0o000);
    mkdirSync(at("world"));
    chmodSync(at("world"), 0o777);
    chmodSync(folder.path, 0o755);
    const { status, stderr } = run(["build", "open", "--out", "world/graph"]);
    chmodSync(at("open/closed"), 0o755);
    expect(stderr).toMatch(/error \[folder-unreadable\] closed/);
    expect(status).toBe(3);
    expect(existsSync(at("world/graph/facts/good.json"))).toBe(true);
  });
  // Skipped on Windows for the same reason.
  it.skipIf(process.platform === "win32")("a folder that cannot be written ends with 4 and says so", () => {
    mkdirSync(at("locked"));
    chmodSync(at("locked"), 0o555);
    const { status, stderr } = run(["build", "good.txt", "--out", "locked/graph"]);
    expect(stderr).toMatch(/\[output-forbidden\][\s\S]*what to do/);
    expect(status).toBe(4);
  });
});

describe("the network", () => {
  it("is never touched by a build: with every socket denied it gives the same files", () => {
    folder.file(
      "no-sockets.cjs",
      `const deny = (what) => () => { require("node:fs").writeSync(2, "SOCKET " + what + "\\n"); process.exit(99); };
       const net = require("node:net"), tls = require("node:tls"), dgram = require("node:dgram"), dns = require("node:dns"), http = require("node:http"), https = require("node:https");
       net.Socket.prototype.connect = deny("connect"); net.connect = net.createConnection = deny("connect"); tls.connect = deny("tls");
       dgram.createSocket = deny("udp"); dns.lookup = deny("dns"); http.request = http.get = https.request = https.get = deny("http"); globalThis.fetch = deny("fetch");`,
    );
    const page = `<html><head><link rel="stylesheet" href="http://127.0.0.1:9/x.css"><base href="http://127.0.0.1:9/"></head><body><main><img src="http://127.0.0.1:9/x.png"><p>${RELEASE}</p></main></body></html>`;
    mkdirSync(at("net"));
    folder.file("net/good.txt", RELEASE);
    folder.file("net/page.html", page);
    folder.file("net/paper.pdf", pdf(["Minister Orlan met Minister Sand at http://127.0.0.1:9/"]));
    const { status, stderr } = communique(["build", "net", "--out", "net-out"], {
      cwd: folder.path,
      node: ["--require", at("no-sockets.cjs")],
    });
    expect(stderr).not.toContain("SOCKET");
    expect(status).toBe(0);
  });
});
