import { describe, expect, test } from "vitest";
import { datasetQuads, GraphView, guarded, lookupsOf, referenceGraph, referenceLabels, referenceQuads } from "../../src/rdf/index.ts";
import { cmq } from "../../src/vocabulary/cmq.ts";
import { dcterms } from "../../src/vocabulary/dcterms.ts";
import { org } from "../../src/vocabulary/org.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { schema } from "../../src/vocabulary/schema.ts";
import { skos } from "../../src/vocabulary/skos.ts";
import { voidTerms } from "../../src/vocabulary/void.ts";
import { KNOWLEDGE, quadsOf, TOOL } from "../support/sample-quads.ts";

const BASE = "https://w3id.org/communique/";
const quads = referenceQuads(KNOWLEDGE);
const graph = new GraphView(quads);
const count = (type: { value: string }, among = quads): number =>
  among.filter(({ predicate, object }) => predicate.equals(rdf.type) && object.value === type.value).length;

describe("the reference graph", () => {
  test("is one named graph, safe for every writer, each statement once", () => {
    expect(new Set(quads.map((quad) => quad.graph.value))).toEqual(new Set([referenceGraph(BASE, KNOWLEDGE)]));
    const seen = new Set(
      [...guarded(quads)].map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${(object as { id?: string }).id}`),
    );
    expect(seen.size).toBe(quads.length);
  });

  test("drops no membership and no tenure", () => {
    expect(count(org.Membership)).toBe(KNOWLEDGE.memberships.rows.length + KNOWLEDGE.tenures.rows.length);
  });

  test("gives each thing one preferred label a language", () => {
    const labels = quads
      .filter(({ predicate }) => predicate.equals(skos.prefLabel))
      .map(({ subject, object }) => `${subject.value} ${(object as { language?: string }).language}`);
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  });

  test("has a Wikidata item only where the table says confirmed", () => {
    const confirmed = (["countries", "organizations", "groupings", "people", "places", "topics", "instruments"] as const).flatMap((table) =>
      KNOWLEDGE[table].rows.filter((row) => row.qidStatus === "confirmed" && row.qid !== undefined).map((row) => row.qid as string),
    );
    const linked = quads
      .filter(({ predicate, object }) => predicate.equals(skos.exactMatch) && object.value.startsWith("http://www.wikidata.org/entity/"))
      .map(({ object }) => object.value.slice(31));
    expect(linked.length).toBeGreaterThan(3_000);
    expect(linked.filter((qid) => !confirmed.includes(qid))).toEqual([]);
  });

  test("says what Japan's Self-Defense Forces are part of, and not that NATO's headquarters are Belgium's", () => {
    expect(graph.all(`${BASE}id/organization/sdf`, org.subOrganizationOf)).toEqual([`${BASE}id/organization/mod-jp`]);
    expect(graph.all(`${BASE}id/organization/nato-hq`, org.subOrganizationOf)).toEqual([`${BASE}id/organization/nato`]);
  });

  test("links partners of an alliance to it, and makes no grouping a part of a body", () => {
    expect(graph.all(`${BASE}id/grouping/ip4`, org.linkedTo)).toEqual([`${BASE}id/organization/nato`]);
    expect(graph.all(`${BASE}id/grouping/unsc-p5`, org.linkedTo)).toEqual([`${BASE}id/organization/unsc`]);
    const parts = quads.filter(({ subject, predicate }) => predicate.equals(org.subOrganizationOf) && subject.value.includes("/grouping/"));
    expect(parts).toEqual([]);
  });

  test("redirects a key that gave way, and the IRI that a name had before it had a row", () => {
    expect(graph.all(`${BASE}id/place/city-cn-hong-kong`, dcterms.isReplacedBy)).toEqual([`${BASE}id/state/hk`]);
    expect(graph.all(`${BASE}named/organization/self-defense-forces`, dcterms.isReplacedBy)).toEqual([`${BASE}id/organization/sdf`]);
  });

  test("credits the sources with their licences", () => {
    const used = new Set(quads.filter(({ predicate }) => predicate.equals(dcterms.source)).map(({ object }) => object.value));
    expect([...used].filter((source) => graph.one(source, dcterms.license) === undefined)).toEqual([]);
  });

  test("labels what the tables label", () => {
    const labels = referenceLabels(KNOWLEDGE);
    expect(labels.label(`${BASE}id/person/q57792`)).toBe(KNOWLEDGE.people.get("Q57792")?.name);
    expect(labels.label(`${BASE}id/topic/interoperability`)).toBe("Interoperability");
    expect(labels.label(`${BASE}named/topic/interoperability`)).toBeUndefined();
  });

  test("uses the same IRIs as a release's graph", () => {
    const linked = quadsOf().filter(({ predicate, object }) => predicate.equals(cmq.mentions) && object.value.startsWith(`${BASE}id/`));
    expect(linked.length).toBe(17);
    expect(linked.filter(({ object }) => graph.one(object.value, skos.prefLabel) === undefined)).toEqual([]);
  });
});

test("no two keys of one table share an IRI", () => {
  const lookups = lookupsOf(KNOWLEDGE);
  expect(lookups.row("city-cn-hong-kong", "place")).toEqual({ group: "state", key: "HK" });
  for (const table of ["countries", "organizations", "groupings", "people", "places", "topics", "instruments"] as const) {
    const keys = KNOWLEDGE[table].rows.map(({ key }) => key.toLowerCase());
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  }
});

test("the dataset's description names its graphs, its licence and what made it", () => {
  const description = [...guarded(datasetQuads({ tool: TOOL, graphs: [{ iri: `${BASE}graph/release/a`, triples: 7 }] }))];
  const view = new GraphView(description);
  expect(view.all(`${BASE}dataset`, voidTerms.subset)).toEqual([`${BASE}graph/release/a`]);
  expect(view.one(`${BASE}graph/release/a`, voidTerms.triples)).toBe("7");
  expect(view.one(`${BASE}dataset`, dcterms.license)).toBe("https://creativecommons.org/licenses/by/4.0/");
  expect(description.some(({ predicate, object }) => predicate.equals(schema.softwareVersion) && object.value === "0.0.0")).toBe(true);
});
