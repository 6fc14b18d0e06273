import { byRule, type RuleScore } from "../evaluate/by-rule.ts";
import { type ErrorLine, errorLines } from "../evaluate/errors.ts";
import type { Facts } from "../evaluate/facts.ts";
import { type Provenance, provenanceOf } from "../evaluate/provenance.ts";
import { sameness, type StateNames, stateNames } from "../evaluate/same.ts";
import { type Evaluation, evaluate, type Scored } from "../evaluate/score.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { Finding } from "../records/finding.ts";
import { build } from "./build.ts";
import { openKnowledge } from "./knowledge.ts";
import type { RunOptions } from "./options.ts";

export interface EvaluationOptions extends Omit<RunOptions, "inputs"> {
  /** Gold facts by release id. */
  gold: ReadonlyMap<string, Facts>;
  /** Where the releases are; those with gold are built. */
  texts: readonly string[];
}

export interface EvaluationResult {
  evaluation: Evaluation;
  /** Gold releases whose text is not in `texts`: not scored. */
  withoutText: string[];
  rules: RuleScore[];
  errors: ErrorLine[];
  findings: Finding[];
}

/** Builds the releases that have gold, in memory, and scores the facts view of their graphs. */
export async function evaluateTexts({ gold, texts, ...run }: EvaluationOptions): Promise<EvaluationResult> {
  const built = await build({ ...run, inputs: texts, only: (id) => gold.has(id) });
  const scored: Scored[] = [];
  const provenance = new Map<string, Map<unknown, Provenance>>();
  const sentences = new Map<string, string[]>();
  for (const { release, extraction, graph } of built.releases) {
    const found = built.facts(release.id) as Facts;
    scored.push({ id: release.id, gold: gold.get(release.id) ?? {}, found });
    provenance.set(release.id, provenanceOf(graph.quads(), found));
    const points = [...release.text];
    sentences.set(
      release.id,
      extraction.sentences.map(({ start, end }) => points.slice(start, end).join("")),
    );
  }
  const evaluation = evaluate(scored, sameness(statesOf(openKnowledge(run.data).knowledge)));
  return {
    evaluation,
    withoutText: [...gold.keys()].filter((id) => !sentences.has(id)).sort(),
    rules: byRule(evaluation.outcomes, provenance),
    errors: errorLines(evaluation.outcomes, sentences, provenance),
    findings: built.report.findings,
  };
}

/** Scores facts that an earlier build wrote; gold releases without facts count as all missed. */
export function evaluateFacts(
  gold: ReadonlyMap<string, Facts>,
  facts: ReadonlyMap<string, Facts>,
  data: readonly string[],
): EvaluationResult {
  const scored = [...gold].map(([id, each]): Scored => {
    const found = facts.get(id);
    return { id, gold: each, ...(found && { found }) };
  });
  const evaluation = evaluate(scored, sameness(statesOf(openKnowledge(data).knowledge)));
  return { evaluation, withoutText: [], rules: [], errors: errorLines(evaluation.outcomes, new Map(), new Map()), findings: [] };
}

function statesOf(knowledge: Knowledge): StateNames {
  return stateNames(
    knowledge.countries.rows.map((row) => [
      row.name,
      ...(row.officialName ? [row.officialName] : []),
      ...row.variants,
      ...row.abbreviations,
      ...row.demonyms,
      ...row.adjectives,
    ]),
  );
}
