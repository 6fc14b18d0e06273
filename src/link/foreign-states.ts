import type { Document } from "../records/document.ts";
import type { Entity } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import { sentenceAt } from "./evidence.ts";
import type { Links } from "./knowledge.ts";

/** Key of the only foreign state that can be meant at an offset. */
export type ForeignAt = (offset: number) => string | undefined;

/** Sentences before somebody's that may still say where they are. */
const BEFORE = 3;

/**
 * Tells for an offset the only foreign state that its sentence names, else where the sentences before it say that one has gone, else the only
 * one of the title or first lines; a trip's goal does not count, nor a place, where a state is named otherwise. One pass over the mentions, on first use.
 */
export function foreignStates(
  doc: Document,
  mentions: readonly Mention[],
  things: ReadonlyMap<string, Entity>,
  home: string | undefined,
  links: Links,
): ForeignAt {
  interface Named {
    states: Set<string>;
    goals: Set<string>;
    /** Goals that somebody has gone to. */
    reached: Set<string>;
  }
  const national = home !== undefined && links.tables.countries.has(home);
  let bySentence: Map<number, Named> | undefined;
  const head = new Set<string>();
  const read = (): Map<number, Named> => {
    const found = new Map<number, Named>();
    for (const mention of mentions) {
      const named = foreignState(doc, mention, mentions, things, home, links);
      if (named === undefined) continue;
      const sentence = sentenceAt(doc, mention.start);
      const here = found.get(sentence) ?? { states: new Set(), goals: new Set(), reached: new Set() };
      found.set(sentence, here);
      here[named.goal ? "goals" : "states"].add(named.state);
      if (named.reached) here.reached.add(named.state);
      if (!named.goal && (sentence === 0 || doc.sentences[sentence]?.role === "title")) head.add(named.state);
    }
    return found;
  };
  const one = (states: ReadonlySet<string>) => (states.size === 1 ? [...states][0] : undefined);
  return (offset) => {
    bySentence ??= read();
    const sentence = sentenceAt(doc, offset);
    const here = bySentence.get(sentence);
    if (here && here.states.size > 0) return one(here.states);
    if (here && here.goals.size > 0) return one(here.goals);
    for (let back = sentence - 1; back >= Math.max(0, sentence - BEFORE) && doc.sentences[back]?.role === "body"; back--) {
      const before = bySentence.get(back);
      // What a state speaks of is not where its people are; a body of many states has no side of its own.
      const there = national ? before?.reached : before?.goals;
      if (there && there.size > 0) return one(there);
      if (before) break;
    }
    return one(head);
  };
}

/** The foreign state that a mention names, or whose place it names, and whether that is where somebody goes; a state in another person's title is that person's. */
function foreignState(
  doc: Document,
  mention: Mention,
  mentions: readonly Mention[],
  things: ReadonlyMap<string, Entity>,
  home: string | undefined,
  links: Links,
): { state: string; goal: boolean; reached: boolean } | undefined {
  const entity = things.get(mention.entity ?? "");
  if (!entity || entity.key === home) return undefined;
  if (mention.inside !== undefined && mentions[mention.inside]?.kind === "person") return undefined;
  const before = /(\p{L}+)\s*(?:the\s+)?$/u.exec(doc.text.slice(Math.max(0, mention.start - 16), mention.start))?.[1]?.toLowerCase() ?? "";
  if (entity.kind === "state")
    return entity.key === undefined
      ? undefined
      : { state: entity.key, goal: links.goals.has(before), reached: links.sides.reached.has(before) };
  // A conference seat is nobody's side.
  if (entity.kind === "place" && links.sides.hostCities.has(entity.name)) return undefined;
  const country = entity.kind === "place" && entity.key !== undefined ? links.tables.places.get(entity.key)?.country : undefined;
  return country === undefined || country === home ? undefined : { state: country, goal: true, reached: true };
}
