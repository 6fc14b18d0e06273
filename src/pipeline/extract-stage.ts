import { extractor, type Trace } from "../extract/index.ts";
import { topicFinder } from "../extract/topics.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { loadLanguage } from "../knowledge/lexicon/language.ts";
import { loadNameLexicon } from "../knowledge/lexicon/names.ts";
import { remembering } from "../knowledge/remember.ts";
import { homeOf } from "../link/home.ts";
import { compileLinks } from "../link/knowledge.ts";
import { type Linked, link } from "../link/link.ts";
import { compileNames } from "../recognise/names.ts";
import { recognise } from "../recognise/recognise.ts";
import type { Document } from "../records/document.ts";
import type { Entity } from "../records/entity.ts";
import type { Extraction } from "../records/extraction.ts";
import type { Release } from "../records/release.ts";
import { segmenter } from "../segment/index.ts";
import { tagWords } from "../tag/index.ts";

/** Every layer of a release on the way to its records. */
export interface ExtractionTrace extends Trace {
  doc: Document;
  linked: Linked;
}

export interface ExtractionResult {
  extraction: Extraction;
  trace: ExtractionTrace;
}

type Stage = (release: Release) => ExtractionResult;
const compiled = new WeakMap<Knowledge, Stage>();

/** Reads a release: segment, recognise, link, extract. Tables and lexicon are compiled once for a `Knowledge`. */
export function extract(release: Release, knowledge: Knowledge): ExtractionResult {
  let stage = compiled.get(knowledge);
  if (!stage) {
    stage = compile(knowledge);
    compiled.set(knowledge, stage);
  }
  return stage(release);
}

function compile(knowledge: Knowledge): Stage {
  const dirs = knowledge.dataDirs;
  const language = loadLanguage(dirs);
  const lexicon = loadNameLexicon(dirs);
  const segment = segmenter(language.segment, language.language);
  const names = compileNames(knowledge, lexicon);
  const links = compileLinks(knowledge, lexicon);
  const read = extractor(language, tagWords);
  // A statement's words are looked at again for each of its claims.
  const topicsOf = remembering(topicFinder(knowledge.topics.rows), 500);
  return (release) => {
    const doc = segment(release);
    const recognised = recognise(doc, names);
    const home = homeOf(doc, recognised.mentions, knowledge, names.sides);
    // Only linking looks at the inferred country; the release itself says no more of its publisher than was read.
    const homed =
      home === undefined || release.publisher?.of !== undefined
        ? doc
        : { ...doc, release: { ...release, publisher: { name: release.publisher?.name ?? "", of: home } } };
    const linked = link(homed, recognised.mentions, links);
    const byKey = new Map(
      linked.entities.flatMap((entity) => (entity.kind === "state" && entity.key ? [[entity.key, entity.id] as const] : [])),
    );
    const states = new Map<Entity, string | undefined>();
    const stateOf = (entity: Entity): string | undefined => {
      if (!states.has(entity)) states.set(entity, findState(entity));
      return states.get(entity);
    };
    const findState = (entity: Entity): string | undefined => {
      if (entity.kind === "state") return entity.id;
      const country = entity.key
        ? (knowledge.organizations.get(entity.key)?.country ?? knowledge.places.get(entity.key)?.country)
        : undefined;
      const part = entity.partOf ? linked.entities.find((each) => each.id === entity.partOf && each.kind === "state") : undefined;
      return (country ? byKey.get(country) : undefined) ?? part?.id ?? (entity.key === undefined ? stateInName(entity, linked) : undefined);
    };
    const voice = home === undefined ? undefined : byKey.get(home);
    const { extraction, trace } = read({
      doc,
      mentions: linked.mentions,
      entities: linked.entities,
      tenures: linked.tenures,
      stateOf,
      voice,
      speaksForOthers: (post) => links.spokesperson.test(post),
      topicsOf,
      leftovers: recognised.leftovers,
    });
    return { extraction, trace: { ...trace, doc, linked } };
  };
}

/** The one state that the name of a body without a row names ("Department for Trade of X"). */
function stateInName(entity: Entity, { mentions }: Pick<Linked, "mentions">): string | undefined {
  const own = mentions.filter((mention) => mention.entity === entity.id);
  const inside = mentions.filter(
    (mention) => mention.kind === "state" && mention.entity && own.some(({ start, end }) => mention.start >= start && mention.end <= end),
  );
  const states = new Set(inside.map((mention) => mention.entity));
  return states.size === 1 ? [...states][0] : undefined;
}
