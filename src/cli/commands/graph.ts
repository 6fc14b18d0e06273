import { type Command, InvalidArgumentError, Option } from "commander";
import type { CENTRALITIES, ViewName } from "../../graph/index.ts";
import { isDate } from "../../graph/period.ts";
import { type Modality, STANDINGS } from "../../graph/tie.ts";
import { type CommonOptions, collect, positive, withCommon, withExamples } from "../options.ts";

// Written out here, since help and its errors are to come without loading what a command runs on; a test compares them.
const VIEWS: readonly ViewName[] = ["people", "sides", "cooperation", "membership", "events", "claims", "all"];
const MODALITIES: readonly Modality[] = ["actual", "ongoing", "intended", "proposed", "requested"];
const MEASURES: readonly (typeof CENTRALITIES)[number][] = ["betweenness", "degree", "weight", "pagerank"];

export interface GraphFlags extends CommonOptions {
  dir: string;
  view: ViewName;
  since?: string;
  until?: string;
  kind: string[];
  modality: Modality[];
  include: string[];
  reference: boolean;
  place: string[];
  publisher: string[];
  area: string[];
  around: string[];
  depth: number;
  minWeight: number;
  limit: number;
}
export interface ShowFlags extends GraphFlags {
  format?: "table" | "json" | "graphml" | "graphology" | "neo4j";
  out?: string;
  evidence?: boolean;
}
export type CentralFlags = GraphFlags & { by: (typeof CENTRALITIES)[number] };
export type CommunityFlags = GraphFlags & { resolution: number };
export type TimelineFlags = GraphFlags & { by: "year" | "month" };
export type SimilarFlags = GraphFlags & { by: "jaccard" | "cosine" };
export type PathFlags = GraphFlags & { avoid: string[] };

function day(value: string): string {
  if (!isDate(value)) throw new InvalidArgumentError("Write it as 2025, 2025-04 or 2025-04-08.");
  return value;
}

function whole(value: string): number {
  const number = positive(value);
  if (!Number.isInteger(number)) throw new InvalidArgumentError("It must be a whole number.");
  return number;
}

/** One of some words, repeatable. */
const choices = (flags: string, text: string, words: readonly string[]): Option =>
  new Option(flags, `${text} (repeatable)`).default([], "").argParser((value: string, list: string[]) => {
    if (!words.includes(value)) throw new InvalidArgumentError(`It must be one of ${words.join(", ")}.`);
    return collect(value, list);
  });

/** What every subcommand takes: a build, a view of it, and what of that view is wanted. */
function withView(command: Command, view: ViewName, limit: number, json: string): Command {
  command
    .requiredOption("-d, --dir <dir>", "folder that communique build wrote", "out")
    .addOption(new Option("--view <name>", "what to look at (communique graph views tells)").choices(VIEWS).default(view))
    .option("--since <date>", "only what held or happened since 2025, 2025-04 or 2025-04-08", day)
    .option("--until <date>", "only what held or happened until then", day)
    .option("--kind <name>", "only ties of this kind, such as supports or meeting (repeatable)", collect, [])
    .addOption(choices("--modality <name>", `only ${MODALITIES.join(", ")}`, MODALITIES))
    .addOption(choices("--include <what>", "besides facts: attributed (said of others), intention, denial, or all", [...STANDINGS, "all"]))
    .option("--no-reference", "only what releases say, nothing of the reference tables")
    .option("--place <name>", "only what happened or was said at events there (repeatable)", collect, [])
    .option("--publisher <name>", "only what this publisher's releases say (repeatable)", collect, [])
    .option("--area <name>", "only ties in this area or a narrower one (repeatable)", collect, [])
    .option("--around <name>", "only what is near this thing (repeatable)", collect, [])
    .option("--depth <steps>", "how many steps from --around", whole, 1)
    .option("--min-weight <number>", "only edges with at least so many occurrences", whole, 1)
    .option("--limit <rows>", "rows to print", whole, limit);
  return withCommon(command, json);
}

type Run = typeof import("../run/graph.ts");
const run = (): Promise<Run> => import("../run/graph.ts");

/** `communique graph`: a build as networks, and what can be measured on them. */
export function registerGraph(program: Command): void {
  const command = program
    .command("graph")
    .description("Look at a build as networks: who meets whom, who cooperates in what, how two things are connected, who is central.");
  withExamples(command, [
    ["communique graph views --dir graph", "the networks there are, and their size"],
    ["communique graph show --view cooperation --around NATO", "partners and areas of one"],
    ["communique graph path NSATU IP4", "how two are connected, with the sentences"],
    ["communique graph central --view people", "who connects whom"],
    ["communique graph show --view sides --format graphml --out sides.graphml", "for Gephi, yEd, NetworkX"],
  ]);
  const views = registerViews(command);
  registerShow(command);
  registerPath(command);
  registerMeasures(command);
  for (const each of command.commands) each.showHelpAfterError(`(communique graph ${each.name()} --help shows examples)`);
  // Whatever names no subcommand ends up here.
  views.showHelpAfterError("(communique graph show --view <name> looks at one; communique graph --help lists what else there is)");
}

