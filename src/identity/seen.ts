import { GraphView } from "../rdf/graph-view.ts";
import type { Quad } from "@rdfjs/types";
import { cmq, notationOf } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { org } from "../vocabulary/org.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";

/** A person as one release names them: all that the identity step needs to know of the release's graph. */
export interface PersonSeen {
  iri: string;
  /** IRI of the release. */
  release: string;
  /** Issue date of the release. */
  issued?: string;
  /** The IRI is that of a table row, not one under the release. */
  linked: boolean;
  /** Forms of the name, the fullest first. */
  names: string[];
  /** IRIs of the roles held. */
  roles: ReadonlySet<string>;
  /** IRIs of the states and organisations for which posts are held or a side is taken, and of what these belong to. */
  bodies: ReadonlySet<string>;
}

/** An event as one release reports it. */
export interface ReportSeen {
  iri: string;
  release: string;
  /** Who issued the release and in which language, as one text; absent where nobody is named. */
  issuer?: string;
  kind: string;
  status: string;
  main: boolean;
  /** As precise as stated: `2025-04-08`, `2025-04`, `2025`. */
  date?: string;
  /** Minutes since midnight, and the zone they are in. */
  start?: { minutes: number; zone: string };
  title?: string;
  /** IRI of the place, else its words in lower case. */
  place?: string;
  /** IRIs of the people who took part, before identification. */
  people: string[];
}

/** Reads one release's graph; a graph without a release gives nothing. */
export function seenIn(quads: Iterable<Quad>): { people: PersonSeen[]; reports: ReportSeen[] } {
  const graph = GraphView.of(quads);
  const release = graph.inTextOrder(cmq.Release)[0];
  if (release === undefined) return { people: [], reports: [] };
  return {
    people: people(graph, release),
    reports: graph.inTextOrder(cmq.EventReport).map((report) => reportSeen(graph, release, report)),
  };
}

function people(graph: GraphView, release: string): PersonSeen[] {
  const issued = graph.one(release, dcterms.issued);
  const wholes = statedWholes(graph);
  const seen = new Map<string, { names: string[]; roles: Set<string>; bodies: Set<string> }>();
  for (const mention of graph.inTextOrder(cmq.Mention)) {
    const person = graph.one(mention, cmq.mentions) ?? "";
    if (!graph.is(person, foaf.Person)) continue;
    const known = seen.get(person) ?? { names: [], roles: new Set<string>(), bodies: new Set<string>() };
    known.names.push(...graph.all(mention, schema.name), ...graph.all(mention, cmq.abbreviation));
    seen.set(person, known);
  }
  const belongs = (person: string, body: string | undefined) => {
    for (let at = body; at !== undefined && !seen.get(person)?.bodies.has(at); at = wholes.get(at)) seen.get(person)?.bodies.add(at);
  };
  for (const tenure of graph.inTextOrder(org.Membership)) {
    const person = graph.one(tenure, org.member) ?? "";
    for (const role of graph.all(tenure, org.role)) seen.get(person)?.roles.add(role);
    belongs(person, graph.one(tenure, org.organization));
  }
  for (const part of graph.inTextOrder(cmq.Participation)) belongs(graph.one(part, cmq.participant) ?? "", graph.one(part, cmq.side));
  return [...seen].map(([iri, rest]) => ({
    iri,
    release,
    ...(issued === undefined ? {} : { issued }),
    linked: !iri.startsWith(`${release}/`),
    ...rest,
  }));
}

/** What each body belongs to, by the release's mentions of it. */
function statedWholes(graph: GraphView): Map<string, string> {
  const wholes = new Map<string, string>();
  for (const mention of graph.inTextOrder(cmq.Mention)) {
    const [thing, whole] = [graph.one(mention, cmq.mentions), graph.one(mention, cmq.statedPartOf)];
    if (thing !== undefined && whole !== undefined && thing !== whole) wholes.set(thing, whole);
  }
  return wholes;
}

function reportSeen(graph: GraphView, release: string, iri: string): ReportSeen {
  const date = graph.one(iri, schema.startDate);
  const time = graph.one(iri, cmq.startTime);
  const title = graph.one(iri, dcterms.title);
  const publisher = graph.one(release, dcterms.publisher) ?? graph.one(release, cmq.publisherName);
  const place = graph.one(iri, schema.location) ?? graph.one(iri, cmq.placeText)?.toLowerCase();
  return {
    iri,
    release,
    ...(publisher === undefined ? {} : { issuer: `${publisher} ${graph.one(release, dcterms.language) ?? ""}` }),
    kind: notationOf(graph.one(iri, sem.eventType) ?? ""),
    status: notationOf(graph.one(iri, cmq.eventStatus) ?? ""),
    main: graph.flag(iri, cmq.main),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined
      ? {}
      : { start: { minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)), zone: graph.one(iri, cmq.timeZone) ?? "" } }),
    ...(title === undefined ? {} : { title }),
    ...(place === undefined ? {} : { place }),
    people: graph
      .all(iri, sem.hasActor)
      .filter((who) => graph.is(who, foaf.Person))
      .sort(),
  };
}
