import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Facts } from "../../src/evaluate/facts.ts";
import { type Outcome, outcomesOf } from "../../src/evaluate/score.ts";
import { factsOfEach, same } from "../support/facts-of.ts";
import { ROOT } from "../support/shared.ts";
import { edited, expected, LAYER_NAMES, type LayerName, Variant } from "../support/variant.ts";

const DIR = join(ROOT, "tests", "fixtures", "variants");
const text = readFileSync(join(ROOT, "data", "releases", "2025-04-08-mod-japan-nakatani-rutte.txt"), "utf8");
const base: unknown = JSON.parse(readFileSync(join(DIR, "base.json"), "utf8"));
const variants = new Map(
  readdirSync(DIR)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [basename(name, ".yaml"), Variant.parse(parse(readFileSync(join(DIR, name), "utf8")))]),
);

/** What does not come out right yet. Take a name off as soon as its test says that it passes. */
const OPEN: ReadonlySet<string> = new Set([]);

const sameness = same();

/** What the nearest right reading misses in what was found, and what was found beyond it. */
function faults(readings: unknown[], found: Facts): string[] {
  const line = ({ layer, kind, gold, found: extra }: Outcome) => `${layer}: ${kind} ${JSON.stringify(gold ?? extra)}`;
  const each = readings.map((view) =>
    outcomesOf({ id: "", gold: Facts.parse(view), found }, sameness)
      .filter(({ kind }) => kind !== "met")
      .map(line),
  );
  return each.reduce((best, list) => (list.length < best.length ? list : best));
}

/** What is wrong with the release itself, in the variant's names: no variant answers for it. */
const known = (own: string[], { rename }: Variant): Set<string> =>
  new Set(own.map((line) => rename.reduce((before, { from, to }) => before.split(from).join(to), line)));

/** A layer to compare word for word, in any order; topics of events follow the statements and are left out. */
function exact(view: Facts, layer: LayerName): string[] {
  const facts = (view as Record<string, unknown>)[layer] as unknown[];
  return facts.map((fact) => JSON.stringify(fact, (key, value) => (key === "topics" ? undefined : value))).sort();
}

/** The lines with the text's edits made in them too: a quoted clause changes with the text it quotes. */
const withEdits = (lines: string[], { edits }: Variant): string[] =>
  lines.map((line) => edits.reduce((before, { find, replace }) => before.split(find).join(replace), line)).sort();

describe("variants of the release of 8 April 2025", () => {
  let found = new Map<string, Facts>();
  const factsOf = (name: string) => found.get(name) as Facts;
  const test = (name: string) => (OPEN.has(name) ? it.fails : it);
  beforeAll(async () => {
    found = await factsOfEach(
      new Map([["base", text], ...[...variants].map(([name, { edits }]): [string, string] => [name, edited(text, edits)])]),
    );
  });

  test("base")("the release itself gives its facts", () => expect(faults([base], factsOf("base"))).toEqual([]));

  for (const [name, variant] of variants) {
    test(name)(`${name} changes the facts as it says, and nothing else`, () => {
      const own = known(faults([base], factsOf("base")), variant);
      expect(faults(expected(base, variant), factsOf(name)).filter((fault) => !own.has(fault))).toEqual([]);
      if (variant.rename.length > 0) return;
      for (const layer of LAYER_NAMES.filter((one) => variant.change[one] === undefined)) {
        expect(exact(factsOf(name), layer)).toEqual(withEdits(exact(factsOf("base"), layer), variant));
      }
    });
  }
});
