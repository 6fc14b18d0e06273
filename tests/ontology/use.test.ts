import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Store } from "n3";
import { describe, expect, test } from "vitest";
import { loadModel } from "../../scripts/ontology/model.ts";
import { build } from "../../src/index.ts";
import { RELATIONS } from "../../src/records/extraction.ts";
import { CMQ_NS, KIND_CLASS, relationProperty } from "../../src/vocabulary/cmq.ts";
import { owl } from "../../src/vocabulary/owl.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { rdfs } from "../../src/vocabulary/rdfs.ts";
import { sh } from "../../src/vocabulary/sh.ts";
import { XSD_NS } from "../../src/vocabulary/xsd.ts";
import { ontologyFile } from "../support/sample-quads.ts";
import { ROOT } from "../support/shared.ts";

const model = loadModel();
const shapes = new Store(ontologyFile("shapes.ttl"));
const { quads } = await build({ inputs: [join(ROOT, "data/releases/2025-04-08-mod-japan-nakatani-rutte.txt")] });
const data = new Store(quads());

describe("the graph of the release of 8 April 2025", () => {
  test("uses no term of the namespace that the ontology does not define", () => {
    const defined = new Set(model.terms());
    const used = data.getQuads(null, null, null, null).flatMap((quad) => [quad.subject, quad.predicate, quad.object, quad.graph]);
    const own = new Set(
      used.flatMap(({ termType, value }) => (termType === "NamedNode" && value.startsWith(CMQ_NS) && value !== CMQ_NS ? [value] : [])),
    );
    expect(own.size).toBeGreaterThan(80);
    expect([...own].filter((iri) => !defined.has(iri))).toEqual([]);
  });

  test("keeps to the domain and range of every property", () => {
    const kinds = (iri: string): Set<string> =>
      new Set(
        [...data.getObjects(iri, rdf.type, null), ...model.store.getObjects(iri, rdf.type, null)].flatMap(({ value }) => [
          ...model.ancestors(value),
        ]),
      );
    const fits = (classes: readonly string[], iri: string): boolean =>
      classes.includes(owl.Thing.value) || classes.some((each) => kinds(iri).has(each));
    const offences = new Set<string>();
    for (const { iri, name, domain, range, kind } of model.properties)
      for (const { subject, object } of data.getQuads(null, iri, null, null)) {
        if (!fits(domain, subject.value)) offences.add(`${name} of ${subject.value}`);
        const good =
          object.termType === "Literal"
            ? kind === "datatype" && (range[0] === rdfs.Literal.value || range[0] === object.datatype.value)
            : kind !== "datatype" && fits(range, object.value);
        if (!good) offences.add(`${name} to ${object.value}`);
      }
    expect([...offences]).toEqual([]);
  });
});

describe("the ontology holds no term that nothing needs", () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? files(join(folder, entry.name)) : entry.name.endsWith(".ts") ? [join(folder, entry.name)] : [],
    );
  const code = files(join(ROOT, "src"))
    .filter((file) => !file.endsWith("vocabulary/cmq.ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const written = new Set([
    ...[...code.matchAll(/\bcmq\.(\w+)/g)].map(([, name]) => CMQ_NS + name),
    ...RELATIONS.map((relation) => relationProperty(relation).value),
    ...Object.values(KIND_CLASS).map(({ value }) => value),
  ]);

  test("each class is written by a build", () => {
    expect(model.classes.filter(({ iri }) => !written.has(iri)).map(({ name }) => name)).toEqual([]);
  });
  test("each property is written by a build, names the other direction of one, or ties a concept to one", () => {
    const idle = model.properties.filter(({ iri, kind, inverseOf }) => !written.has(inverseOf ?? iri) && kind !== "annotation");
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});

describe("the shapes", () => {
  test("have one for every class of the ontology", () => {
    const targets = new Set(shapes.getObjects(null, sh.targetClass, null).map(({ value }) => value));
    expect(model.classes.filter(({ iri }) => !targets.has(iri)).map(({ name }) => name)).toEqual([]);
  });

  test("use no term of ours that the ontology does not define", () => {
    const defined = new Set(model.terms());
    const used = shapes.getObjects(null, null, null).filter(({ termType, value }) => termType === "NamedNode" && value.startsWith(CMQ_NS));
    expect(used.map(({ value }) => value).filter((iri) => !defined.has(iri))).toEqual([]);
  });

  test("ask for no datatype that the ontology's range forbids", () => {
    const clashes = shapes.getQuads(null, sh.datatype, null, null).flatMap(({ subject, object }) => {
      const [path] = shapes.getObjects(subject, sh.path, null);
      const property = model.properties.find(({ iri }) => iri === path?.value);
      const range = property?.range[0];
      return range?.startsWith(XSD_NS) && range !== object.value ? [`${property?.name}: ${range} and ${object.value}`] : [];
    });
    expect(clashes).toEqual([]);
  });
});
