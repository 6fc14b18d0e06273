import { expect, test } from "vitest";
import { loadKnowledge, packageData } from "../../src/knowledge/index.ts";

const knowledge = loadKnowledge({ dataDirs: [packageData()] });

test("a country is read with its names, lists and confirmed Wikidata item", () => {
  expect(knowledge.countries.get("JP")).toMatchObject({ name: "Japan", capital: "Tokyo", qid: "Q17", kind: "state" });
});

test("a grouping's old key gives way to the organisation's", () => {
  expect(knowledge.canonical("nato")).toBe("NATO");
  expect(knowledge.canonical("NATO")).toBe("NATO");
});

test("rows and their lists cannot be changed", () => {
  const japan = knowledge.countries.get("JP");
  expect(Object.isFrozen(japan)).toBe(true);
  expect(Object.isFrozen(japan?.adjectives)).toBe(true);
});
