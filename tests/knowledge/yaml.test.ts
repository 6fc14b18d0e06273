import { expect, test } from "vitest";
import { z } from "zod";
import { loadYaml, parseYaml } from "../../src/knowledge/yaml.ts";
import { mergeYaml, withoutRemoved } from "../../src/knowledge/merge-yaml.ts";
import { pack, thrownBy } from "./packs.ts";

const merged = (base: unknown, over: unknown) => withoutRemoved(mergeYaml(mergeYaml(undefined, base, "a.yaml"), over, "b.yaml"));

test.each([
  ["maps key by key", { a: 1, b: 2 }, { b: 3, c: 4 }, { a: 1, b: 3, c: 4 }],
  [
    "lists of things by id, new ones last",
    [{ id: "x", a: 1, b: 1 }],
    [{ id: "y" }, { id: "x", b: 2 }],
    [{ id: "x", a: 1, b: 2 }, { id: "y" }],
  ],
  ["lists of words by what is new", ["a", "b"], ["b", "c"], ["a", "b", "c"]],
  ["lists inside things", [{ id: "x", words: ["a"] }], [{ id: "x", words: ["b"] }], [{ id: "x", words: ["a", "b"] }]],
  ["a thing taken out", [{ id: "x" }, { id: "y" }], [{ id: "x", remove: true }], [{ id: "y" }]],
  ["a map's entry taken out", { a: { n: 1 }, b: 2 }, { a: { remove: true } }, { b: 2 }],
  ["an empty file", { a: 1 }, null, { a: 1 }],
])("merges %s", (_name, base, over, expected) => expect(merged(base, over)).toEqual(expected));

test("refuses an id given twice in one file", () => {
  expect(thrownBy(() => merged({}, { list: [{ id: "x" }, { id: "x" }] })).code).toBe("yaml-duplicate-id");
  expect(thrownBy(() => merged([{ id: "a" }], [{ id: "x" }, { id: "x" }])).code).toBe("yaml-duplicate-id");
});

test("refuses to merge a list with a map", () => {
  expect(thrownBy(() => merged({ a: [1] }, { a: { b: 1 } })).code).toBe("yaml-kinds-differ");
});

const Frames = z.array(z.strictObject({ id: z.string(), verbs: z.array(z.string()).min(1) }));

test("reads the files of all folders that a pattern names, in order", () => {
  const first = pack({
    "lexicon/en/frames/b.yaml": "- {id: b, verbs: [greet]}\n",
    "lexicon/en/frames/a.yaml": "- {id: a, verbs: [meet]}\n",
  });
  const second = pack({ "lexicon/en/frames/more/c.yaml": "- {id: a, verbs: [receive]}\n" });
  expect(loadYaml([first, second], "lexicon/en/frames/**/*.yaml", Frames)).toEqual([
    { id: "a", verbs: ["meet", "receive"] },
    { id: "b", verbs: ["greet"] },
  ]);
});

test.each([
  ["no file", {}, "yaml-missing", "frames.yaml"],
  ["bad syntax, with its line", { "frames.yaml": "- id: a\n  verbs: [\n" }, "yaml-syntax", "line"],
  ["a key twice, with its line", { "frames.yaml": "- id: a\n  id: b\n" }, "yaml-syntax", "line 2"],
  ["a wrong value, with the id of its thing", { "frames.yaml": "- {id: a, verbs: []}\n" }, "yaml-invalid", "[a] › verbs"],
  ["a key nobody knows", { "frames.yaml": "- {id: a, verbs: [x], colour: red}\n" }, "yaml-invalid", "[a]"],
])("refuses %s", (_name, files, code, says) => {
  const error = thrownBy(() => loadYaml([pack(files)], "frames.yaml", Frames));
  expect(error.code).toBe(code);
  expect(error.message).toContain(says);
});

test.each(["__proto__", "constructor", "prototype"])("refuses the key %s and pollutes nothing", (name) => {
  expect(thrownBy(() => parseYaml(`a:\n  ${name}: {polluted: 1}\n`, "x.yaml")).code).toBe("yaml-unsafe-key");
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("refuses aliases, which can make a small file huge", () => {
  expect(thrownBy(() => parseYaml("a: &x [1, 2]\nb: [*x, *x]\n", "x.yaml")).code).toBe("yaml-alias");
});
