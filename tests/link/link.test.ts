import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { people, read } from "../recognise/reading.ts";

const keyOf = (text: string, issued: string, of?: string) => {
  const person = read(text, { issued, ...(of === undefined ? {} : { of }) }).entities.find((entity) => entity.kind === "person");
  return { key: person?.key, status: person?.link.status };
};

describe("people are linked by dated posts", () => {
  it("one man is prime minister in 2022 and secretary general in 2025", () => {
    const dutch = keyOf("Dutch Prime Minister Rutte spoke.", "2022-05-01");
    expect(dutch.status).toBe("linked");
    expect(keyOf("NATO Secretary General Rutte spoke.", "2025-05-01")).toEqual(dutch);
    expect(keyOf("NATO Secretary General Rutte spoke.", "2022-05-01").status).toBe("unlinked");
  });
  it("a surname with a post for another country is not linked", () => {
    expect(keyOf("Norwegian Foreign Minister Blinken spoke.", "2022-05-01").key).toBeUndefined();
  });
  it("a surname with an office is not somebody of that surname in another office", () => {
    expect(keyOf("President Silva spoke.", "2021-06-05").key).toBeUndefined();
  });
  it("a full name links across spellings, nicknames and initials", () => {
    const biden = keyOf("President Joseph R. Biden, Jr. spoke.", "2022-05-01", "US");
    expect(biden.status).toBe("linked");
    expect(keyOf("President Joe Biden spoke.", "2022-05-01", "US")).toEqual(biden);
    expect(keyOf("Turkish Foreign Minister Cavusoglu spoke.", "2022-05-01")).toEqual(
      keyOf("Turkish Foreign Minister Mevlüt Çavuşoğlu spoke.", "2022-05-01"),
    );
  });
  it("someone unknown stays unlinked, with the reason", () => {
    const person = read("Harbour Minister Ottilie Brandvold spoke.").entities[0];
    expect(person?.key).toBeUndefined();
    expect(person?.link.reason).toMatch(/no person of this name/);
  });
});

describe("who is meant by a short name or a role", () => {
  it("a king's name is no short form of another's patronymic", () => {
    const names = read("They met Prince Faisal bin Farhan bin Abdullah and King Abdullah II of Jordan.").entities.filter(
      (e) => e.kind === "person",
    );
    expect(names.map((entity) => entity.name)).toEqual(["Faisal bin Farhan bin Abdullah", "Abdullah II"]);
  });
  it("the Secretary General is not the Assistant Secretary General", () => {
    const reading = read("Ida Holm, Assistant Secretary General of NATO, arrived. The Secretary General of NATO was absent.", {
      issued: "1989-01-01",
    });
    expect(reading.mentions.filter((mention) => mention.kind === "role").map((mention) => mention.entity)).toEqual([undefined]);
  });
  it("an abbreviation is of a body that was there", () => {
    expect(read("The ARF met.", { issued: "2012-01-01" }).entities[0]?.key).toBe("ARF");
  });
});

describe("for whom a post is held where the text does not say", () => {
  it("follows from the link, and is marked as inferred", () => {
    expect(people(read("She called Foreign Minister Kuleba.", { of: "NO", issued: "2022-06-01" }))).toEqual([
      "Kuleba: Foreign Minister / Ukraine*",
    ]);
  });
  it("is the publisher's country for its own officials", () => {
    expect(people(read("Deputy Harbour Secretary Ottilie Brandvold spoke.", { of: "NO" }))).toEqual([
      "Ottilie Brandvold: Deputy Harbour Secretary / Norway*",
    ]);
  });
  it("is the publisher's, unless the table that knows its people has another in that post", () => {
    const said = { of: "US", issued: "2022-06-01" };
    expect(people(read("Secretary of State Blinken spoke with President Ottokar Brandvold.", said))[1]).toBe(
      "Ottokar Brandvold: President / -",
    );
    expect(people(read("President Ottokar Brandvold spoke.", said))).toEqual(["Ottokar Brandvold: President / United States*"]);
  });
  it("is one post, acting or of that time, however a later mention shortens it", () => {
    expect(people(read("Acting Harbour Secretary Ottilie Brandvold met envoys. Secretary Brandvold spoke.", { of: "NO" }))).toEqual([
      "Ottilie Brandvold: acting Acting Harbour Secretary / Norway*",
    ]);
    expect(people(read("Then Harbour Secretary Ottilie Brandvold spoke.", { of: "NO" }))).toEqual([
      "Ottilie Brandvold: former Harbour Secretary / -",
    ]);
  });
  it("is shared along a list", () => {
    expect(
      people(
        read("She met Moroccan Foreign Minister Ida Holm, Deputy Foreign Minister Per Dahl, and Chief Advisor Jon Lund.", { of: "US" }),
      ),
    ).toEqual([
      "Ida Holm: Foreign Minister / Morocco",
      "Per Dahl: Deputy Foreign Minister / Morocco*",
      "Jon Lund: Chief Advisor / Morocco*",
    ]);
  });
});

describe("things", () => {
  it("a ministry's name is linked by the country beside it, by the publisher, or not at all", () => {
    const key = (text: string, of?: string) =>
      read(text, of === undefined ? {} : { of }).entities.find((entity) => entity.kind === "ministry")?.key;
    expect(key("The Ministry of Defense of Japan replied.")).toBe("MOD-JP");
    expect(key("The Ministry of Defence replied.", "GB")).toBe("MOD-GB");
    expect(key("The Ministry of Defence replied.", "ZZ")).toBeUndefined();
  });
  it("several rows about one thing are one entity", () => {
    const reading = read("The North Atlantic Treaty Organization (NATO) met. NATO decided. The Alliance is open.");
    expect(reading.entities.filter((entity) => entity.key === "NATO")).toHaveLength(1);
    expect(reading.mentions.filter((mention) => mention.entity === "e1").map((mention) => mention.text)).toEqual([
      "North Atlantic Treaty Organization",
      "NATO",
      "NATO",
      "The Alliance",
    ]);
  });
});

it("every mention and every evidence is exactly its range of the text, and entities are numbered by first mention", () => {
  const words = [
    "Prime Minister",
    "Keir Starmer",
    "of",
    "the",
    "Japan",
    "NATO",
    "(NATO)",
    "and",
    ",",
    "Ministry of Defense",
    "Dr.",
    "’s",
    "Foreign Ministers",
    "A.",
    "B",
    "signed",
    "U.S.-Japan Alliance",
    "\n\n",
    "Agreement",
    "MFA",
    "—",
    "Al Thani",
    "President",
    "-elect",
    "UN resolutions",
    "“Quote”",
    "Exercise",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      const reading = read(parts.join(" "), { of: "GB" });
      for (const mention of reading.mentions) expect(reading.doc.text.slice(mention.start, mention.end)).toBe(mention.text);
      for (const entity of reading.entities)
        for (const evidence of entity.evidence) expect(reading.doc.text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
      expect(reading.entities.map((entity) => entity.id)).toEqual(reading.entities.map((_, i) => `e${i + 1}`));
      const ids = new Set(reading.entities.map((entity) => entity.id));
      for (const tenure of reading.tenures) expect(ids.has(tenure.person) && (tenure.of === undefined || ids.has(tenure.of))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
