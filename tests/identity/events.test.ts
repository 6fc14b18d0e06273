import { describe, expect, it } from "vitest";
import { identify, madeUpGraph, type What, type Who } from "./made-up-releases.ts";

const ORLAN: Who = { name: "Mika Orlan", post: "Minister of Defence", of: "Arvenia" };
const SAND: Who = { name: "Ida Sand", post: "Secretary General", of: "Belmark", key: "Q5" };
const REED: Who = { name: "Jon Reed", post: "Ambassador", of: "Arvenia", key: "Q6" };
const MEETING: What = { date: "2031-05-05", people: ["Mika Orlan", "Ida Sand"] };
const graph = (id: string, ...events: What[]) => madeUpGraph(id, "2031-05-06", [ORLAN, SAND, REED], events);

describe("two reports are about one event", () => {
  it("where day, kind and people are the same, linked or identified, and the event's IRI says them", () => {
    const said = identify([
      graph("r1", MEETING),
      madeUpGraph("r2", "2031-05-06", [{ ...ORLAN, name: "ORLAN Mika" }, SAND], [{ ...MEETING, people: ["Ida Sand", "ORLAN Mika"] }]),
    ]);
    expect(said.shared).toEqual([["r1", "r2"]]);
    expect([...said.events.values()][0]).toMatch(/\/event\/2031-05-05-meeting-.*person-q5.*person-mika-orlan$/);
    expect(said.notes["r1/event/60-meeting"]).toMatchObject({ rule: "event.same-people", considered: [] });
  });

  it.each([
    ["a courtesy call is a meeting", { ...MEETING, kind: "courtesy-call" }],
    ["one report names more people", { ...MEETING, people: [...MEETING.people, "Jon Reed"] }],
    ["one release announced it and the other reports it", { ...MEETING, status: "planned" }],
    ["the starts differ by a few minutes", { ...MEETING, start: "18:50" }],
  ])("where %s", (_, other) => {
    expect(identify([graph("r1", { ...MEETING, start: "18:55" }), graph("r2", other)]).shared).toEqual([["r1", "r2"]]);
  });

  it("where a visit has the same person, day and place", () => {
    const visit: What = { kind: "visit", date: "2031-05-05", place: "Port Sable", people: ["Ida Sand"] };
    expect(identify([graph("r1", visit), graph("r2", { ...visit, place: "PORT SABLE" })]).shared).toEqual([["r1", "r2"]]);
  });

  it("where an exercise has the same title and day", () => {
    const exercise: What = { kind: "exercise", date: "2031-05-05", title: "Exercise Calm Water 31", people: [] };
    expect(identify([graph("r1", exercise), graph("r2", { ...exercise, title: "Exercise “Calm Water 31”" })]).shared).toEqual([
      ["r1", "r2"],
    ]);
  });
});

describe("two reports stay two events", () => {
  it.each([
    ["the days differ", { ...MEETING, date: "2031-05-06" }, "event.alone"],
    ["the people differ", { ...MEETING, people: ["Mika Orlan", "Jon Reed"] }, "event.alone"],
    ["only one person is the same", { ...MEETING, people: ["Ida Sand"] }, "event.left-apart"],
    ["the kinds differ", { ...MEETING, kind: "call" }, "event.alone"],
    ["the starts differ by hours", { ...MEETING, start: "09:00" }, "event.left-apart"],
    ["the one was held and the other cancelled", { ...MEETING, status: "cancelled" }, "event.left-apart"],
    ["one has no exact day", { ...MEETING, date: "2031-05" }, "event.no-day"],
    ["one has no day at all", { people: MEETING.people }, "event.no-day"],
  ])("where %s, and the note says so", (_, other, rule) => {
    const said = identify([graph("r1", { ...MEETING, start: "18:55" }), graph("r2", other)]);
    expect(said.shared).toEqual([]);
    expect(new Set(said.events.values()).size).toBe(2);
    expect(said.notes[`r2/event/60-${other.kind ?? "meeting"}`]).toMatchObject({ rule, reason: expect.stringMatching(/\w{4,}.*\.$/) });
  });

  it("where a visit has the same person on the same day, but another place or none", () => {
    const visit: What = { kind: "visit", date: "2031-05-05", place: "Port Sable", people: ["Ida Sand"] };
    const { place: _, ...nowhere } = visit;
    expect(identify([graph("r1", visit), graph("r2", { ...visit, place: "Ostrel" }), graph("r3", nowhere)]).shared).toEqual([]);
  });

  it("where one publisher reports both as held, each as the main event of a release", () => {
    const issued = (id: string, publisher: string, event: What) => madeUpGraph(id, "2031-05-06", [ORLAN, SAND, REED], [event], publisher);
    const wider = { ...MEETING, people: [...MEETING.people, "Jon Reed"] };
    const said = identify([issued("r1", "Arvenian Ministry", MEETING), issued("r2", "Arvenian Ministry", wider)]);
    expect(said.shared).toEqual([]);
    expect(said.notes["r1/event/60-meeting"]?.reason).toContain("One publisher");
    expect(identify([issued("r1", "Arvenian Ministry", MEETING), issued("r2", "Belmark", wider)]).shared.length).toBe(1);
    expect(
      identify([issued("r1", "Arvenian Ministry", MEETING), issued("r2", "Arvenian Ministry", { ...wider, status: "planned" })]).shared
        .length,
    ).toBe(1);
    expect(
      identify([issued("r1", "Arvenian Ministry", MEETING), issued("r2", "Arvenian Ministry", { ...wider, main: false })]).shared.length,
    ).toBe(1);
  });

  it("where one release reports both", () => {
    const said = identify([graph("r1", { ...MEETING, main: true }, { ...MEETING, main: true })]);
    expect(new Set(said.events.values()).size).toBe(2);
  });

  it("and another release's report goes with the main one", () => {
    const said = identify([graph("r1", { ...MEETING, main: true }, { ...MEETING, main: false }), graph("r2", MEETING)]);
    expect(said.shared).toEqual([["r1", "r2"]]);
    expect(said.notes["r1/event/61-meeting"]).toMatchObject({ rule: "event.left-apart", reason: expect.stringContaining("main") });
  });

  it("where a report fits two that do not fit each other, so all stay apart", () => {
    const said = identify([graph("r1", MEETING), graph("r2", { ...MEETING, start: "09:00" }), graph("r3", { ...MEETING, start: "18:00" })]);
    expect(said.shared).toEqual([]);
    expect(said.notes["r1/event/60-meeting"]).toMatchObject({
      rule: "event.left-apart",
      considered: ["r2/event/60-meeting", "r3/event/60-meeting"],
    });
  });
});
