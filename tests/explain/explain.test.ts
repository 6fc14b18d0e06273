import { describe, expect, it } from "vitest";
import { explain, findThings, GraphIndex } from "../../src/explain/index.ts";
import { madeUp, madeUpNQuads } from "../support/made-up.ts";

const graph = GraphIndex.fromNQuads(madeUpNQuads(madeUp()));
const about = (name: string) => explain(graph, findThings(graph, name)[0]!.iri);
const lines = (name: string) => about(name).releases.flatMap(({ lines: each }) => each.map(({ section, text }) => `${section}: ${text}`));

describe("finding a thing", () => {
  it.each([["Arvenia"], ["arvenia"], [" ARVENIA "], ["https://w3id.org/communique/named/state/arvenia"]])("by %j", (name) => {
    expect(findThings(graph, name).map(({ label }) => label)).toEqual(["Arvenia"]);
  });
  it("by its abbreviation, by another form, and by a word of its name", () => {
    expect(findThings(graph, "CW").map(({ label }) => label)).toEqual(["Coastal Watch"]);
    expect(findThings(graph, "Minister Orlan").map(({ label }) => label)).toEqual(["Orlan"]);
    expect(findThings(graph, "coastal").map(({ label }) => label)).toEqual(["Coastal Watch"]);
  });
  it("gives all that bear a name, and none for a name nobody bears", () => {
    const two = GraphIndex.fromNQuads(
      madeUpNQuads(
        madeUp(),
        madeUp((same) => same, "2031-06-01-other"),
      ),
    );
    expect(findThings(two, "Orlan")).toHaveLength(2);
    expect(findThings(graph, "Nowhere")).toEqual([]);
  });
});

describe("explaining a thing", () => {
  it("tells a person's post, events and statements in order, each in words", () => {
    expect(lines("Orlan")).toEqual([
      "posts: Orlan: Minister of Arvenia [in-office; attested on 2031-05-06; for whom: inferred]",
      "events: meeting (held); 2031-05-05, about 40 minutes; with Orlan (Minister, for Arvenia), Sand (Minister, for Belmark)",
      "claims: Arvenia participates in Coastal Watch [intended; said by Orlan]",
      "statements: Orlan: intend “join the Coastal Watch”",
      "names: named “Orlan”, “Minister Orlan” [unlinked: rule test.link]",
    ]);
  });
  it("says what a statement answers", () => {
    expect(lines("Sand")).toContain("statements: Sand: welcome “this”, in answer to “join the Coastal Watch”");
  });
  it("marks what is denied", () => {
    const denied = madeUp((e) => ({ ...e, claims: e.claims.map((c) => ({ ...c, polarity: "negative" as const })) }));
    const index = GraphIndex.fromNQuads(madeUpNQuads(denied));
    const texts =
      explain(index, findThings(index, "Belmark")[0]!.iri).releases.length +
      JSON.stringify(explain(index, findThings(index, "CW")[0]!.iri));
    expect(texts).toContain("[denied (intended); said by Orlan]");
  });
  it("puts the sentence, its item and its range beside each line", () => {
    const claim = about("Coastal Watch").releases[0]!.lines.find(({ section }) => section === "claims")!;
    const { text } = madeUp().release;
    const [evidence] = claim.evidence;
    expect(evidence).toMatchObject({ item: "2", rule: "test.intends", sentence: "Minister Orlan intends to join the Coastal Watch." });
    expect(text.slice(evidence!.start, evidence!.end)).toBe(evidence!.exact);
  });
  it("names the release with publisher and date", () => {
    expect(about("Arvenia").releases[0]).toMatchObject({
      release: "2031-05-05-made-up",
      publisher: "Arvenian Ministry",
      issued: "2031-05-06",
    });
  });
});
