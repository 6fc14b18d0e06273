import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Parser, Store } from "n3";
import { describe, expect, test } from "vitest";
import { loadModel, ONTOLOGY_IRI, ontologyPath, readOntologyFile } from "../../scripts/ontology/model.ts";
import { CMQ_NS } from "../../src/vocabulary/cmq.ts";
import { dcterms } from "../../src/vocabulary/dcterms.ts";
import { owl } from "../../src/vocabulary/owl.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";

/** What each version was when it came out. A version that is out never changes; a new one gets a line here. */
const FROZEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "0.1.0": {
    "communique.ttl": "fadfaddb12edf892a1f18c3fdad7da65ccb60743993ef94a3503549111926af9",
    "context.jsonld": "0da8b112036bfcdade294aed4dea2ca31e811c6f5415f83d5b85d00ae5d4ae97",
    "plover.ttl": "db56ae7f35a423162ed986211344561b31c686839f50f617e75fc85331fada39",
    "shapes.ttl": "b466a0d981eb1cbb7cac0b9c9b562038265c5d7e6369b60129ce63b45d19db9e",
  },
};

const model = loadModel();
const version = model.values(ONTOLOGY_IRI, owl.versionInfo)[0] as string;
const changelog = readOntologyFile("CHANGELOG.md");
const listed = [...changelog.matchAll(/^## (\d+\.\d+\.\d+) – (.+)$/gm)].map(([, number, date]) => ({
  number: number as string,
  date: date as string,
}));

describe("versions of the ontology", () => {
  test("are in the changelog, the current one first, and each earlier one is kept", () => {
    expect(listed.map(({ number }) => number)).toEqual([version, ...readdirSync(ontologyPath("versions")).sort().reverse()]);
  });

  test.each(
    Object.entries(FROZEN).flatMap(([number, files]) => Object.entries(files).map(([name, hash]) => [`${number}/${name}`, hash] as const)),
  )("%s is as it came out", (file, hash) => {
    expect(
      createHash("sha256")
        .update(readOntologyFile(`versions/${file}`))
        .digest("hex"),
    ).toBe(hash);
  });

  test("that are kept are all frozen", () => {
    const kept = readdirSync(ontologyPath("versions")).map((number) => [number, readdirSync(ontologyPath(`versions/${number}`)).sort()]);
    expect(kept).toEqual(Object.entries(FROZEN).map(([number, files]) => [number, Object.keys(files).sort()]));
  });

  test("are named alike by ontology, version IRI, prior version, shapes and context", () => {
    expect(model.values(ONTOLOGY_IRI, owl.versionIRI)).toEqual([`${ONTOLOGY_IRI}/${version}`]);
    const shapes = new Store(new Parser().parse(readOntologyFile("shapes.ttl")));
    expect(shapes.getObjects(null, owl.versionInfo, null).map(({ value }) => value)).toEqual([version]);
    expect(JSON.parse(readOntologyFile("context.jsonld"))).toMatchObject({
      "@id": `${ONTOLOGY_IRI}/${version}/context.jsonld`,
      "owl:versionInfo": version,
    });
    const [prior] = model.iris(ONTOLOGY_IRI, owl.priorVersion);
    expect(prior).toBe(`${ONTOLOGY_IRI}/${listed[1]?.number}`);
  });

  test("have the date of their changelog entry", () => {
    const modified = new Date(`${model.values(ONTOLOGY_IRI, dcterms.modified)[0]}T00:00:00Z`);
    const written = modified.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    expect(listed[0]?.date).toBe(written);
  });

  test.each(Object.keys(FROZEN))("no term of %s is gone, and none has become another sort of term", (number) => {
    const earlier = new Store(new Parser().parse(readOntologyFile(`versions/${number}/communique.ttl`)));
    const terms = new Set(model.terms());
    const before = earlier
      .getSubjects(null, null, null)
      .map(({ value }) => value)
      .filter((iri) => iri.startsWith(CMQ_NS));
    expect(before.length).toBeGreaterThan(140);
    expect(before.filter((iri) => !terms.has(iri))).toEqual([]);
    const sort = (store: Store, iri: string) =>
      [owl.Class, owl.DatatypeProperty].filter((type) => store.countQuads(iri, rdf.type, type, null) > 0).join();
    expect(before.filter((iri) => sort(earlier, iri) !== sort(model.store, iri))).toEqual([]);
  });

  test("have files of pictures that the metadata names", () => {
    for (const name of ["model.svg", "logo.svg"]) {
      expect(model.store.countQuads(ONTOLOGY_IRI, null, `${ONTOLOGY_IRI}/${version}/${name}`, null)).toBe(1);
      expect(existsSync(ontologyPath(name))).toBe(true);
      expect(readFileSync(ontologyPath(name), "utf8")).toMatch(/^<svg [^>]*role="img">\n<title>/);
    }
  });
});
