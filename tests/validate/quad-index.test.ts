import { DataFactory, Store } from "n3";
import { expect, test } from "vitest";
import { QuadIndex } from "../../src/validate/quad-index.ts";
import { quadsOf } from "../support/sample-quads.ts";

test("matches what n3's store matches, whatever terms are given", () => {
  const quads = quadsOf();
  const [index, store] = [new QuadIndex(quads), new Store(quads)];
  const stranger = DataFactory.namedNode("https://example.org/nothing");
  const samples = quads.filter((_, i) => i % 29 === 0);
  expect(index.size).toBe(store.size);
  for (const { subject, predicate, object } of samples) {
    for (const s of [subject, null, stranger]) {
      for (const p of [predicate, null]) {
        for (const o of [object, null]) {
          const found = index.match(s, p, o);
          expect([...found].length).toBe(found.size);
          expect(found.size).toBe(store.match(s, p, o).size);
        }
      }
    }
  }
});

test("does not take a literal for the IRI of the same letters", () => {
  const [iri, text] = [DataFactory.namedNode("https://example.org/a"), DataFactory.literal("https://example.org/a")];
  const index = new QuadIndex([DataFactory.quad(iri, iri, text)]);
  expect(index.match(null, null, iri).size).toBe(0);
  expect(index.match(null, null, text).size).toBe(1);
});
