import { type Command, InvalidArgumentError, Option } from "commander";
import type { ColourChoice } from "./terminal.ts";

/** Options that every command has. */
export interface CommonOptions {
  quiet?: boolean;
  json?: boolean;
  color?: ColourChoice;
}

/** Collects a repeatable option. */
export const collect = (value: string, list: string[]): string[] => [...list, value];

/** A positive number. */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError("It must be a number above 0.");
  return number;
}

/** Adds `--json`, `--quiet` and `--color`. `json` says what the JSON holds. */
export function withCommon(command: Command, json: string): Command {
  return command
    .option("--json", json)
    .option("-q, --quiet", "say nothing but what was asked for and what failed")
    .addOption(new Option("--color <when>", "colour the output").choices(["auto", "always", "never"]).default("auto"));
}

/** Adds the repeatable `--data`. */
export function withData(command: Command): Command {
  return command.option("--data <dir>", "add to or overrule the tables and lexicon that ship with communique (repeatable)", collect, []);
}

/** Puts examples before the usage line of a command's help. */
export function withExamples(command: Command, examples: readonly [line: string, what: string][]): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`);
  return command.addHelpText("before", `Examples:\n${lines.join("\n")}\n`);
}
