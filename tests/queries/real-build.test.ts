import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Writer } from "n3";
import { Store } from "oxigraph";
import { beforeAll, describe, expect, test } from "vitest";
import { build } from "../../src/pipeline/build.ts";
import { SAMPLE_ID } from "../support/sample-text.ts";

const ROOT = new URL("../../", import.meta.url);
const FOLDER = fileURLToPath(new URL("data/queries/", ROOT));
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".rq"))
  .sort();
const store = new Store();

/** Rows as plain strings; a surname in capitals is still the surname. */
function ask(number: number): Record<string, string>[] {
  const json = JSON.parse(store.query(readFileSync(FOLDER + FILES[number - 1], "utf8"), { results_format: "json" }) as string) as {
    results: { bindings: Record<string, { value: string }>[] };
  };
  const plain = (value: string): string => value.replace("NAKATANI", "Nakatani");
  return json.results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, plain(value)])));
}
const column = (number: number, name: string): (string | undefined)[] => [...new Set(ask(number).map((row) => row[name]))].sort();

describe("what is built from the release of 8 April 2025 answers", () => {
  beforeAll(async () => {
    const result = await build({ inputs: [fileURLToPath(new URL(`data/releases/${SAMPLE_ID}.txt`, ROOT))] });
    const writer = new Writer({ format: "N-Quads" });
    writer.addQuads(result.quads() as never);
    writer.end((_, text) => store.load(text as string, { format: "application/n-quads" }));
  });

  test("1 and 2: who met whom, when, for how long, in which post", () => {
    expect(ask(1)).toMatchObject([
      {
        who: "Nakatani",
        whom: "Mark RUTTE",
        date: "2025-04-08",
        start: "18:55:00",
        minutes: "50",
        approximate: "true",
        timeZoneInferred: "true",
      },
    ]);
    const posts = ask(2).map(({ who, post, of }) => [who, post, of]);
    expect(posts).toContainEqual(["Mark RUTTE", "Secretary General", "North Atlantic Treaty Organization"]);
    expect(posts).toContainEqual(["Nakatani", "Defense Minister", "Japan"]);
  });

  test("3 to 5: host, no place, the visit, the release's state", () => {
    expect(ask(3)).toEqual([{ release: SAMPLE_ID, kind: "meeting", host: "Nakatani" }]);
    expect(ask(4)).toMatchObject([{ visitor: "Mark RUTTE", ordinal: "1", place: "Indo-Pacific region" }]);
    expect(ask(5)).toMatchObject([{ issued: "2025-04-08", language: "en", translation: "provisional" }]);
  });

  test("6 to 11: organisations, NSATU, IP4, the ITPP, the Flagship Projects, the dispatch", () => {
    expect(ask(6).length).toBe(5);
    expect(ask(7)).toMatchObject([
      { relation: "participatesIn", modality: "intended", saidBy: "Nakatani", answeredBy: "Mark RUTTE", answer: "welcome" },
    ]);
    expect(column(8, "member")).toEqual(["Australia", "Japan", "New Zealand", "Republic of Korea"]);
    expect(column(9, "party")).toEqual(["Japan", "North Atlantic Treaty Organization"]);
    expect(column(10, "programme")).toEqual(["Flagship Projects"]);
    expect(ask(11)).toMatchObject([{ to: "NATO Headquarters", modality: "ongoing", since: "2014" }]);
  });

  test("12 and 13: who supports Ukraine, in which areas the two cooperate", () => {
    expect(column(12, "supporter")).toEqual(["Japan", "North Atlantic Treaty Organization"]);
    expect(column(13, "area")).toEqual([
      "Human resources",
      "Interoperability",
      "Practical cooperation",
      "Security and defence cooperation",
      "Support for Ukraine",
    ]);
  });

  test("12 and 18: the support of item 5 is a claim too, beside that of item 2", () => {
    expect(column(12, "item")).toEqual(["2", "5"]);
    expect(column(18, "item")).toEqual(["2", "5"]);
  });

  test('2: one post each: "Minister Nakatani" shortens "Defense Minister" and is no second post', () => {
    expect(ask(2)).toHaveLength(2);
  });

  test("14 and 15: every statement in order, and the answer", () => {
    const acts = ask(14)
      .filter(({ speaker }) => speaker === "Nakatani")
      .map(({ act }) => act);
    expect(acts).toEqual([
      "welcome",
      "state",
      "intend",
      "confirm",
      "confirm",
      "exchange-views",
      "explain",
      "confirm",
      "share-view",
      "confirm",
    ]);
    expect(ask(15)).toMatchObject([{ speaker: "Mark RUTTE", act: "welcome", toSpeaker: "Nakatani", toAct: "intend" }]);
  });

  test("16 and 17: linked regions, a way from Australia to NATO", () => {
    expect(column(16, "linkedTo")).toEqual(["Euro-Atlantic", "Indo-Pacific region"]);
    expect(ask(17)).toContainEqual(expect.objectContaining({ via1: "Indo-Pacific partners", via2: "Flagship Projects", to: "NATO" }));
  });

  test("19 to 21: one intention is no fact, Wikidata where confirmed, one meeting in 2025", () => {
    expect(ask(19).map(({ relation, modality }) => [relation, modality])).toEqual([["participatesIn", "intended"]]);
    expect(column(20, "wikidata").length).toBeGreaterThanOrEqual(8);
    expect(ask(21).filter(({ what }) => what === "met")).toMatchObject([{ year: "2025", times: "1" }]);
  });
});
