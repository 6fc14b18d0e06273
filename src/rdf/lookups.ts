import { isStateBody } from "../knowledge/entity-kind.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { EntityKind } from "../records/entity.ts";

/** Segments under `id/` of IRIs that the tables' own keys make: one for each table of things. */
export const GROUPS = ["state", "organization", "grouping", "person", "instrument", "place", "topic"] as const;
export type Group = (typeof GROUPS)[number];

/** What the mapping needs to know of the tables. */
export interface Lookups {
  /** Where a key's row stands, after same-as.csv; undefined for a key that no table has. */
  row(key: string, kind: EntityKind): { group: Group; key: string } | undefined;
  /** Keys of what a row is part of, nearest first: parent bodies, then the state that they belong to. */
  partOf(key: string): readonly string[];
  /** True for a key of topics.csv. */
  isTopic(key: string): boolean;
  /** True for a key of posts.csv. */
  isPost(key: string): boolean;
}

/** Groups for a kind of entity that the tables do not hold under another one. */
export const GROUP_OF: Readonly<Record<EntityKind, Group>> = {
  person: "person",
  state: "state",
  organization: "organization",
  ministry: "organization",
  "armed-force": "organization",
  mission: "organization",
  grouping: "grouping",
  instrument: "instrument",
  programme: "instrument",
  place: "place",
  region: "place",
  topic: "topic",
};

/** Lookups over the loaded tables. A key that two tables share is looked for first in the table of its kind. */
export function lookupsOf(knowledge: Knowledge): Lookups {
  const tables: Readonly<Record<Group, { has(key: string): boolean }>> = {
    state: knowledge.countries,
    organization: knowledge.organizations,
    grouping: knowledge.groupings,
    person: knowledge.people,
    instrument: knowledge.instruments,
    place: knowledge.places,
    topic: knowledge.topics,
  };
  return {
    row(given, kind) {
      const key = knowledge.canonical(given);
      const group = [GROUP_OF[kind], ...GROUPS].find((candidate) => tables[candidate].has(key));
      return group === undefined ? undefined : { group, key };
    },
    partOf: (key) => partOf(knowledge, knowledge.canonical(key)),
    isTopic: (key) => knowledge.topics.has(key),
    isPost: (key) => knowledge.posts.has(key),
  };
}

/** A body without a parent belongs to its state; the country of any other body is only where it sits. */
function partOf(knowledge: Knowledge, key: string): string[] {
  const chain: string[] = [];
  let row = knowledge.organizations.get(key);
  while (row !== undefined) {
    const next = row.parent ?? (isStateBody(row.kind) ? row.country : undefined);
    if (next === undefined || chain.includes(next)) break;
    chain.push(next);
    row = knowledge.organizations.get(next);
  }
  return chain;
}
