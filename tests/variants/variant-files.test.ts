import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../support/shared.ts";
import { edited, expected, LAYER_NAMES, Variant } from "../support/variant.ts";

const DIR = join(ROOT, "tests", "fixtures", "variants");
const text = readFileSync(join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt"), "utf8");
const base: unknown = JSON.parse(readFileSync(join(DIR, "base.json"), "utf8"));
const names = readdirSync(DIR).filter((name) => name.endsWith(".yaml"));

describe("files of variants", () => {
  it("are there", () => expect(names.length).toBeGreaterThanOrEqual(10));

  it.each(names)("%s edits the release and says what follows", (name) => {
    const variant = Variant.parse(parse(readFileSync(join(DIR, name), "utf8")));
    expect(edited(text, variant.edits)).not.toBe(text);
    for (const view of expected(base, variant)) for (const layer of LAYER_NAMES) expect(Array.isArray(view[layer])).toBe(true);
  });

  it("an edit that does not fit once is an error", () => {
    expect(() => edited("a a", [{ find: "a", replace: "b" }])).toThrow("fits 2 times");
    expect(() => edited("a a", [{ find: "c", replace: "b", all: true }])).toThrow("fits 0 times");
  });

  it("a change that fits no fact is an error", () => {
    const variant = Variant.parse({
      about: "",
      edits: [{ find: "a", replace: "b" }],
      change: { events: [{ where: { kind: "signing" }, remove: true }] },
    });
    expect(() => expected(base, variant)).toThrow("no fact fits");
  });
});
