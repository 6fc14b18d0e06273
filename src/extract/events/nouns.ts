import type { EventNoun } from "../../knowledge/lexicon/events.ts";
import type { Clause } from "../clause.ts";
import { PhraseIndex } from "../match.ts";
import type { Unit } from "../unit.ts";

/** An event noun found: units `start … end` inclusive are its words. */
export interface FoundNoun {
  frame: EventNoun;
  start: number;
  end: number;
}

/** Event nouns by their phrases, longest first. */
export class NounIndex {
  readonly #phrases: { frame: EventNoun; words: string[] }[];
  readonly #byFirst: PhraseIndex<EventNoun>;

  constructor(frames: readonly EventNoun[]) {
    this.#phrases = frames
      .flatMap((frame) => frame.nouns.map((noun) => ({ frame, words: noun.split(" ") })))
      .sort((a, b) => b.words.length - a.words.length);
    this.#byFirst = new PhraseIndex(this.#phrases.map(({ frame, words }) => [words.join(" "), frame]));
  }

  /** The event noun that starts exactly at `at`. */
  at(units: readonly Unit[], at: number): FoundNoun | undefined {
    const found = this.#byFirst
      .at(units, at)
      .find(
        ({ words, value }) =>
          words.every((_, k) => !units[at + k]?.mention) && !value.unless.includes(units[at + words.length]?.norm ?? ""),
      );
    return found && { frame: found.value, start: at, end: at + found.words.length - 1 };
  }

  /** The event noun that heads the noun phrase starting at `at` ("a | bilateral Japan-Australia meeting"). */
  heading(units: readonly Unit[], at: number): FoundNoun | undefined {
    for (let i = at; i < Math.min(at + 12, units.length); i++) {
      const unit = units[i] as Unit;
      const found = this.at(units, i);
      // "meeting room", "call centre": another noun behind it is the head.
      if (found && units[found.end + 1]?.pos !== "NOUN" && !(units[found.end + 1] && this.at(units, found.end + 1))) return found;
      if (found) {
        i = found.end;
        continue;
      }
      // "the fifth round of consultations": what there are rounds of is the event.
      if (/^(?:rounds?|series|edition|number)$/.test(unit.norm) && units[i + 1]?.norm === "of") {
        i++;
        continue;
      }
      const possessive = /^['’]s?$/.test(unit.text);
      // "a Foreign and Defense Ministerial Consultation"
      const capital = (k: number): boolean => /^\p{Lu}/u.test(units[k]?.text ?? "");
      if (unit.norm === "and" && capital(i - 1) && capital(i + 1) && !units[i + 1]?.mention) continue;
      // "a friendship and working visit"
      const plain = (k: number): boolean => ["ADJ", "NOUN"].includes(units[k]?.pos ?? "") && !units[k]?.mention;
      if (unit.norm === "and" && plain(i - 1) && plain(i + 1) && this.at(units, i + 2)) continue;
      if (
        !["DET", "ADJ", "NUM", "PRON", "MENTION", "NOUN", "PROPN", "ADV", "VERB"].includes(unit.pos) &&
        unit.text !== "-" &&
        !possessive &&
        !/^\d/.test(unit.text)
      )
        return undefined;
      if (unit.pos === "VERB" && i === at) return undefined;
    }
    return undefined;
  }

  /** The event noun that is the subject of a passive ("talks were held"). */
  subject(units: readonly Unit[], clause: Clause): FoundNoun | undefined {
    // "an exercise between A and B was held": the party right before the verb is no subject of holding.
    const inList = clause.subject !== undefined && units.slice(0, clause.subject.first).some((unit) => unit.norm === "between");
    if (clause.subjectNoun === undefined && !inList) return this.#antecedent(units, clause);
    // A participle starts behind its noun ("the talks | held in X").
    const from = clause.kind === "participle" ? (clause.subjectNoun ?? clause.start) : clause.start;
    for (let k = inList ? 0 : from; k < clause.verb.first; k++) {
      const found = this.at(units, k);
      if (found) return found;
    }
    // "A ceremony to mark the handover of X | was held": its purpose stands between.
    for (let k = 0; k < from; k++) {
      const found = this.at(units, k);
      if (found && units[found.end + 1]?.norm === "to" && units[found.end + 2]?.pos === "VERB") return found;
    }
    return undefined;
  }

  /** The noun that a relative clause or an infinitive tells of: "the conference, | which was held in X", "the talks | to be held in X". */
  #antecedent(units: readonly Unit[], clause: Clause): FoundNoun | undefined {
    return clause.kind === "relative" || clause.kind === "infinitive" ? this.before(units, clause.start) : undefined;
  }

  /** The event noun that what starts at a unit tells more of: "the conference, | which …". */
  before(units: readonly Unit[], at: number): FoundNoun | undefined {
    let k = at - 1;
    if (units[k]?.text === ",") k--;
    for (const end = k - 10; k >= 0 && k > end; k--) {
      const unit = units[k] as Unit;
      if (["VERB", "AUX", "PUNCT"].includes(unit.pos) && unit.text !== ")") return undefined;
      const found = this.at(units, k);
      if (found) return found;
    }
    return undefined;
  }

  /** A named programme that is an exercise by its name is one; any other that people take part in is a conference. */
  kindOfName(name: string): EventNoun["kind"] {
    const words = name.toLowerCase().split(/\s+/);
    return this.#phrases.find((phrase) => phrase.words.length === 1 && words.includes(phrase.words[0] ?? ""))?.frame.kind ?? "conference";
  }
}
