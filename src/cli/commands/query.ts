import { type Command, InvalidArgumentError, Option } from "commander";
import { type CommonOptions, collect, positive, withCommon, withData, withExamples } from "../options.ts";

export interface QueryFlags extends CommonOptions {
  dir: string;
  named?: string;
  list?: boolean;
  param: string[];
  format?: "table" | "csv" | "json" | "turtle" | "ntriples";
  timeout: number;
  wide?: boolean;
  data: string[];
}

function parameter(value: string, list: string[]): string[] {
  if (!/^\w+=/.test(value)) throw new InvalidArgumentError("Write it as name=value.");
  return collect(value, list);
}

/** `communique query`: SPARQL over a build's output. */
export function registerQuery(program: Command): void {
  const command = program
    .command("query")
    .description("Ask a build's output in SPARQL 1.1; each named graph is a release, the default graph is the merge of all.")
    .argument("[query]", "SPARQL text, a file with it, or - for standard input")
    .requiredOption("-d, --dir <dir>", "folder that communique build wrote", "out")
    .option("--named <name>", "one of the questions that ship with communique")
    .option("--list", "list the named questions")
    .option("--param <name=value>", "a value for a named question (repeatable)", parameter, [])
    .addOption(new Option("-f, --format <name>", "how to print the answer").choices(["table", "csv", "json", "turtle", "ntriples"]))
    .option("--timeout <seconds>", "stop after this time", positive, 30)
    .option("--wide", "do not cut long cells of a table");
  withData(command);
  withCommon(command, "the same as --format json");
  withExamples(command, [
    ["communique query --named who-met-whom", "a question that ships with communique"],
    ["communique query --list", "all of them"],
    ["communique query 'SELECT * { ?s ?p ?o } LIMIT 5'", "SPARQL as an argument"],
    ["communique query question.rq --dir graph --format csv", "SPARQL from a file"],
    ["cat question.rq | communique query - --format json", "SPARQL from standard input"],
  ]);
  command.action(async (query: string | undefined, flags: QueryFlags) => (await import("../run/query.ts")).runQuery(query, flags));
}
