import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Quad, Writer } from "n3";
import { Store } from "oxigraph";
import { describe, expect, test } from "vitest";
import { referenceQuads } from "../../src/rdf/index.ts";
import { SAMPLE_RELEASE } from "../support/sample-extraction.ts";
import { KNOWLEDGE, quadsOf } from "../support/sample-quads.ts";
import { SAMPLE_ID, SAMPLE_TEXT } from "../support/sample-text.ts";

const FOLDER = fileURLToPath(new URL("../../data/queries/", import.meta.url));
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".rq"))
  .sort();

function nquads(quads: Quad[]): string {
  let text = "";
  const writer = new Writer({ format: "N-Quads" });
  writer.addQuads(quads);
  writer.end((_, result) => {
    text = result as string;
  });
  return text;
}

const DATASET = nquads([...quadsOf(), ...referenceQuads(KNOWLEDGE)]);
const store = (): Store => {
  const made = new Store();
  made.load(DATASET, { format: "application/n-quads" });
  return made;
};
const named = store();
const union = store();
union.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }");

type Row = Record<string, string>;

/** Rows as plain strings, unbound variables left out. */
function rows(from: Store, file: string): Row[] {
  const json = JSON.parse(from.query(readFileSync(FOLDER + file, "utf8"), { results_format: "json" }) as string) as {
    results: { bindings: Record<string, { value: string }>[] };
  };
  return json.results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])));
}
const ask = (number: number): Row[] => rows(named, FILES[number - 1] as string);
const column = (number: number, name: string): (string | undefined)[] => [...new Set(ask(number).map((row) => row[name]))];

