import { aboutRange, aboutText } from "../about.ts";
import type { Clause } from "../clause.ts";
import type { Party } from "../party.ts";
import { markOf, type SentenceReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import type { Unit } from "../unit.ts";
import { plainDraft, type StatementDraft } from "./draft.ts";

const OPEN: ReadonlySet<string> = new Set(["“", '"', "«", "„", "‘"]);
const CLOSE: Readonly<Record<string, string>> = { "“": "”", '"': '"', "«": "»", "„": "“", "‘": "’" };
/** Fewer words than this are a quoted term, not a quoted sentence. */
const SHORTEST = 4;

/** A stretch of a sentence that stands in quotation marks: units `from … to - 1`, and whether it opens or closes here. */
interface Quote {
  from: number;
  to: number;
  opens: boolean;
  closes: boolean;
}

/** Follows quotations over sentences, and who is said to have spoken them. */
export class Quotations {
  /** A quotation goes on from the sentence before. */
  #open: string | undefined;
  /** The paragraph in which it was open last. */
  #openIn = -1;
  #speakers: string[] = [];
  #paragraph = -1;
  /** Who is to speak the quotation that opens the next sentence ("The Minister said:"), or spoke the one that closed the last. */
  #next: string[] = [];
  readonly #says: (lemma: string) => boolean;

  /** Acts that saying so performs ("we thank", "we condemn"). */
  readonly #performed: ReadonlySet<string>;
  readonly #documents: ReadonlySet<string>;

  /** `says` tells verbs that attribute a quotation; `performed` are the acts that saying so performs, `documents` nouns for texts that speak. */
  constructor(says: (lemma: string) => boolean, performed: readonly string[], documents: readonly string[]) {
    this.#says = says;
    this.#documents = new Set(documents);
    this.#performed = new Set(performed);
  }

  /** Whether a sentence begins inside a quotation or opens one. */
  touch({ units }: SentenceReading): boolean {
    return this.#open !== undefined || units.some(({ text }) => OPEN.has(text));
  }

  /** The quoted stretch of a sentence, if there is one that is a sentence by itself. */
  quoteIn(reading: SentenceReading): Quote | undefined {
    const { units } = reading;
    const { paragraph } = reading.sentence;
    const starts = this.#open !== undefined && paragraph !== this.#openIn;
    const again = starts && units[0]?.text === this.#open;
    // A quotation goes on in the next paragraph where that opens with its mark again; marks that are the same at both ends are closed else.
    if (starts && !again && this.#open === CLOSE[this.#open ?? ""]) this.#open = undefined;
    this.#openIn = paragraph;
    let mark = this.#open;
    let from = mark === undefined ? -1 : again ? 1 : 0;
    let best: Quote | undefined;
    const take = (to: number, closes: boolean): void => {
      const words = units.slice(from, to).filter((unit) => /[\p{L}\p{N}]/u.test(unit.text)).length;
      const verbal = units.slice(from, to).some((unit) => unit.pos === "VERB" || unit.pos === "AUX");
      if (words >= SHORTEST && verbal && (!best || to - from > best.to - best.from))
        best = { from, to, opens: (from > 0 && !(again && from === 1)) || this.#open === undefined, closes };
    };
    for (let i = again ? 1 : 0; i < units.length; i++) {
      const text = (units[i] as Unit).text;
      if (mark === undefined && OPEN.has(text)) {
        from = i + 1;
        mark = text;
      } else if (mark !== undefined && (text === CLOSE[mark] || (mark === "“" && (text === '"' || text === "“" || text === "„")))) {
        take(i, true);
        from = -1;
        mark = undefined;
      }
    }
    if (from >= 0) take(units.length, false);
    this.#open = mark;
    return best;
  }

  /** Who speaks the quoted stretch: the attribution beside it, else whoever spoke the last one in this paragraph. */
  speakersOf(
    reading: SentenceReading,
    quote: Quote,
    scene: Scene,
    after: readonly SentenceReading[],
  ): { speakers: string[]; clause?: Clause; party?: Party | undefined } {
    const { units, clauses, parties, sentence } = reading;
    // "Bauer: “…”"
    const named = parties.find((party) => party.first === 0 && units[party.last + 1]?.text === ":" && party.last + 2 <= quote.from);
    const speaking = named ? scene.resolve(named) : [];
    if (speaking.length > 0) {
      this.#take(speaking, reading);
      return { speakers: speaking };
    }
    for (const clause of clauses) {
      if (clause.verb.head >= quote.from && clause.verb.head < quote.to) continue;
      if (!this.#says(clause.verb.lemma)) continue;
      // "…," said the Minister. / "…," the Minister said. / The Minister said: "…"
      const behind = parties.find(
        (party) =>
          party.first === clause.verb.last + 1 || (party.first === clause.verb.last + 2 && units[clause.verb.last + 1]?.text === ","),
      );
      const subject = clause.subject ?? behind;
      const speakers = scene.resolve(subject);
      if (speakers.length > 0) {
        this.#take(speakers, reading);
        return { speakers, clause, party: subject };
      }
    }
    // "First sentence. Second sentence," the letter says: the attribution of a quotation that goes on stands where it ends.
    if (!quote.closes && quote.opens) {
      for (const next of after.slice(0, 3)) {
        if (next.sentence.paragraph !== sentence.paragraph) break;
        const clause = next.clauses.find((each) => this.#says(each.verb.lemma));
        const party = clause && (clause.subject ?? next.parties.find((each) => each.first === clause.verb.last + 1));
        const document = clause?.subjectNoun === undefined ? undefined : next.units[clause.subjectNoun]?.norm;
        const found = party ? scene.resolve(party) : document !== undefined && this.#documents.has(document) ? scene.author(document) : [];
        if (found.length > 0) {
          this.#take(found, reading);
          return { speakers: found };
        }
      }
    }
    return { speakers: sentence.paragraph === this.#paragraph || quote.from === 0 || !quote.opens ? this.#speakers : [] };
  }

  #take(speakers: readonly string[], { sentence }: SentenceReading): void {
    this.#speakers = [...speakers];
    this.#paragraph = sentence.paragraph;
  }

  /** Hears who is said to say what follows a colon. */
  hear({ units, clauses }: SentenceReading, scene: Scene): void {
    if (units[units.length - 1]?.text !== ":") return;
    const clause = clauses.findLast((each) => each.level === 0 && each.subject !== undefined && this.#says(each.verb.lemma));
    if (clause) this.#next = scene.resolve(clause.subject);
  }

  /**
   * The statement that a quotation makes, and the clauses that it accounts for; undefined where nobody is said to speak it
   * or where it only lends words to a report ('assured them that the vote "will not be postponed"').
   */
  read(
    reading: SentenceReading,
    text: string,
    scene: Scene,
    after: readonly SentenceReading[],
    actOf: (clause: Clause) => { act: StatementDraft["act"]; rule: string } | undefined,
  ): { draft: StatementDraft; clauses: Clause[] } | undefined {
    const quote = this.quoteIn(reading);
    const announced = this.#next;
    this.#next = [];
    if (!quote) {
      this.hear(reading, scene);
      return undefined;
    }
    const { units, clauses } = reading;
    // "The leaders agreed that “every nation …”": they say so, in words that are another's.
    const reported = (each: Clause): boolean =>
      each.level === 0 &&
      each.subject !== undefined &&
      each.verb.last < quote.from &&
      units.slice(each.verb.last + 1, quote.from).some((unit) => unit.norm === "that");
    if (quote.opens && clauses.some(reported)) return undefined;
    const beside = this.speakersOf(reading, quote, scene, after);
    // "The Minister said: | “…”", and a quotation that stands alone behind another: nobody else is named as its speaker.
    if (beside.speakers.length === 0 && quote.from <= 1 && announced.length > 0) this.#take(announced, reading);
    const { clause } = beside;
    const speakers = beside.speakers.length > 0 ? beside.speakers : quote.from <= 1 ? announced : [];
    if (speakers.length === 0) return undefined;
    if (quote.closes) this.#next = [...speakers];
    if (
      clause &&
      clause.verb.last < quote.from &&
      units.slice(clause.verb.last + 1, quote.from).filter((unit) => /[\p{L}\p{N}]/u.test(unit.text)).length > 3
    )
      return undefined;
    if (clause && beside.party) raiseBehind(clauses, clause, beside.party, actOf);
    const inside = clauses.filter((each) => each.verb.head >= quote.from && each.verb.head < quote.to);
    // "I wish to thank …" thanks.
    const wish = inside.find((each) => each.verb.form === "finite") ?? inside[0];
    const first =
      inside.find((each) => each.kind === "infinitive" && each.level === 0 && each.verb.first <= (wish?.verb.last ?? 0) + 2) ?? wish;
    const range = aboutRange(units, quote.from, quote.to);
    const about = aboutText(units, range, text);
    if (!first || !about) return undefined;
    const item = first.subject?.items[0];
    const own = item?.kind === "pronoun" && (item.which === "we" || item.which === "i");
    // "Norway urges …", by its minister; "My thoughts are with …".
    const theirs = item?.kind === "entity" && first.subject !== undefined && scene.onSideOf(first.subject, speakers);
    const mine = first.subjectNoun !== undefined && /^(?:my|our)$/.test(units[first.subjectNoun - 1]?.norm ?? "");
    const said = own || theirs || mine || first.verb.lemma === "look" ? actOf(first) : undefined;
    const will = first.verb.modal === "will" && !first.verb.negated;
    // What a state will or is ready to do, its speaker tells.
    const does = said && this.#performed.has(said.act) && (!theirs || (said.act !== "intend" && said.act !== "commit"));
    const act = does ? said.act : own && will ? "intend" : "state";
    const draft = plainDraft(reading, first, {
      act,
      // "“We agreed that …,” she said": those who agreed say so by her mouth.
      speakers:
        act === "agree" && item?.kind === "pronoun" && item.which === "we" && scene.participants.length > 1
          ? scene.group(undefined)
          : [...speakers],
      about,
      range,
      mark: markOf(reading, quote.from, quote.to, said && act === said.act ? said.rule : "act.quotation"),
    });
    return { draft, clauses: clause ? [...inside, clause] : inside };
  }
}

/** "…," said the Minister, | adding that …, | who thanked …: what stands behind the attribution reports too. */
function raiseBehind(clauses: readonly Clause[], said: Clause, speaker: Party, actOf: (clause: Clause) => unknown): void {
  let before: Clause | undefined;
  for (const each of clauses) {
    if (each.verb.first <= said.verb.last) continue;
    const goesOn = (each.kind === "participle" && each.verb.form === "gerund") || (each.kind === "relative" && each.subject === speaker);
    if (!goesOn || each.verb.modal || each.verb.negated || actOf(each) === undefined) continue;
    each.level = 0;
    each.subject = speaker;
    each.start = each.verb.first;
    if (before) before.to = Math.min(before.to, each.start);
    before = each;
  }
}
