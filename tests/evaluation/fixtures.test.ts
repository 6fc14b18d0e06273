import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { Facts } from "../../src/evaluate/facts.ts";
import { LAYERS } from "../../src/evaluate/layers.ts";
import type { Group } from "../../src/evaluate/score.ts";
import { evaluateTexts } from "../../src/pipeline/evaluate.ts";
import { ROOT } from "../support/shared.ts";

const DIR = join(ROOT, "tests", "fixtures");
const ids = readdirSync(join(DIR, "gold")).map((file) => basename(file, ".json"));
const gold = new Map(ids.map((id) => [id, Facts.parse(JSON.parse(readFileSync(join(DIR, "gold", `${id}.json`), "utf8")))]));

/** Least precision and F1 a layer; they only rise. */
const floors: Record<string, { precision: number; f1: number }> = JSON.parse(
  readFileSync(join(ROOT, "tests", "evaluation", "floors.json"), "utf8"),
);

describe("facts of the fixtures", () => {
  let all: Group;
  beforeAll(async () => {
    const { evaluation, withoutText } = await evaluateTexts({ gold, texts: [join(DIR, "releases")] });
    expect(withoutText).toEqual([]);
    expect(evaluation.releases).toBe(ids.length);
    all = evaluation.groups["all"] as Group;
  });

  it("there are enough of them", () => expect(ids.length).toBeGreaterThanOrEqual(24));

  it("every layer has a floor", () => expect(Object.keys(floors)).toEqual(LAYERS.map(({ name }) => name)));

  it.each(Object.entries(floors))("%s stays above its floor", (layer, floor) => {
    const score = all.layers[layer];
    expect(score?.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(score?.f1).toBeGreaterThanOrEqual(floor.f1);
  });
});
