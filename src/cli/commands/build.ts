import type { Command } from "commander";
import { type CommonOptions, withCommon, withData, withExamples } from "../options.ts";

const INPUT_FORMATS = ["text", "markdown", "html", "pdf", "jsonl"] as const;

export interface BuildFlags extends CommonOptions {
  out: string;
  base?: string;
  data: string[];
  inputFormat?: string;
  encoding?: string;
  catalog?: string;
  force?: boolean;
  progress: boolean;
}

/** `communique build`: releases to a graph. */
export function registerBuild(program: Command): void {
  const command = program
    .command("build")
    .description("Read releases and write their graph, tables and report to a folder.")
    .argument("<input...>", "files (.txt .md .html .pdf .jsonl), folders, globs, or - for standard input")
    .requiredOption("-o, --out <dir>", "folder to write; an earlier output in it is replaced as a whole, or not at all")
    .option("--base <iri>", "base of the IRIs that are made (default: https://w3id.org/communique/)")
    .option("--input-format <name>", `read every input as ${INPUT_FORMATS.join(", ")} (default: by name and content)`)
    .option("--encoding <label>", "read every text in this encoding: utf-8, windows-1252, shift_jis, … (default: by its bytes)")
    .option("--catalog <file>", "what the catalogue shall say of your dataset: publisher, licence, addresses, … (docs/catalog.md)")
    .option("--force", "write into a folder that holds something else")
    .option("--no-progress", "no progress bar");
  withData(command);
  withCommon(command, "print the report as JSON instead of the summary");
  withExamples(command, [
    ["communique build release.txt --out graph", "one release"],
    ["communique build 'releases/**/*.html' more/ --out graph", "a glob and a folder"],
    ["curl -s URL | communique build - --input-format html --out graph", "a page from standard input"],
    ["communique build corpus.jsonl --out graph --data my-tables", "with tables of your own"],
  ]);
  command.action(async (inputs: string[], flags: BuildFlags) => (await import("../run/build.ts")).runBuild(inputs, flags));
}
