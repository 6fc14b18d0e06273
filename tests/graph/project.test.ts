import { describe, expect, it } from "vitest";
import type { Quad } from "@rdfjs/types";
import { GraphIndex } from "../../src/explain/index.ts";
import { type Filter, graphJson, project, readTies, type ViewName } from "../../src/graph/index.ts";
import { indexOf, quadsOf, saying } from "./made-up-network.ts";

/** Two releases tell of one meeting; one of them also of a planned call, claims of all kinds, and a meeting of a delegation. */
const RELEASES = [
  saying("2031-05-06-a", "2031-05-06", {
    events: [
      { date: "2031-05-05", people: ["Tavi Orlan", "Mira Vale", "Jon Sand"] },
      { kind: "call", status: "planned", date: "2031-06-01", people: ["Tavi Orlan", "Kari Tern"] },
      { kind: "conference", date: "2031-05-07", people: ["Mira Vale", "Kari Tern"] },
    ],
    claims: [
      { of: "Arvenia", relation: "cooperatesWith", to: "Belmark", topics: ["topic-sea", "topic-air"] },
      { of: "Arvenia", relation: "supports", to: "Corland", modality: "intended" },
      { of: "Belmark", relation: "supports", to: "Corland", by: "Tavi Orlan" },
      { of: "Corland", relation: "supports", to: "Arvenia", polarity: "negative" },
      { of: "Arvenia", relation: "supports", to: "Belmark", since: "2029" },
    ],
  }),
  saying("2032-01-01-b", "2032-01-01", {
    publisher: "Belmark Bulletin",
    events: [{ date: "2031-05-05", people: ["Tavi Orlan", "Jon Sand"] }],
    claims: [
      { of: "Belmark", relation: "cooperatesWith", to: "Arvenia", topics: ["topic-sea"] },
      { of: "Tavi Orlan", relation: "supports", to: "Belmark" },
    ],
  }),
];
const ties = readTies(indexOf(...RELEASES));

/** `from kind [area] to xN first..last` for each edge. */
function edges(view: ViewName, filter: Filter = {}): string[] {
  const { nodes, edges: all } = graphJson(project(ties, view, filter), ties);
  const label = new Map(nodes.map(({ id, label: name }) => [id, name]));
  return all
    .map((edge) => {
      const what = [edge.kind, edge.area && `[${edge.area.replace(/.*\//, "")}]`, edge.standing !== "fact" && edge.standing]
        .filter(Boolean)
        .join(" ");
      return `${label.get(edge.source)} ${what} ${label.get(edge.target)} x${edge.weight} ${edge.first}..${edge.last}`;
    })
    .sort();
}

describe("views", () => {
  it("people: those of different sides who met, one meeting however many releases tell of it", () => {
    expect(edges("people")).toEqual([
      "Jon Sand meeting Mira Vale x1 2031-05-05..2031-05-05",
      "Jon Sand meeting Tavi Orlan x1 2031-05-05..2031-05-05",
    ]);
  });
  it("sides: the states that they act for", () => {
    expect(edges("sides")).toEqual(["Arvenia meeting Belmark x1 2031-05-05..2031-05-05"]);
  });
  it("cooperation: an edge for each area, a person's claim as that of the state, a release counted once", () => {
    expect(edges("cooperation")).toEqual([
      "Arvenia cooperatesWith [topic-air] Belmark x1 2031-05-06..2031-05-06",
      "Arvenia cooperatesWith [topic-sea] Belmark x2 2031-05-06..2032-01-01",
      "Arvenia supports Belmark x2 2029..2032-01-01",
    ]);
  });
  it("events: all who took part, delegations too", () => {
    expect(edges("events")).toEqual([
      "Jon Sand meeting Mira Vale x1 2031-05-05..2031-05-05",
      "Jon Sand meeting Tavi Orlan x1 2031-05-05..2031-05-05",
      "Kari Tern conference Mira Vale x1 2031-05-07..2031-05-07",
      "Mira Vale meeting Tavi Orlan x1 2031-05-05..2031-05-05",
    ]);
  });
  it("membership: posts, attested on the days of their releases", () => {
    expect(edges("membership")).toContain("Tavi Orlan post Arvenia x2 2031-05-06..2032-01-01");
  });
  it("all holds what claims, events and membership hold", () => {
    const parts = (["claims", "events", "membership"] as const).flatMap((view) => edges(view));
    expect(edges("all")).toEqual([...new Set(parts)].sort());
  });
});

