import type { Command } from "commander";
import { type CommonOptions, withCommon, withData, withExamples } from "../options.ts";

export interface ParseFlags extends CommonOptions {
  data: string[];
  inputFormat?: string;
  encoding?: string;
  sentence?: string;
}

/** `communique parse`: every layer of a release. */
export function registerParse(program: Command): void {
  const command = program
    .command("parse")
    .description("Show how a release is read: sentences, mentions, links, clauses, and each frame that fired, lost or was refused.")
    .argument("<input...>", "files, folders, globs, or - for standard input")
    .option("--sentence <number>", "only this sentence (0-based)")
    .option("--input-format <name>", "read every input as text, markdown, html, pdf or jsonl")
    .option("--encoding <label>", "read every text in this encoding: utf-8, windows-1252, shift_jis, … (default: by its bytes)");
  withData(command);
  withCommon(command, "print the layers as JSON, one release a line");
  withExamples(command, [
    ["communique parse release.txt", "all layers"],
    ["communique parse release.txt --sentence 3", "of one sentence"],
    ["echo 'Minister A met Minister B.' | communique parse -", "of a sentence of your own"],
  ]);
  command.action(async (inputs: string[], flags: ParseFlags) => (await import("../run/parse.ts")).runParse(inputs, flags));
}
