import type { Command } from "commander";
import { type CommonOptions, withCommon, withExamples } from "../options.ts";

export interface ExplainFlags extends CommonOptions {
  dir: string;
}

/** `communique explain`: everything a graph holds about a thing. */
export function registerExplain(program: Command): void {
  const command = program
    .command("explain")
    .description("Show what a build's graph holds about a thing, each line with the sentence that supports it.")
    .argument("<name or IRI...>", "a name, abbreviation, key or IRI")
    .requiredOption("-d, --dir <dir>", "folder that communique build wrote", "out");
  withCommon(command, "print it as JSON");
  withExamples(command, [
    ["communique explain NATO", "by abbreviation"],
    ["communique explain Mark Rutte --dir graph", "by name"],
    ["communique explain https://w3id.org/communique/state/jp", "by IRI"],
  ]);
  command.action(async (words: string[], flags: ExplainFlags) => (await import("../run/explain.ts")).runExplain(words.join(" "), flags));
}