describe("what is no fact", () => {
  const only = (standing: "attributed" | "intention" | "denial", view: ViewName = "claims") => edges(view, { standings: [standing] });
  it("is left out unless asked for", () => {
    expect([...edges("claims"), ...edges("people"), ...edges("all")].filter((edge) => /attributed|intention|denial/.test(edge))).toEqual(
      [],
    );
  });
  it("what one says of others is attributed", () => {
    expect(only("attributed")).toEqual(["Belmark supports attributed Corland x1 2031-05-06..2031-05-06"]);
  });
  it("what is intended or planned is an intention", () => {
    expect(only("intention")).toEqual(["Arvenia supports intention Corland x1 2031-05-06..2031-05-06"]);
    expect(only("intention", "people")).toEqual(["Kari Tern call intention Tavi Orlan x1 2031-06-01..2031-06-01"]);
  });
  it("what is denied is a denial", () => {
    expect(only("denial")).toEqual(["Corland supports denial Arvenia x1 2031-05-06..2031-05-06"]);
  });
  it("never shares an edge with a fact", () => {
    const all = graphJson(project(ties, "all", { standings: ["fact", "attributed", "intention", "denial"] }), ties).edges;
    expect(new Set(all.map(({ standing }) => standing)).size).toBe(4);
    for (const { standing, modality, polarity } of all)
      expect(standing === "fact" || standing === "attributed").toBe(polarity === "positive" && ["actual", "ongoing"].includes(modality));
  });
});

describe("filters", () => {
  it.each<[string, ViewName, Filter, string[]]>([
    ["period", "cooperation", { since: "2032" }, ["cooperatesWith", "supports"]],
    ["period before all", "cooperation", { until: "2028-12" }, []],
    ["a claim holds from the day it is said to hold since", "cooperation", { until: "2030" }, ["supports"]],
    ["kind", "claims", { kinds: ["supports"] }, ["supports", "supports"]],
    ["modality", "cooperation", { modalities: ["actual"] }, []],
    ["publisher", "events", { publishers: ["Belmark Bulletin"] }, ["meeting"]],
    ["weight", "cooperation", { minWeight: 2 }, ["cooperatesWith", "supports"]],
  ])("by %s", (_name, view, filter, kinds) => {
    expect(edges(view, filter).map((edge) => /(?:Arvenia|Belmark|Sand|Orlan|Vale) (\w+)/.exec(edge)?.[1])).toEqual(kinds);
  });
  it("around a thing, as many steps as asked for", () => {
    const iri = (name: string) => graphJson(project(ties, "all"), ties).nodes.find(({ label }) => label === name)?.id as string;
    const near = (depth: number) => project(ties, "events", { around: [iri("Kari Tern")], depth }).graph.order;
    expect([near(1), near(2)]).toEqual([2, 4]);
  });
});

describe("evidence", () => {
  it("each occurrence leads to the words of its release, and both reports of one meeting are there", () => {
    const { edges: all, evidence } = graphJson(project(ties, "sides"), ties);
    const records = all[0]?.occurrences[0]?.records ?? [];
    expect(records.map((record) => evidence[record]?.release)).toEqual(["2031-05-06-a", "2032-01-01-b"]);
    expect(records.map((record) => evidence[record]?.ranges[0]?.exact)).toEqual([
      "Tavi Orlan and Mira Vale and Jon Sand meeting number 0.",
      "Tavi Orlan and Jon Sand meeting number 0.",
    ]);
  });
});

describe("order", () => {
  it("of the quads changes nothing", () => {
    const quads = quadsOf(...RELEASES);
    const texts = [quads, quads.toReversed(), shuffled(quads)].map((each) => {
      const own = readTies(new GraphIndex(each));
      return JSON.stringify((["people", "cooperation", "all"] as const).map((view) => graphJson(project(own, view), own)));
    });
    expect(new Set(texts).size).toBe(1);
  });
});

function shuffled(quads: readonly Quad[]): Quad[] {
  const keyed = quads.map((quad, i) => ({ quad, at: (i * 7919) % 104729 }));
  return keyed.sort((a, b) => a.at - b.at).map(({ quad }) => quad);
}
