import type { NamedNode, Quad } from "@rdfjs/types";
import { type FactName, Facts } from "../records/facts.ts";
import { cmq, notationOf } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { org } from "../vocabulary/org.ts";
import { prov } from "../vocabulary/prov.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";
import { factRelations } from "./fact-relations.ts";
import { FactNames, type Names, type ReferenceLabels } from "./fact-names.ts";
import { GraphView } from "./graph-view.ts";

/**
 * The facts view of one release, read back from the quads of its graph, so that what is scored is what a user gets.
 * `reference` gives preferred labels; `NO_REFERENCE` where there is none.
 */
export function factsView(quads: Iterable<Quad>, reference: ReferenceLabels): Facts {
  const graph = GraphView.of(quads);
  const names = new FactNames(graph, reference);
  const release = graph.inTextOrder(cmq.Release)[0] ?? "";
  const things = names.mentioned();
  const of = (...classes: NamedNode[]): string[] => things.filter((thing) => classes.some((type) => graph.is(thing, type)));
  return Facts.parse({
    id: graph.one(release, dcterms.identifier),
    source: graph.one(release, dcterms.source) ?? graph.one(release, cmq.sourceAddress) ?? null,
    publisher: graph.one(release, cmq.publisherName) ?? null,
    issued: graph.one(release, dcterms.issued) ?? null,
    language: graph.one(release, dcterms.language),
    people: of(foaf.Person).flatMap((person) => posts(graph, names, person).map((post) => ({ ...listed(names.of(person)), ...post }))),
    states: of(cmq.State).map((state) => names.of(state).name),
    organizations: of(org.Organization).map((body) => names.short(body)),
    groupings: of(org.OrganizationalCollaboration).map((thing) => ({
      ...listed(names.of(thing)),
      ...stated(graph, names, thing, cmq.statedMember, "members"),
    })),
    instruments: of(cmq.Instrument).map((thing) => ({
      ...listed(names.of(thing)),
      ...stated(graph, names, thing, cmq.statedParty, "parties"),
    })),
    programmes: of(cmq.Programme).map((thing) => names.short(thing)),
    events: events(graph, names),
    relations: factRelations(graph, names),
    statements: statements(graph, names),
  });
}

/** For a graph that stands without a reference graph. */
export const NO_REFERENCE: ReferenceLabels = { label: () => undefined };

const listed = ({ name, abbr, aka }: Names) => ({ name, ...(abbr === undefined ? {} : { abbr }), ...(aka.length === 0 ? {} : { aka }) });

/** The posts in which the release shows somebody, those held for one state or body together, earlier ones last. */
function posts(graph: GraphView, names: FactNames, person: string): { post?: string; of?: FactName }[] {
  const tenures = graph.inTextOrder(org.Membership).filter((tenure) => graph.one(tenure, org.member) === person);
  const former = (tenure: string): boolean => notationOf(graph.one(tenure, cmq.tenureStatus) ?? "") === "former";
  const groups = new Map<string, string[]>();
  for (const tenure of tenures) {
    const key = `${former(tenure)} ${graph.one(tenure, org.organization) ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), tenure]);
  }
  if (groups.size === 0) return [{}];
  return [...groups.values()]
    .sort((a, b) => Number(former(a[0] ?? "")) - Number(former(b[0] ?? "")))
    .map((group) => {
      const of = graph.one(group[0] ?? "", org.organization);
      const said = [...new Set(group.map((each) => graph.one(each, schema.roleName) ?? ""))];
      return { post: said.join(" and "), ...(of === undefined ? {} : { of: names.short(of) }) };
    });
}

function stated(graph: GraphView, names: FactNames, thing: string, property: NamedNode, key: string): Record<string, FactName[]> {
  const found = [...new Set(names.mentionsOf(thing).flatMap((mention) => graph.all(mention, property)))];
  return found.length === 0 ? {} : { [key]: found.map((each) => names.short(each)) };
}

/** Held and planned events; a cancelled one is no event, its claims say what was called off. */
function events(graph: GraphView, names: FactNames): object[] {
  return graph
    .inTextOrder(cmq.EventReport)
    .map((event) => ({ event, status: notationOf(graph.one(event, cmq.eventStatus) ?? "") }))
    .filter(({ status }) => status !== "cancelled")
    .map(({ event, status }) => {
      const minutes = graph.one(event, cmq.minutes);
      return {
        kind: notationOf(graph.one(event, sem.eventType) ?? ""),
        status,
        date: graph.one(event, schema.startDate) ?? null,
        start: graph.one(event, cmq.startTime)?.slice(0, 5) ?? null,
        minutes: minutes === undefined ? null : Number(minutes),
        place: graph.one(event, cmq.placeText) ?? null,
        participants: graph.all(event, sem.hasActor).map((who) => names.short(who)),
        topics: names.topics(event),
      };
    });
}

function statements(graph: GraphView, names: FactNames): object[] {
  // What somebody did not say or do is no statement of theirs; the graph keeps it, marked as negated.
  return graph
    .inTextOrder(cmq.Statement)
    .filter((statement) => !graph.flag(statement, cmq.negated))
    .map((statement) => ({
      speakers: graph.all(statement, prov.wasAttributedTo).map((who) => names.short(who)),
      act: notationOf(graph.one(statement, cmq.act) ?? ""),
      about: graph.one(statement, cmq.about) ?? "",
    }));
}
