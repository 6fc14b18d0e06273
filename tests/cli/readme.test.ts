import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { communique, withBuiltCommand, withFolder } from "../support/cli.ts";
import { ROOT } from "../support/shared.ts";

withBuiltCommand();
const folder = withFolder();
const readme = readFileSync(join(ROOT, "README.md"), "utf8");
/** Counts move with every rule; what must not drift is what is said. */
const withoutNumbers = (text: string): string => text.replace(/\d+/g, "N").replace(/ +/g, " ").trim();

/** Words of a command line; quotes hold words together. */
const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

describe("the README", () => {
  it("shows what npm start prints", () => {
    const shown = /`npm start` prints:\n\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    const { stdout } = communique(["build", join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt"), "--out", "out"], {
      cwd: folder.path,
    });
    expect(withoutNumbers(shown)).toBe(withoutNumbers(stdout));
  });
  it("shows what a named question answers", () => {
    const shown = /\$ npx communique query --named relation-between\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    expect(communique(["query", "--named", "relation-between"], { cwd: folder.path }).stdout).toBe(shown);
  });
  it.each(["README.md", "docs/graph.md"])("%s shows what communique graph prints", (file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const shown = [...text.matchAll(/\$ npx communique (graph[^\n]*)\n([\s\S]*?)```/g)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, line = "", printed] of shown)
      expect(communique(words(line), { cwd: folder.path }).stdout, "bring it up to date with: node scripts/shown-output.mjs").toBe(printed);
  });
  it.each(["README.md", "docs/graph.md", "docs/architecture.md", "docs/extending.md"])("%s links to files that are there", (file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
  });
});
