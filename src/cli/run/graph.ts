import { EXIT, UsageError } from "../../errors.ts";
import { GraphIndex } from "../../explain/index.ts";
import {
  centralities,
  communitiesOf,
  connection,
  evidenceFor,
  type Filter,
  graphJson,
  graphml,
  kindsOf,
  type Network,
  neo4jCsv,
  project,
  readTies,
  similarTo,
  STANDINGS,
  type Standing,
  type Ties,
  timeline,
  VIEW_NAMES,
  VIEWS,
} from "../../graph/index.ts";
import { readBuild } from "../../output/read-build.ts";
import { writeFileWhole } from "../../output/write-file.ts";
import type { CentralFlags, CommunityFlags, GraphFlags, PathFlags, ShowFlags, SimilarFlags, TimelineFlags } from "../commands/graph.ts";
import { centralText, communitiesText, networkText, pathText, similarText, timelineText, viewsText } from "../graph-text.ts";
import { resolveThing } from "../resolve-thing.ts";
import { terminal } from "../terminal.ts";

export async function runViews(flags: GraphFlags): Promise<void> {
  const ties = await load(flags.dir);
  const views = VIEW_NAMES.map((view) => {
    const { graph } = project(ties, view);
    return { view, title: VIEWS[view].title, nodes: graph.order, edges: graph.size };
  });
  print(flags, "graph-views", { views }, () => viewsText(views));
}

export async function runShow(flags: ShowFlags): Promise<void> {
  const { ties, network } = await open(flags);
  const format = flags.json ? "json" : (flags.format ?? "table");
  if (format === "neo4j") {
    if (flags.out === undefined) throw new UsageError("graph-out", "neo4j takes two files", "Give a folder for them with --out.");
    for (const [name, text] of Object.entries(neo4jCsv(network, ties))) await writeFileWhole(`${flags.out}/${name}`, text);
  } else {
    const text = {
      table: () => networkText(network, ties, flags, terminal(flags)),
      json: () => `${JSON.stringify(graphJson(network, ties))}\n`,
      graphml: () => graphml(network, ties),
      graphology: () => `${JSON.stringify(network.graph.export())}\n`,
    }[format]();
    if (flags.out === undefined) return terminal(flags).out(text);
    await writeFileWhole(flags.out, text);
  }
  terminal(flags).note(`${network.graph.order} nodes, ${network.graph.size} edges → ${flags.out}\n`);
}

export async function runPath(from: string, to: string, flags: PathFlags): Promise<void> {
  const { ties, network } = await open(flags);
  const node = nodeIn(ties, network);
  const steps = connection(network, node(from), node(to), flags.avoid.map(node));
  if (steps === undefined) process.exitCode = EXIT.findings;
  const evidence = evidenceFor(steps?.flatMap(({ edges }) => edges) ?? [], ties);
  print(flags, "graph-path", { view: network.view, steps: steps ?? null, evidence }, () =>
    pathText(steps, [from, to], ties, flags, terminal(flags)),
  );
}

export async function runCentral(flags: CentralFlags): Promise<void> {
  const { network } = await open(flags);
  const nodes = centralities(network, flags.by);
  print(flags, "graph-centrality", { view: network.view, by: flags.by, nodes }, () => centralText(nodes, flags));
}

export async function runCommunities(flags: CommunityFlags): Promise<void> {
  const { network } = await open(flags);
  const found = communitiesOf(network, flags.resolution);
  print(flags, "graph-communities", { view: network.view, ...found }, () => communitiesText(found, flags, terminal(flags)));
}

export async function runTimeline(flags: TimelineFlags): Promise<void> {
  const { network } = await open(flags);
  const counts = timeline(network, flags.by);
  print(flags, "graph-timeline", { view: network.view, by: flags.by, counts }, () => timelineText(counts, flags));
}

export async function runSimilar(name: string, flags: SimilarFlags): Promise<void> {
  const { ties, network } = await open(flags);
  const node = nodeIn(ties, network)(name);
  const similar = similarTo(network, node, flags.by);
  print(flags, "graph-similarity", { view: network.view, node, by: flags.by, similar }, () => similarText(similar, name, flags));
}

function print(flags: GraphFlags, schema: string, json: object, text: () => string): void {
  terminal(flags).out(flags.json ? `${JSON.stringify({ schema: `communique/${schema}/1`, ...json })}\n` : text());
}

async function load(dir: string): Promise<Ties> {
  return readTies(GraphIndex.fromNQuads(await (await readBuild(dir)).nquads()));
}

async function open(flags: GraphFlags): Promise<{ ties: Ties; network: Network }> {
  const kinds = kindsOf(VIEWS[flags.view]);
  const unknown = flags.kind.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined)
    throw new UsageError(
      "graph-kind",
      `the view ${flags.view} has no ties of kind ${JSON.stringify(unknown)}`,
      `It has ${kinds.join(", ")}.`,
    );
  const ties = await load(flags.dir);
  const filter = filterOf(ties, flags);
  const network = project(ties, flags.view, filter);
  if (flags.around.length === 0) return { ties, network };
  const around = flags.around.map(nodeIn(ties, network));
  return { ties, network: project(ties, flags.view, { ...filter, around, depth: flags.depth }) };
}

function filterOf(ties: Ties, flags: GraphFlags): Filter {
  const one =
    (...types: string[]) =>
    (name: string) =>
      resolveThing(ties.index, name, { identityOf: ties.identityOf, prefer: (iri) => types.includes(ties.things.type(iri)) });
  return {
    ...(flags.since !== undefined && { since: flags.since }),
    ...(flags.until !== undefined && { until: flags.until }),
    ...(flags.kind.length > 0 && { kinds: flags.kind }),
    ...(flags.modality.length > 0 && { modalities: flags.modality }),
    standings: standingsOf(flags),
    ...(!flags.reference && { reference: false }),
    ...(flags.place.length > 0 && { places: flags.place.map(one("place", "region", "state")) }),
    ...(flags.area.length > 0 && { areas: flags.area.map(one("topic")) }),
    ...(flags.publisher.length > 0 && { publishers: flags.publisher.flatMap((name) => publishersOf(ties, name)) }),
    minWeight: flags.minWeight,
  };
}

/** Facts, and what was asked for besides; who asks for a modality that no fact has wants to see it. */
function standingsOf({ include, modality }: GraphFlags): Standing[] {
  const wanted = new Set<string>(["fact", ...include]);
  if (modality.some((each) => each !== "actual" && each !== "ongoing")) wanted.add("intention");
  return STANDINGS.filter((standing) => wanted.has(standing) || wanted.has("all"));
}

/** A name in a network; what is no node there counts only where nothing else bears the name. */
function nodeIn(ties: Ties, { graph }: Network): (name: string) => string {
  return (name) => resolveThing(ties.index, name, { identityOf: ties.identityOf, prefer: (iri) => graph.hasNode(iri) });
}

/** Publishers that bear a name, or else have its words in theirs. */
function publishersOf({ publishers }: Ties, name: string): string[] {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const wanted = words(name);
  const all = [...publishers.keys()].sort();
  const whole = all.filter((each) => words(each).join(" ") === wanted.join(" "));
  const found = whole.length > 0 ? whole : all.filter((each) => wanted.every((word) => words(each).includes(word)));
  if (found.length > 0) return found;
  throw new UsageError("publisher-unknown", `no release has a publisher called ${JSON.stringify(name)}`, `There are: ${all.join("; ")}.`);
}
