import { readFileSync } from "node:fs";
import { Store } from "n3";
import { describe, expect, test } from "vitest";
import { contextText } from "../../scripts/ontology-context.ts";
import { TERMS_PATH, termsMarkdown } from "../../scripts/ontology-docs.ts";
import { ontologyPath } from "../../scripts/ontology/model.ts";
import { packageData } from "../../src/knowledge/index.ts";
import { loadLanguage } from "../../src/knowledge/lexicon/language.ts";
import { ENTITY_KINDS } from "../../src/records/entity.ts";
import { ACTS, EVENT_KINDS, MODALITIES, RELATIONS } from "../../src/records/extraction.ts";
import * as vocabulary from "../../src/vocabulary/cmq.ts";
import { dcterms } from "../../src/vocabulary/dcterms.ts";
import { owl } from "../../src/vocabulary/owl.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { sem } from "../../src/vocabulary/sem.ts";
import { SH_NS } from "../../src/vocabulary/sh.ts";
import { skos } from "../../src/vocabulary/skos.ts";
import { vann } from "../../src/vocabulary/vann.ts";
import { quadsOf, ontologyFile } from "../support/sample-quads.ts";

const ONTOLOGY = "https://w3id.org/communique/ontology";
const { CMQ_NS, cmq } = vocabulary;
const ontology = new Store(ontologyFile("communique.ttl"));
const plover = new Store(ontologyFile("alignments/plover.ttl"));
const own = ontology
  .getSubjects(null, null, null)
  .map(({ value }) => value)
  .filter((value) => value.startsWith(CMQ_NS));
const objects = (store: Store, subject: string, predicate: { value: string }): string[] =>
  store.getObjects(subject, predicate.value, null).map(({ value }) => value);

describe("the ontology's head", () => {
  test.each([
    ["licence", dcterms.license, "https://creativecommons.org/licenses/by/4.0/"],
    ["preferred prefix", vann.preferredNamespacePrefix, "cmq"],
    ["namespace", vann.preferredNamespaceUri, CMQ_NS],
  ])("gives its %s", (_, property, value) => {
    expect(objects(ontology, ONTOLOGY, property)).toEqual([value]);
  });
});

describe("every own term", () => {
  test("that builds write as property or class is in the vocabulary file or is a relation, and the reverse", () => {
    // cmq:party is the other direction of cmq:partyTo, and both are written.
    const readOnly = (term: string) => term !== cmq.party.value && objects(ontology, term, owl.inverseOf).length > 0;
    const declared = new Set([...own].filter((term) => !objects(ontology, term, rdf.type).includes(skos.Concept.value) && !readOnly(term)));
    const used = new Set(
      [...Object.values(cmq), ...RELATIONS.filter((relation) => relation !== "memberOf").map(vocabulary.relationProperty)].map(
        ({ value }) => value,
      ),
    );
    expect([...declared].filter((term) => !used.has(term))).toEqual([]);
    expect([...used].filter((term) => !declared.has(term))).toEqual([]);
  });
});

describe("concept schemes", () => {
  test.each<[string, readonly string[], (word: never) => { value: string }]>([
    ["Acts", ACTS, vocabulary.actConcept],
    ["EventKinds", EVENT_KINDS, vocabulary.eventKindConcept],
    ["Modalities", MODALITIES, vocabulary.modalityConcept],
    ["Polarities", ["positive", "negative"], vocabulary.polarityConcept],
    ["EventStatuses", ["held", "planned", "cancelled"], vocabulary.eventStatusConcept],
    ["TenureStatuses", ["in-office", "acting", "former", "designate", "deputy"], vocabulary.tenureStatusConcept],
    ["TranslationStates", ["provisional", "unofficial", "official", "tentative", "unspecified"], vocabulary.translationConcept],
    ["LinkStatuses", ["linked", "unlinked", "ambiguous"], vocabulary.linkStatusConcept],
  ])("%s holds exactly the words that records use", (scheme, words, concept) => {
    const concepts = ontology.getSubjects(skos.inScheme, CMQ_NS + scheme, null).map(({ value }) => value);
    expect(concepts.sort()).toEqual(words.map((word) => concept(word as never).value).sort());
    expect(concepts.map(vocabulary.notationOf).sort()).toEqual([...words].sort());
    expect(concepts.filter((each) => objects(ontology, each, skos.notation)[0] !== vocabulary.notationOf(each))).toEqual([]);
  });

  test("Relations names the property of each relation", () => {
    const concepts = ontology.getSubjects(skos.inScheme, cmq.Relations, null).map(({ value }) => value);
    const pairs = concepts.map((each) => [objects(ontology, each, skos.notation)[0], objects(ontology, each, cmq.relationProperty)[0]]);
    expect(new Map(pairs as [string, string][])).toEqual(
      new Map(RELATIONS.map((relation) => [relation, vocabulary.relationProperty(relation).value])),
    );
    expect(RELATIONS.map((relation) => vocabulary.relationOf(vocabulary.relationProperty(relation).value))).toEqual([...RELATIONS]);
  });

  test("symmetric relations are those that the ontology calls symmetric", () => {
    const symmetric = ontology
      .getSubjects(rdf.type, "http://www.w3.org/2002/07/owl#SymmetricProperty", null)
      .map(({ value }) => vocabulary.relationOf(value));
    expect(RELATIONS.filter(vocabulary.isSymmetric)).toEqual(RELATIONS.filter((relation) => symmetric.includes(relation)));
  });

  test("symmetric relations are the same to the frames", () => {
    expect([...loadLanguage([packageData()]).relations.symmetric].sort()).toEqual(RELATIONS.filter(vocabulary.isSymmetric).sort());
  });

  test("every kind of entity has its class", () => {
    expect(Object.keys(vocabulary.KIND_CLASS).sort()).toEqual([...ENTITY_KINDS].sort());
    expect(new Set(Object.values(vocabulary.KIND_CLASS).map(({ value }) => value)).size).toBe(ENTITY_KINDS.length);
  });
});

