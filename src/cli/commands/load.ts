import { type Command, InvalidArgumentError, Option } from "commander";
import { type CommonOptions, positive, withCommon, withExamples } from "../options.ts";

export interface LoadFlags extends CommonOptions {
  to: string;
  profile?: "gsp" | "gsp-quads" | "update" | "virtuoso";
  queryEndpoint?: string;
  updateEndpoint?: string;
  dryRun?: boolean;
  delete?: boolean;
  all?: boolean;
  verify: "counts" | "full";
  anyway?: boolean;
  user?: string;
  authFile?: string;
  plainHttp?: boolean;
  timeout: number;
  retries: number;
  report?: string;
}

function count(value: string): number {
  if (!/^\d{1,3}$/.test(value)) throw new InvalidArgumentError("It must be a whole number from 0 to 999.");
  return Number(value);
}

const SECRETS = `
Logging in (Basic, Digest or a bearer token, whichever the store asks for):
  COMMUNIQUE_USER, COMMUNIQUE_PASSWORD   in the environment
  COMMUNIQUE_TOKEN                       in the environment, for a bearer token
  --auth-file FILE                       lines "user: NAME" and "password: SECRET", or "token: SECRET"
  --user NAME                            asks for the password on the terminal
A password is never taken from the command line, and never printed.
`;

/** `communique load`: sends a build to a triple store. */
export function registerLoad(program: Command): void {
  const command = program
    .command("load")
    .description(
      "Bring a triple store to where it holds the graphs of a build: sends what changed since the last load, counts in the store, and says what differs.",
    )
    .argument("<build>", "folder that communique build wrote")
    .requiredOption(
      "-t, --to <url>",
      "the store's Graph Store endpoint: …/data (Fuseki), …/store (Oxigraph), …/sparql-graph-crud-auth (Virtuoso)",
    )
    .addOption(
      new Option("--profile <name>", "how to write; left out, what fits the store that answers, else gsp").choices([
        "gsp",
        "gsp-quads",
        "update",
        "virtuoso",
      ]),
    )
    .option("--query-endpoint <url>", "where the store answers SPARQL queries, if --to does not tell")
    .option("--update-endpoint <url>", "where it takes SPARQL Update, if --to does not tell")
    .option("-n, --dry-run", "ask the store, say what would be sent and deleted, and change nothing")
    .option("--delete", "delete graphs of earlier builds that this one no longer has; without it they are listed")
    .option("--all", "send every graph, those too that the store seems to hold")
    .addOption(
      new Option("--verify [how]", "counts: triples of each graph; full, as without a word: read every graph back and compare it")
        .choices(["counts", "full"])
        .default("counts")
        .preset("full"),
    )
    .option("--anyway", "send what some stores change: ill-typed literals, IRIs over 1,800 bytes")
    .option("--user <name>", "log in as this user")
    .option("--auth-file <file>", "a file with user and password, or a token")
    .option("--plain-http", "send the password or token unencrypted to another machine")
    .option("--timeout <seconds>", "give a request up after this time", positive, 300)
    .option("--retries <n>", "repeat a request after a passing fault so many times", count, 6)
    .option("--report <file>", "write the report there too, as JSON");
  withCommon(command, "print the report as JSON");
  withExamples(command, [
    ["communique load graph --to http://localhost:3030/ds/data --dry-run", "what would be sent"],
    ["communique load graph --to http://localhost:3030/ds/data", "into Apache Jena Fuseki"],
    ["communique load graph --to http://localhost:7878/store", "into Oxigraph"],
    ["communique load graph --to http://localhost:8890/sparql-graph-crud-auth --user dba", "into Virtuoso"],
    ["communique load graph --to https://example.org/ds/data --delete --verify full", "take out what is gone, compare all"],
  ]);
  command.addHelpText("after", SECRETS);
  command.action(async (build: string, flags: LoadFlags) => (await import("../run/load.ts")).runLoad(build, flags));
}