function registerViews(parent: Command): Command {
  const command = parent.command("views", { isDefault: true }).description("List the networks of a build and their size, facts alone.");
  command.requiredOption("-d, --dir <dir>", "folder that communique build wrote", "out");
  withCommon(command, "print them as JSON");
  return command.action(async (flags: GraphFlags) => (await run()).runViews(flags));
}

function registerShow(parent: Command): void {
  const command = withView(parent.command("show"), "sides", 25, "the same as --format json");
  command
    .description("Show a network, heaviest edges first, or write it for another program.")
    .addOption(new Option("-f, --format <name>", "how to write it").choices(["table", "json", "graphml", "graphology", "neo4j"]))
    .option("-o, --out <path>", "write to this file; for neo4j to this folder: nodes.csv and relationships.csv")
    .option("--evidence", "print the sentences below each edge");
  withExamples(command, [
    ["communique graph show --view people", "who meets whom, most often first"],
    ["communique graph show --view cooperation --around NATO --since 2022 --evidence", "with the sentences"],
    ["communique graph show --view claims --include intention --modality intended", "what is intended"],
    ["communique graph show --view all --format neo4j --out neo4j", "for neo4j-admin database import"],
  ]);
  command.action(async (flags: ShowFlags) => (await run()).runShow(flags));
}

function registerPath(parent: Command): void {
  const command = withView(parent.command("path"), "all", 3, "print it as JSON");
  command
    .description("Show the shortest connection between two things, each step with its evidence. Exit code 1 where there is none.")
    .argument("<from>", "a name, abbreviation, key or IRI")
    .argument("<to>", "another one")
    .option("--avoid <name>", "do not pass through this (repeatable)", collect, []);
  withExamples(command, [
    ["communique graph path NSATU IP4", "by any tie that is a fact"],
    ["communique graph path NSATU IP4 --no-reference", "by what releases say alone"],
    ['communique graph path "Mark Rutte" Nakatani --view people', "by meetings and calls alone"],
    ["communique graph path NSATU IP4 --avoid NATO", "another way"],
  ]);
  command.action(async (from: string, to: string, flags: PathFlags) => (await run()).runPath(from, to, flags));
}

function registerMeasures(parent: Command): void {
  const central = withView(parent.command("central"), "sides", 20, "print all as JSON");
  central
    .description("List who is central: neighbours, weight, betweenness (on how many shortest paths), PageRank.")
    .addOption(new Option("--by <measure>", "sort by").choices(MEASURES).default("betweenness"));
  withExamples(central, [["communique graph central --view people --since 2024", "who connects people since 2024"]]);
  central.action(async (flags: CentralFlags) => (await run()).runCentral(flags));

  const communities = withView(parent.command("communities"), "sides", 10, "print all as JSON");
  communities
    .description("Find groups that are tied to each other more than to the rest.")
    .option("--resolution <number>", "above 1 smaller groups, below 1 larger ones", positive, 1);
  withExamples(communities, [["communique graph communities --view cooperation", "blocs by cooperation"]]);
  communities.action(async (flags: CommunityFlags) => (await run()).runCommunities(flags));

  const timeline = withView(parent.command("timeline"), "all", 1000, "print it as JSON");
  timeline
    .description("Count events and releases with claims by year or month and kind.")
    .addOption(new Option("--by <period>", "year or month").choices(["year", "month"]).default("year"));
  withExamples(timeline, [["communique graph timeline --view sides --around NATO --by month", "how often NATO meets somebody"]]);
  timeline.action(async (flags: TimelineFlags) => (await run()).runTimeline(flags));

  const similar = withView(parent.command("similar"), "cooperation", 10, "print all as JSON");
  similar
    .description("List things of the same type with the most similar partners and areas, and what they share.")
    .argument("<name>", "a name, abbreviation, key or IRI")
    .addOption(
      new Option("--by <measure>", "jaccard (how many are shared) or cosine (how much)").choices(["jaccard", "cosine"]).default("jaccard"),
    );
  withExamples(similar, [["communique graph similar NATO", "who has partners and areas like NATO's"]]);
  similar.action(async (name: string, flags: SimilarFlags) => (await run()).runSimilar(name, flags));
}
