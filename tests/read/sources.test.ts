import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderProblem } from "../../src/read/walk-folder.ts";
import { readReleases } from "../../src/read/index.ts";
import { profiles, read, wordings } from "../support/publishers.ts";

let folder = "";
const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const codes = (findings: readonly { code: string }[]): string[] =>
  findings.map(({ code }) => code).filter((code) => !code.startsWith("no-"));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("inputs", () => {
  it("of a folder are all its readable files, in an order of names, others counted", async () => {
    put("b.txt", "The second text.");
    put("a/z.md", "The first text.");
    put("a/page_files/frame.html", "<p>No release.</p>");
    put(".hidden.txt", "No release.");
    put("data.csv", "a,b");
    const { releases, findings } = await read([folder]);
    expect(releases.map(({ id, source }) => [id, source.name])).toEqual([
      ["z", "a/z.md"],
      ["b", "b.txt"],
    ]);
    expect(findings.find(({ code }) => code === "files-skipped")?.message).toContain(".hidden.txt, a/page_files/, data.csv");
  });

  it("given in any order, twice, or by folder, file and glob give the same releases", async () => {
    const one = put("a.txt", "The first text.");
    const two = put("sub/b.txt", "The second text.");
    const all = (await read([folder])).releases;
    const mixed = await read([two, join(folder, "*.txt"), one, join(folder, "sub"), one]);
    expect(mixed.releases.map(({ id, text }) => [id, text])).toEqual(all.map(({ id, text }) => [id, text]));
    expect(codes(mixed.findings)).toContain("input-repeated");
  });

  it("never show where the files lie on this machine", async () => {
    put("a.txt", "The first text.");
    put("bad.jsonl", "not json\n");
    const result = await read([folder, join(folder, "missing.txt"), join(folder, "*.nothing")]);
    expect(JSON.stringify(result)).not.toContain(folder);
  });

  it("that link back to themselves end, and links to nowhere are told", async () => {
    put("a/x.txt", "The first text.");
    symlinkSync(folder, join(folder, "a", "loop"));
    symlinkSync("self", join(folder, "self"));
    const { releases, findings } = await read([folder]);
    expect(releases).toHaveLength(1);
    expect(codes(findings)).toEqual(expect.arrayContaining(["folder-repeated", "link-broken"]));
  });

  it("that are not there, match nothing or are devices are each an error, and the others are read", async () => {
    const one = put("a.txt", "The first text.");
    mkdirSync(join(folder, "empty"));
    const { releases, findings } = await read([join(folder, "no.txt"), join(folder, "*.pdf"), "/dev/null", join(folder, "empty"), one]);
    expect(releases).toHaveLength(1);
    expect(codes(findings).sort()).toEqual(["folder-empty", "input-missing", "input-no-match", "input-not-a-file"]);
  });

  it.skipIf(process.getuid?.() === 0)("without rights are told (skipped for root, who has all rights)", async () => {
    put("locked/x.txt", "The first text.");
    put("y.txt", "The second text.");
    chmodSync(join(folder, "locked"), 0o000);
    const { releases, findings } = await read([folder]);
    chmodSync(join(folder, "locked"), 0o755);
    expect(releases).toHaveLength(1);
    expect(codes(findings)).toEqual(["folder-unreadable"]);
  });

  it("that vanish while others are read are told", async () => {
    put("a.txt", "The first text.");
    const second = put("b.txt", "The second text.");
    const items = [];
    for await (const item of readReleases([folder], { publishers: profiles, wordings })) {
      if (item.release) rmSync(second, { force: true });
      items.push(item.release ? item.release.id : item.finding.code);
    }
    expect(items.filter((item) => !item.startsWith("no-"))).toEqual(["a", "file-unreadable"]);
  });

  it("whose folder cannot be listed get a finding that says what to do", () => {
    expect(folderProblem("a", Object.assign(new Error("x"), { code: "EACCES" }))).toMatchObject({
      severity: "error",
      code: "folder-unreadable",
      file: "a",
      message: expect.stringContaining("reading rights"),
    });
  });
});

describe("the format of a file", () => {
  it.each([
    ["a page named .txt", "a.txt", "<!DOCTYPE html><html><body><p>The ministers met.</p></body></html>", "text/html", "The ministers met."],
    ["a file without extension", "release", "The ministers met.", "text/plain", "The ministers met."],
    ["JSON lines named .json", "a.json", '{"id":"a","text":"The ministers met."}\n', "application/x-ndjson", "The ministers met."],
    ["a page in capitals", "A.HTM", "<p>The ministers met.", "text/html", "The ministers met."],
  ])("%s is found by name and content", async (_what, name, content, mediaType, text) => {
    const { releases } = await read([put(name, content)]);
    expect(releases[0]).toMatchObject({ text, source: { mediaType } });
  });

  it("can be forced, and an unknown one is a usage error", async () => {
    const path = put("a.txt", "# A visit\n\nThe **ministers** met.");
    expect((await read([path], { format: "markdown" })).releases[0]).toMatchObject({
      title: "A visit",
      source: { mediaType: "text/markdown" },
    });
    await expect(read([path], { format: "docx" })).rejects.toMatchObject({ code: "format-unknown", exit: 2 });
  });

  it("that no reader takes is told with what to do", async () => {
    const { releases, findings } = await read([put("a.docx", Buffer.from("504b030414000000", "hex"))]);
    expect(releases).toEqual([]);
    expect(findings[0]).toMatchObject({ code: "binary-file", message: expect.stringContaining("Save its text") });
  });
});

describe("ids of files", () => {
  it("are their names; two of one name are told apart by content, whatever order they come in", async () => {
    const one = put("x/report.txt", "The first text.");
    const two = put("y/report.txt", "The second text.");
    const forward = await read([one, two]);
    const backward = await read([join(folder, "y"), join(folder, "x")]);
    const ids = (result: typeof forward): string[] => result.releases.map(({ id, text }) => `${id} ${text}`).sort();
    expect(ids(forward)).toEqual(ids(backward));
    expect(new Set(forward.releases.map(({ id }) => id)).size).toBe(2);
    expect(forward.releases.some(({ id }) => id === "report")).toBe(true);
    expect(codes(forward.findings)).toEqual(["id-duplicate", "id-duplicate"]);
  });

  it("are safe for any script, and the same on every machine", async () => {
    const composed = await read([put("会議の報告.txt", "The first text.")]);
    expect(composed.releases[0]?.id).toBe("release-86c43451");
    expect((await read([put("Réunion à Paris (2).txt", "The text.")])).releases[0]?.id).toBe("reunion-a-paris-2");
  });

  it("that a line of JSON lines asks for too are told apart", async () => {
    put("a.txt", "The first text.");
    put("b.jsonl", '{"id":"a","text":"The second text."}\n');
    const { releases, findings } = await read([folder]);
    expect(new Set(releases.map(({ id }) => id)).size).toBe(2);
    expect(codes(findings)).toEqual(["id-duplicate", "id-duplicate"]);
  });
});
