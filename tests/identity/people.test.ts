import { describe, expect, it } from "vitest";
import { identify, madeUpGraph, type Who } from "./made-up-releases.ts";

const one = (id: string, issued: string, ...people: Who[]) => madeUpGraph(id, issued, people);
const minister = (name: string, of = "Arvenia", post = "Minister of Defence"): Who => ({ name, post, of });

describe("two mentions are one person", () => {
  it.each([
    ["the order of the name", "ORLAN Mika", "Mika Orlan"],
    ["accents", "Míka Örlan", "Mika Orlan"],
    ["case and apostrophes", "MIKA O'RLAN", "Mika O’Rlan"],
    ["an initial", "Mika T. Orlan", "Mika Orlan"],
    ["a hyphen", "Mika-Lea Orlan", "Mika Lea Orlan"],
  ])("where full name and post are the same but for %s", (_, first, second) => {
    const said = identify([one("r1", "2031-05-05", minister(first)), one("r2", "2033-01-01", minister(second))]);
    expect(new Set(Object.values(said.people)).size).toBe(1);
    expect(Object.keys(said.people).length).toBe(2);
    const [about] = Object.keys(said.people);
    expect(said.notes[about as string]).toMatchObject({
      rule: "person.same-name-and-post",
      reason: expect.stringContaining(`“${second}”`),
    });
  });

  it("where the post has changed, but not the state, within some years", () => {
    const said = identify([
      one("r1", "2031-05-05", minister("Mika Orlan")),
      one("r2", "2033-01-01", minister("Mika Orlan", "Arvenia", "Prime Minister")),
    ]);
    expect(said.notes["r1/person/mika-orlan"]?.rule).toBe("person.same-name-and-body");
  });

  it("where a table has one of them, and the table's person it is", () => {
    const said = identify([
      one("r1", "2031-05-05", { ...minister("Mika Orlan"), key: "Q77" }),
      one("r2", "2031-06-01", minister("ORLAN Mika")),
    ]);
    expect(said.people).toEqual({ "r2/person/orlan-mika": "id/person/q77" });
  });

  it("where a bare surname stands in the same post of the same state, within a year, and fits one person only", () => {
    const said = identify([one("r1", "2031-05-05", minister("Mika Orlan")), one("r2", "2031-09-01", minister("Orlan"))]);
    expect(said.people["r2/person/orlan"]).toBe(said.people["r1/person/mika-orlan"]);
    expect(said.notes["r2/person/orlan"]?.rule).toBe("person.surname-and-post");
  });

  it("where two bare surnames stand in the same post within a year", () => {
    const said = identify([one("r1", "2031-05-05", minister("Orlan")), one("r2", "2031-09-01", minister("ORLAN"))]);
    expect(new Set(Object.values(said.people))).toEqual(new Set(["named/person/orlan-minister-of-defence"]));
  });
});

describe("two mentions stay apart", () => {
  it("where the full name is the same and nothing else, with the reason", () => {
    const said = identify([
      one("r1", "2031-05-05", minister("Mika Orlan", "Arvenia")),
      one("r2", "2031-05-05", minister("Mika Orlan", "Belmark")),
    ]);
    expect(said.people).toEqual({});
    expect(said.notes["r1/person/mika-orlan"]).toMatchObject({
      reason: expect.stringContaining("no post, state or organisation in common"),
      considered: ["r2/person/mika-orlan"],
    });
  });

  it("where the full name is the same and neither has a post", () => {
    expect(identify([one("r1", "2031-05-05", { name: "Mika Orlan" }), one("r2", "2031-05-05", { name: "Mika Orlan" })]).people).toEqual({});
  });

  it("where another post of the same state lies too many years away", () => {
    expect(
      identify([one("r1", "2001-05-05", minister("Mika Orlan")), one("r2", "2031-05-05", minister("Mika Orlan", "Arvenia", "Ambassador"))])
        .people,
    ).toEqual({});
  });

  it("where a bare surname fits two people, with the reason", () => {
    const said = identify([
      one("r1", "2031-05-05", minister("Mika Orlan")),
      one("r2", "2031-06-01", minister("Tove Orlan")),
      one("r3", "2031-05-20", minister("Orlan")),
    ]);
    expect(said.people).toEqual({});
    expect(said.notes["r3/person/orlan"]).toMatchObject({
      reason: expect.stringContaining("several people"),
      considered: ["r1/person/mika-orlan", "r2/person/tove-orlan"],
    });
  });

  it("where a bare surname stands in another post or more than a year away", () => {
    expect(
      identify([one("r1", "2031-05-05", minister("Mika Orlan")), one("r2", "2031-06-01", minister("Orlan", "Arvenia", "Ambassador"))])
        .people,
    ).toEqual({});
    expect(identify([one("r1", "2031-05-05", minister("Mika Orlan")), one("r2", "2033-06-01", minister("Orlan"))]).people).toEqual({});
  });

  it("where one release names both", () => {
    const said = identify([
      one("r1", "2031-05-05", minister("Mika Orlan"), minister("ORLAN Mika")),
      one("r2", "2031-05-05", minister("Mika Orlan")),
    ]);
    expect(said.people).toEqual({});
    expect(said.notes["r2/person/mika-orlan"]?.reason).toContain("hold apart");
  });

  it("where the tables hold two people of the name", () => {
    const said = identify([
      one("r1", "2031-05-05", { ...minister("Mika Orlan"), key: "Q1" }),
      one("r2", "2031-05-06", { ...minister("Mika Orlan"), key: "Q2" }),
      one("r3", "2031-05-07", minister("Mika Orlan")),
    ]);
    expect(said.people).toEqual({});
    expect(said.notes["r3/person/mika-orlan"]?.considered).toEqual(["id/person/q1", "id/person/q2"]);
  });

  it("where two pairs of one name are two people, each with an IRI of their own", () => {
    const said = identify([
      one("r1", "2031-05-05", minister("Mika Orlan", "Arvenia")),
      one("r2", "2031-05-06", minister("Mika Orlan", "Arvenia")),
      one("r3", "2031-05-05", minister("Mika Orlan", "Belmark")),
      one("r4", "2031-05-06", minister("Mika Orlan", "Belmark")),
    ]);
    expect(new Set(Object.values(said.people)).size).toBe(2);
    expect(said.people["r1/person/mika-orlan"]).toBe(said.people["r2/person/mika-orlan"]);
  });
});
