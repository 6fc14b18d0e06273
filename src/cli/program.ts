import { Command } from "commander";
import { VERSION } from "../pipeline/version.ts";
import { registerBuild } from "./commands/build.ts";
import { registerCatalog } from "./commands/catalog.ts";
import { registerDiff } from "./commands/diff.ts";
import { registerEvaluate } from "./commands/evaluate.ts";
import { registerExplain } from "./commands/explain.ts";
import { registerGraph } from "./commands/graph.ts";
import { registerLoad } from "./commands/load.ts";
import { registerParse } from "./commands/parse.ts";
import { registerQuery } from "./commands/query.ts";
import { registerServe } from "./commands/serve.ts";
import { registerValidate } from "./commands/validate.ts";
import { withExamples } from "./options.ts";

const EXIT_CODES = `
Exit codes:
  0  all went well               3  some inputs failed, the others came out
  1  violations or differences   4  no input could be read, or the output not written
  2  wrong usage or settings     5  a server failed   6  it does not hold what was sent
                                 70 internal error    130 interrupted
`;

const REGISTER = [
  registerBuild,
  registerQuery,
  registerExplain,
  registerGraph,
  registerServe,
  registerParse,
  registerDiff,
  registerValidate,
  registerEvaluate,
  registerCatalog,
  registerLoad,
];

/** The command line. Commands load what they need only when they run. */
export function program(): Command {
  const root = new Command("communique")
    .description("Reads press releases of ministries and alliances and writes an evidenced RDF knowledge graph.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .showHelpAfterError("(communique --help shows examples; communique <command> --help those of a command)")
    .addHelpText("after", EXIT_CODES)
    .exitOverride();
  withExamples(root, [
    ["communique build release.txt --out graph", "turn a release into a graph"],
    ["communique query --dir graph --list", "list the questions it can answer"],
    ["communique explain NATO --dir graph", "show what it holds about something, with sentences"],
    ["communique graph --dir graph", "look at it as networks: who meets, who cooperates, who connects"],
  ]);
  for (const register of REGISTER) register(root);
  for (const command of root.commands) command.exitOverride().showHelpAfterError(`(communique ${command.name()} --help shows examples)`);
  return root;
}
