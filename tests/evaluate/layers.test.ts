import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/evaluate/facts.ts";
import { likeness } from "../../src/evaluate/fold.ts";
import { pair } from "../../src/evaluate/pair.ts";
import { sameness, stateNames } from "../../src/evaluate/same.ts";
import { evaluate } from "../../src/evaluate/score.ts";

const same = sameness(
  stateNames([
    ["Arvenia", "Republic of Arvenia", "Arvenian"],
    ["Belmark", "the Kingdom of Belmark"],
  ]),
);
const score = (gold: Facts, found: Facts | undefined, layer: string) =>
  evaluate([found ? { id: "r", gold, found } : { id: "r", gold }], same).groups["all"]!.layers[layer]!;
const f1 = (gold: Facts, found: Facts, layer: string) => score(gold, found, layer).f1;

describe("names are compared as readers would", () => {
  it.each([
    ["a surname meets the full name", { people: [{ name: "Orlan" }] }, { people: [{ name: "H.E. Mr. Tavi ORLAN" }] }, "people", 1],
    ["two people do not meet", { people: [{ name: "Tavi Orlan" }] }, { people: [{ name: "Mira Sand" }] }, "people", 0],
    ["a state meets its adjective", { states: ["Arvenia"] }, { states: ["Arvenian"] }, "states", 1],
    ["a state meets its formal name with an article", { states: ["Belmark"] }, { states: ["Kingdom of Belmark"] }, "states", 1],
    ["another state does not", { states: ["Arvenia"] }, { states: ["Belmark"] }, "states", 0],
    [
      "spelling does not part names",
      { organizations: ["Ministry of Defence"] },
      { organizations: ["Ministry of Defense"] },
      "organizations",
      1,
    ],
    [
      "an abbreviation is enough",
      { organizations: [{ name: "Coastal Pact Office", abbr: "CPO" }] },
      { organizations: ["CPO"] },
      "organizations",
      1,
    ],
  ])("%s", (_, gold, found, layer, expected) => {
    expect(f1(gold as Facts, found as Facts, layer)).toBe(expected);
  });
});

describe("posts", () => {
  const gold: Facts = { people: [{ name: "Orlan", post: "Minister of Defence", of: "Arvenia" }] };
  it("meet where post and state do", () => {
    expect(f1(gold, { people: [{ name: "Orlan", post: "Defense Minister", of: "Arvenian" }] }, "people+post")).toBe(1);
  });
  it("do not meet where the state is another or is missing", () => {
    expect(f1(gold, { people: [{ name: "Orlan", post: "Defense Minister", of: "Belmark" }] }, "people+post")).toBe(0);
    expect(f1(gold, { people: [{ name: "Orlan", post: "Defense Minister" }] }, "people+post")).toBe(0);
  });
});

describe("events", () => {
  const meeting = { kind: "meeting", date: "2025-04-08", participants: ["Orlan", "Sand"] };
  it("of neighbouring kinds meet, but not with all attributes", () => {
    const found: Facts = { events: [{ ...meeting, kind: "call" }] };
    expect(f1({ events: [meeting] }, found, "events")).toBe(1);
    expect(f1({ events: [meeting] }, found, "events, all attributes")).toBe(0);
  });
  it("with fewer than half of the participants do not meet", () => {
    expect(f1({ events: [meeting] }, { events: [{ ...meeting, participants: ["Mallow", "Reed"] }] }, "events")).toBe(0);
  });
  it("with an invented place are not right in all attributes", () => {
    expect(f1({ events: [meeting] }, { events: [{ ...meeting, place: "Port Sable" }] }, "events, all attributes")).toBe(0);
  });
  it("meet a gold day without a year in any year", () => {
    expect(f1({ events: [{ ...meeting, date: "--04-08" }] }, { events: [meeting] }, "events, all attributes")).toBe(1);
  });
});

describe("relations and statements", () => {
  it("turn round only where the relation is symmetric", () => {
    const relation = (p: string, s: string, o: string): Facts => ({ relations: [{ s, p, o, modality: "ongoing" }] });
    expect(f1(relation("cooperatesWith", "Arvenia", "Belmark"), relation("cooperatesWith", "Belmark", "Arvenia"), "relations")).toBe(1);
    expect(f1(relation("supports", "Arvenia", "Belmark"), relation("supports", "Belmark", "Arvenia"), "relations")).toBe(0);
  });
  it("count actual and ongoing alike, and an intention apart", () => {
    const relation = (modality: string): Facts => ({ relations: [{ s: "Arvenia", p: "supports", o: "Belmark", modality }] });
    expect(f1(relation("actual"), relation("ongoing"), "relations+modality")).toBe(1);
    expect(f1(relation("actual"), relation("intended"), "relations+modality")).toBe(0);
  });
  it("need the same speakers, act and, loosely, the same content", () => {
    const said = (speakers: string[], act: string, about: string): Facts => ({ statements: [{ speakers, act, about }] });
    const gold = said(["Orlan"], "welcome", "the visit of Minister Sand");
    expect(f1(gold, said(["Orlan"], "welcome", "Minister Sand's visit"), "statements: speaker+act+about")).toBe(1);
    expect(f1(gold, said(["Sand"], "welcome", "Minister Sand's visit"), "statements: speaker+act")).toBe(0);
    expect(f1(gold, said(["Orlan"], "confirm", "Minister Sand's visit"), "statements: speaker+about")).toBe(1);
  });
  it("lose likeness by quoting too much", () => {
    expect(likeness("the visit", "the visit and much else that nobody asked about")).toBeLessThan(0.4);
  });
});

describe("counting", () => {
  it("pairs each fact once, best first", () => {
    const { pairs, missed, extra } = pair([1, 2], [2, 2, 9], (g, f) => (g === f ? 2 : f === 9 ? 1 : 0));
    expect(pairs).toEqual([
      { gold: 2, found: 2 },
      { gold: 1, found: 9 },
    ]);
    expect([missed, extra]).toEqual([[], [2]]);
  });
  it("takes a release without facts as all missed", () => {
    expect(score({ states: ["Arvenia"] }, undefined, "states")).toEqual({ precision: 0, recall: 0, f1: 0, gold: 1, found: 0 });
  });
});
