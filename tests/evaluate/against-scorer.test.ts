import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Facts } from "../../src/evaluate/facts.ts";
import { sameness, stateNames } from "../../src/evaluate/same.ts";
import { evaluate } from "../../src/evaluate/score.ts";
import { SHARED, sharedSkip } from "../support/shared.ts";

/** Facts that are partly right: from gold, some dropped, some changed, some doubled, by a fixed count. */
function spoil(gold: Facts, seed: number): Facts {
  let n = seed;
  const next = (size: number) => (n = (n * 1103515245 + 12345) % 2147483648) % size;
  const some = <T>(list: T[] | null | undefined, change: (x: T) => T): T[] =>
    (list ?? []).flatMap((x) => [[], [x], [x], [change(x)], [x, change(x)]][next(5)] as T[]);
  return {
    ...gold,
    people: some(gold.people, (p) => ({ name: `${p.name} Reed`, post: "Envoy", of: p.of })),
    states: some(gold.states, () => "Belmark"),
    organizations: some(gold.organizations, (o) => (typeof o === "string" ? `The ${o} Office` : o.name)),
    groupings: some(gold.groupings, () => "Group of Many"),
    events: some(gold.events, (e) => ({ ...e, kind: "call", place: "Port Sable", participants: (e.participants ?? []).slice(1) })),
    relations: some(gold.relations, (r) => ({ ...r, s: r.o, o: r.s, modality: "intended" })),
    statements: some(gold.statements, (s) => ({
      ...s,
      about: `${s.about} and some more of it that was never said`,
      act: next(2) ? s.act : "state",
    })),
  };
}

// The reference scorer is evaluation data beside the repository; where CI is set its absence is an error, not a skip.
// Skipped where the files beside the repository are missing, which the name says; with CI set that is an error.
describe.skipIf(sharedSkip)(`the same numbers as the reference scorer${sharedSkip ? ` (skipped: ${sharedSkip})` : ""}`, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "communique-facts-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("on partly wrong facts of every gold release, layer by layer and family by family", () => {
    const goldFolder = join(SHARED, "evaluation", "gold");
    const ids = readdirSync(goldFolder)
      .map((file) => basename(file, ".json"))
      .sort();
    const releases = ids.map((id, index) => {
      const gold = Facts.parse(JSON.parse(readFileSync(join(goldFolder, `${id}.json`), "utf8")));
      if (index % 9 === 8) return { id, gold };
      const found = spoil(gold, index + 1);
      writeFileSync(join(folder, `${id}.json`), JSON.stringify(found));
      return { id, gold, found };
    });
    const rows: Record<string, string>[] = parse(readFileSync(join(SHARED, "reference", "countries.csv"), "utf8"), {
      columns: true,
      relax_column_count: true,
    });
    const columns = ["name_en", "official_en", "un_formal_en", "variants_en", "abbreviations", "demonyms_en", "adjectives_en"];
    const names = stateNames(rows.map((row) => [row["name_en"] ?? "", ...columns.flatMap((column) => (row[column] ?? "").split("|"))]));
    const ours = evaluate(releases, sameness(names));

    const args = [join(SHARED, "evaluation", "score.mjs"), "--gold", goldFolder, "--facts", folder, "--json"];
    const theirs = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
    expect(ours.releases).toBe(theirs.releases);
    expect(ours.absent).toBe(theirs.absent);
    expect(Object.keys(ours.groups).sort()).toEqual(Object.keys(theirs.report).sort());
    for (const [name, group] of Object.entries(ours.groups)) {
      const { headline, ...layers } = theirs.report[name];
      expect(Object.keys(group.layers)).toEqual(Object.keys(layers));
      for (const [layer, { precision, recall, f1, gold, found }] of Object.entries(group.layers))
        expect({ layer, p: precision, r: recall, f1, gold, found }).toEqual({ layer, ...layers[layer] });
      expect(group.headline).toBeCloseTo(headline, 12);
    }
    expect(ours.groups["all"]!.headline).toBeGreaterThan(0.3);
    expect(ours.groups["all"]!.headline).toBeLessThan(0.95);
  });
});
