import { describe, expect, test } from "vitest";
import { FIELDS, headOf, NOT_CLAIMED } from "../../scripts/ontology/metadata.ts";
import { OntologyModel, readOntologyFile } from "../../scripts/ontology/model.ts";
import { PITFALLS } from "../../scripts/ontology/pitfalls/index.ts";
import { prefixesOf } from "../../scripts/ontology/prefixes.ts";
import { CMQ_NS } from "../../src/vocabulary/cmq.ts";

const TURTLE = readOntologyFile("communique.ttl");
const model = new OntologyModel(TURTLE);

/** How to fall into each pitfall: what to change in the Turtle, and the term that must be named for it. */
const FALLS: Readonly<Record<string, [from: string | RegExp, to: string, named: string]>> = {
  label: ['rdfs:label "claim"@en, "主張"@ja', 'rdfs:label "claim"@en', "Claim"],
  definition: [/(cmq:supports a [^.]*?) {2}skos:definition [^\n]*\n/, "$1", "supports"],
  "definition-is-label": [/(cmq:post a [\s\S]*?)skos:definition "The post that is held."/, '$1skos:definition "Post."', "post"],
  "shared-label": ['"mentioned by"@en', '"mentions"@en', "mentions"],
  "defined-by": [/(cmq:State a [\s\S]*?) ;\n {2}rdfs:isDefinedBy [^\n]*\n/, "$1 .\n", "State"],
  domain: [/(cmq:minutes a [^\n]*\n) {2}rdfs:domain [^\n]*\n/, "$1", "minutes"],
  range: [/(cmq:minutes a [^\n]*\n[^\n]*\n) {2}rdfs:range [^\n]*\n/, "$1", "minutes"],
  "several-domains": [/(cmq:minutes a [^\n]*\n)/, "$1  rdfs:domain cmq:Statement ;\n", "minutes"],
  inverse: ["  owl:inverseOf cmq:supports ;\n", "", "supports"],
  "wrong-inverse": ["owl:inverseOf cmq:supports", "owl:inverseOf cmq:sends", "supportedBy"],
  "wrong-symmetry": ["cmq:supports a owl:ObjectProperty", "cmq:supports a owl:ObjectProperty, owl:SymmetricProperty", "supports"],
  disjoint: [/cmq:OpenIdentity(?= [^a;])/g, "", "OpenIdentity"],
  unconnected: [/$/, "\ncmq:Lonely a owl:Class .", "Lonely"],
  cycle: [/$/, "\norg:Organization rdfs:subClassOf cmq:State .", "State"],
  undeclared: ["org:Post a owl:Class .", "", "http://www.w3.org/ns/org#Post"],
  "idle-declaration": [/$/, "\norg:Site a owl:Class .", "http://www.w3.org/ns/org#Site"],
  undefined: [/$/, "\ncmq:State rdfs:seeAlso cmq:Stat .", "Stat"],
  naming: [/$/, "\ncmq:Has_part a owl:ObjectProperty .", "Has_part"],
  "scheme-metadata": [/(cmq:Acts a [\s\S]*?) {2}dcterms:license [^\n]*\n/, "$1", "Acts"],
  "loose-concept": ["skos:topConceptOf cmq:Polarities", "skos:topConceptOf cmq:Modalities", "polarity-positive"],
  merged: [/$/, '\ncmq:ShipAndCrew a owl:Class ; rdfs:label "ship and crew"@en .', "ShipAndCrew"],
  "catch-all": [/$/, "\ncmq:OtherThing a owl:Class .", "OtherThing"],
  "symmetric-inverse": ["owl:inverseOf cmq:supports", "owl:inverseOf cmq:exercisesWith", "exercisesWith"],
  "file-name": [/$/, "\n<https://w3id.org/communique/ontology#State.owl> a owl:Class .", "State.owl"],
  "no-ontology": [
    /<https:\/\/w3id.org\/communique\/ontology> a owl:Ontology ;/,
    "<https://w3id.org/communique/ontology>",
    "https://w3id.org/communique/ontology",
  ],
  hijacking: [/$/, '\norg:Post rdfs:label "job"@en .', "http://www.w3.org/ns/org#Post"],
  "deprecated-in-use": [/(cmq:minutes a [^\n]*\n)/, "$1  owl:deprecated true ;\n", "minutes"],
};

describe.each(PITFALLS)("pitfall $id", ({ id, find }) => {
  test("the ontology is not in it", () => {
    expect(find(model)).toEqual([]);
  });
  test("an ontology that is in it is found out", () => {
    const [from, to, named] = FALLS[id] ?? ["", "", ""];
    const changed = TURTLE.replace(from, to);
    expect(changed).not.toBe(TURTLE);
    const found = find(new OntologyModel(changed));
    expect(found.some((each) => each === named || each === CMQ_NS + named || each.split(/[,:] ?/).includes(named))).toBe(true);
  });
});

describe("metadata of the ontology", () => {
  const prefixes = prefixesOf(TURTLE);
  test.each(headOf(model, prefixes).map(([{ name }, values]) => [name, values] as const))("has a %s", (_, values) => {
    expect(values.filter((value) => value.trim() !== "")).not.toEqual([]);
  });
  test("that is left out is missed", () => {
    const bare = new OntologyModel(
      "@prefix owl: <http://www.w3.org/2002/07/owl#> . <https://w3id.org/communique/ontology> a owl:Ontology .",
    );
    expect(headOf(bare, prefixes).filter(([, values]) => values.length === 0)).toHaveLength(FIELDS.length);
  });
  test("is not claimed where there is none", () => {
    expect(Object.keys(NOT_CLAIMED).some((what) => what.startsWith("DOI"))).toBe(true);
    expect(TURTLE).not.toContain("doi");
  });
});
