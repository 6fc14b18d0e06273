import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Quad, Store } from "n3";
import { describe, expect, test } from "vitest";
import { loadModel, ontologyPath, readOntologyFile } from "../../scripts/ontology/model.ts";
import { prefixesOf } from "../../scripts/ontology/prefixes.ts";
import { CMQ_NS } from "../../src/vocabulary/cmq.ts";
import { owl } from "../../src/vocabulary/owl.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { rdfs } from "../../src/vocabulary/rdfs.ts";
import { skos } from "../../src/vocabulary/skos.ts";
import { ontologyFile } from "../support/sample-quads.ts";
import { ROOT } from "../support/shared.ts";

/** Local names that a vocabulary has, as taken from its own file. */
const known = (vocabulary: string): Set<string> =>
  new Set(
    readFileSync(join(ROOT, "tests/ontology/terms", `${vocabulary}.txt`), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#")),
  );
const KNOWN = Object.fromEntries(["foaf", "ftm", "oa", "org", "prov", "schema", "sem", "skos"].map((name) => [name, known(name)]));

const MAPPINGS = new Set(
  [
    rdfs.subClassOf,
    rdfs.subPropertyOf,
    rdfs.range,
    owl.equivalentClass,
    owl.equivalentProperty,
    skos.exactMatch,
    skos.closeMatch,
    skos.broadMatch,
    skos.narrowMatch,
    skos.relatedMatch,
  ].map(({ value }) => value),
);
const FOREIGN_CLASSES = /foaf|org#/;

const model = loadModel();
const own = new Set(model.terms());
const files = readdirSync(ontologyPath("alignments")).sort();
const version = model.values(CMQ_NS.slice(0, -1), owl.versionInfo)[0];

test("there is an alignment with each of the vocabularies that others ask for", () => {
  expect(files).toEqual(["cameo.ttl", "ftm.ttl", "org.ttl", "plover.ttl", "prov.ttl", "rdf.ttl", "schema.ttl", "sem.ttl"]);
});

describe.each(files)("alignments/%s", (file) => {
  const quads = ontologyFile(`alignments/${file}`);
  const store = new Store(quads);
  const prefixes = prefixesOf(readOntologyFile(`alignments/${file}`));
  const mappings = quads.filter(({ predicate, subject }) => MAPPINGS.has(predicate.value) && !subject.value.includes("/cameo#"));

  /** The prefix and local name of a term of another vocabulary. */
  const foreign = (iri: string): [string, string] => {
    const [prefix, namespace] = [...prefixes].find(([, each]) => iri.startsWith(each)) ?? ["", ""];
    return [prefix, iri.slice(namespace.length)];
  };
  const axiomsOf = ({ subject, predicate, object }: Quad) =>
    store
      .getSubjects(owl.annotatedSource, subject, null)
      .filter(
        (axiom) =>
          store.countQuads(axiom, owl.annotatedProperty, predicate, null) > 0 &&
          store.countQuads(axiom, owl.annotatedTarget, object, null) > 0,
      );

  test("maps from terms that the ontology has, or from classes of others that builds write", () => {
    expect(mappings.length).toBeGreaterThan(2);
    const strays = mappings.map(({ subject }) => subject.value).filter((iri) => !own.has(iri) && !FOREIGN_CLASSES.test(iri));
    expect(strays).toEqual([]);
  });

  test("maps to terms that the other vocabulary has", () => {
    const strays = mappings.filter(({ object }) => {
      const [prefix, name] = foreign(object.value);
      if (prefix === "plover" || prefix === "cameo") return store.countQuads(object, rdf.type, skos.Concept, null) === 0;
      if (prefix === "rdf") return !["Statement", "Property"].includes(name);
      return KNOWN[prefix]?.has(name) !== true;
    });
    expect(strays.map(({ object }) => object.value)).toEqual([]);
  });

  test("gives a reason for each mapping", () => {
    const without = mappings.filter((mapping) => {
      const axioms = axiomsOf(mapping);
      return axioms.length !== 1 || store.countQuads(axioms[0] ?? null, skos.note, null, null) !== 1;
    });
    expect(without.map(({ subject, object }) => `${subject.value} ${object.value}`)).toEqual([]);
  });

  test("gives no reason for a mapping that is not there", () => {
    expect(store.countQuads(null, rdf.type, owl.Axiom, null)).toBe(mappings.length);
  });

  test("says of no property or class of ours that it is a concept", () => {
    const terms = new Set([...model.classes, ...model.properties].map(({ iri }) => iri));
    const wrong = mappings.filter(
      ({ subject, predicate }) => predicate.value.startsWith(skos.closeMatch.value.slice(0, 36)) && terms.has(subject.value),
    );
    expect(wrong.map(({ subject }) => subject.value)).toEqual([]);
  });

  test("is of the ontology's version and imports nothing", () => {
    expect(store.getObjects(null, owl.versionInfo, null).map(({ value }) => value)).toEqual([version]);
    expect(quads.filter(({ predicate }) => predicate.value.endsWith("#imports"))).toEqual([]);
  });

  test("repeats the core where it says so, and only there", () => {
    const [before = "", rest = ""] = readOntologyFile(`alignments/${file}`).split("# Stated in the core as well");
    const core = rest.split("\n# ")[0] ?? "";
    const repeated = mappings.filter((mapping) => model.has(mapping.subject.value, mapping.predicate, mapping.object));
    expect(core.split("owl:Axiom").length - 1).toBe(repeated.length);
    expect(before).not.toBe("");
  });
});

test("each code of CAMEO is a string of the conversion table, in the category of PLOVER that it gives", () => {
  const store = new Store(ontologyFile("alignments/cameo.ttl"));
  const table = new Map([...known("cameo")].map((line) => line.split(" ") as [string, string]));
  const codes = store.getSubjects(skos.inScheme, null, null);
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    const [notation] = store.getObjects(code, skos.notation, null);
    const [category] = store.getObjects(code, skos.broadMatch, null);
    expect(code.value.endsWith(`#c${notation?.value}`)).toBe(true);
    expect(category?.value.split("#")[1]).toBe(table.get(notation?.value ?? ""));
  }
});

test("terms of others that the core builds on are there", () => {
  const prefixes = prefixesOf(readOntologyFile("communique.ttl"));
  const named = model.store.getSubjects(rdf.type, owl.Class, null).map(({ value }) => value);
  const strays = named.filter((iri) =>
    Object.entries(KNOWN).some(([prefix, names]) => {
      const namespace = prefixes.get(prefix);
      return namespace !== undefined && iri.startsWith(namespace) && !names.has(iri.slice(namespace.length));
    }),
  );
  expect(strays).toEqual([]);
});
