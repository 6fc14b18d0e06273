import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../src/knowledge/package-root.ts";

const root = packageRoot();
const pages = ["README.md", ...readdirSync(join(root, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []))];
/** Paths in code type, from the root of the repository; patterns and places of a user's own are not among them. */
const PATH = /`((?:src|tests|scripts|data|ontology)\/[\w./-]+)`/g;

describe.each(pages)("%s", (page) => {
  test("names only files and folders that are there", () => {
    const named = [...readFileSync(join(root, page), "utf8").matchAll(PATH)].map(([, path]) => path as string);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test("docs/architecture.md tells of no file of src/extract that is not there", () => {
  const text = readFileSync(join(root, "docs/architecture.md"), "utf8");
  const section = text.slice(text.indexOf("## How a sentence is read"), text.indexOf("## Folders"));
  const named = [...section.matchAll(/`([\w-]+(?:\.ts|\/))`/g)].map(([, name]) => name as string);
  const there = readdirSync(join(root, "src/extract"), { recursive: true, withFileTypes: true }).map(
    (entry) => entry.name + (entry.isDirectory() ? "/" : ""),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
});
