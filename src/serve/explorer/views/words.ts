import { spaced } from "../../../explain/index.ts";
import type { EntityKind } from "../../../records/entity.ts";
import type { Standing } from "../model/records.ts";

/** A kind in words, for one and for many. */
export const KIND_WORDS: Readonly<Record<EntityKind, { one: string; many: string }>> = {
  person: { one: "person", many: "people" },
  state: { one: "state", many: "states" },
  organization: { one: "organisation", many: "organisations" },
  ministry: { one: "ministry", many: "ministries" },
  "armed-force": { one: "armed force", many: "armed forces" },
  mission: { one: "mission", many: "missions" },
  grouping: { one: "grouping", many: "groupings" },
  instrument: { one: "agreement or document", many: "agreements and documents" },
  programme: { one: "programme", many: "programmes" },
  place: { one: "place", many: "places" },
  region: { one: "region", many: "regions" },
  topic: { one: "topic", many: "topics" },
};

/** What a standing means, as a badge says it and in a sentence. */
export const STANDING_WORDS: Readonly<Record<Standing, { badge: string; meaning: string }>> = {
  fact: { badge: "stated as fact", meaning: "stated by the release itself, or by a party about its own conduct" },
  intended: { badge: "intended", meaning: "somebody means to bring it about; it is not so yet" },
  proposed: { badge: "proposed", meaning: "somebody has put it forward; it is not so yet" },
  requested: { badge: "requested", meaning: "somebody has asked for it; it is not so yet" },
  said: { badge: "said of others", meaning: "what one party says or accuses another of; nobody else confirms it here" },
  denied: { badge: "denied", meaning: "somebody says that it is not so" },
};

/** Signs that tell standings apart without colour. */
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  fact: "✓",
  intended: "→",
  proposed: "◇",
  requested: "?",
  said: "❝",
  denied: "✕",
};

/** `cooperatesWith` → `cooperates with`. */
export const relationWords = spaced;

/** `multilateral-meeting` → `multilateral meeting`. */
export const plainWords = (notation: string): string => notation.replaceAll("-", " ");

/** `1 claim`, `2 claims`, `1,446 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Thousands parted by commas, without asking the locale. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
