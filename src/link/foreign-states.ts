import type { Document } from "../records/document.ts";
import type { Entity } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { Draft } from "./draft.ts";
import { sentenceAt } from "./evidence.ts";
import type { Links } from "./knowledge.ts";

/**
 * Tells for a draft the only foreign state that its sentence names, else the only one of the title or first lines; a trip's goal does not
 * count, nor a place, where a state is named otherwise. One pass over the mentions, on first use.
 */
export function foreignStates(
  doc: Document,
  mentions: readonly Mention[],
  things: ReadonlyMap<string, Entity>,
  home: string | undefined,
  links: Links,
): (draft: Draft) => string | undefined {
  interface Named {
    states: Set<string>;
    goals: Set<string>;
  }
  let bySentence: Map<number, Named> | undefined;
  const head = new Set<string>();
  const read = (): Map<number, Named> => {
    const found = new Map<number, Named>();
    const byKey = new Map<string, string>();
    for (const entity of things.values()) if (entity.kind === "state" && entity.key !== undefined) byKey.set(entity.key, entity.id);
    for (const mention of mentions) {
      const named = foreignState(doc, mention, mentions, things, byKey, home, links);
      if (named === undefined) continue;
      const sentence = sentenceAt(doc, mention.start);
      const here = found.get(sentence) ?? { states: new Set(), goals: new Set() };
      found.set(sentence, here);
      here[named.goal ? "goals" : "states"].add(named.state);
      if (!named.goal && (sentence === 0 || doc.sentences[sentence]?.role === "title")) head.add(named.state);
    }
    return found;
  };
  const one = (states: ReadonlySet<string>) => (states.size === 1 ? [...states][0] : undefined);
  return (draft) => {
    bySentence ??= read();
    const here = bySentence.get(sentenceAt(doc, draft.tenure.evidence.start));
    if (here && here.states.size > 0) return one(here.states);
    if (here && here.goals.size > 0) return one(here.goals);
    return one(head);
  };
}

/** The foreign state that a mention names, or whose place it names, and whether that is where somebody goes; a state in another person's title is that person's. */
function foreignState(
  doc: Document,
  mention: Mention,
  mentions: readonly Mention[],
  things: ReadonlyMap<string, Entity>,
  byKey: ReadonlyMap<string, string>,
  home: string | undefined,
  links: Links,
): { state: string; goal: boolean } | undefined {
  const entity = things.get(mention.entity ?? "");
  if (!entity || entity.key === home) return undefined;
  if (mention.inside !== undefined && mentions[mention.inside]?.kind === "person") return undefined;
  const before = /(\p{L}+)\s*(?:the\s+)?$/u.exec(doc.text.slice(Math.max(0, mention.start - 16), mention.start))?.[1]?.toLowerCase() ?? "";
  if (entity.kind === "state") return { state: entity.id, goal: links.goals.has(before) };
  const country = entity.kind === "place" && entity.key !== undefined ? links.tables.places.get(entity.key)?.country : undefined;
  const state = country === undefined || country === home ? undefined : byKey.get(country);
  return state === undefined ? undefined : { state, goal: true };
}
