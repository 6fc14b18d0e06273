import { describe, expect, it } from "vitest";
import { communique, withBuiltCommand } from "../support/cli.ts";

withBuiltCommand();
const COMMANDS = ["build", "query", "explain", "parse", "diff", "validate", "evaluate", "load"];

describe("help", () => {
  it("of the program begins with examples and ends with the exit codes", () => {
    const { status, stdout, stderr } = communique(["--help"]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Examples:\n {2}communique build release.txt --out graph/);
    expect(stdout).toMatch(/Exit codes:[\s\S]*130 interrupted/);
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
  });
  it.each(COMMANDS)("of %s begins with examples of it", (command) => {
    const { status, stdout } = communique([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Examples:\\n.*communique ${command} `));
  });
  it("is printed, with exit code 2, where no command is given", () => {
    const { status, stdout, stderr } = communique([]);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("Usage: communique");
  });
});

describe("the version", () => {
  it("is printed alone", () => {
    const { status, stdout, stderr } = communique(["--version"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(communique(["-V"]).stdout).toBe(stdout);
  });
});

describe("wrong usage ends with 2 and says what to do", () => {
  it.each([
    ["an unknown command", ["bild", "x"], /unknown command 'bild'[\s\S]*Did you mean build/],
    ["an unknown option", ["build", "x", "--out", "y", "--fast"], /unknown option '--fast'/],
    ["a missing argument", ["build", "--out", "y"], /missing required argument 'input'/],
    ["a missing output folder", ["build", "x"], /'-o, --out <dir>'/],
    ["a base that is no IRI", ["build", "README.md", "--out", "/nowhere/x", "--base", "not an iri"], /\[base-invalid\][\s\S]*what to do:/],
    [
      "a data folder that is not there",
      ["build", "README.md", "--out", "/nowhere/x", "--data", "/nowhere/data"],
      /\[data-dir-missing\][\s\S]*what to do:/,
    ],
    [
      "an unknown input format",
      ["build", "README.md", "--out", "/nowhere/x", "--input-format", "docx"],
      /\[format-unknown\][\s\S]*what to do:/,
    ],
    ...["build", "parse"].map((command): [string, string[], RegExp] => [
      `an unknown encoding of ${command}`,
      [command, "README.md", "--encoding", "latin-99", ...(command === "build" ? ["--out", "/nowhere/x"] : [])],
      /There is no encoding "latin-99"\. \[encoding-unknown\]\s+what to do: Use a name such as utf-8/,
    ]),
    ["evaluate without texts", ["evaluate", "--gold", "x"], /\[texts-or-facts\]/],
    ["no query", ["query"], /\[query-missing\]/],
    ["a parameter that is none", ["query", "--param", "x", "ASK {}"], /name=value/],
  ])("%s", (_, args, message) => {
    const { status, stdout, stderr } = communique(args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
    expect(stdout).toBe("");
  });
  it("as JSON too where --json is given", () => {
    const { status, stdout } = communique(["build", "README.md", "--out", "/nowhere/x", "--base", "no", "--json"]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ schema: "communique/error/1", error: { code: "base-invalid", todo: expect.any(String) } });
  });
});
