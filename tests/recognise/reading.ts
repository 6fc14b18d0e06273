import { loadKnowledge, loadYaml, packageData } from "../../src/knowledge/index.ts";
import { loadNameLexicon } from "../../src/knowledge/lexicon/names.ts";
import { SegmentLexicon } from "../../src/knowledge/lexicon/segment.ts";
import { compileLinks, link, type Linked } from "../../src/link/index.ts";
import { compileNames, recognise } from "../../src/recognise/index.ts";
import type { Document } from "../../src/records/document.ts";
import type { EntityKind } from "../../src/records/entity.ts";
import type { Leftover } from "../../src/records/extraction.ts";
import { segmenter } from "../../src/segment/index.ts";

const dirs = [packageData()];
const tables = loadKnowledge({ dataDirs: dirs });
const lexicon = loadNameLexicon(dirs);
const names = compileNames(tables, lexicon);
const links = compileLinks(tables, lexicon);
const segment = segmenter(loadYaml(dirs, "lexicon/en/segment.yaml", SegmentLexicon));

/** Whose release a sentence is taken to be from. */
export interface From {
  publisher?: string;
  of?: string;
  issued?: string;
  title?: string;
}

export interface Reading extends Linked {
  doc: Document;
  leftovers: Leftover[];
}

/** Segments, recognises and links a text. */
export function read(text: string, from: From = {}): Reading {
  const doc = segment({
    id: "test",
    language: "en",
    text,
    issued: from.issued ?? "2023-06-01",
    ...(from.title === undefined ? {} : { title: from.title }),
    publisher: { name: from.publisher ?? "Press Office", ...(from.of === undefined ? {} : { of: from.of }) },
    source: { name: "test.txt", mediaType: "text/plain", encoding: "utf-8", bytes: 0, sha256: "" },
  });
  const found = recognise(doc, names);
  return { doc, leftovers: found.leftovers, ...link(doc, found.mentions, links) };
}

/** "Name: post / of; post / of", one line a person, in text order; `*` where `of` is inferred, the status where it is not "in-office". */
export function people(reading: Reading): string[] {
  const name = (id: string | undefined) => reading.entities.find((entity) => entity.id === id)?.name ?? "-";
  return reading.entities
    .filter((entity) => entity.kind === "person")
    .map((person) => {
      const posts = reading.tenures
        .filter((tenure) => tenure.person === person.id)
        .map((t) => `${t.status === "in-office" ? "" : `${t.status} `}${t.post} / ${name(t.of)}${t.ofInferred ? "*" : ""}`);
      return posts.length > 0 ? `${person.name}: ${posts.join("; ")}` : person.name;
    });
}

/** Names of the entities of some kinds that count as named. */
export function named(reading: Reading, ...kinds: EntityKind[]): string[] {
  return reading.entities.filter((entity) => kinds.includes(entity.kind) && !entity.incidental).map((entity) => entity.name);
}

export const organizations = (reading: Reading) => named(reading, "organization", "ministry", "armed-force", "mission");
