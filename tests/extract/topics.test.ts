import fc from "fast-check";
import { expect, it } from "vitest";
import { topicFinder } from "../../src/extract/topics.ts";
import type { Topic } from "../../src/knowledge/tables/topics.ts";

const topic = (key: string, label: string, synonyms: readonly string[] = []) => ({ key, label, synonyms }) as unknown as Topic;

it("finds a topic by whole words of its label or synonyms, in the order of the table", () => {
  const find = topicFinder([topic("sea", "maritime security", ["sea lanes"]), topic("cyber", "cyber"), topic("arms", "Defence equipment")]);
  expect(find("On defense equipment, cyber-security and the SEA  lanes")).toEqual(["sea", "cyber", "arms"]);
  expect(find("undersea lanes, cybersecurity, maritime")).toEqual([]);
});

it("finds what a search for each wording by itself finds", () => {
  const words = fc.array(fc.constantFrom("a", "b", "ab", "defence", "–"), { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 6 }),
      fc.array(fc.constantFrom("a", "b", "ab", "Defense", "c"), { minLength: 1 }),
      (labels, text) => {
        const fold = (each: string) =>
          ` ${each.toLowerCase().replaceAll("–", " ").replace(/ +/g, " ").trim().replaceAll("defence", "defense")} `;
        const wanted = labels.filter((label) => fold(text.join(" ")).includes(fold(label)));
        expect(topicFinder(labels.map((label) => topic(label, label)))(text.join(" "))).toEqual(wanted);
      },
    ),
  );
});
