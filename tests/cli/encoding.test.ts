import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { communique, RELEASE, withBuiltCommand, withFolder } from "../support/cli.ts";

withBuiltCommand();
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const western = RELEASE.replaceAll("LINDQUIST", "SJÖBERG").replaceAll("Lindquist", "Sjöberg");
/** Ł and ń are £ and ñ where ISO 8859-2 is taken for windows-1252: a guess that nothing in the bytes contradicts. */
const central = RELEASE.replaceAll("LINDQUIST", "\u00a3O\u00d1SKI").replaceAll("Lindquist", "\u00a3o\u00f1ski");
const folder = withFolder({ "western.txt": latin1(western), "central.txt": latin1(central) });
const run = (...args: string[]) => communique(args, { cwd: folder.path });
const written = (dir: string, id: string): string => readFileSync(join(folder.path, dir, "texts", `${id}.txt`), "utf8");

describe("--encoding", () => {
  it("reads a windows-1252 file without the warning that a guess brings", () => {
    const guessed = run("build", "western.txt", "--out", "guessed");
    expect([guessed.status, guessed.stderr]).toEqual([0, expect.stringMatching(/encoding-guessed[\s\S]*--encoding/)]);
    const told = run("build", "western.txt", "--out", "told", "--encoding", "windows-1252");
    expect([told.status, told.stderr]).toEqual([0, ""]);
    expect(written("told", "western")).toBe(written("guessed", "western"));
    expect(written("told", "western")).toContain("Minister Sjöberg's visit");
    const report = JSON.parse(readFileSync(join(folder.path, "told", "report.json"), "utf8"));
    expect(report.releases[0].source.encoding).toBe("windows-1252");
  });
  it("puts right what a guess gets wrong, by any label of the Encoding Standard", () => {
    run("build", "central.txt", "--out", "wrong");
    expect(written("wrong", "central")).toContain("£oñski");
    expect(run("build", "central.txt", "--out", "right", "--encoding", "latin2").status).toBe(0);
    expect(written("right", "central")).toContain("Minister Łoński's visit");
  });
  it("is there for parse too", () => {
    const { status, stdout, stderr } = run("parse", "central.txt", "--encoding", "ISO-8859-2", "--json");
    expect([status, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).release.text).toContain("Łoński");
  });
  it("says how many places are broken where the text is not in it", () => {
    const { status, stderr } = run("build", "western.txt", "--out", "broken", "--encoding", "utf-8");
    expect([status, stderr]).toEqual([0, expect.stringMatching(/\[encoding-broken\][\s\S]*not valid utf-8/)]);
  });
});
