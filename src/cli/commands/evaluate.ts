import type { Command } from "commander";
import { type CommonOptions, collect, withCommon, withData, withExamples } from "../options.ts";

export interface EvaluateFlags extends CommonOptions {
  gold: string;
  texts: string[];
  facts?: string;
  only?: string;
  errors?: boolean;
  byRule?: boolean;
  data: string[];
  progress: boolean;
}

/** `communique evaluate`: precision, recall and F1 against gold facts. */
export function registerEvaluate(program: Command): void {
  const command = program
    .command("evaluate")
    .description("Compare what is read out of releases with gold facts: precision, recall and F1 a layer.")
    .requiredOption("--gold <dir>", "folder of gold facts, <id>.json each")
    .option("--texts <dir>", "where the releases are; those with gold are built in memory (repeatable)", collect, [])
    .option("--facts <dir>", "score the facts/ folder of a build instead of building")
    .option("--only <ids>", "only these releases, parted by commas")
    .option("--errors", "print each miss and each extra beside its sentence")
    .option("--by-rule", "print what each rule got right and wrong")
    .option("--no-progress", "no progress bar");
  withData(command);
  withCommon(command, "print the scores as JSON");
  withExamples(command, [
    ["communique evaluate --gold gold --texts releases", "score all that has gold and text"],
    ["communique evaluate --gold gold --texts releases --errors --only 2025-04-08-x", "the errors of one"],
    ["communique evaluate --gold gold --facts graph/facts", "score an earlier build"],
  ]);
  command.action(async (flags: EvaluateFlags) => (await import("../run/evaluate.ts")).runEvaluate(flags));
}
