import type { Command } from "commander";
import { type CommonOptions, withCommon, withExamples } from "../options.ts";

export type DiffFlags = CommonOptions;

/** `communique diff`: what two builds say differently. */
export function registerDiff(program: Command): void {
  const command = program
    .command("diff")
    .description(
      "Show what two builds say differently: releases and their entities, events, relations and statements. Exit code 1 where they differ.",
    )
    .argument("<a>", "folder of the first build")
    .argument("<b>", "folder of the second build");
  withCommon(command, "print it as JSON");
  withExamples(command, [
    ["communique diff before after", "between two outputs"],
    ["communique diff before after --quiet && echo same", "only the exit code"],
  ]);
  command.action(async (a: string, b: string, flags: DiffFlags) => (await import("../run/diff.ts")).runDiff(a, b, flags));
}
