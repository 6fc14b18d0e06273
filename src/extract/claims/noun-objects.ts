import type { RelationLexicon, RelationNoun } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import { listAt } from "../lists.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import { sidesOf } from "./making.ts";
import { objectAt } from "./objects.ts";

/** Whom a noun's relation is to, by the phrase at `at`: one name, or a list of them. */
export function objectsAt(units: readonly Unit[], at: number, frame: RelationNoun, lexicon: RelationLexicon, cast: Cast): string[] {
  if (frame.among.length > 0) {
    const listed = listAt(units, at);
    if (listed.ids.length > 0) return sidesOf(cast, listed.ids);
  }
  const kinds = frame.kinds.length > 0 ? frame.kinds : ["state", "organization", "mission", "grouping", "armed-force"];
  const one = objectAt(units, at, lexicon, kinds);
  const behind = (one?.unit ?? 0) + 1;
  // An abbreviation in brackets may stand between.
  const next = units[units[behind]?.text === "(" ? units.findIndex((unit, k) => k > behind && unit.text === ")") + 1 : behind];
  if (!one || (frame.alone && (next?.pos === "VERB" || next?.norm === "as"))) return [];
  // "the sovereignty of A and B"
  const more = units[one.unit - 1]?.norm === "of" ? listAt(units, one.unit).entries.filter(({ kind }) => kinds.includes(kind)) : [];
  // "support for A and for B"
  const again = units[behind]?.norm === "and" && units[behind + 1]?.norm === units[at - 1]?.norm;
  const second = again ? objectAt(units, behind + 2, lexicon, kinds) : undefined;
  return [...new Set([one.entity, ...more.map(({ id }) => id), ...(second ? [second.entity] : [])])];
}

/** "the signing today, by X and Y, of Z": who stands between the noun and its object, and the preposition of the object. */
export function agentsBetween(
  units: readonly Unit[],
  i: number,
  frame: RelationNoun,
  resolve: (first: number) => readonly string[],
): { ids: readonly string[]; prep: number } | undefined {
  const by = units.findIndex(({ norm }, k) => k > i && k < i + 5 && norm === "by");
  if (by < 0 || units.slice(i + 1, by).some(({ pos }) => pos !== "DATE" && pos !== "PUNCT" && pos !== "ADP" && pos !== "ADV"))
    return undefined;
  const listed = listAt(units, by + 1);
  const ids = listed.ids.length > 0 ? listed.ids : resolve(by + 1);
  const prep = units.findIndex(({ norm }, k) => k > Math.max(by, listed.end) && k < by + 24 && frame.object.includes(norm));
  return ids.length > 0 && prep > 0 ? { ids, prep } : undefined;
}

/** The preposition of the object further on in the phrase; -1 where there is none. */
export function laterPrep(units: readonly Unit[], i: number, frame: RelationNoun): number {
  for (let k = i + 1; k < Math.min(units.length, i + 12); k++) {
    if (units[k]?.pos === "VERB" || units[k]?.text === ",") return -1;
    if (frame.object.includes(units[k]?.norm ?? "")) return k;
  }
  return -1;
}

/** Forms that say who gave what stands before them ("the assistance | provided by X"). */
const GIVEN = /^(?:provided|extended|given|offered|granted|rendered|received|donated|accorded)$/;

/** "the assistance | provided by X", "support from X"; of "thanked X for the assistance | provided" X. */
export function giversBehind(units: readonly Unit[], i: number, statement: StatementDraft | undefined): readonly string[] {
  const given = GIVEN.test(units[i + 1]?.norm ?? "") ? i + 2 : i + 1;
  const from = units[given]?.norm === "from" || (given > i + 1 && units[given]?.norm === "by");
  if (from) return listAt(units, given + 1).ids;
  return given > i + 1 && statement?.act === "appreciate" ? statement.addressees : [];
}

/** "her country", "its people": somebody's own, by a pronoun. */
export const ownCountryAt = (units: readonly Unit[], at: number): boolean =>
  /^(?:his|her|its|their)$/.test(units[at]?.norm ?? "") && /^(?:country|nation|government|people)$/.test(units[at + 1]?.norm ?? "");

/** Whose country "support for the reform of his country" means: of who thanks or asks for it, else of the one spoken to. */
export function countryMeant(units: readonly Unit[], at: number, statement: StatementDraft | undefined): readonly string[] {
  let k = at;
  while (k < at + 7 && /^(?:DET|ADJ|NOUN|ADP|CCONJ)$/.test(units[k]?.pos ?? "") && !ownCountryAt(units, k)) k++;
  if (!statement || !ownCountryAt(units, k)) return [];
  return /^(?:appreciate|request)$/.test(statement.act) ? statement.speakers : statement.addressees;
}
