import type { EntityKind } from "../../../records/entity.ts";
import { dcterms } from "../../../vocabulary/dcterms.ts";
import { SCHEMA_NS } from "../../../vocabulary/schema.ts";
import { skos } from "../../../vocabulary/skos.ts";
import type { Catalogue } from "../model/catalogue.ts";
import type { EventRecord, ReleaseRecord, Thing } from "../model/records.ts";
import { postsOf } from "../views/posts.ts";

/** Class of schema.org for each kind. */
const CLASS: Readonly<Record<EntityKind, string>> = {
  person: "Person",
  state: "Country",
  organization: "Organization",
  ministry: "GovernmentOrganization",
  "armed-force": "Organization",
  mission: "Organization",
  grouping: "Organization",
  instrument: "CreativeWork",
  programme: "Project",
  place: "Place",
  region: "Place",
  topic: "DefinedTerm",
};

const STATUS: Readonly<Record<string, string>> = { held: "EventScheduled", planned: "EventScheduled", cancelled: "EventCancelled" };

/** A thing in terms of schema.org: what any search engine or reader of structured data understands. */
export function aboutThing(catalogue: Catalogue, thing: Thing): object {
  const names = thing.names.map(({ text }) => text).filter((text) => text !== thing.label);
  const [post] = thing.kind === "person" ? postsOf(catalogue.about(thing.iri).tenures) : [];
  return described({
    ...reference(catalogue, thing.iri),
    alternateName: [...thing.abbreviations, ...names.filter((name) => !thing.abbreviations.includes(name))],
    sameAs: catalogue.graph.objects(thing.iri, skos.exactMatch).map(({ value }) => value),
    jobTitle: post?.post,
    worksFor: post?.of === undefined ? undefined : reference(catalogue, post.of),
  });
}

/** A meeting, call or visit. */
export function aboutEvent(catalogue: Catalogue, event: EventRecord): object {
  const report = event.reports[0];
  return described({
    "@type": "Event",
    "@id": event.iri,
    name: event.label,
    startDate: event.date,
    endDate: event.endDate,
    eventStatus: STATUS[event.status] && SCHEMA_NS + STATUS[event.status],
    location: report?.placeText === undefined ? undefined : { "@type": "Place", name: report.placeText },
    organizer: report?.host === undefined ? undefined : reference(catalogue, report.host),
    attendee: event.actors.map((iri) => reference(catalogue, iri)),
    subjectOf: event.reports.flatMap(({ release }) => catalogue.release(release) ?? []).map((release) => article(release)),
  });
}

/** A release. */
export function aboutRelease(catalogue: Catalogue, release: ReleaseRecord): object {
  const named = [...catalogue.things.values()].filter(({ releases }) => releases.includes(release.id));
  return described({
    ...article(release),
    inLanguage: release.language,
    isBasedOn: release.source,
    mentions: named.filter(({ kind }) => kind !== "topic").map(({ iri }) => reference(catalogue, iri)),
  });
}

/** The build as a whole. */
export function aboutBuild(catalogue: Catalogue, base: string): object {
  const { graph, releases } = catalogue;
  const iri = `${base}dataset`;
  const dates = releases.flatMap(({ issued }) => issued ?? []).sort();
  return described({
    "@type": "Dataset",
    "@id": iri,
    name: graph.value(iri, dcterms.title) ?? "Knowledge graph of press releases",
    description: `What ${releases.length} press releases say, as a graph in which every statement leads back to the words that make it.`,
    license: graph.value(iri, dcterms.license),
    temporalCoverage: dates.length === 0 ? undefined : `${dates[0]}/${dates.at(-1)}`,
  });
}

function article({ iri, title, issued, publisher }: ReleaseRecord): object {
  return defined({
    "@type": "Article",
    "@id": iri,
    headline: title,
    datePublished: issued,
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
  });
}

function reference(catalogue: Catalogue, iri: string): object {
  const kind = catalogue.things.get(iri)?.kind;
  return { "@type": kind === undefined ? "Thing" : CLASS[kind], "@id": iri, name: catalogue.label(iri) };
}

const described = (about: object): object => ({ "@context": SCHEMA_NS, ...defined(about) });

/** Without members that say nothing. */
function defined(about: object): object {
  return Object.fromEntries(
    Object.entries(about).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0)),
  );
}
