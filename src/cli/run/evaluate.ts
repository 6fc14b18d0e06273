import { UsageError } from "../../errors.ts";
import type { RuleScore } from "../../evaluate/by-rule.ts";
import type { ErrorLine } from "../../evaluate/errors.ts";
import type { Group } from "../../evaluate/score.ts";
import { type EvaluationResult, evaluateFacts, evaluateTexts } from "../../pipeline/evaluate.ts";
import { textTable } from "../../query/table.ts";
import type { EvaluateFlags } from "../commands/evaluate.ts";
import { escapeControls } from "../escape.ts";
import { readFactsFolder } from "../gold-files.ts";
import { progress } from "../progress.ts";
import { interruption } from "../signals.ts";
import { type Terminal, terminal } from "../terminal.ts";

export async function runEvaluate(flags: EvaluateFlags): Promise<void> {
  if ((flags.facts === undefined) === (flags.texts.length === 0))
    throw new UsageError(
      "texts-or-facts",
      "evaluate needs --texts or --facts, and not both",
      "Give the folder with the releases, or the facts/ folder of a build.",
    );
  const term = terminal(flags);
  const wanted = flags.only?.split(",");
  const gold = readFactsFolder(flags.gold, (id) => !wanted || wanted.includes(id));
  const result = flags.facts === undefined ? await build(gold, flags, term) : evaluateFacts(gold, readFactsFolder(flags.facts), flags.data);
  if (result.withoutText.length > 0) term.note(`${result.withoutText.length} gold releases have no text in --texts and are not scored\n`);
  term.out(flags.json ? jsonText(result, flags) : text(result, flags, term));
}

async function build(gold: ReturnType<typeof readFactsFolder>, flags: EvaluateFlags, term: Terminal): Promise<EvaluationResult> {
  const bar = progress(term);
  try {
    return await evaluateTexts({
      gold,
      texts: flags.texts,
      data: flags.data,
      signal: interruption,
      onProgress: ({ done, total, label }) => bar.step(done, total, label),
    });
  } finally {
    bar.end();
  }
}

function jsonText({ evaluation, withoutText, rules, errors }: EvaluationResult, flags: EvaluateFlags): string {
  const { releases, absent, groups } = evaluation;
  return `${JSON.stringify({
    schema: "communique/evaluation/1",
    releases,
    absent,
    withoutText,
    groups,
    ...(flags.byRule && { rules }),
    ...(flags.errors && { errors }),
  })}\n`;
}

function text({ evaluation, rules, errors }: EvaluationResult, flags: EvaluateFlags, term: Terminal): string {
  const tables = Object.entries(evaluation.groups).map(([name, group]) =>
    groupText(name === "all" ? `all, ${evaluation.releases} releases` : name, group, term),
  );
  return [flags.errors && errorsText(errors, term), flags.byRule && rulesText(rules), ...tables].filter(Boolean).join("\n");
}

const three = (value: number): string => value.toFixed(3);

function groupText(name: string, { layers, headline }: Group, term: Terminal): string {
  const rows = Object.entries(layers).map(([layer, s]) => [
    layer,
    three(s.precision),
    three(s.recall),
    three(s.f1),
    String(s.gold),
    String(s.found),
  ]);
  rows.push(["headline (mean F1 of 7 layers)", "", "", three(headline), "", ""]);
  return `${term.paint("bold", name)}\n${textTable(["layer", "P", "R", "F1", "gold", "found"], rows, escapeControls)}`;
}

function errorsText(errors: readonly ErrorLine[], term: Terminal): string {
  const lines = errors.map(({ id, layer, kind, fact, sentence, rule }) => {
    const head = `${id}  ${layer}  ${kind}${rule ? `  [${rule}]` : ""}`;
    return `${term.paint(kind === "missed" ? "yellow" : "red", head)}\n  ${escapeControls(JSON.stringify(fact))}\n  ${term.paint("dim", sentence.replace(/\s+/g, " ") || "(no sentence found)")}\n`;
  });
  return lines.join("");
}

function rulesText(rules: readonly RuleScore[]): string {
  return textTable(
    ["rule", "layer", "right", "wrong"],
    rules.map(({ rule, layer, right, wrong }) => [rule, layer, String(right), String(wrong)]),
    escapeControls,
  );
}