describe("the shapes", () => {
  const shapes = new Store(ontologyFile("shapes.ttl"));
  const lists = shapes.extractLists();
  const allowed = (path: { value: string }): string[][] =>
    shapes
      .getSubjects(`${SH_NS}path`, path.value, null)
      .flatMap((shape) => shapes.getObjects(shape, `${SH_NS}in`, null))
      .map((list) => (lists[list.value] ?? []).map(({ value }) => value).sort());

  test.each<[string, { value: string }, { value: string }[]]>([
    ["relation", rdf.predicate, RELATIONS.map(vocabulary.relationProperty)],
    ["modality", cmq.modality, MODALITIES.map(vocabulary.modalityConcept)],
    ["act", cmq.act, ACTS.map(vocabulary.actConcept)],
    ["kind of event", sem.eventType, EVENT_KINDS.map(vocabulary.eventKindConcept)],
  ])("allow every %s that records use, and no other", (_, path, terms) => {
    expect(allowed(path)).toContainEqual(terms.map(({ value }) => value).sort());
  });
});

describe("the mapping to PLOVER", () => {
  const MATCHES = [skos.closeMatch, skos.broadMatch, skos.relatedMatch];
  const matched = (concept: string): string[] => MATCHES.flatMap((match) => objects(plover, concept, match));

  test.each(["Acts", "Relations", "EventKinds"])("reaches every concept of %s", (scheme) => {
    const concepts = ontology.getSubjects(skos.inScheme, CMQ_NS + scheme, null).map(({ value }) => value);
    expect(concepts.filter((each) => matched(each).length === 0)).toEqual([]);
  });

  test("names sixteen categories and four auxiliary modes, and maps to no other", () => {
    const known = plover.getSubjects(rdf.type, skos.Concept, null).map(({ value }) => value);
    expect(known.length).toBe(20);
    const targets = MATCHES.flatMap((match) => plover.getObjects(null, match, null).map(({ value }) => value));
    expect(targets.filter((target) => !known.includes(target))).toEqual([]);
  });

  test("maps concepts that the ontology has", () => {
    const subjects = MATCHES.flatMap((match) => plover.getSubjects(match, null, null).map(({ value }) => value));
    expect(subjects.filter((subject) => !own.includes(subject))).toEqual([]);
  });
});

test("the context is what its script makes of ontology and shapes (npx tsx scripts/ontology-context.ts)", () => {
  expect(readFileSync(ontologyPath("context.jsonld"), "utf8")).toBe(contextText());
});

test("the reference of terms is what its script makes of the Turtle (npx tsx scripts/ontology-docs.ts)", () => {
  expect(readFileSync(TERMS_PATH, "utf8")).toBe(termsMarkdown());
});

test("the sample's graph uses no term of the namespace that the ontology does not define", () => {
  const used = quadsOf()
    .flatMap(({ predicate, object }) => [predicate.value, object.value])
    .filter((value) => value.startsWith(CMQ_NS));
  expect([...new Set(used)].filter((term) => !own.includes(term))).toEqual([]);
});
