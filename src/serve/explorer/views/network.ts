import { MEETS, type Catalogue } from "../model/catalogue.ts";
import type { Claim, EventRecord, Thing } from "../model/records.ts";
import { claimsIn, eventsIn, type Filter } from "./filter.ts";

/** A line between two things: everything of one relation and standing that is told of them. */
export interface Link {
  a: string;
  b: string;
  relation: string;
  standing: string;
  claims: Claim[];
  events: EventRecord[];
}

/** What the network shows of all that the filter lets through. */
export interface NetworkView {
  /** The heaviest first; weight is the number of claims and meetings in the links shown. */
  nodes: { thing: Thing; weight: number }[];
  links: Link[];
  total: { nodes: number; links: number };
}

/** Events with more people than this link nobody to everybody: a conference is no acquaintance. */
const MOST_MET = 12;

/** The network of a filter: at most `limit` things, those with most links; around one thing where the filter names one. */
export function networkOf(catalogue: Catalogue, filter: Filter, limit: number): NetworkView {
  const all = [...linksOf(catalogue, filter).values()].filter((link) => fits(catalogue, link, filter));
  const near = filter.thing === undefined ? all : around(all, filter.thing);
  const weights = weigh(near);
  const ranked = [...weights].sort(
    ([a, x], [b, y]) => Number(b === filter.thing) - Number(a === filter.thing) || y - x || (a < b ? -1 : 1),
  );
  const kept = new Set(ranked.slice(0, limit).map(([iri]) => iri));
  const links = near.filter(({ a, b }) => kept.has(a) && kept.has(b));
  const shown = weigh(links);
  // What is linked only with things that are left out would stand alone.
  const nodes = [...shown]
    .map(([iri, weight]) => ({ thing: catalogue.things.get(iri) as Thing, weight }))
    .sort((a, b) => b.weight - a.weight || (a.thing.iri < b.thing.iri ? -1 : 1));
  return { nodes, links, total: { nodes: weights.size, links: near.length } };
}

/** Links of one thing in a network, the heaviest first. */
export function linksAt(view: NetworkView, iri: string): Link[] {
  const size = (link: Link): number => link.claims.length + link.events.length;
  return view.links.filter(({ a, b }) => a === iri || b === iri).sort((x, y) => size(y) - size(x));
}

/** All links of the filter's claims and events, kinds of things not yet looked at. */
function linksOf(catalogue: Catalogue, filter: Filter): Map<string, Link> {
  const links = new Map<string, Link>();
  const link = (a: string, b: string, relation: string, standing: string): Link => {
    const key = [a, b, relation, standing].join("\n");
    const known = links.get(key) ?? { a, b, relation, standing, claims: [], events: [] };
    links.set(key, known);
    return known;
  };
  const open = { ...filter, thing: undefined };
  if (filter.relation !== MEETS)
    for (const claim of claimsIn(catalogue, open)) link(claim.subject, claim.object, claim.relation, claim.standing).claims.push(claim);
  const met = filter.standings.length === 0 || filter.standings.includes("fact");
  if ((filter.relation === undefined || filter.relation === MEETS) && met)
    for (const event of eventsIn(catalogue, { ...open, kind: undefined, status: "held" }))
      for (const [a, b] of pairs(event.actors)) link(a, b, MEETS, "fact").events.push(event);
  return links;
}

function* pairs(actors: readonly string[]): Generator<[string, string]> {
  if (actors.length > MOST_MET) return;
  for (const a of actors) for (const b of actors) if (a < b) yield [a, b];
}

function fits({ things }: Catalogue, { a, b }: Link, { types }: Filter): boolean {
  const [from, to] = [things.get(a), things.get(b)];
  if (a === b || from === undefined || to === undefined) return false;
  return types.length === 0 || (types.includes(from.kind) && types.includes(to.kind));
}

/** Links that touch a thing, and those between two of its neighbours. */
function around(links: readonly Link[], thing: string): Link[] {
  const near = new Set([thing]);
  for (const { a, b } of links)
    if (a === thing) near.add(b);
    else if (b === thing) near.add(a);
  return links.filter(({ a, b }) => near.has(a) && near.has(b));
}

function weigh(links: readonly Link[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { a, b, claims, events } of links)
    for (const end of [a, b]) weights.set(end, (weights.get(end) ?? 0) + claims.length + events.length);
  return weights;
}
