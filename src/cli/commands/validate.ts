import type { Command } from "commander";
import { type CommonOptions, positive, withCommon, withExamples } from "../options.ts";

export interface ValidateFlags extends CommonOptions {
  maxErrors: number;
}

/** `communique validate`: SHACL over a build's output. */
export function registerValidate(program: Command): void {
  const command = program
    .command("validate")
    .description("Check a build's graph against the shapes again, release by release. Exit code 1 where something is wrong.")
    .argument("[dir]", "folder that communique build wrote", "out")
    .option("--max-errors <number>", "print at most so many", positive, 50);
  withCommon(command, "print violations as JSON");
  withExamples(command, [["communique validate graph", "the output of a build"]]);
  command.action(async (dir: string, flags: ValidateFlags) => (await import("../run/validate.ts")).runValidate(dir, flags));
}
