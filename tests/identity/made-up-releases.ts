import type { Quad } from "@rdfjs/types";
import { fileURLToPath } from "node:url";
import { identityQuads } from "../../src/identity/identity-quads.ts";
import { loadYaml } from "../../src/knowledge/yaml.ts";
import { Extraction } from "../../src/records/extraction.ts";
import { IdentityRules } from "../../src/records/identity-rules.ts";
import { Release } from "../../src/records/release.ts";
import { DEFAULT_BASE, type Lookups, releaseQuads } from "../../src/rdf/index.ts";
import { cmq } from "../../src/vocabulary/cmq.ts";
import { rdf } from "../../src/vocabulary/rdf.ts";

export const RULES = loadYaml([fileURLToPath(new URL("../../data/", import.meta.url))], "identity.yaml", IdentityRules);
export const BASE = DEFAULT_BASE;

/** Rows of a table: keys that begin with `Q`. */
const LOOKUPS: Lookups = {
  row: (key, kind) =>
    key.startsWith("Q") ? { group: kind === "person" ? "person" : kind === "state" ? "state" : "organization", key } : undefined,
  partOf: () => [],
  isTopic: () => false,
  isPost: () => false,
};

/** A person of a made-up release: name, post and for whom; `key` where a table has them. */
export interface Who {
  name: string;
  post?: string;
  of?: string;
  key?: string;
}

/** An event of a made-up release; people by their names. */
export interface What {
  kind?: string;
  status?: string;
  date?: string;
  start?: string;
  place?: string;
  title?: string;
  main?: boolean;
  people: string[];
}

/** The graph of a release that names these people and reports these events. */
export function madeUpGraph(
  id: string,
  issued: string,
  people: Who[],
  events: What[] = [],
  publisher?: string,
): { id: string; quads(): Quad[] } {
  const at = (i: number) => ({ start: i, end: i + 1, exact: "x", sentence: 0, rule: "test.rule" });
  const bodies = [...new Set(people.flatMap((who) => who.of ?? []))];
  const link = { status: "unlinked", rule: "test.link" };
  const entities = [
    ...bodies.map((name, i) => ({
      id: `b${i}`,
      kind: "state",
      name,
      key: `Q${name}`,
      link: { ...link, status: "linked" },
      evidence: [at(i)],
    })),
    ...people.map((who, i) => ({
      id: `p${i}`,
      kind: "person",
      name: who.name,
      ...(who.key && { key: who.key }),
      link,
      evidence: [at(20 + i)],
    })),
  ];
  const tenures = people.flatMap((who, i) =>
    who.post === undefined
      ? []
      : [{ person: `p${i}`, post: who.post, ...(who.of && { of: `b${bodies.indexOf(who.of)}` }), evidence: at(20 + i) }],
  );
  const reports = events.map((event, i) => ({
    id: `ev${i}`,
    kind: event.kind ?? "meeting",
    status: event.status ?? "held",
    main: event.main ?? i === 0,
    ...(event.date && { when: { start: event.date, text: event.date } }),
    ...(event.start && { start: event.start }),
    ...(event.place && { place: { text: event.place } }),
    ...(event.title && { title: event.title }),
    participants: event.people.map((name) => ({ entity: `p${people.findIndex((who) => who.name === name)}` })),
    evidence: [at(60 + i)],
  }));
  const text = "x".repeat(100);
  const release = Release.parse({
    id,
    issued,
    text,
    ...(publisher && { publisher: { name: publisher } }),
    source: { name: `${id}.txt`, mediaType: "text/plain", encoding: "utf-8", bytes: 100, sha256: "0".repeat(64) },
  });
  const extraction = Extraction.parse({
    release: id,
    sentences: [{ start: 0, end: 100, role: "body" }],
    entities,
    tenures,
    events: reports,
    statements: [],
    claims: [],
    leftovers: [],
  });
  const tool = { name: "test", version: "0", tablesHash: "0", rulesHash: "0" };
  const quads = releaseQuads(release, extraction, { lookups: LOOKUPS, tool }) as unknown as Quad[];
  return { id, quads: () => quads };
}

/** What the identity graph says: who is identified as whom, which reports share an event, and why. */
export interface Said {
  /** Tails of IRIs: release's own person → person. */
  people: Record<string, string>;
  /** Groups of release ids whose reports are about one event, sorted; reports that stand alone are left out. */
  shared: string[][];
  /** Event IRI of each report IRI. */
  events: Map<string, string>;
  /** Rule and reason by the tail of what the note is about. */
  notes: Record<string, { rule?: string; reason: string; considered: string[] }>;
  lines: string[];
}

export function identify(graphs: { quads(): Iterable<Quad> }[], rules = RULES): Said {
  const quads = identityQuads(graphs, rules, BASE);
  const tail = (iri: string) => iri.slice(BASE.length).replace(/^release\//, "");
  const objects = (s: string, p: { value: string }) =>
    quads.filter((q) => q.subject.value === s && q.predicate.value === p.value).map((q) => q.object.value);
  const events = new Map(quads.filter((q) => q.predicate.value === cmq.reportOf.value).map((q) => [q.subject.value, q.object.value]));
  const byEvent = new Map<string, string[]>();
  for (const [report, event] of events) byEvent.set(event, [...(byEvent.get(event) ?? []), tail(report).split("/")[0] as string]);
  const notes = quads
    .filter((q) => q.predicate.value === rdf.subject.value)
    .map((q) => {
      const [rule] = objects(q.subject.value, cmq.rule);
      return [
        tail(q.object.value),
        {
          ...(rule === undefined ? {} : { rule }),
          reason: objects(q.subject.value, cmq.reason)[0] ?? "",
          considered: objects(q.subject.value, cmq.considered).map(tail),
        },
      ] as const;
    });
  return {
    people: Object.fromEntries(
      quads.filter((q) => q.predicate.value === cmq.identifiedAs.value).map((q) => [tail(q.subject.value), tail(q.object.value)]),
    ),
    shared: [...byEvent.values()]
      .filter((group) => group.length > 1)
      .map((group) => group.sort())
      .sort(),
    events,
    notes: Object.fromEntries(notes),
    lines: quads.map((q) => `${q.subject.value} ${q.predicate.value} ${q.object.value}`).sort(),
  };
}
