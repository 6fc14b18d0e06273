import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { SegmentLexicon } from "../../src/knowledge/lexicon/segment.ts";
import { segmenter } from "../../src/segment/index.ts";

const segment = segmenter(SegmentLexicon.parse(parse(readFileSync("data/lexicon/en/segment.yaml", "utf8"))));
const read = (text: string, title?: string) =>
  segment({
    id: "r",
    text,
    language: "en",
    ...(title ? { title } : {}),
    source: { name: "r.txt", mediaType: "text/plain", encoding: "utf-8", bytes: 0, sha256: "" },
  });
const sentences = (text: string) => {
  const doc = read(text);
  return doc.sentences.map((s) => text.slice(s.start, s.end).replace(/\s+/g, " "));
};

describe("sentence ends", () => {
  it.each([
    ["The President met Mr. Kovac. They spoke.", ["The President met Mr. Kovac.", "They spoke."]],
    ["Gen. Ada B. Reyes of the U.S. Army came.", ["Gen. Ada B. Reyes of the U.S. Army came."]],
    ["Talks were held in the U.S. They went well.", ["Talks were held in the U.S.", "They went well."]],
    [
      "The call began at 4 p.m. and ended at 5 p.m. The sides agreed.",
      ["The call began at 4 p.m. and ended at 5 p.m.", "The sides agreed."],
    ],
    ["H.E. Dr. Ng spoke. He left.", ["H.E. Dr. Ng spoke.", "He left."]],
    ["Article No. 5 applies. It binds.", ["Article No. 5 applies.", "It binds."]],
    ["“We agree.” She then left.", ["“We agree.”", "She then left."]],
  ])("%s", (text, expected) => expect(sentences(text)).toEqual(expected));

  it("joins wrapped lines and parts items and headings", () => {
    const text =
      "Outline of the Meeting\n\nThe two ministers met on the fourth of May and then they talked for a\nlong time about matters of defence and of trade between the two states.\n\n1. The first point was raised.\n2. The second point was raised by both.\n";
    const doc = read(text);
    expect(doc.sentences.map((s) => [s.role, s.item ?? ""])).toEqual([
      ["heading", ""],
      ["body", ""],
      ["body", "1"],
      ["body", "2"],
    ]);
  });

  it("does not take date and publisher lines for one sentence", () => {
    expect(sentences("April 8, 2025\nMinistry of Defense Japan\n\nThe Minister met them.")).toHaveLength(3);
  });
});

describe("tokens", () => {
  it.each([
    ["Japan-NATO ties", ["Japan", "-", "NATO", "ties"]],
    ["the U.S.’s plan", ["the", "U.S.", "’s", "plan"]],
    ["at 18:55, 1,200 troops", ["at", "18:55", ",", "1,200", "troops"]],
    ["O’Brien and the 20th group", ["O’Brien", "and", "the", "20th", "group"]],
    ["G7 and 5G", ["G7", "and", "5G"]],
  ])("%s", (text, expected) => expect(read(text).tokens.map((t) => t.text)).toEqual(expected));
});

it("every offset cuts its own text, for any string", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const doc = read(text);
      for (const t of doc.tokens) expect(text.slice(t.start, t.end)).toBe(t.text);
      for (const s of doc.sentences) {
        expect(text.slice(s.start, s.end).trim()).toBe(text.slice(s.start, s.end));
        for (const t of doc.tokens.slice(s.first, s.last)) expect(t.start >= s.start && t.end <= s.end).toBe(true);
      }
      for (let i = 1; i < doc.sentences.length; i++) expect(doc.sentences[i]!.start).toBeGreaterThanOrEqual(doc.sentences[i - 1]!.end);
    }),
  );
});
