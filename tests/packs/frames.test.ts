import { describe, expect, it } from "vitest";
import { loadLanguage } from "../../src/knowledge/lexicon/language.ts";
import { openKnowledge } from "../../src/pipeline/knowledge.ts";
import { rulesIn } from "./rules-in.ts";

const { knowledge } = openKnowledge();
const language = loadLanguage(knowledge.dataDirs);

const frames = [
  ...language.acts.frames,
  ...language.acts.recasts,
  ...language.events.verbs,
  ...language.events.nouns,
  ...language.relations.verbs,
  ...language.relations.nouns,
  ...language.relations.roles,
  ...language.relations.acts,
  ...language.relations.names,
  ...language.relations.together,
  ...language.relations.makeUp.rows,
  language.relations.signed,
  language.relations.cargo,
];

it("every frame has at least one sentence that it must read", () => {
  expect(frames.filter((frame) => frame.examples.length === 0).map((frame) => frame.id)).toEqual([]);
});

describe.each(frames.map((frame) => [frame.id, frame] as const))("%s", (id, frame) => {
  it.each(frame.examples)("reads: %s", (sentence) => expect(rulesIn(sentence, knowledge)).toContain(id));
  if (frame.refuses.length > 0) it.each(frame.refuses)("refuses: %s", (sentence) => expect(rulesIn(sentence, knowledge)).not.toContain(id));
});
