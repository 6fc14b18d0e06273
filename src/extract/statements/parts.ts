import type { ActFrame, ActLexicon } from "../../knowledge/lexicon/acts.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import type { Party } from "../party.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";
import type { StatementDraft } from "./draft.ts";
import { recastOf } from "./recasts.ts";

/** The act that a clause's own words perform, and the unit at which what it is about starts. */
export type ActOf = (clause: Clause) => { act: ActFrame["act"]; rule: string; at: number; copular: boolean } | undefined;

/**
 * The statements of one report: "said that A and that B" are two, and "said that X supports A and condemns B" are what X does by it,
 * where X are those who speak. `theirs` tells whether a subject is on the side of those who speak.
 */
export function partsOf(
  reading: SentenceReading,
  draft: StatementDraft,
  frame: Pick<ActFrame, "recast" | "act" | "keepVerb">,
  text: string,
  lexicon: Pick<ActLexicon, "recasts" | "performed">,
  actOf: ActOf,
  theirs: (subject: Party) => boolean,
): StatementDraft[] {
  if (draft.act !== frame.act || draft.negated || frame.keepVerb) return [draft];
  const parts: StatementDraft[] = [];
  const make = (from: number, to: number, act: StatementDraft["act"], rule: string): void => {
    const range = aboutRange(reading.units, from, to);
    const about = aboutText(reading.units, range, text);
    const mark =
      rule === draft.mark.rule
        ? draft.mark
        : markOf(reading, draft.clause.verb.first, Math.max(range.to, draft.clause.verb.last + 1), rule);
    if (about) parts.push({ ...draft, act, about, from: range.from, to: range.to, mark });
  };
  for (const part of piecesOf(reading.units, draft)) {
    const inner = innerOf(reading, draft.clause, part);
    const [first] = inner;
    const recast = first && frame.recast ? recastOf(lexicon.recasts, reading, first, frame.act, theirs) : undefined;
    if (recast) {
      make(recast.after, part.to, recast.frame.to, recast.frame.id);
      continue;
    }
    const own = first?.subject !== undefined && theirs(first.subject) && (frame.act === "state" || frame.act === "explain");
    let [from, act, rule]: [number, StatementDraft["act"], string] = [part.from, draft.act, draft.mark.rule];
    for (const clause of own ? inner : []) {
      const does = performedBy(reading.units, clause, lexicon.performed, actOf);
      if (!does) continue;
      if (clause !== first) make(from, clause.start, act, rule);
      [from, act, rule] = [does.at, does.act, does.rule];
    }
    make(from, part.to, act, rule);
  }
  return parts.length > 0 ? parts : [draft];
}

/** What a clause inside what is said does by being said; a commitment that exists, a feeling ("is encouraged by") and a deed of some day are only told of. */
function performedBy(units: readonly Unit[], clause: Clause, performed: readonly string[], actOf: ActOf): ReturnType<ActOf> {
  const { modal, negated, perfect, tense } = clause.verb;
  const dated = tense === "past" && units.slice(clause.from, clause.to).some((unit) => unit.pos === "DATE");
  const does = modal || negated || perfect || dated ? undefined : actOf(clause);
  const told = does?.act === "commit" || (does?.act === "welcome" && does.copular);
  return does && !told && performed.includes(does.act) ? does : undefined;
}

/** Where "…, and that …" or "… and to …" opens what is said anew. */
function piecesOf(units: readonly Unit[], { from, to, clause }: StatementDraft): { from: number; to: number }[] {
  let opener = "";
  for (let k = from - 1; k > clause.verb.last && k >= from - 3; k--)
    if (/^(?:that|to|for)$/.test(units[k]?.norm ?? "")) opener = units[k]?.norm ?? "";
  const pieces: { from: number; to: number }[] = [];
  let start = from;
  if (opener !== "")
    for (let k = from + 1; k < to - 2; k++) {
      if (!/^(?:and|but)$/.test(units[k]?.norm ?? "") || units[k + 1]?.norm !== opener) continue;
      if (opener === "to" && units[k + 2]?.pos !== "VERB") continue;
      pieces.push({ from: start, to: k });
      start = k + 2;
    }
  return [...pieces, { from: start, to }];
}

/** The verbs of what is said that have its subject: its own, and those that go on behind "and" or a comma. */
function innerOf(reading: SentenceReading, said: Clause, { from, to }: { from: number; to: number }): Clause[] {
  const inside = reading.clauses.filter(
    (each) =>
      each.level === 1 &&
      each.verb.form === "finite" &&
      each.verb.first > said.verb.last &&
      each.verb.first >= from &&
      each.verb.first < to,
  );
  const [first, ...others] = inside;
  if (!first || first.kind !== "embedded") return [];
  return [
    first,
    ...others.filter(
      (each) =>
        each.verb.tense === first.verb.tense &&
        (each.subject === undefined || each.subject === first.subject) &&
        /^(?:and|,)$/.test(reading.units[each.start]?.norm ?? ""),
    ),
  ];
}
