import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { Extraction } from "../../src/records/extraction.ts";
import { factsView, NO_REFERENCE } from "../../src/rdf/index.ts";
import { SHARED, sharedSkip } from "../support/shared.ts";
import { SAMPLE_EXTRACTION, SAMPLE_RELEASE } from "../support/sample-extraction.ts";
import { quadsOf } from "../support/sample-quads.ts";
import { SAMPLE_ID } from "../support/sample-text.ts";

const facts = factsView(quadsOf(), NO_REFERENCE);
const changed = (change: (draft: Extraction) => void): Extraction => {
  const copy = structuredClone(SAMPLE_EXTRACTION);
  change(copy);
  return Extraction.parse(copy);
};

describe("the facts view of the sample, read back from its graph", () => {
  test("people come with post and country", () => {
    expect(facts.people).toEqual([
      { name: "Nakatani", aka: ["NAKATANI"], post: "Defense Minister", of: "Japan" },
      { name: "Mark RUTTE", aka: ["Rutte"], post: "Secretary General", of: { name: "North Atlantic Treaty Organization", abbr: "NATO" } },
    ]);
  });

  test("posts held for one state are shown together, those for another are not", () => {
    const more = changed((draft) => {
      const first = draft.tenures[0];
      const other = draft.tenures[1];
      if (!first || !other) throw new Error("the sample has two tenures");
      draft.tenures.push({ ...first, post: "Deputy Prime Minister" }, { ...other, person: first.person, post: "Chair" });
    });
    expect(factsView(quadsOf(SAMPLE_RELEASE, more), NO_REFERENCE).people[0]?.post).toBe("Defense Minister and Deputy Prime Minister");
  });

  test("the meeting has date, start, minutes, no place, and both participants", () => {
    expect(facts.events[0]).toMatchObject({
      kind: "meeting",
      status: "held",
      date: "2025-04-08",
      start: "18:55",
      minutes: 50,
      place: null,
      participants: ["Nakatani", "Mark RUTTE"],
    });
  });

  test("a relation that two items state is one relation", () => {
    expect(
      facts.relations.filter(({ p }) => p === "supports").map(({ s, modality }) => [typeof s === "string" ? s : s.abbr, modality]),
    ).toEqual([
      ["NATO", "ongoing"],
      ["Japan", "ongoing"],
    ]);
  });

  test("statements come in text order", () => {
    expect(facts.statements.map(({ act }) => act)).toEqual(SAMPLE_EXTRACTION.statements.map(({ act }) => act));
  });

  test("negative polarity is denied", () => {
    const { relations } = factsView(
      quadsOf(
        SAMPLE_RELEASE,
        changed(({ claims }) => {
          claims[2]!.polarity = "negative";
        }),
      ),
      NO_REFERENCE,
    );
    expect(relations.find(({ p, o }) => p === "participatesIn" && typeof o !== "string" && o.abbr === "NSATU")?.modality).toBe("denied");
  });

  test("a cancelled event is no event", () => {
    const { events } = factsView(
      quadsOf(
        SAMPLE_RELEASE,
        changed((draft) => {
          draft.events[1]!.status = "cancelled";
        }),
      ),
      NO_REFERENCE,
    );
    expect(events.map(({ kind }) => kind)).toEqual(["meeting"]);
  });

  test("what is named only in passing is left out of the lists", () => {
    const { organizations } = factsView(
      quadsOf(
        SAMPLE_RELEASE,
        changed((draft) => {
          draft.entities[0]!.incidental = true;
        }),
      ),
      NO_REFERENCE,
    );
    expect(JSON.stringify(organizations)).not.toContain("Ministry of Defense");
  });

  test("a preferred label of the reference graph joins the other names", () => {
    const view = factsView(quadsOf(), { label: (iri) => (iri.endsWith("/id/person/q5530859") ? "Gen Nakatani" : undefined) });
    expect(view.people[0]?.aka).toEqual(["NAKATANI", "Gen Nakatani"]);
  });
});

test.skipIf(sharedSkip !== undefined)(
  `the sample scores 1.0 on every layer${sharedSkip === undefined ? "" : ` (skipped: ${sharedSkip})`}`,
  () => {
    const dir = mkdtempSync(join(tmpdir(), "communique-facts-"));
    try {
      writeFileSync(join(dir, `${SAMPLE_ID}.json`), JSON.stringify(facts));
      const out = execFileSync(
        process.execPath,
        [
          join(SHARED, "evaluation", "score.mjs"),
          "--gold",
          join(SHARED, "evaluation", "gold"),
          "--facts",
          dir,
          "--only",
          SAMPLE_ID,
          "--json",
        ],
        { encoding: "utf8" },
      );
      const layers = JSON.parse(out).report.all as Record<string, { f1: number } | number>;
      expect(Object.entries(layers).filter(([, value]) => (typeof value === "number" ? value : value.f1) !== 1)).toEqual([]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  },
);
