import type { RelationLexicon } from "../../knowledge/lexicon/relations.ts";
import type { Cast } from "../cast.ts";
import type { Clause } from "../clause.ts";
import { listAt } from "../lists.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { StatementDraft } from "../statements/draft.ts";
import type { Unit } from "../unit.ts";
import type { ClaimDraft } from "./draft.ts";
import { draftOf, statementAt } from "./making.ts";
import type { ModalityReader } from "./modality.ts";
import { objectAt } from "./objects.ts";

/** "A Norwegian aircraft carrying 40 tonnes of food landed in Chad": whoever sends it gives what it carries to where it goes. */
export function claimsOfCargo(
  reading: SentenceReading,
  statements: readonly StatementDraft[],
  lexicon: RelationLexicon,
  modality: ModalityReader,
  cast: Cast,
  text: string,
): ClaimDraft[] {
  const { units, clauses } = reading;
  const { cargo } = lexicon;
  return clauses.flatMap((clause) => {
    const { verb } = clause;
    if (!cargo.verbs.includes(verb.lemma) || (verb.form === "finite" && clause.kind !== "relative" && verb.tense !== "past")) return [];
    const index = clauses.findIndex((other) => other !== clause && cargo.moves.includes(other.verb.lemma));
    const move = clauses[index];
    const what = loadAt(units, clause, lexicon);
    if (!move || !what) return [];
    const first = Math.min(move.verb.first, verb.first);
    // The phrase before the first of the two verbs.
    const start = Math.max(0, first - 14, units.findLastIndex(({ text, pos }, k) => k < first - 1 && (text === "," || pos === "VERB")) + 1);
    if (!units.slice(start, first).some(({ norm }) => cargo.carriers.includes(norm))) return [];
    const givers = giversOf(units, [start, first], verb.last + 1, cargo.senders).map((id) =>
      cast.entity(id)?.kind === "armed-force" ? (cast.sideOf(id) ?? id) : id,
    );
    const goal = goalOf(units, move, lexicon);
    if (givers.length === 0 || !goal) return [];
    const held = modality.ofVerb(units, clauses, index);
    const side = cast.entity(goal.entity)?.kind === "place" ? cast.sideOf(goal.entity) : undefined;
    const taker = side ?? goal.entity;
    const statement = statementAt(statements, move.verb.head);
    const mark = markOf(reading, start, Math.max(goal.unit, what.end) + 1, cargo.id);
    return givers
      .filter((giver) => giver !== taker)
      .map((giver) => ({
        ...draftOf(cargo.relation, giver, taker, held.modality, held.negative, statement, mark),
        what: text.slice(units[what.first]?.start, units[what.end]?.end).replace(/\s+/g, " "),
      }));
  });
}

/** The load behind the verb, up to whose it is or the next part of the sentence; it must be something that is given. */
function loadAt(units: readonly Unit[], { verb }: Clause, { gifts }: RelationLexicon): { first: number; end: number } | undefined {
  let first = verb.last + 1;
  while (/^(?:with|some|over|about)$/.test(units[first]?.norm ?? "")) first++;
  let end = first;
  while (
    end < Math.min(units.length, first + 20) &&
    !["VERB", "AUX"].includes(units[end]?.pos ?? "") &&
    !/^(?:from|for|to|which|that|[.;)])$/.test(units[end]?.norm ?? "")
  ) {
    // "tents, blankets and water"
    if (units[end]?.text === "," && !units.slice(end + 1, end + 3).some(({ norm }) => gifts.includes(norm))) break;
    end++;
  }
  return units.slice(first, end).some(({ norm }) => gifts.includes(norm)) ? { first, end: end - 1 } : undefined;
}

/** Whose it is: by the words before the carrier or its verb ("a Norwegian aircraft"), or behind the load ("from X", "sent by X"). */
function giversOf(units: readonly Unit[], [start, first]: readonly [number, number], from: number, senders: readonly string[]): string[] {
  for (let k = from; k < Math.min(from + 30, units.length); k++) {
    const sent = units[k]?.norm === "by" && senders.includes(units[k - 1]?.norm ?? "");
    const { ids } = sent || units[k]?.norm === "from" ? listAt(units, k + 1, ["state", "organization", "ministry"]) : { ids: [] };
    if (ids.length > 0) return ids;
  }
  const owner = units
    .slice(start, first)
    .find(({ mention }) => mention?.entity && ["state", "armed-force", "organization", "ministry"].includes(mention.kind));
  return owner?.mention?.entity ? [owner.mention.entity] : [];
}

/** Where it goes: a place or state behind a preposition of direction, else behind one of place. */
function goalOf(units: readonly Unit[], { verb }: Clause, lexicon: RelationLexicon): { entity: string; unit: number } | undefined {
  for (const preps of [/^(?:for|to)$/, /^(?:in|at)$/])
    for (let k = verb.last + 1; k < units.length; k++) {
      const object = preps.test(units[k]?.norm ?? "") ? objectAt(units, k + 1, lexicon, ["state", "place", "region"]) : undefined;
      if (object) return object;
    }
  return undefined;
}
