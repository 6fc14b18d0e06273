import type { Knowledge } from "../../src/knowledge/index.ts";
import { CONTEXT, extracted } from "../support/extracted.ts";

/** Ids of the rules that read something in `sentence`. */
export function rulesIn(sentence: string, knowledge: Knowledge): string[] {
  const extraction = extracted(`${CONTEXT}\n\n${sentence}\n`, knowledge);
  const evidence = [
    ...extraction.statements.map((s) => s.evidence),
    ...extraction.claims.map((c) => c.evidence),
    ...extraction.events.flatMap((e) => e.evidence),
  ];
  return [...new Set(evidence.filter((e) => e.start > CONTEXT.length).map((e) => e.rule))];
}
