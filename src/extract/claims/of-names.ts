import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Mention } from "../../records/mention.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";
import type { ClaimDraft } from "./draft.ts";
import { listAt } from "../lists.ts";
import { pairsOf } from "./making.ts";

/** What stands with a name: the members listed behind a grouping, the parties beside an instrument or programme. */
export function claimsOfNames(reading: SentenceReading, mentions: readonly Mention[], lexicon: RelationLexicon): ClaimDraft[] {
  const { units, clauses } = reading;
  const drafts: ClaimDraft[] = [];
  units.forEach((unit, i) => {
    const name = unit.mention;
    if (!name?.entity) return;
    for (const row of lexicon.names) {
      if (!row.kinds.includes(name.kind as (typeof row.kinds)[number])) continue;
      if (
        name.kind === "instrument" &&
        lexicon.unilateral.includes(
          name.name
            .toLowerCase()
            .replace(/\s+of\s+\d{4}$/, "")
            .split(/\s+/)
            .pop() ?? "",
        )
      )
        continue;
      // "talks on a treaty between A and B", "the ratification of the A-B treaty": nobody is bound by it yet.
      if (name.kind === "instrument" && open(units, i, lexicon)) continue;
      const found = row.list === "members" ? membersBehind(units, i, row.openers) : partiesBeside(units, i, name, mentions);
      const two = found.ids.length === 2 && row.betweenTwo?.nouns.some((noun) => name.name.toLowerCase().split(/\s+/).includes(noun));
      const pairs = two ? pairsOf(found.ids) : found.ids.map((id): [string, string] => [id, name.entity as string]);
      for (const [subject, object] of pairs) {
        if (subject === object) continue;
        drafts.push({
          subject,
          relation: two && row.betweenTwo ? row.betweenTwo.relation : row.relation,
          object,
          modality: toCome(clauses, i, lexicon) ? "intended" : "actual",
          negative: false,
          holders: [],
          mark: markOf(reading, Math.min(i, found.first), Math.max(i, found.last) + 1, row.id),
        });
      }
    }
  });
  return drafts;
}

/** "A-B", "A – B": one right behind the other, with a dash between. */
const beside = (first: Mention, second: Mention): boolean => second.start > first.end && second.start - first.end <= 3;

interface Found {
  ids: string[];
  first: number;
  last: number;
}

/** "X (the partners: A, B, C)", "the X (A, B, and C)", "the X, comprising A and B". */
function membersBehind(units: readonly Unit[], at: number, openers: readonly string[]): Found {
  for (let k = at + 1; k < Math.min(units.length, at + 6); k++) {
    // "B9 defence ministers from A, B and C"
    const ministers =
      units[k]?.norm === "from" && /^(?:ministers|leaders|presidents|members|countries|nations|states)$/.test(units[k - 1]?.norm ?? "");
    const opens = openers.includes(units[k]?.norm ?? "") || ministers;
    if (
      !opens &&
      !(units[k]?.mention?.entity === units[at]?.mention?.entity) &&
      !/^[,(:]$/.test(units[k]?.text ?? "") &&
      !(["NOUN", "ADJ"].includes(units[k]?.pos ?? "") && !units[k]?.mention) &&
      units[k]?.norm !== "of"
    )
      return { ids: [], first: at, last: at };
    if (!opens) continue;
    const list = listAt(units, k + 1);
    const states = list.entries.filter((entry) => entry.kind === "state" || entry.kind === "organization").map((entry) => entry.id);
    if (states.length > 1) return { ids: states, first: at, last: list.end };
  }
  return { ids: [], first: at, last: at };
}

/** "the A-B Partnership Plan", "the A-B document: the Plan", "the Plan between A and B". */
function partiesBeside(units: readonly Unit[], at: number, name: Mention, mentions: readonly Mention[]): Found {
  // An abbreviation in brackets may stand between: "the Programme (P) between A and B".
  const behind = units[at + 1]?.text === "(" && units[at + 3]?.text === ")" ? at + 4 : at + 1;
  // A name that says between whom it is needs nobody behind it.
  if (units[behind]?.norm === "between" && !/\sbetween\s/i.test(name.name)) {
    const list = listAt(units, behind + 1);
    if (list.entries.length > 1) return { ids: list.entries.map((entry) => entry.id), first: at, last: list.end };
  }
  const inside = mentions.filter(
    (mention) =>
      mention.inside !== undefined &&
      mention.start >= name.start &&
      mention.end <= name.end &&
      mention.entity &&
      ["state", "organization", "grouping"].includes(mention.kind),
  );
  const joined = inside.filter((mention) =>
    mentions.some((other) => other !== mention && inside.includes(other) && (beside(mention, other) || beside(other, mention))),
  );
  if (joined.length === 2) return { ids: joined.map((mention) => mention.entity as string), first: at, last: at };
  // The nearest pair of names joined by a hyphen before it in the same phrase.
  for (let k = at - 1; k > Math.max(1, at - 8); k--) {
    const unit = units[k] as Unit;
    if (unit.text === "-" && units[k - 1]?.mention?.entity && units[k + 1]?.mention?.entity)
      return { ids: [units[k - 1]?.mention?.entity as string, units[k + 1]?.mention?.entity as string], first: k - 1, last: at };
    if (!["NOUN", "ADJ", "MENTION", "DET", "PUNCT", "PROPN"].includes(unit.pos) || unit.text === ",") break;
  }
  return { ids: [], first: at, last: at };
}

/** "negotiations on the A-B Agreement", "the Agreement between A and B, negotiations on which will begin": it does not bind yet. */
const open = (units: readonly Unit[], at: number, lexicon: RelationLexicon): boolean =>
  // "concluded with the signing of the A-B Agreement": it is agreed.
  !units.slice(Math.max(0, at - 4), at).some(({ norm }) => /^sign(?:ing|ature|ed)$/.test(norm)) &&
  (units.slice(at + 1, at + 14).some((unit) => /^negotiat/.test(unit.norm)) ||
    units
      .slice(Math.max(0, at - 7), at)
      .some((unit) => lexicon.underNegotiation.includes(unit.norm) || lexicon.underNegotiation.includes(unit.lemma)));

/** Under a verb of what is to come ("will co-chair the A-B Dialogue", "the Agreement between A and B will be signed"). */
function toCome(clauses: readonly Clause[], unit: number, lexicon: RelationLexicon): boolean {
  const [first, second] = clauses.filter((clause) => clause.verb.first > unit);
  // "the Agreement between A and B is expected | to be signed"
  const next = second?.verb.form === "infinitive" && first && second.verb.first <= first.verb.last + 2 ? second : first;
  if (next?.verb.passive && lexicon.bindingVerbs.includes(next.verb.lemma) && next.kind !== "relative")
    return next.verb.modal !== undefined || next.verb.form === "infinitive";
  const clause = clauses.findLast((each) => each.verb.first < unit);
  const host = clause?.kind === "infinitive" ? clauses[clauses.indexOf(clause) - 1] : undefined;
  return (
    clause?.verb.modal === "will" ||
    // "agreed to hold the A-B Dialogue"
    (host !== undefined && (lexicon.governors.intended ?? []).includes(host.verb.lemma)) ||
    (clause?.kind === "infinitive" && clauses.some((each) => each.level === 0 && each.verb.modal === "will"))
  );
}
