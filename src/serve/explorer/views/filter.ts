import type { EntityKind } from "../../../records/entity.ts";
import { type Catalogue, partiesOf } from "../model/catalogue.ts";
import type { Claim, EventRecord, Standing, Statement } from "../model/records.ts";
import { STANDINGS } from "../model/records.ts";
import { KINDS } from "../model/things.ts";
import { fold } from "./fold.ts";
import type { SearchIndex } from "./search.ts";

/** What a user asks a list, the timeline or the network to hold. It stands in the address of the page. */
export interface Filter {
  /** Words that must stand in the row. */
  q: string | undefined;
  /** IRI of something with a part in the record. */
  thing: string | undefined;
  /** Words of a name; something that bears it has a part in the record. */
  who: string | undefined;
  /** What `who` may stand for. */
  parties: ReadonlySet<string> | undefined;
  /** Kinds of things (network). */
  types: readonly EntityKind[];
  relation: string | undefined;
  standings: readonly Standing[];
  /** Kind of event. */
  kind: string | undefined;
  /** Held, planned or cancelled. */
  status: string | undefined;
  act: string | undefined;
  publisher: string | undefined;
  /** First and last day, or month, or year: the beginnings of dates are compared. */
  from: string | undefined;
  to: string | undefined;
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Reads a filter out of an address. What is no date, kind or standing is left out. */
export function readFilter(query: URLSearchParams, catalogue: Catalogue, search: SearchIndex): Filter {
  const text = (name: string): string | undefined => query.get(name)?.trim() || undefined;
  const date = (name: string): string | undefined => (DATE.test(text(name) ?? "") ? text(name) : undefined);
  const thing = text("thing");
  const who = text("who")?.slice(0, 200);
  return {
    q: text("q"),
    thing: thing === undefined ? undefined : catalogue.identity.canonical(thing),
    who,
    parties: who === undefined ? undefined : search.bearers(who),
    types: KINDS.filter((kind) => query.getAll("type").includes(kind)),
    relation: text("relation"),
    standings: STANDINGS.filter((standing) => query.getAll("standing").includes(standing)),
    kind: text("kind"),
    status: text("status"),
    act: text("act"),
    publisher: text("publisher"),
    from: date("from"),
    to: date("to"),
  };
}

/** The filter as parameters, for links that keep it. */
export function filterPairs(filter: Filter): [string, string][] {
  const { q, thing, who, relation, kind, status, act, publisher, from, to } = filter;
  const single = Object.entries({ q, thing, who, relation, kind, status, act, publisher, from, to });
  return [
    ...single.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
    ...filter.types.map((type): [string, string] => ["type", type]),
    ...filter.standings.map((standing): [string, string] => ["standing", standing]),
  ];
}

/** A day within bounds that may be shorter: `2022` to `2022-05` takes all of May. Without a date it is in no period. */
export function within(date: string | undefined, { from, to }: Pick<Filter, "from" | "to">): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === undefined) return false;
  return (from === undefined || date.slice(0, from.length) >= from) && (to === undefined || date.slice(0, to.length) <= to);
}

/** Claims that a filter lets through. */
export function claimsIn(catalogue: Catalogue, filter: Filter): Claim[] {
  const all = filter.thing === undefined ? catalogue.claims : catalogue.about(filter.thing).claims;
  return all.filter(
    (claim) =>
      (filter.relation === undefined || claim.relation === filter.relation) &&
      (filter.standings.length === 0 || filter.standings.includes(claim.standing)) &&
      involves(partiesOf.claim(claim), filter) &&
      published(catalogue, claim.release, filter) &&
      within(claim.issued, filter),
  );
}

/** Events that a filter lets through, newest first. */
export function eventsIn(catalogue: Catalogue, filter: Filter): EventRecord[] {
  const about = filter.thing === undefined ? undefined : new Set(catalogue.about(filter.thing).events);
  return catalogue.events.filter(
    (event) =>
      (about === undefined || about.has(event)) &&
      (filter.kind === undefined || event.kind === filter.kind) &&
      (filter.status === undefined || event.status === filter.status) &&
      involves(partiesOf.event(event), filter) &&
      event.reports.some(({ release }) => published(catalogue, release, filter)) &&
      within(event.date, filter),
  );
}

/** Statements that a filter lets through. */
export function statementsIn(catalogue: Catalogue, filter: Filter): Statement[] {
  const all = filter.thing === undefined ? catalogue.statements : catalogue.about(filter.thing).statements;
  return all.filter(
    (statement) =>
      (filter.act === undefined || statement.act === filter.act) &&
      involves(partiesOf.statement(statement), filter) &&
      published(catalogue, statement.release, filter) &&
      within(statement.issued, filter),
  );
}

const involves = (iris: ReadonlySet<string>, { parties }: Filter): boolean =>
  parties === undefined || [...iris].some((iri) => parties.has(iri));

const published = (catalogue: Catalogue, release: string, { publisher }: Filter): boolean =>
  publisher === undefined || catalogue.release(release)?.publisher === publisher;

/** Whether all words of a search stand in a text. */
export function hasWords(text: string, search: string | undefined): boolean {
  if (search === undefined) return true;
  const folded = fold(text);
  return fold(search)
    .split(" ")
    .every((word) => folded.includes(word));
}