test("each of the 21 competency questions has its query, numbered and titled", () => {
  expect(FILES.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
  for (const name of FILES) expect(readFileSync(FOLDER + name, "utf8")).toMatch(/^# title: [A-Z].+\?\n/);
});

test.each(FILES)("%s answers the same whether the default graph is empty or the union", (file) => {
  const answer = rows(named, file);
  expect(answer.length).toBeGreaterThan(0);
  expect(rows(union, file)).toEqual(answer);
});

const NATO = "North Atlantic Treaty Organization";
const NSATU = "NATO Ukraine Security Assistance and Training Organization";

describe("the release of 8 April 2025 answers", () => {
  test("1: who met whom, when, for how long", () => {
    expect(ask(1)).toEqual([
      {
        release: SAMPLE_ID,
        who: "Nakatani",
        whom: "Mark RUTTE",
        kind: "meeting",
        date: "2025-04-08",
        start: "18:55:00",
        timeZone: "Asia/Tokyo",
        timeZoneInferred: "true",
        minutes: "50",
        approximate: "true",
      },
    ]);
  });

  test("2: in which post each took part, for whom", () => {
    expect(ask(2)).toMatchObject([
      { who: "Mark RUTTE", post: "Secretary General", of: NATO, side: NATO },
      { who: "Nakatani", post: "Defense Minister", of: "Japan", inferred: "true", side: "Japan" },
    ]);
  });

  test("3: Nakatani hosted, no place is stated", () => {
    expect(ask(3)).toEqual([{ release: SAMPLE_ID, kind: "meeting", host: "Nakatani" }]);
  });

  test("4: Rutte's first visit to the Indo-Pacific region as Secretary General", () => {
    expect(ask(4)).toEqual([
      {
        release: SAMPLE_ID,
        visitor: "Mark RUTTE",
        title: "first visit to Indo-Pacific region as the Secretary General of NATO",
        ordinal: "1",
        place: "Indo-Pacific region",
        status: "held",
      },
    ]);
  });

  test("5: who issued it, when, in what state", () => {
    expect(ask(5)).toEqual([
      { release: SAMPLE_ID, publisher: "Ministry of Defense, Japan", issued: "2025-04-08", language: "en", translation: "provisional" },
    ]);
  });

  test("6: five organisations", () => {
    expect(column(6, "name")).toEqual(["Ministry of Defense Japan", "NATO Headquarters", NSATU, NATO, "Self-Defense Forces"]);
  });

  test("7: an intention of the ministry, said by Nakatani, welcomed by Rutte", () => {
    expect(ask(7)).toEqual([
      {
        release: SAMPLE_ID,
        subject: "Ministry of Defense Japan",
        relation: "participatesIn",
        object: NSATU,
        modality: "intended",
        polarity: "positive",
        saidBy: "Nakatani",
        answeredBy: "Mark RUTTE",
        answer: "welcome",
      },
    ]);
  });

  test("7: and nothing of NATO, which is no part of Japan", () => {
    const sparql = readFileSync(`${FOLDER}07-relation-between.rq`, "utf8").replace('"NSATU"', '"Flagship Projects"');
    const answer = JSON.parse(named.query(sparql, { results_format: "json" }) as string) as { results: { bindings: unknown[] } };
    expect(answer.results.bindings).toEqual([]);
  });

  test("8: the four of IP4", () => {
    expect(column(8, "member")).toEqual(["Australia", "Japan", "New Zealand", "Republic of Korea"]);
  });

  test("9: the ITPP, of Japan and NATO", () => {
    expect(ask(9).map(({ abbreviation, party }) => [abbreviation, party])).toEqual([
      ["ITPP", "Japan"],
      ["ITPP", NATO],
    ]);
  });

  test("10: the Flagship Projects", () => {
    expect(column(10, "programme")).toEqual(["Flagship Projects"]);
  });

  test("11: Self-Defense Forces personnel to NATO Headquarters, ongoing since 2014", () => {
    expect(ask(11)).toEqual([
      {
        release: SAMPLE_ID,
        sender: "Self-Defense Forces",
        what: "Self-Defense Forces personnel",
        to: "NATO Headquarters",
        modality: "ongoing",
        since: "2014",
      },
    ]);
  });

  test("12: Japan and NATO support Ukraine, said by both in items 2 and 5", () => {
    expect(column(12, "supporter")).toEqual(["Japan", NATO]);
    expect(column(12, "modality")).toEqual(["ongoing"]);
    expect(column(12, "item").sort()).toEqual(["2", "5"]);
    expect(column(12, "saidBy").sort()).toEqual(["Mark RUTTE", "Nakatani"]);
  });

  test("13: four areas of cooperation", () => {
    expect(column(13, "area")).toEqual([
      "Interoperability",
      "Personnel and recruitment",
      "Security and defence cooperation",
      "Support for Ukraine",
    ]);
  });

  test("14: who said what, in order, with which act", () => {
    const acts = ask(14).map(({ speaker, act }) => `${speaker} ${act}`);
    const both = (act: string): string[] => [`Mark RUTTE ${act}`, `Nakatani ${act}`];
    expect(acts).toEqual([
      "Nakatani welcome",
      "Mark RUTTE appreciate",
      "Nakatani state",
      "Nakatani intend",
      "Mark RUTTE welcome",
      ...both("confirm"),
      ...both("confirm"),
      ...both("exchange-views"),
      "Nakatani explain",
      ...both("confirm"),
      ...both("share-view"),
      ...both("confirm"),
    ]);
  });

  test("15: Rutte's welcome answers Nakatani's intention", () => {
    expect(ask(15)).toMatchObject([{ speaker: "Mark RUTTE", act: "welcome", toSpeaker: "Nakatani", toAct: "intend" }]);
  });

  test("16: two regions, whose security is said to be interlinked", () => {
    expect(column(16, "region")).toEqual(["Euro-Atlantic", "Indo-Pacific region"]);
    expect(ask(16)[0]).toMatchObject({ linkedTo: "Indo-Pacific region", act: "confirm", about: expect.stringContaining("interlinked") });
  });

  test("17: Australia is connected to NATO over IP4 and the Flagship Projects", () => {
    expect(ask(17)).toContainEqual({
      from: "Australia",
      relation1: "memberOf",
      via1: "Indo-Pacific partners",
      relation2: "participatesIn",
      via2: "Flagship Projects",
      relation3: "participatesIn",
      to: "NATO",
    });
  });

  test("18: the words, item and character range behind Japan's support for Ukraine", () => {
    const answer = ask(18);
    expect(answer.map(({ item }) => item)).toEqual(["2", "5"]);
    for (const { start, end, exact, sentence } of answer) {
      expect([...SAMPLE_TEXT].slice(Number(start), Number(end)).join("")).toBe(exact);
      expect(sentence).toContain(exact);
    }
  });

  test("19: only the NSATU participation is not stated as fact", () => {
    expect(ask(19).map(({ relation, object, modality }) => [relation, object, modality])).toEqual([["participatesIn", NSATU, "intended"]]);
  });

  test("20: Wikidata items where the tables confirm them", () => {
    const items = new Map(ask(20).map(({ name, wikidata }) => [name, wikidata?.replace(/.*\//, "")]));
    expect(Object.fromEntries(items)).toMatchObject({
      Japan: "Q17",
      [NATO]: "Q7184",
      Ukraine: "Q212",
      Australia: "Q408",
      "New Zealand": "Q664",
      "Republic of Korea": "Q884",
      "Mark RUTTE": "Q57792",
      Nakatani: "Q5530859",
    });
  });

  test("21: one meeting and four areas of cooperation in 2025", () => {
    expect(ask(21).map(({ what, year, times }) => [what, year, times])).toEqual([
      ...Array.from({ length: 4 }, () => ["cooperate", "2025", "1"]),
      ["met", "2025", "1"],
    ]);
  });
});

test("two releases on one meeting count once where the identity graph links them", () => {
  const other = quadsOf({ ...SAMPLE_RELEASE, id: "other-release" });
  const meeting = quadsOf().find(({ object }) => object.value.endsWith("#event-meeting"))?.subject.value ?? "";
  const report = (id: string): string => meeting.replace(SAMPLE_ID, id);
  const link = (id: string): string =>
    `<${report(id)}> <https://w3id.org/communique/ontology#reportOf> <https://w3id.org/communique/event/x> <https://w3id.org/communique/graph/identity> .\n`;
  const both = nquads([...quadsOf(), ...other]);
  const met = (text: string): string | undefined => {
    const made = new Store();
    made.load(text, { format: "application/n-quads" });
    return rows(made, FILES[20] as string).find(({ what }) => what === "met")?.times;
  };
  expect(both.includes(report("other-release"))).toBe(true);
  expect(met(both)).toBe("2");
  expect(met(both + link(SAMPLE_ID) + link("other-release"))).toBe("1");
});
