import { describe, expect, test } from "vitest";
import { cycles, forbidden } from "./import-rules.ts";
import { FENCES, LONG, MOST_LINES } from "./layers.ts";
import { parse, sources } from "./sources.ts";

const all = sources();

test("every file imports downwards only", () => {
  expect(all.flatMap(forbidden)).toEqual([]);
});

test("no imports go in a circle", () => {
  expect(cycles(all)).toEqual([]);
});

test("relative imports name a file of src/ with its ending", () => {
  const paths = new Set(all.map((source) => source.path));
  const lost = all.flatMap((source) =>
    source.imports
      .filter(({ file }) => file !== undefined && !file.endsWith(".mjs") && !paths.has(file))
      .map(({ name }) => `${source.path}: ${name}`),
  );
  expect(lost).toEqual([]);
});

test.each(Object.entries(FENCES))("%s is imported by %j only", (library, folders) => {
  const outside = all.filter((source) => source.imports.some(({ name }) => name === library) && !folders.includes(source.folder));
  expect(outside.map((source) => source.path)).toEqual([]);
});

test(`no file has more than ${MOST_LINES} lines, but for those listed`, () => {
  expect(all.filter((source) => source.lines > MOST_LINES).map((source) => source.path)).toEqual(Object.keys(LONG).sort());
});

test("there is no folder for odds and ends", () => {
  expect(
    all.filter((source) => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.ts$)/.test(source.path)).map((source) => source.path),
  ).toEqual([]);
});

describe("the rules themselves", () => {
  const file = (path: string, text: string) => parse(path, text);

  test.each([
    ["a lower layer that imports a higher one", "records/a.ts", 'import { x } from "../rdf/x.ts";', 1],
    ["a stage that imports another stage", "link/a.ts", 'import { x } from "../recognise/index.ts";', 1],
    ["a stage that imports another stage's inner types", "link/a.ts", 'import type { X } from "../recognise/x.ts";', 1],
    ["a stage that imports another stage's public types", "link/a.ts", 'import type { X } from "../recognise/index.ts";', 0],
    ["a re-export upwards", "rdf/a.ts", 'export { x } from "../pipeline/x.ts";', 1],
    ["a file of its own folder", "rdf/a.ts", 'import { x } from "./b.ts";', 0],
    ["a lower layer", "rdf/a.ts", 'import { x } from "../records/x.ts";', 0],
    ["a folder that no layer names", "rdf/a.ts", 'import { x } from "../odds/x.ts";', 1],
  ])("judge %s", (_name, path, text, faults) => expect(forbidden(file(path, text))).toHaveLength(faults));

  test("find a circle of three", () => {
    const ring = [
      file("a/a.ts", 'import "./b.ts";'),
      file("a/b.ts", 'import { c } from "./c.ts";'),
      file("a/c.ts", 'export * from "./a.ts";'),
    ];
    expect(cycles(ring)).toEqual(["a/a.ts > a/b.ts > a/c.ts > a/a.ts"]);
    expect(cycles(ring.slice(0, 2))).toEqual([]);
    expect(cycles([...ring.slice(0, 2), file("a/c.ts", 'export type * from "./a.ts";')])).toEqual([]);
  });
});
