import type { Quad } from "@rdfjs/types";
import { GraphIndex } from "../../src/explain/index.ts";
import { identityQuads } from "../../src/identity/identity-quads.ts";
import { Extraction, type RELATIONS } from "../../src/records/extraction.ts";
import { Release } from "../../src/records/release.ts";
import { DEFAULT_BASE, type Lookups, releaseQuads } from "../../src/rdf/index.ts";
import { RULES } from "../identity/made-up-releases.ts";

/** Two people of one state, one of each of two others; the states and topics are rows of a table, the people are not. */
const PEOPLE = { "Tavi Orlan": "Arvenia", "Mira Vale": "Arvenia", "Jon Sand": "Belmark", "Kari Tern": "Corland" } as const;
const STATES = ["Arvenia", "Belmark", "Corland"] as const;
export type Person = keyof typeof PEOPLE;
export type State = (typeof STATES)[number];

const LOOKUPS: Lookups = {
  row: (key, kind) => (kind === "state" || kind === "topic" ? { group: kind, key } : undefined),
  partOf: () => [],
  isTopic: (key) => key.startsWith("topic-"),
  isPost: () => false,
};
const TOOL = { name: "test", version: "0", tablesHash: "0", rulesHash: "0" };

/** What a made-up release reports and claims. */
export interface Said {
  events?: { kind?: string; status?: string; date?: string; people: Person[] }[];
  claims?: {
    of: State | Person;
    relation: (typeof RELATIONS)[number];
    to: State;
    modality?: string;
    polarity?: string;
    /** The release itself where nobody is named. */
    by?: Person;
    topics?: string[];
    since?: string;
  }[];
  publisher?: string;
}

/** The quads of a made-up release; every record has a sentence of its own in the text. */
export function saying(
  id: string,
  issued: string,
  { events = [], claims = [], publisher = "Gazette" }: Said,
): { id: string; quads: Quad[] } {
  let text = `${[...STATES, ...Object.keys(PEOPLE)].join(", ")}.\n`;
  const sentences: object[] = [{ start: 0, end: text.length - 1, role: "body" }];
  const words = (exact: string) => {
    const start = text.length;
    text += `${exact}\n`;
    sentences.push({ start, end: start + exact.length, role: "body" });
    return { start, end: start + exact.length, exact, sentence: sentences.length - 1, rule: "test.rule" };
  };
  const named = (name: string) => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
    exact: name,
    sentence: 0,
    rule: "test",
  });
  const link = { status: "unlinked", rule: "test.link" };
  const entities = [
    ...STATES.map((name) => ({ id: name, kind: "state", name, key: name.toLowerCase(), link, evidence: [named(name)] })),
    ...Object.keys(PEOPLE).map((name) => ({ id: name, kind: "person", name, link, evidence: [named(name)] })),
  ];
  const extraction = Extraction.parse({
    release: id,
    sentences,
    entities,
    tenures: Object.entries(PEOPLE).map(([person, of]) => ({ person, post: "Minister", of, status: "in-office", evidence: named(person) })),
    events: events.map(({ kind = "meeting", status = "held", date, people }, i) => ({
      id: `ev${i + 1}`,
      kind,
      status,
      main: true,
      ...(date !== undefined && { when: { start: date, text: date } }),
      participants: people.map((entity) => ({ entity, side: PEOPLE[entity] })),
      evidence: [words(`${people.join(" and ")} ${kind} number ${i}.`)],
    })),
    statements: [],
    claims: claims.map(({ of, relation, to, modality = "ongoing", polarity = "positive", by, topics = [], since }, i) => ({
      id: `c${i + 1}`,
      subject: of,
      relation,
      object: to,
      modality,
      polarity,
      holders: by === undefined ? "release" : [by],
      topics,
      ...(since !== undefined && { since }),
      evidence: words(`${of} ${relation} ${to} number ${i}.`),
    })),
    leftovers: [],
  });
  const release = Release.parse({
    id,
    title: id,
    publisher: { name: publisher },
    issued,
    text,
    source: { name: `${id}.txt`, mediaType: "text/plain", encoding: "utf-8", bytes: text.length, sha256: "0".repeat(64) },
  });
  return { id, quads: releaseQuads(release, extraction, { lookups: LOOKUPS, tool: TOOL }) as unknown as Quad[] };
}

/** All quads of made-up releases, and the identity graph over them. */
export function quadsOf(...releases: { quads: Quad[] }[]): Quad[] {
  const graphs = releases.map(({ quads }) => ({ quads: () => quads }));
  return [...releases.flatMap(({ quads }) => quads), ...identityQuads(graphs, RULES, DEFAULT_BASE)];
}

/** A dataset of made-up releases. */
export const indexOf = (...releases: { quads: Quad[] }[]): GraphIndex => new GraphIndex(quadsOf(...releases) as never);
