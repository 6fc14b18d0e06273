import { describe, expect, test } from "vitest";
import { Extraction } from "../../src/records/extraction.ts";
import { Release } from "../../src/records/release.ts";
import { GraphView, guarded } from "../../src/rdf/index.ts";
import { cmq, relationProperty } from "../../src/vocabulary/cmq.ts";
import { dcterms } from "../../src/vocabulary/dcterms.ts";
import { oa } from "../../src/vocabulary/oa.ts";
import { org } from "../../src/vocabulary/org.ts";
import { prov } from "../../src/vocabulary/prov.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { schema } from "../../src/vocabulary/schema.ts";
import { SAMPLE_EXTRACTION, SAMPLE_RELEASE } from "../support/sample-extraction.ts";
import { quadsOf } from "../support/sample-quads.ts";
import { SAMPLE_ID } from "../support/sample-text.ts";

const BASE = "https://w3id.org/communique/";
const RELEASE = `${BASE}release/${SAMPLE_ID}`;
const state = (key: string): string => `${BASE}id/state/${key}`;
const NATO = `${BASE}id/organization/nato`;

const changed = (change: (draft: Extraction) => void): Extraction => {
  const copy = structuredClone(SAMPLE_EXTRACTION);
  change(copy);
  return Extraction.parse(copy);
};
const viewOf = (extraction?: Extraction, release?: Release): GraphView => new GraphView(quadsOf(release, extraction));
const view = viewOf();
const supports = (of: GraphView): string[] => of.all(state("jp"), relationProperty("supports"));

