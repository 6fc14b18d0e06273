import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import { oncePer } from "../once.ts";
import type { Unit } from "../unit.ts";

const SKIP: ReadonlySet<string> = new Set([
  "more",
  "than",
  "over",
  "some",
  "nearly",
  "about",
  "around",
  "the",
  "its",
  "their",
  "a",
  "an",
  "both",
  "all",
  "our",
  "brave",
  "entire",
  '"',
  "“",
  "'",
  "‘",
]);

/** What a relation is to, by the unit of its name; of what is sent or given, the words that say so. */
export interface FoundObject {
  entity: string;
  unit: number;
  what?: string;
}

const partsOf = oncePer((lexicon: RelationLexicon) => new Set([...lexicon.partsOfState, ...lexicon.affairs]));

/** The entity that an object phrase at `at` means: "X", "X's sovereignty", "the people of X", "the X-ian people". */
export function objectAt(units: readonly Unit[], at: number, lexicon: RelationLexicon, kinds: readonly string[]): FoundObject | undefined {
  const parts = partsOf(lexicon);
  let i = at;
  while (
    SKIP.has(units[i]?.norm ?? "") ||
    units[i]?.pos === "NUM" ||
    (units[i]?.pos === "ADJ" && !units[i]?.mention && units[i + 1]?.mention && i < at + 4)
  )
    i++;
  // "the mission X": what it is stands before its name.
  const named = /^["“'‘]$/.test(units[i + 1]?.text ?? "") ? i + 2 : i + 1;
  if (lexicon.kindNouns.includes(units[i]?.norm ?? "") && units[named]?.mention && units[named]?.mention?.form !== "adjective") i = named;
  const fits = (k: number): string | undefined => {
    const mention = units[k]?.mention;
    return mention?.entity && (kinds.length === 0 || kinds.includes(mention.kind)) ? mention.entity : undefined;
  };
  // "the Prime Minister's X Fund": whose it is stands before its name.
  if (units[i]?.mention?.kind === "role" && /^['’]s?$/.test(units[i + 1]?.text ?? "") && fits(i + 2)) i += 2;
  const first = units[i];
  const direct = fits(i);
  if (direct && first?.mention?.form === "adjective") {
    // "the X-ian people", "X-ian border guards"
    const two = `${units[i + 1]?.norm ?? ""} ${units[i + 2]?.norm ?? ""}`;
    // "the Norwegian People's Aid": a name of its own.
    if (/^\p{Lu}/u.test(units[i + 1]?.text ?? "") && /^['’]s?$/.test(units[i + 2]?.text ?? "")) return undefined;
    return parts.has(units[i + 1]?.norm ?? "") || parts.has(two) ? { entity: direct, unit: i } : undefined;
  }
  if (direct) {
    if (/^['’]s?$/.test(units[i + 1]?.text ?? "")) {
      // "X's Y Dialogue": the name behind is meant.
      let name = i + 2;
      while (units[name]?.pos === "ADJ") name++;
      if (fits(name) && units[name]?.mention?.form !== "adjective" && units[name + 1]?.pos !== "NOUN")
        return { entity: fits(name) as string, unit: name };
      for (let k = i + 2; k < i + 6 && !["ADP", "VERB"].includes(units[k]?.pos ?? ""); k++)
        if (parts.has(units[k]?.norm ?? "")) return { entity: direct, unit: i };
      return undefined;
    }
    const next = units[i + 1];
    // "support for ASEAN centrality": a part of what it is.
    if (next && parts.has(next.norm) && units[i + 2]?.pos !== "NOUN") return { entity: direct, unit: i };
    // "support for NATO enlargement": the name only modifies.
    const bare = next?.pos === "ADJ" && units[i + 2]?.pos === "NOUN" ? "NOUN" : next?.pos;
    if (next && (bare === "NOUN" || bare === "PROPN") && next.start - (first?.end ?? 0) < 2) return undefined;
    // "the UN-led mission"
    if (next && /^[-–]/.test(next.text) && next.start === first?.end) return undefined;
    return { entity: direct, unit: i };
  }
  // "the brave people of Ukraine", "the sovereignty and territorial integrity of Ukraine"
  for (let k = i; k < i + 9; k++) {
    const unit = units[k];
    if (!unit) return undefined;
    // "students from X"
    const from = unit.norm === "from" && k === i + 1;
    if (unit.norm === "of" || unit.norm === "in" || from) {
      const noun = units[k - 1]?.norm ?? "";
      if (!parts.has(noun) || (unit.norm === "in" && !lexicon.affairs.includes(noun))) return undefined;
      const next = SKIP.has(units[k + 1]?.norm ?? "") ? k + 2 : k + 1;
      const entity = fits(next);
      return entity && units[next]?.mention?.form !== "adjective" ? { entity, unit: next } : undefined;
    }
    // "the people and Government of X", the latter as a name
    if (unit.mention && units[k - 1]?.norm === "and" && parts.has(units[k - 2]?.norm ?? "") && fits(k))
      return { entity: fits(k) as string, unit: k };
    if (!["NOUN", "ADJ", "DET", "CCONJ", "PUNCT", "PROPN"].includes(unit.pos)) return undefined;
  }
  return undefined;
}
