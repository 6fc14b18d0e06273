import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import { boundClauses, viewThat } from "./clause-bounds.ts";
import type { Clause, ClauseHints } from "./clause.ts";
import { isPurpose, type LevelWords, levelWords, raiseClauses } from "./clause-levels.ts";
import { CONJ, LeftContext } from "./left-context.ts";
import type { Party } from "./party.ts";
import { reducedParticiples } from "./reduced.ts";
import type { Unit, VerbGroup } from "./unit.ts";

/** Parts a sentence into clauses by its verb groups and parties. */
export class ClauseReader {
  readonly #left: LeftContext;
  readonly #spoken: ReadonlySet<string>;
  readonly #levels: LevelWords;
  readonly #topical: ReadonlySet<string>;
  readonly #linking: ReadonlySet<string>;
  readonly #hints: ClauseHints;

  constructor(grammar: GrammarLexicon, hints: ClauseHints) {
    this.#topical = new Set(grammar.topicPrepositions);
    this.#linking = new Set(grammar.linkingParticiples);
    this.#left = new LeftContext(grammar);
    this.#spoken = new Set(grammar.spokenVerbs);
    this.#levels = levelWords(grammar);
    this.#hints = hints;
  }

  /** `relays` tells who only passes on what others say. */
  clauses(
    units: readonly Unit[],
    verbs: readonly VerbGroup[],
    parties: readonly Party[],
    relays: (party: Party) => boolean = () => false,
  ): Clause[] {
    const clauses: Clause[] = [];
    const endsAt = new Map(parties.map((party) => [party.last, party]));
    const subjectEnds = reducedParticiples(units, verbs);
    let last0 = -1;
    /** A that-clause, relative or adverbial clause has been opened since the last report. */
    let embedded = false;
    let embeddedTense: VerbGroup["tense"] = "none";
    for (const verb of verbs) {
      const clause = this.#clause(units, verb, endsAt, clauses, last0, embedded, embeddedTense, subjectEnds.get(verb));
      if (clause.level === 0) {
        last0 = clauses.length;
        // "stressed that in order to …": the that-clause is open before its own verb comes.
        const next = this.#hints.behind(units, verb.last + 1);
        embedded = (units[next]?.norm === "that" && units[next]?.pos !== "DET") || viewThat(units, next);
        embeddedTense = "none";
      } else if (clause.kind === "relative" || (clause.kind === "embedded" && this.#subordinated(units, clause))) {
        embedded = true;
        if (embeddedTense === "none") embeddedTense = verb.tense;
      }
      clauses.push(clause);
    }
    const { reports: says, happens } = this.#hints;
    const links = (verb: VerbGroup): boolean => this.#linking.has(units[verb.head]?.norm ?? "");
    const reports = (verb: VerbGroup): boolean => says(verb.lemma) && !links(verb);
    const tells = (verb: VerbGroup): boolean => (says(verb.lemma) || happens(verb.lemma)) && !links(verb);
    raiseClauses(units, clauses, { ...this.#levels, relays, says, reports, tells });
    boundClauses(units, clauses);
    return clauses;
  }

  /** Opened by "that", "if", "because" … or a subject right behind the verb; not a participle that only describes ("based on"). */
  #subordinated(units: readonly Unit[], clause: Clause): boolean {
    if (clause.subject !== undefined) return true;
    return (
      units.slice(clause.start, clause.verb.first).some((unit) => this.#left.subordinates(unit.norm)) ||
      clause.verb.modal !== undefined ||
      units[clause.verb.first]?.pos === "AUX"
    );
  }

  #clause(
    units: readonly Unit[],
    verb: VerbGroup,
    endsAt: ReadonlyMap<number, Party>,
    before: readonly Clause[],
    last0: number,
    embedded: boolean,
    embeddedTense: VerbGroup["tense"],
    subjectEnd: number | undefined,
  ): Clause {
    const parent = last0 >= 0 ? last0 : undefined;
    const make = (level: 0 | 1, kind: Clause["kind"], start: number, subject?: Party): Clause => {
      const clause: Clause = { verb, level, kind, from: verb.last + 1, to: units.length, start };
      if (subject) clause.subject = subject;
      if (parent !== undefined) clause.parent = parent;
      return clause;
    };
    // "Both agreed": here the word acts by itself.
    let left = subjectEnd ?? (endsAt.has(verb.first - 1) ? verb.first - 1 : this.#left.skipBack(units, verb.first - 1));
    let subject = endsAt.get(left);
    // A date between subject and verb, or a parenthesis of commas: "President X today met …", "X, in his reply, said …"
    if (!subject && units[left]?.pos === "DATE") {
      let k = left - 1;
      if (/^(?:on|in)$/.test(units[k]?.norm ?? "")) k--;
      subject = endsAt.get(k);
      if (subject || units[k]?.text === ",") left = k;
    }
    if (!subject && before.length === 0 && verb.form === "finite") subject = this.#left.leading(units, verb, endsAt);
    if (!subject && units[left]?.text === ",")
      subject = this.#left.closed(units, endsAt.get(left - 1)) ?? this.#left.acrossComma(units, left, endsAt);
    // "X, in the presence of Y, President of Z, signed": the apposition closes inside the parenthesis.
    if (subject && units[left]?.text === "," && /^(?:ADP|PART)$/.test(units[subject.first - 1]?.pos ?? ""))
      subject = this.#left.acrossComma(units, left, endsAt);
    // "the defence of A and B remains …": what stands behind a preposition is no subject; nor does one act in "met X to …", "X following …".
    if (subject && (units[subject.first - 1]?.pos === "ADP" || verb.form === "infinitive" || verb.form === "gerund")) subject = undefined;
    // "ways to enhance them were reviewed": an object pronoun never acts.
    if (subject && /^(?:them|him|us|me)$/.test(units[subject.last]?.norm ?? "")) subject = undefined;
    const main = parent !== undefined ? before[parent] : undefined;
    // "the talks, held in X, …": it tells of its noun, and the sentence goes on behind it.
    if (subjectEnd !== undefined && verb.form === "participle") {
      const noun = subject ? undefined : this.#left.nounBefore(units, left);
      const clause = make(1, "participle", verb.first, subject);
      if (noun) clause.subjectNoun = noun.head;
      return clause;
    }
    if (subject) {
      const opener = this.#left.opener(units, subject.first);
      const sub = opener.word;
      if (opener.reporting) return make(0, "main", opener.at, subject);
      if (sub && this.#left.subordinates(sub)) return make(1, "embedded", opener.at, subject);
      if (!main) return make(0, "main", opener.at, subject);
      // "the sanctions | A and B have imposed": a relative clause without its pronoun.
      const contact = !opener.word && !opener.comma && !opener.conj && units[opener.at - 1]?.pos === "NOUN";
      if (contact) return make(1, "relative", opener.at, subject);
      const adjacent = !opener.comma && !opener.conj && before.some((other) => other.verb.last + 1 === opener.at);
      if (adjacent) return make(1, "embedded", opener.at, subject);
      const reports = this.#hints.reports(verb.lemma) || this.#hints.happens(verb.lemma);
      if (
        embedded &&
        !(opener.conj && opener.comma && reports && verb.tense === main.verb.tense && !verb.modal) &&
        !(sub && /^(?:while|whereas)$/.test(sub))
      )
        return make(1, "embedded", opener.at, subject);
      return make(0, "main", opener.at, subject);
    }
    if (verb.passive) {
      const aside = this.#left.asideBefore(units, left);
      if (aside !== undefined) left = aside - 1;
    }
    const word = units[left]?.norm ?? "";
    // "Reaffirm our commitment to …": an item of a joint statement, whose subject stands above the list.
    const item = verb.tense === "present" || /^\p{Ll}/u.test(units[0]?.text ?? "");
    if (verb.first === 0 && verb.form === "finite" && item && !verb.modal) return make(0, "main", 0);
    // "Minister X to visit Y", as headings have it.
    const heads = before.length === 0 && verb.form === "infinitive" ? endsAt.get(left) : undefined;
    if (heads?.first === 0) return make(0, "main", 0, heads);
    if (verb.form === "infinitive") return this.#inherit(make(1, "infinitive", verb.first), before, parent, units);
    if (verb.form === "gerund") {
      // "joined Japan in condemning X": both condemn.
      const together = main?.verb.lemma === "join" || /^(?:unanimous|united|unequivocal|firm)$/.test(units[left - 1]?.norm ?? "");
      const joined = word === "in" && together && main?.level === 0;
      const opens = word === "," || word === "while" || word === "by" || joined || (left < 0 && main === undefined);
      const reports = this.#hints.reports(verb.lemma) && !this.#linking.has(units[verb.head]?.norm ?? "");
      // "a conversation with Y, visiting Z": the one right before, unless it reports.
      const nearest = word === "," && !reports ? endsAt.get(left - 1) : undefined;
      const apposed = main !== undefined || units[(nearest?.first ?? 0) - 1]?.pos !== "ADP";
      if (nearest?.items.length === 1 && apposed) return make(1, "participle", verb.first, nearest);
      // "thanked the President for hosting X": the one thanked does it.
      const thanked = word === "for" && main?.level === 0 ? endsAt.get(left - 1) : undefined;
      if (thanked && thanked !== main?.subject && thanked.first === (main?.verb.last ?? 0) + 1)
        return make(1, "participle", verb.first, thanked);
      // "thanked personnel taking part in X": they do it.
      if (this.#hints.acts(word)) return { ...make(1, "participle", verb.first), subjectNoun: left };
      // "in promoting X, combatting Y": the next of a list of participles, on the level of the first.
      const previous = before[before.length - 1];
      const listed =
        word === "," &&
        previous?.verb.form === "gerund" &&
        previous.level === 1 &&
        !(this.#spoken.has(verb.lemma) && !this.#hints.reports(previous.verb.lemma));
      const level = !listed && opens && word !== "by" && main && reports && !(embedded && word === ",") ? 0 : 1;
      return this.#inherit(make(level, "participle", level === 0 && left >= 0 && !joined ? left : verb.first), before, parent, units);
    }
    if (/^(?:who|which|that|whom)$/.test(word)) {
      // "X, who was visiting Y, …": the one before the pronoun.
      const antecedent =
        word === "who" || word === "which"
          ? (endsAt.get(left - 1) ??
            (units[left - 1]?.text === "," ? endsAt.get(left - 2) : undefined) ??
            // "X, who is visiting Y and who met Z": both pronouns stand for the same.
            (units[left - 1]?.norm === "and" ? before.filter(({ kind }) => kind === "relative").pop()?.subject : undefined))
          : undefined;
      return make(1, "relative", left, antecedent?.items.length === 1 ? antecedent : undefined);
    }
    if (CONJ.has(word) || word === "," || this.#left.coordinates(word))
      return this.#coordinated(units, make, verb, left, before, main, embedded, embeddedTense);
    const noun = this.#left.nounBefore(units, left);
    if (noun !== undefined) {
      const opener = this.#left.opener(units, noun.first);
      // "While welcoming the progress made, the Minister …": it only describes.
      const describes = !main && before[0]?.kind === "participle" && units[verb.last + 1]?.text === ",";
      const level =
        describes || (opener.word && this.#left.subordinates(opener.word))
          ? 1
          : main && !opener.conj && !opener.comma
            ? 1
            : embedded && main
              ? 1
              : 0;
      const clause = make(verb.form === "participle" ? 1 : level, level === 0 ? "main" : "embedded", opener.at);
      clause.subjectNoun = noun.head;
      return clause;
    }
    return make(1, "embedded", verb.first);
  }

  /** "…, and exchanged views": another act of the same subject, unless it goes on inside what was said. */
  #coordinated(
    units: readonly Unit[],
    make: (level: 0 | 1, kind: Clause["kind"], start: number, subject?: Party) => Clause,
    verb: VerbGroup,
    left: number,
    before: readonly Clause[],
    main: Clause | undefined,
    embedded: boolean,
    embeddedTense: VerbGroup["tense"],
  ): Clause {
    const conj = units[left]?.text !== ",";
    let start = left;
    while (start > 0 && (CONJ.has(units[start - 1]?.norm ?? "") || units[start - 1]?.text === ",")) start--;
    const comma = units[left]?.text === "," || units[start]?.text === ",";
    const reports = this.#hints.reports(verb.lemma) || this.#hints.happens(verb.lemma);
    const previous = before[before.length - 1];
    // "The Minister, who will be accompanied by X and Y, will meet Z": who the relative clause tells of.
    const told = before[0]?.kind === "relative" ? before[0].subject : undefined;
    if (!main) return make(0, "main", start, conj || units[(told?.first ?? 0) - 1]?.pos === "ADP" ? undefined : told);
    // "to discuss X and congratulate Y": a bare form after an infinitive goes with it.
    if (verb.tense === "present" && previous && (previous.kind === "infinitive" || previous.verb.modal) && !verb.modal) {
      const clause = make(previous.level, previous.kind, start, previous.subject);
      // "will travel to X and meet with Y": both are to come.
      if (previous.verb.modal) clause.verb = { ...verb, modal: previous.verb.modal };
      if (previous.parent !== undefined) clause.parent = previous.parent;
      return clause;
    }
    const host = main.kind === "infinitive" || main.kind === "participle" ? this.#finite(before, main) : main;
    // "have met X and offered help": one auxiliary for both.
    const perfect = main.verb.head > main.verb.first && /^ha(?:s|ve)$/.test(units[main.verb.first]?.norm ?? "");
    const sameTense =
      verb.tense === main.verb.tense ||
      (perfect && verb.tense === "past") ||
      (main.kind === "infinitive" && verb.tense === "past") ||
      (main.kind === "participle" && verb.tense === host?.verb.tense);
    // "attacks that violated X and expressed solidarity": only people express.
    const spoken = previous?.kind === "relative" && previous.subject === undefined && this.#spoken.has(verb.lemma);
    // "thanks X and will continue to …": what is to come goes on after what is said, where nothing is embedded.
    const toCome = verb.modal === "will" && conj && !embedded && main.level === 0 && !main.verb.modal;
    const resumes =
      reports &&
      (toCome || (sameTense && !verb.modal)) &&
      (!embedded || comma || spoken || (embeddedTense !== "past" && embeddedTense !== "none") || (embeddedTense === "none" && conj));
    const clause = make(resumes ? 0 : 1, resumes ? "coordinate" : "embedded", start, resumes ? (host?.subject ?? main.subject) : undefined);
    // "The talks were held in Oslo and covered trade": the noun goes on as subject.
    if (resumes && !clause.subject && main.subjectNoun !== undefined) clause.subjectNoun = main.subjectNoun;
    return clause;
  }

  #finite(before: readonly Clause[], clause: Clause): Clause | undefined {
    let at: Clause | undefined = clause;
    while (at && (at.kind === "infinitive" || at.kind === "participle")) at = at.parent === undefined ? undefined : before[at.parent];
    return at;
  }

  #inherit(clause: Clause, before: readonly Clause[], parent: number | undefined, units: readonly Unit[]): Clause {
    const main = parent === undefined ? undefined : before[parent];
    if (!main) return clause;
    const finite = before.filter((each) => each.verb.form === "finite").pop();
    if (finite?.kind === "relative") return clause;
    // "said that Y continues to have …": inside what is said the nearest subject goes on.
    const nearest = finite?.level === 1 ? finite.subject : undefined;
    const subject = nearest ?? main.subject;
    if (subject) clause.subject = subject;
    if (isPurpose(units, main, clause, before.slice((parent ?? 0) + 1), this.#topical, this.#hints)) clause.level = 0;
    return clause;
  }
}
