import type { NamedNode } from "n3";
import type { Quad } from "@rdfjs/types";
import { Draft } from "../rdf/draft.ts";
import { shortHash, slug } from "../rdf/slug.ts";
import { inLanguage, iri, name, partialDate, plain } from "../rdf/terms.ts";
import type { EventReport } from "../records/extraction.ts";
import type { IdentityRules } from "../records/identity-rules.ts";
import { cmq, eventKindConcept } from "../vocabulary/cmq.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { rdf } from "../vocabulary/rdf.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";
import { dayOf } from "./event-rules.ts";
import { identifyEvents, type SharedEvent } from "./events.ts";
import type { Doubt, Link } from "./link.ts";
import { identifyPeople } from "./people.ts";
import { type PersonSeen, type ReportSeen, seenIn } from "./seen.ts";

/** The language of the reasons, which are the rules' own words. */
const LANGUAGE = "en";

/** Name of the identity graph. */
export const identityGraph = (base: string): string => `${base}graph/identity`;

/**
 * The identity graph over all releases: which reports are about one event, which mentions are one person, each link a
 * resource with its rule and reason, and what was left open. The same quads for any order of `graphs`; graphs of no
 * release are passed over.
 */
export function identityQuads(graphs: Iterable<{ quads(): Iterable<Quad> }>, rules: IdentityRules, base: string): Quad[] {
  const seen: { people: PersonSeen[]; reports: ReportSeen[] } = { people: [], reports: [] };
  for (const graph of graphs) {
    const { people, reports } = seenIn(graph.quads());
    seen.people.push(...people);
    seen.reports.push(...reports);
  }
  const people = identifyPeople(seen.people, rules.people, base);
  const events = identifyEvents(seen.reports, rules, people.canonical, base);
  const draft = new Draft(iri(identityGraph(base)));
  for (const { iri: person, name: called } of people.shared) {
    draft.type(iri(person), foaf.Person);
    draft.add(iri(person), foaf.name, name(called, LANGUAGE));
  }
  for (const link of people.links) addLink(draft, base, link, cmq.identifiedAs);
  for (const event of events.events) addEvent(draft, event);
  for (const link of events.links) addLink(draft, base, link, cmq.reportOf);
  for (const doubt of people.doubts) addDoubt(draft, base, doubt);
  return draft.quads() as unknown as Quad[];
}

function addEvent(draft: Draft, { iri: node, reports, people }: SharedEvent): void {
  const event = iri(node);
  draft.type(event, cmq.Event, sem.Event, schema.Event);
  draft.addAll(
    event,
    sem.eventType,
    reports.map((report) => eventKindConcept(report.kind as EventReport["kind"])),
  );
  draft.addAll(event, sem.hasActor, people.map(iri));
  const day = reports[0] && dayOf(reports[0]);
  if (day !== undefined) draft.add(event, schema.startDate, partialDate(day));
}

function addLink(draft: Draft, base: string, link: Link & { considered?: string[] }, predicate: typeof cmq.reportOf): void {
  const [from, to] = [iri(link.from), iri(link.to)];
  const node = note(base, link.from);
  draft.add(from, predicate, to);
  draft.type(node, cmq.IdentityLink);
  draft.add(node, rdf.subject, from);
  draft.add(node, rdf.predicate, predicate);
  draft.add(node, rdf.object, to);
  draft.add(node, cmq.rule, plain(link.rule));
  draft.add(node, cmq.reason, inLanguage(link.reason, LANGUAGE));
  draft.addAll(node, cmq.considered, (link.considered ?? []).map(iri));
}

function addDoubt(draft: Draft, base: string, doubt: Doubt): void {
  const node = note(base, doubt.about, "open/"); // Somebody linked to some may still be left open as to others.
  draft.type(node, cmq.OpenIdentity);
  draft.add(node, rdf.subject, iri(doubt.about));
  draft.add(node, cmq.reason, inLanguage(doubt.reason, LANGUAGE));
  draft.addAll(node, cmq.considered, doubt.considered.map(iri));
}

/** IRI of a note about a thing. The hash keeps apart what a slug would not (`a.b`, `a-b`). */
function note(base: string, about: string, kind = ""): NamedNode {
  const place = about.startsWith(base) ? about.slice(base.length).replace(/^release\//, "") : about;
  return iri(`${base}identity/${kind}${slug(place)}-${shortHash(about)}`);
}
