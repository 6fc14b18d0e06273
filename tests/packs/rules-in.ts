import type { Knowledge } from "../../src/knowledge/index.ts";
import { extract } from "../../src/pipeline/extract-stage.ts";

/** Stands before each example, so that "the ministers" and "they" mean somebody. */
const CONTEXT = "Foreign Minister Anna Olsen of Norway met with Foreign Minister Kenji Tanaka of Japan in Oslo on 4 May 2021.";

/** Ids of the rules that read something in `sentence`. */
export function rulesIn(sentence: string, knowledge: Knowledge): string[] {
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
  const evidence = [
    ...extraction.statements.map((s) => s.evidence),
    ...extraction.claims.map((c) => c.evidence),
    ...extraction.events.flatMap((e) => e.evidence),
  ];
  return [...new Set(evidence.filter((e) => e.start > CONTEXT.length).map((e) => e.rule))];
}
