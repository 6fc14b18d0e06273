import { type Command, InvalidArgumentError } from "commander";
import { type CommonOptions, collect, withCommon, withExamples } from "../options.ts";

export interface ServeFlags extends CommonOptions {
  port: number;
  host: string;
  allowHost: string[];
  allowOrigin: string[];
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
    .option("--host <address>", "address to listen on; only this machine can reach the default", "127.0.0.1")
    .option("--allow-host <name>", "a name under which the server may be asked (repeatable)", collect, [])
    .option("--allow-origin <origin>", "an origin whose pages may read answers (repeatable)", collect, []);
  withCommon(command, "print the address as JSON");
  withExamples(command, [
    ["communique serve", "serve the build in out/ at http://127.0.0.1:8400/"],
    ["communique serve graph --port 0", "another build, on a free port"],
  ]);
  command.action(async (dir: string, flags: ServeFlags) => (await import("../run/serve.ts")).runServe(dir, flags));
}
