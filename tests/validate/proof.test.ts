import type { DatasetCore } from "@rdfjs/types";
import fc from "fast-check";
import { DataFactory, Parser, type Quad, type Quad_Object } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { describe, expect, test } from "vitest";
import { compileProof } from "../../src/validate/proof.ts";
import { QuadIndex } from "../../src/validate/quad-index.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";
import { rdfs } from "../../src/vocabulary/rdfs.ts";
import { xsd } from "../../src/vocabulary/xsd.ts";
import { ontologyFile, quadsOf } from "../support/sample-quads.ts";

const { blankNode, literal, namedNode, quad } = DataFactory;
const shapes = new QuadIndex(ontologyFile("shapes.ttl"));
const proves = compileProof(shapes);
const engine = new SHACLValidator(shapes as unknown as DatasetCore);
const sample = quadsOf();

const proved = (quads: Iterable<Quad>): boolean => proves?.(new QuadIndex(quads)) === true;
const conforms = async (quads: Iterable<Quad>): Promise<boolean> =>
  (await engine.validate(new QuadIndex(quads) as unknown as DatasetCore)).conforms;

test("our shapes have nothing in them that the proof does not know, and it proves the sample", () => {
  expect(proves).toBeDefined();
  expect(proved(sample)).toBe(true);
});

const terms: Quad_Object[] = [
  ...sample.filter((_, i) => i % 40 === 0).flatMap(({ subject, object }) => [subject as Quad_Object, object]),
  ...["", "0", "-3", "99999999999999999999", "true", "2025-04-08", "2025-04", "2025", "18:55:00", "--04-08", "x"].flatMap((text) =>
    [xsd.string, xsd.integer, xsd.boolean, xsd.date, xsd.gYear, xsd.gYearMonth, xsd.gMonthDay, xsd.time].map((type) => literal(text, type)),
  ),
  literal("x", "en"),
  namedNode("https://example.org/x"),
  blankNode("b"),
];
const place = fc.nat(sample.length - 1);
const term = fc.constantFrom(...terms);
type Fault = (quads: Quad[]) => void;
/** Ways to spoil a graph: a statement lost, moved to another subject or property, said of another object, or said twice. */
const fault: fc.Arbitrary<Fault> = fc.oneof(
  place.map(
    (at): Fault =>
      (quads) =>
        quads.splice(at % quads.length, 1),
  ),
  fc.tuple(place, term).map(
    ([at, object]): Fault =>
      (quads) => {
        const known = quads[at % quads.length] as Quad;
        quads[at % quads.length] = quad(known.subject, known.predicate, object, known.graph);
      },
  ),
  fc.tuple(place, term).map(
    ([at, object]): Fault =>
      (quads) => {
        const known = quads[at % quads.length] as Quad;
        quads.push(quad(known.subject, known.predicate, object, known.graph));
      },
  ),
  fc.tuple(place, place).map(
    ([at, other]): Fault =>
      (quads) => {
        const [known, from] = [quads[at % quads.length] as Quad, quads[other % quads.length] as Quad];
        quads.push(quad(known.subject, from.predicate, from.object, known.graph));
      },
  ),
  place.map(
    (at): Fault =>
      (quads) => {
        const known = quads[at % quads.length] as Quad;
        quads.push(quad(known.subject, rdfs.subClassOf, known.object, known.graph), known);
      },
  ),
);

describe("what is proved conforms for the SHACL engine too", () => {
  test("whatever faults a graph has", async () => {
    const seen = { proved: 0, violated: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 3 }), async (faults) => {
        const quads = [...sample];
        for (const spoil of faults) spoil(quads);
        const right = await conforms(quads);
        if (proved(quads)) {
          seen.proved++;
          expect(right).toBe(true);
        }
        if (!right) seen.violated++;
      }),
      { numRuns: 250 },
    );
    // Faults that break no shape are still proved right, so that the engine has little to do.
    expect(seen.proved).toBeGreaterThan(25);
    expect(seen.violated).toBeGreaterThan(25);
  });

  test("whichever property a kind of record has lost", async () => {
    for (const [, lost] of new Map(sample.map((each) => [`${each.predicate.value}`, each.predicate]))) {
      const quads = sample.filter(({ predicate }) => !predicate.equals(lost));
      if (proved(quads)) expect(await conforms(quads)).toBe(true);
    }
  });
});

describe("shapes that the proof does not know leave all to the engine", () => {
  const prefixes = `@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix e: <https://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .`;
  const compiled = (turtle: string) => compileProof(new QuadIndex(new Parser().parse(`${prefixes}\n${turtle}`)));

  test.each([
    ["a constraint of another kind", "e:S sh:targetClass e:C ; sh:property [ sh:path e:p ; sh:hasValue e:v ] ."],
    ["a path of several steps", "e:S sh:targetClass e:C ; sh:property [ sh:path ( e:p e:q ) ; sh:minCount 1 ] ."],
    ["two values at least", "e:S sh:targetClass e:C ; sh:property [ sh:path e:p ; sh:minCount 2 ] ."],
    ["a shape switched off", "e:S sh:targetClass e:C ; sh:deactivated true ; sh:nodeKind sh:IRI ."],
    ["a pattern with flags", 'e:S sh:targetClass e:C ; sh:property [ sh:path e:p ; sh:pattern "x" ; sh:flags "i" ] .'],
    ["a node for a target", "e:S sh:targetNode e:n ; sh:nodeKind sh:IRI ."],
    ["a class that is a shape", "e:S a rdfs:Class ; sh:property [ sh:path e:p ; sh:minCount 1 ] ."],
    ["a shape inside itself", "e:S sh:targetClass e:C ; sh:or ( e:S ) ."],
  ])("%s", (_, turtle) => expect(compiled(turtle)).toBeUndefined());

  test("and a kind of data that only the engine can judge is never proved", () => {
    const proof = compiled("e:S sh:targetClass e:C ; sh:property [ sh:path e:p ; sh:nodeKind sh:IRI ] .");
    const [a, c] = [namedNode("https://example.org/a"), namedNode("https://example.org/C")];
    expect(proof?.(new QuadIndex([quad(a, rdf.type, c)]))).toBe(true);
    expect(proof?.(new QuadIndex([quad(a, rdf.type, c), quad(blankNode("b"), rdf.type, a)]))).toBe(false);
    expect(proof?.(new QuadIndex([quad(a, rdf.type, c), quad(c, rdfs.subClassOf, a)]))).toBe(false);
  });
});
