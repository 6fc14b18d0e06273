import type { Provenance } from "./provenance.ts";
import type { Outcome } from "./score.ts";

/** What one rule got right and wrong in one layer. */
export interface RuleScore {
  rule: string;
  layer: string;
  right: number;
  wrong: number;
}

/** Counts the found facts of each rule; the rules with most wrong facts come first. `provenance` is by release id. */
export function byRule(outcomes: readonly Outcome[], provenance: ReadonlyMap<string, ReadonlyMap<unknown, Provenance>>): RuleScore[] {
  const scores = new Map<string, RuleScore>();
  for (const { id, layer, kind, found } of outcomes) {
    if (kind === "missed") continue;
    const rule = provenance.get(id)?.get(found)?.rule ?? "unknown";
    const key = `${rule}\n${layer}`;
    const score = scores.get(key) ?? { rule, layer, right: 0, wrong: 0 };
    score[kind === "met" ? "right" : "wrong"]++;
    scores.set(key, score);
  }
  return [...scores.values()].sort((a, b) => b.wrong - a.wrong || b.right - a.right || (a.rule + a.layer < b.rule + b.layer ? -1 : 1));
}
