import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Mention } from "../../records/mention.ts";
import { oncePer } from "../once.ts";
import type { Unit } from "../unit.ts";

type Row = RelationLexicon["standIns"][number];

const rowsOf = oncePer((rows: RelationLexicon["standIns"]) => {
  const byNoun = new Map<string, Row>();
  for (const row of rows) for (const noun of row.nouns) byNoun.set(noun, row);
  return byNoun;
});

/** Common nouns that mean what the release has named before: "the mission", "the Academy", "the bloc". */
export class StandIns {
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #named: readonly Mention[];

  constructor(lexicon: RelationLexicon, mentions: readonly Mention[]) {
    this.#rows = rowsOf(lexicon.standIns);
    this.#named = mentions
      .filter(({ entity, form }) => entity !== undefined && form !== "adjective" && form !== "role")
      .sort((a, b) => a.start - b.start);
  }

  /** The units of a sentence, such nouns with the name that they stand for. */
  marked(units: readonly Unit[]): Unit[] {
    return units.map((unit, i) => {
      const meant = this.#meant(units, i);
      return meant ? { ...unit, pos: "MENTION", mention: { ...meant, start: unit.start, end: unit.end, form: "short" } } : unit;
    });
  }

  #meant(units: readonly Unit[], i: number): Mention | undefined {
    const unit = units[i] as Unit;
    const row = unit.mention ? undefined : this.#rows.get(unit.norm);
    // "this year's exercise"
    const dated = /^['’]s$/.test(units[i - 1]?.text ?? "") && units[i - 2]?.pos === "DATE";
    if (!row || !(dated || /^(?:the|this)$/.test(units[i - 1]?.norm ?? ""))) return undefined;
    const next = units[i + 1];
    // "the mission of X", "the mission area", "the mission X": something else, or named anew.
    if (next?.norm === "in" && units[i + 2]?.pos !== "DATE") return undefined;
    if (next && (/^(?:of|for|-|['’]s?)$/.test(next.norm) || ["NOUN", "PROPN", "MENTION"].includes(next.pos))) return undefined;
    const before = this.#named.filter(({ start, kind }) => start < unit.start && row.kinds.includes(kind));
    const headed = before.findLast(({ name }) => row.nouns.includes(headOf(name)) || row.nouns.includes(firstOf(name)));
    if (headed || !row.anyName) return headed;
    // A noun of the kind alone means the one of that kind that has been named, not one of several.
    return new Set(before.map(({ entity }) => entity)).size === 1 ? before[0] : undefined;
  }
}

/** "academy" of "International Academy for the Fight against X". */
const headOf = (name: string): string =>
  name
    .split(/\s(?:of|for|on|in|to|against)\s/)[0]
    ?.split(/\s+/)
    .pop()
    ?.toLowerCase() ?? "";

/** "exercise" of "Exercise X". */
const firstOf = (name: string): string => name.split(/\s+/)[0]?.toLowerCase() ?? "";
