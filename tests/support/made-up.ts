import { Writer } from "n3";
import type { Evidence } from "../../src/records/span.ts";
import { Extraction } from "../../src/records/extraction.ts";
import { Release } from "../../src/records/release.ts";
import type { Lookups } from "../../src/rdf/lookups.ts";
import { releaseQuads } from "../../src/rdf/release-quads.ts";

const TEXT = `Arvenia and Belmark meet

1. On May 5, 2031, Minister Orlan met Minister Sand for about 40 minutes.
2. Minister Orlan intends to join the Coastal Watch. Minister Sand welcomed this.
`;
const NOTHING: Lookups = { row: () => undefined, partOf: () => [], isTopic: () => false, isPost: () => false };
const TOOL = { name: "test", version: "0", tablesHash: "0", rulesHash: "0" };

/** Evidence for words of the made-up text. */
function words(exact: string, sentence: number, item?: string): Evidence {
  const start = TEXT.indexOf(exact);
  if (start < 0) throw new Error(`not in the text: ${exact}`);
  return { start, end: start + exact.length, exact, sentence, rule: `test.${exact.split(" ")[0]}`, ...(item !== undefined && { item }) };
}
const sentence = (text: string, item?: string) => {
  const { start, end } = words(text, 0);
  return { start, end, role: "body" as const, ...(item !== undefined && { item }) };
};
const entity = (id: string, kind: string, name: string, at: string, extra: object = {}) => ({
  id,
  kind,
  name,
  link: { status: "unlinked", rule: "test.link" },
  evidence: [words(at, 0)],
  ...extra,
});

/** A release of two made-up states, and what is in it, written down by hand. */
export function madeUp(
  change: (extraction: Extraction) => Extraction = (same) => same,
  id = "2031-05-05-made-up",
): { release: Release; extraction: Extraction } {
  const release = Release.parse({
    id,
    title: "Arvenia and Belmark meet",
    publisher: { name: "Arvenian Ministry" },
    issued: "2031-05-06",
    text: TEXT,
    source: { name: `${id}.txt`, mediaType: "text/plain", encoding: "utf-8", bytes: TEXT.length, sha256: "0".repeat(64) },
  });
  const extraction = Extraction.parse({
    release: id,
    sentences: [
      sentence("Arvenia and Belmark meet"),
      sentence("On May 5, 2031, Minister Orlan met Minister Sand for about 40 minutes.", "1"),
      sentence("Minister Orlan intends to join the Coastal Watch.", "2"),
      sentence("Minister Sand welcomed this.", "2"),
    ],
    entities: [
      entity("e1", "state", "Arvenia", "Arvenia"),
      entity("e2", "state", "Belmark", "Belmark"),
      entity("e3", "person", "Orlan", "Orlan", { aka: ["Minister Orlan"] }),
      entity("e4", "person", "Sand", "Sand"),
      entity("e5", "programme", "Coastal Watch", "Coastal Watch", { abbreviation: "CW" }),
    ],
    tenures: [
      { person: "e3", post: "Minister", of: "e1", ofInferred: true, status: "in-office", evidence: words("Minister Orlan", 1, "1") },
      { person: "e4", post: "Minister", of: "e2", status: "acting", evidence: words("Minister Sand", 1, "1") },
    ],
    events: [
      {
        id: "ev1",
        kind: "meeting",
        status: "held",
        main: true,
        when: { start: "2031-05-05", text: "May 5, 2031" },
        minutes: 40,
        approximate: true,
        participants: [
          { entity: "e3", side: "e1" },
          { entity: "e4", side: "e2" },
        ],
        evidence: [words("met", 1, "1")],
      },
    ],
    statements: [
      {
        id: "s1",
        speakers: ["e3"],
        act: "intend",
        about: "join the Coastal Watch",
        event: "ev1",
        claims: ["c1"],
        evidence: words("intends to join the Coastal Watch", 2, "2"),
      },
      { id: "s2", speakers: ["e4"], act: "welcome", about: "this", event: "ev1", answers: "s1", evidence: words("welcomed this", 3, "2") },
    ],
    claims: [
      {
        id: "c1",
        subject: "e1",
        relation: "participatesIn",
        object: "e5",
        modality: "intended",
        polarity: "positive",
        holders: ["e3"],
        statement: "s1",
        evidence: words("intends to join the Coastal Watch", 2, "2"),
      },
    ],
    leftovers: [],
  });
  return { release, extraction: change(extraction) };
}

/** The graph of made-up releases as N-Quads. */
export function madeUpNQuads(...releases: { release: Release; extraction: Extraction }[]): string {
  const writer = new Writer({ format: "N-Quads" });
  const quads = releases.flatMap(({ release, extraction }) => releaseQuads(release, extraction, { lookups: NOTHING, tool: TOOL }));
  return quads
    .map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph))
    .sort()
    .join("");
}
