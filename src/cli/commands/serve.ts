import { type Command, InvalidArgumentError } from "commander";
import { LIMITS } from "../../query/limits.ts";
import { type CommonOptions, collect, positive, withCommon, withExamples } from "../options.ts";

export interface ServeFlags extends CommonOptions {
  port: number;
  host: string;
  allowHost: string[];
  allowOrigin: string[];
  timeout: number;
  rows: number;
  threads?: number;
}

function whole(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError("It must be a whole number above 0.");
  return Number(value);
}

function origin(value: string, list: string[]): string[] {
  if (!/^https?:\/\/[^/\s]+$/.test(value)) throw new InvalidArgumentError("Write it as https://example.org, without a path.");
  return collect(value, list);
}

function portNumber(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) throw new InvalidArgumentError("It must be a number from 0 to 65535.");
  return Number(value);
}

/** `communique serve`: the explorer, the SPARQL endpoint and linked data, on this machine. */
export function registerServe(program: Command): void {
  const command = program
    .command("serve")
    .description("Serve a build to browsers and programs on this machine: explorer, SPARQL endpoint, linked data. Read-only.")
    .argument("[dir]", "folder that communique build wrote", "out")
    .option("-p, --port <number>", "port to listen on; 0 takes a free one", portNumber, 8400)
    .option("--host <address>", "address to listen on; only this machine can reach the default", "localhost")
    .option("--allow-host <name>", "a name under which the server may be asked (repeatable)", collect, [])
    .option("--allow-origin <origin>", "an origin whose pages may read answers (repeatable)", origin, [])
    .option("--timeout <seconds>", "stop a query after this time", positive, LIMITS.time / 1000)
    .option("--rows <number>", "cut answers after so many rows or triples", whole, 100_000)
    .option("--threads <number>", "threads for queries, each with a copy of the dataset (default: 3, for a large one 2)", whole);
  withCommon(command, "print the address as JSON");
  withExamples(command, [
    ["communique serve", "serve the build in out/ at http://127.0.0.1:8400/"],
    ["communique serve graph --port 0", "another build, on a free port"],
    ["communique serve --timeout 5 --rows 1000", "with tighter limits for queries"],
  ]);
  command.action(async (dir: string, flags: ServeFlags) => (await import("../run/serve.ts")).runServe(dir, flags));
}
