import { describe, expect, it } from "vitest";
import { diffBuilds } from "../../src/diff/diff.ts";
import { GraphIndex } from "../../src/explain/index.ts";
import type { Extraction } from "../../src/records/extraction.ts";
import { madeUp, madeUpNQuads } from "../support/made-up.ts";

const index = (...releases: Parameters<typeof madeUpNQuads>) => GraphIndex.fromNQuads(madeUpNQuads(...releases));
const changed = (change: (extraction: Extraction) => Extraction) => diffBuilds(index(madeUp()), index(madeUp(change)));

describe("two builds", () => {
  it("of the same releases say the same", () => {
    expect(changed((same) => same)).toEqual([]);
  });
  it("differ where a claim is worded otherwise, and nowhere else", () => {
    expect(changed((e) => ({ ...e, claims: e.claims.map((c) => ({ ...c, modality: "ongoing" as const })) }))).toEqual([
      {
        release: "2031-05-05-made-up",
        section: "claims",
        kind: "changed",
        before: "Arvenia participates in Coastal Watch [intended; said by Orlan]",
        after: "Arvenia participates in Coastal Watch [ongoing; said by Orlan]",
      },
    ]);
  });
  it("differ where an event lasts longer", () => {
    const [change] = changed((e) => ({ ...e, events: e.events.map((event) => ({ ...event, minutes: 45 })) }));
    expect(change).toMatchObject({ section: "events", kind: "changed" });
    expect(change!.after).toContain("45 minutes");
  });
  it("differ where a statement is gone or new", () => {
    const gone = changed((e) => ({ ...e, statements: e.statements.slice(0, 1) }));
    expect(gone).toEqual([
      {
        release: "2031-05-05-made-up",
        section: "statements",
        kind: "removed",
        before: "Sand: welcome “this”, in answer to “join the Coastal Watch”",
      },
    ]);
  });
  it("do not differ by the rule that read a record", () => {
    expect(changed((e) => ({ ...e, claims: e.claims.map((c) => ({ ...c, evidence: { ...c.evidence, rule: "another" } })) }))).toEqual([]);
  });
  it("differ by whole releases", () => {
    const changes = diffBuilds(
      index(madeUp()),
      index(
        madeUp(),
        madeUp((same) => same, "2031-06-01-other"),
      ),
    );
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["added"]));
    expect(changes.some(({ section }) => section === "release")).toBe(true);
  });
});
