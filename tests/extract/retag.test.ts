import { expect, it } from "vitest";
import { packageData } from "../../src/knowledge/index.ts";
import { loadLanguage } from "../../src/knowledge/lexicon/language.ts";
import { retag } from "../../src/extract/retag.ts";
import type { Unit } from "../../src/extract/unit.ts";

const { grammar } = loadLanguage([packageData()]);

it("a word that is the name of a built-in property is a word like others", () => {
  const units = ["the", "ship", "constructor", "sailed", "."].map(
    (text, i): Unit => ({
      text,
      norm: text,
      lemma: text,
      pos: ["DET", "NOUN", "NOUN", "VERB", "PUNCT"][i] as string,
      start: i,
      end: i + 1,
    }),
  );
  retag(units, () => false, grammar);
  expect(units.map(({ pos, lemma }) => [pos, lemma])[2]).toEqual(["NOUN", "constructor"]);
});
