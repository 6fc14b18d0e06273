import type { Clause } from "../clause.ts";
import type { Party } from "../party.ts";
import type { SentenceReading } from "../reading.ts";
import type { StatementDraft } from "./draft.ts";

/** Who has the floor in a paragraph: what is reported goes on behind "X said that …" without saying so again. */
export class Floor {
  #speaker: string | undefined;
  #paragraph = -1;
  /** Tense of what was said, where a that-clause said it. */
  #said: "present" | "past" | undefined;

  /** Hears the statements of a sentence: the last one that somebody alone is reported to have made. */
  hear({ sentence, clauses, units }: SentenceReading, drafts: readonly StatementDraft[], isPerson: (id: string) => boolean): void {
    const last = drafts.findLast(({ speakers, clause }) => clause.level === 0 && clause.verb.tense === "past" && speakers.length > 0);
    if (!last) return;
    const [speaker, ...others] = last.speakers;
    this.#speaker = speaker !== undefined && others.length === 0 && isPerson(speaker) ? speaker : undefined;
    this.#paragraph = sentence.paragraph;
    const inner = clauses.find((each) => each.level === 1 && each.kind === "embedded" && each.verb.first > last.clause.verb.last);
    const that = units[last.clause.verb.last + 1]?.norm === "that";
    this.#said = !that || !inner ? undefined : tenseOf(inner, units[inner.verb.first]?.norm ?? "");
  }

  /** Who still speaks in a sentence; `whole` where all of it is what is said. */
  goesOn({ sentence, clauses, units }: SentenceReading): { speaker: string; whole: boolean } | undefined {
    if (this.#speaker === undefined || sentence.paragraph !== this.#paragraph) return undefined;
    const main = clauses.find((each) => each.level === 0 && each.verb.form === "finite");
    const tense = main && tenseOf(main, units[main.verb.first]?.norm ?? "");
    if (!main || tense === undefined || units[0]?.norm === "if" || acts(main.subject)) return undefined;
    return { speaker: this.#speaker, whole: this.#said === tense };
  }
}

/** "is", "will be" tell what is so to the one who says it; "would be", "had been" are the same, reported. A plain past is the release's own. */
function tenseOf({ verb }: Clause, first: string): "present" | "past" | undefined {
  if (verb.modal === "would" || first === "had") return "past";
  return verb.tense === "past" ? undefined : "present";
}

/** Somebody by name or pronoun, of whom the release tells. */
const acts = (subject: Party | undefined): boolean =>
  subject?.items.some(
    (item) => item.kind === "role" || item.kind === "counterpart" || (item.kind === "pronoun" && /^(?:he|she|they)$/.test(item.which)),
  ) ?? false;
