import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { plainDraft, type StatementDraft } from "./draft.ts";
import type { ActOf } from "./parts.ts";
import { everybody } from "./speakers.ts";

/** Acts whose matters stand in a list behind a colon; words that are somebody's own do not. */
const LISTING: ReadonlySet<StatementDraft["act"]> = new Set<StatementDraft["act"]>([
  "exchange-views",
  "agree",
  "welcome",
  "support",
  "appreciate",
  "condemn",
  "express-concern",
]);
const LONGEST = 60;

/** Follows lists of what was discussed: "They exchanged views on: | – trade; | – the situation in Mali." */
export class MatterList {
  #open: (Pick<StatementDraft, "act" | "speakers"> & { clause: Clause; rule: string; paragraph: number }) | undefined;

  /** Hears what opens a list. */
  hear(reading: SentenceReading, scene: Scene, actOf: ActOf): void {
    const { units, clauses, sentence } = reading;
    this.#open = undefined;
    if (units[units.length - 1]?.text !== ":") return;
    const clause = clauses.findLast((each) => each.level === 0 && each.verb.form !== "gerund");
    const does = clause && !clause.verb.negated ? actOf(clause) : undefined;
    if (!clause || !does || !LISTING.has(does.act)) return;
    const said = clause.subject ? scene.resolve(clause.subject) : scene.group(undefined);
    const speakers = does.act === "exchange-views" ? everybody(said, scene) : said;
    if (speakers.length > 0) this.#open = { act: does.act, rule: does.rule, speakers, clause, paragraph: sentence.paragraph };
  }

  /** The statement that a line of the list makes; undefined for whatever else, which ends it. */
  read(reading: SentenceReading, text: string): StatementDraft | undefined {
    const open = this.#open;
    const { units, clauses, sentence } = reading;
    if (!open || sentence.paragraph === open.paragraph) return undefined;
    const range = aboutRange(units, 0, units.length);
    const about = aboutText(units, range, text);
    const tells = clauses.some((each) => each.level === 0 && each.verb.form === "finite");
    // The next line of the list, and not a heading that follows it.
    const next = sentence.paragraph <= open.paragraph + 1 && (sentence.item !== undefined || !/^\p{Lu}/u.test(units[0]?.text ?? ""));
    if (tells || !about || units.length > LONGEST || !next) {
      this.#open = undefined;
      return undefined;
    }
    open.paragraph = sentence.paragraph;
    const { act, speakers, clause, rule } = open;
    return plainDraft(reading, clause, { act, speakers, about, range, mark: markOf(reading, 0, units.length, rule) });
  }
}
