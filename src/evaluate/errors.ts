import { words } from "./fold.ts";
import type { Provenance } from "./provenance.ts";
import type { Outcome } from "./score.ts";

/** A miss or an extra with the sentence it belongs to. */
export interface ErrorLine {
  id: string;
  layer: string;
  kind: "missed" | "extra";
  fact: unknown;
  /** For an extra, the sentence it was read from; for a miss, the sentence that shares most words with it. */
  sentence: string;
  rule?: string;
}

/** Errors beside their sentences. `sentences` and `provenance` are by release id. */
export function errorLines(
  outcomes: readonly Outcome[],
  sentences: ReadonlyMap<string, readonly string[]>,
  provenance: ReadonlyMap<string, ReadonlyMap<unknown, Provenance>>,
): ErrorLine[] {
  return outcomes.flatMap(({ id, layer, kind, gold, found }): ErrorLine[] => {
    if (kind === "met") return [];
    if (kind === "missed") return [{ id, layer, kind, fact: gold, sentence: likeliestSentence(gold, sentences.get(id) ?? []) }];
    const from = provenance.get(id)?.get(found);
    return [{ id, layer, kind, fact: found, sentence: from?.sentence ?? "", ...(from && { rule: from.rule }) }];
  });
}

/** The sentence with most of a fact's words, the first of equals; empty where none shares any. */
export function likeliestSentence(fact: unknown, sentences: readonly string[]): string {
  const wanted = new Set(words(strings(fact).join(" ")));
  let best = { shared: 0, sentence: "" };
  for (const sentence of sentences) {
    const shared = new Set(words(sentence).filter((word) => wanted.has(word))).size;
    if (shared > best.shared) best = { shared, sentence };
  }
  return best.sentence;
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}
