import { describe, expect, it } from "vitest";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import { extract } from "../../src/pipeline/extract-stage.ts";
import { loadLanguage } from "../../src/knowledge/lexicon/language.ts";

/** Stands before each example, so that "the ministers" and "they" mean somebody. */
const CONTEXT = "Foreign Minister Anna Olsen of Norway met with Foreign Minister Kenji Tanaka of Japan in Oslo on 4 May 2021.";
const { knowledge } = openKnowledge();
const language = loadLanguage(knowledge.dataDirs);

/** Ids of the rules that read something in `sentence`. */
function rulesIn(sentence: string): string[] {
  const text = `${CONTEXT}\n\n${sentence}\n`;
  const { extraction } = extract(
    {
      id: "example",
      text,
      language: "en",
      issued: "2021-05-05",
      source: { name: "example", mediaType: "text/plain", encoding: "utf-8", bytes: 0, sha256: "" },
    },
    knowledge,
  );
  const after = CONTEXT.length;
  const evidence = [
    ...extraction.statements.map((s) => s.evidence),
    ...extraction.claims.map((c) => c.evidence),
    ...extraction.events.flatMap((e) => e.evidence),
  ];
  return [...new Set(evidence.filter((e) => e.start > after).map((e) => e.rule))];
}

const frames = [
  ...language.acts.frames,
  ...language.acts.recasts,
  ...language.events.verbs,
  ...language.events.nouns,
  ...language.relations.verbs,
  ...language.relations.nouns,
  ...language.relations.acts,
  ...language.relations.names,
];

it("every frame has at least one sentence that it must read", () => {
  expect(frames.filter((frame) => frame.examples.length === 0).map((frame) => frame.id)).toEqual([]);
});

describe.each(frames.map((frame) => [frame.id, frame] as const))("%s", (id, frame) => {
  it.each(frame.examples)("reads: %s", (sentence) => expect(rulesIn(sentence)).toContain(id));
  if (frame.refuses.length > 0) it.each(frame.refuses)("refuses: %s", (sentence) => expect(rulesIn(sentence)).not.toContain(id));
});
