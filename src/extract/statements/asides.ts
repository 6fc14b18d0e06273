import type { ActLexicon } from "../../knowledge/lexicon/acts.ts";
import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { plainDraft, type StatementDraft } from "./draft.ts";
import type { ActOf } from "./parts.ts";

/** An attribution inside or behind what is said: "Small states, he argued, could not …", "…, the statement added." */
export function asideOf(
  reading: SentenceReading,
  text: string,
  scene: Scene,
  lexicon: ActLexicon,
  actOf: ActOf,
): { draft: StatementDraft; clauses: Clause[] } | undefined {
  const { units, clauses } = reading;
  for (const clause of clauses) {
    const first = clause.subject?.first ?? clause.start;
    if (first < 2 || !lexicon.attribution.includes(clause.verb.lemma) || clause.verb.form !== "finite") continue;
    const opens = /^(?:,|[–—-])$/.test(units[first - 1]?.text ?? "") || /^,$/.test(units[clause.start]?.text ?? "");
    // "…, the Minister announced in Oslo on Wednesday."
    const behind = units.slice(clause.verb.last + 1, -1);
    const where =
      behind.length > 0 &&
      behind.length < 9 &&
      behind[0]?.norm !== "that" &&
      behind.every(({ pos }) => /^(?:ADP|DET|DATE|MENTION|PROPN|ADV)$/.test(pos));
    const closes = /^[,.]$/.test(units[clause.verb.last + 1]?.text ?? ".") || (where && behind[0]?.pos !== "MENTION");
    if (!opens || !closes) continue;
    const document = clause.subjectNoun === undefined ? undefined : units[clause.subjectNoun]?.norm;
    const speakers = clause.subject
      ? scene.resolve(clause.subject)
      : document && lexicon.documents.includes(document)
        ? scene.author(document)
        : [];
    if (speakers.length === 0) continue;
    const range = aboutRange(units, 0, Math.max(0, opensAt(units[clause.start]?.text, clause.start, first)));
    const rest = { from: clause.verb.last + 1, to: units.length };
    const before = aboutText(units, range, text);
    // A subject alone before the aside ("Small states, he argued, could not …"), or with no more than its auxiliary ("The port is, he said, open"): the whole sentence is what is said.
    const told = units
      .slice(range.from, range.to)
      .some((unit, k, all) => unit.pos === "VERB" || (unit.pos === "AUX" && k < all.length - 1));
    const whole = told ? before : `${before} ${aboutText(units, aboutRange(units, rest.from, rest.to), text)}`.trim();
    if (!whole) continue;
    // "We condemn the attack, the Minister said."
    const saying = clauses.find((each) => each.verb.first < clause.verb.first && each.level === 0);
    const item = saying?.subject?.items[0];
    const does = saying && item?.kind === "pronoun" && /^(?:we|i)$/.test(item.which) ? actOf(saying) : undefined;
    const own = does && lexicon.performed.includes(does.act) ? does.act : undefined;
    const draft = plainDraft(reading, clause, {
      act: own ?? lexicon.announcing[clause.verb.lemma] ?? "state",
      speakers,
      about: whole,
      range,
      mark: markOf(reading, 0, units.length, "act.aside"),
    });
    // An aside between subject and verb splits one clause: all of it is what is said.
    const split = whole !== before;
    return { draft, clauses: clauses.filter((each) => each === clause || split || each.verb.first < clause.verb.first) };
  }
  return undefined;
}

const opensAt = (text: string | undefined, start: number, first: number): number => (text === "," ? start : first - 1);