describe("the graph of a release", () => {
  test("is one named graph without blank nodes, every term safe", () => {
    const quads = quadsOf();
    expect([...guarded(quads)].length).toBe(quads.length);
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set([`${BASE}graph/release/${SAMPLE_ID}`]));
  });

  test("is the same on every run, each statement once", () => {
    const lines = quadsOf().map((quad) => JSON.stringify(quad));
    expect(quadsOf().map((quad) => JSON.stringify(quad))).toEqual(lines);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test("says what it was derived from and what made it, without a clock", () => {
    const graph = `${BASE}graph/release/${SAMPLE_ID}`;
    expect(view.one(graph, prov.wasDerivedFrom)).toBe(RELEASE);
    expect(view.one(view.one(graph, prov.wasGeneratedBy) ?? "", cmq.rulesHash)).toBe("rules");
    expect(quadsOf().filter(({ predicate }) => /startedAtTime|endedAtTime|generatedAtTime/.test(predicate.value))).toEqual([]);
  });

  test("takes its IRIs from the base it is given", () => {
    const quads = quadsOf(undefined, undefined, "https://data.example.org/kg/");
    expect(
      quads.filter(
        ({ subject, graph }) =>
          !subject.value.startsWith("https://data.example.org/kg/") || !graph.value.startsWith("https://data.example.org/kg/"),
      ),
    ).toEqual([]);
  });
});

describe("IRIs", () => {
  test("come from the tables' keys, and from the name where no row is linked", () => {
    const unlinked = viewOf(changed(({ entities }) => void delete entities[12]!.key));
    expect(view.is(`${BASE}id/instrument/nato-flagship-projects`, cmq.Programme)).toBe(true);
    expect(unlinked.is(`${BASE}named/instrument/flagship-projects`, cmq.Programme)).toBe(true);
  });

  test("keep unlinked people of one name in two releases apart", () => {
    const person = (id: string): string | undefined => {
      const graph = new GraphView(
        quadsOf(
          { ...SAMPLE_RELEASE, id },
          changed(({ entities }) => void delete entities[1]!.key),
        ),
      );
      return graph
        .inTextOrder(org.Membership)
        .map((tenure) => graph.one(tenure, org.member))
        .find((each) => each?.includes("nakatani"));
    };
    expect(person("a")).toBe(`${BASE}release/a/person/nakatani`);
    expect(person("b")).toBe(`${BASE}release/b/person/nakatani`);
  });

  test("keep two people of one name in one release apart", () => {
    const twins = viewOf(
      changed(({ entities }) => {
        const [, nakatani] = entities;
        delete nakatani!.key;
        entities.push({ ...structuredClone(nakatani!), id: "e99", evidence: [nakatani!.evidence[1]!] });
      }),
    );
    expect(
      twins
        .inTextOrder(cmq.Mention)
        .map((mention) => twins.one(mention, cmq.mentions))
        .filter((thing) => thing?.includes("/person/nakatani-")).length,
    ).toBe(2);
  });

  test("of events, statements and claims stay when other things of the release change", () => {
    const less = quadsOf(
      undefined,
      changed((draft) => {
        draft.statements = draft.statements.filter(({ id }) => id !== "s1");
        draft.claims = draft.claims.filter(({ id }) => id !== "c2");
      }),
    );
    const of = (quads: ReturnType<typeof quadsOf>): string[] =>
      quads
        .filter(
          ({ predicate, object }) =>
            predicate.equals(rdf.type) && [cmq.Statement, cmq.Claim, cmq.EventReport].some((type) => type.equals(object)),
        )
        .map(({ subject }) => subject.value);
    const before = of(quadsOf());
    expect(of(less).filter((iri) => !before.includes(iri))).toEqual([]);
    expect(before.length - of(less).length).toBe(2);
  });

  test("of two claims of one place and relation differ by what else tells them apart", () => {
    const extraction = changed(({ claims }) => void claims.push({ ...structuredClone(claims[3]!), id: "c99", modality: "intended" }));
    const graph = viewOf(extraction);
    expect(graph.inTextOrder(cmq.Claim).length).toBe(SAMPLE_EXTRACTION.claims.length + 1);
    expect(graph.inTextOrder(cmq.Claim).every((claim) => graph.all(claim, cmq.modality).length === 1)).toBe(true);
  });

  test("of two visits of one trigger differ by their places, each with one place", () => {
    const graph = viewOf(
      changed(({ events }) => {
        events.push({ ...structuredClone(events[1]!), id: "ev9", place: { text: "Tokyo" } });
      }),
    );
    expect(graph.inTextOrder(cmq.EventReport).map((event) => graph.all(event, cmq.placeText).length)).toEqual([0, 1, 1]);
  });

  test("of names in any script are readable and safe", () => {
    const graph = viewOf(
      changed(({ entities }) => {
        delete entities[12]!.key;
        entities[12]!.name = "フラッグシップ・プロジェクト <1>";
      }),
    );
    expect(graph.is(`${BASE}named/instrument/フラッグシップ-プロジェクト-1`, cmq.Programme)).toBe(true);
  });
});

describe("plain triples", () => {
  test("stand for what a party says goes on in its own conduct", () => {
    expect(supports(view)).toEqual([state("ua")]);
    expect(view.all(NATO, relationProperty("supports"))).toEqual([state("ua")]);
    expect(view.all(`${BASE}id/organization/sdf`, relationProperty("sends"))).toEqual([`${BASE}id/organization/nato-hq`]);
  });

  test("stand for what the release says in its own voice", () => {
    expect(view.all(state("au"), org.memberOf)).toEqual([`${BASE}id/grouping/ip4`]);
  });

  test("never stand for an intention", () => {
    expect(view.all(`${BASE}id/organization/mod-jp`, relationProperty("participatesIn"))).toEqual([]);
    expect(view.inTextOrder(cmq.Claim).some((claim) => view.one(claim, rdf.subject) === `${BASE}id/organization/mod-jp`)).toBe(true);
  });

  test.each<[string, (claim: Extraction["claims"][number]) => void]>([
    [
      "a denial",
      (claim) => {
        claim.polarity = "negative";
      },
    ],
    [
      "a proposal",
      (claim) => {
        claim.modality = "proposed";
      },
    ],
    [
      "what the other side says of one",
      (claim) => {
        claim.holders = ["e3"];
      },
    ],
    [
      "what a third state says of one",
      (claim) => {
        claim.holders = ["e15"];
      },
    ],
  ])("do not stand for %s", (_, alter) => {
    const graph = viewOf(
      changed(({ claims }) => claims.filter(({ subject, relation }) => subject === "e6" && relation === "supports").forEach(alter)),
    );
    expect(supports(graph)).toEqual([]);
    expect(graph.inTextOrder(cmq.Claim).length).toBe(SAMPLE_EXTRACTION.claims.length);
  });

  test("each have a claim with evidence", () => {
    const relations = new Set(
      view.inTextOrder(cmq.Claim).map((claim) => [rdf.subject, rdf.predicate, rdf.object].map((part) => view.one(claim, part)).join(" ")),
    );
    const plain = quadsOf().filter(
      ({ predicate }) =>
        ["supports", "sends", "hosts", "visits", "cooperatesWith", "partyTo", "participatesIn"].some((name) =>
          predicate.value.endsWith(`#${name}`),
        ) || predicate.equals(org.memberOf),
    );
    expect(plain.length).toBeGreaterThan(10);
    expect(plain.filter(({ subject, predicate, object }) => !relations.has(`${subject.value} ${predicate.value} ${object.value}`))).toEqual(
      [],
    );
  });

  test("stand where a minister of a body speaks for the state that it belongs to", () => {
    const minister = changed((draft) => {
      draft.tenures[0]!.of = "e1";
      for (const event of draft.events) for (const part of event.participants) delete part.side;
      for (const claim of draft.claims) if (claim.relation === "supports") claim.holders = ["e2"];
    });
    expect(supports(viewOf(minister))).toEqual([state("ua")]);
  });

  test("do not stand where somebody speaks from a post that he has left", () => {
    const former = changed((draft) => {
      draft.tenures[0]!.status = "former";
      for (const event of draft.events) for (const part of event.participants) delete part.side;
      for (const claim of draft.claims) if (claim.relation === "supports") claim.holders = ["e2"];
    });
    expect(supports(viewOf(former))).toEqual([]);
  });
});

describe("what the text says", () => {
  const event = view.inTextOrder(cmq.EventReport)[0] as string;

  test("a time is read in the publisher's zone and marked as inferred", () => {
    expect([view.one(event, cmq.startTime), view.one(event, cmq.timeZone), view.one(event, cmq.timeZoneInferred)]).toEqual([
      "18:55:00",
      "Asia/Tokyo",
      "true",
    ]);
    const { timeZone: _, ...noZone } = SAMPLE_RELEASE;
    expect(viewOf(undefined, Release.parse(noZone)).one(event, cmq.timeZone)).toBeUndefined();
  });

  test.each([
    ["2025-04-08", "date"],
    ["2025-04", "gYearMonth"],
    ["2025", "gYear"],
  ])("a date %s is as precise as its text", (start, type) => {
    const quads = quadsOf(
      undefined,
      changed(({ events }) => {
        events[0]!.when = { start, text: "then", resolved: true };
      }),
    );
    const found = quads.find(({ subject, predicate }) => subject.value === event && predicate.equals(schema.startDate));
    expect((found?.object as { datatype?: { value: string } } | undefined)?.datatype?.value).toMatch(new RegExp(`#${type}$`));
  });

  test("no place is given where none is stated", () => {
    expect(view.all(event, schema.location)).toEqual([]);
    expect(view.all(event, cmq.placeText)).toEqual([]);
  });

  test("statement, claim and event are linked", () => {
    const intend = view.inTextOrder(cmq.Statement).find((each) => view.one(each, cmq.act)?.endsWith("act-intend")) ?? "";
    const [claim = ""] = view.all(intend, cmq.hasContent);
    expect(view.one(claim, cmq.modality)).toMatch(/modality-intended$/);
    expect(view.one(intend, cmq.inEvent)).toBe(event);
    const answer = view.inTextOrder(cmq.Statement).find((each) => view.one(each, cmq.answers) === intend) ?? "";
    expect(view.one(view.one(answer, prov.qualifiedAttribution) ?? "", cmq.side)).toBe(NATO);
  });

  test("evidence gives release, range, words, item, sentence and rule", () => {
    const evidence = view.one(view.inTextOrder(cmq.Claim).at(-1) ?? "", cmq.evidence) ?? "";
    const range = view.one(evidence, oa.hasSelector) ?? "";
    expect(view.one(evidence, oa.hasSource)).toBe(RELEASE);
    expect(view.one(evidence, cmq.item)).toBe("5");
    expect(view.one(evidence, cmq.rule)).toMatch(/^relation\./);
    expect(range).toBe(`${RELEASE}#char=${view.one(range, oa.start)},${view.one(range, oa.end)}`);
    expect(view.one(view.one(evidence, cmq.inSentence) ?? "", oa.exact)).toContain(view.one(range, oa.exact));
  });

  test("offsets count code points where the text has characters outside the BMP", () => {
    const text = "𠮷 met.";
    const evidence = { start: 2, end: 5, exact: "met", sentence: 0, rule: "r" };
    const quads = quadsOf(
      Release.parse({ ...SAMPLE_RELEASE, id: "kanji", text }),
      Extraction.parse({
        release: "kanji",
        sentences: [{ start: 0, end: 6, role: "body" }],
        tenures: [],
        statements: [],
        claims: [],
        leftovers: [],
        entities: [
          {
            id: "e1",
            kind: "person",
            name: "𠮷",
            link: { status: "unlinked", rule: "r" },
            evidence: [{ ...evidence, start: 0, end: 1, exact: "𠮷" }],
          },
        ],
        events: [{ id: "ev1", kind: "meeting", status: "held", main: true, participants: [{ entity: "e1" }], evidence: [evidence] }],
      }),
    );
    expect(new GraphView(quads).one(`${BASE}release/kanji#char=0,6`, oa.exact)).toBe("𠮷 met.");
  });

  test("a source address is a link where it is an IRI and text where it is none", () => {
    expect(viewOf(undefined, { ...SAMPLE_RELEASE, url: "https://example.org/a" }).one(RELEASE, dcterms.source)).toBe(
      "https://example.org/a",
    );
    const text = viewOf(undefined, { ...SAMPLE_RELEASE, url: "see our site" });
    expect([text.one(RELEASE, dcterms.source), text.one(RELEASE, cmq.sourceAddress)]).toEqual([undefined, "see our site"]);
  });
});
