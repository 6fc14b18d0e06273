import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import type { Party } from "./party.ts";
import type { Unit, VerbGroup } from "./unit.ts";

/** Words that join clauses or verbs of one clause. */
export const CONJ: ReadonlySet<string> = new Set(["and", "but", "&", "or", "then", "yet"]);

/** What stands before a subject: the connective that opens its clause, where, and whether the clause still reports. */
export interface Opener {
  word?: string;
  at: number;
  comma: boolean;
  conj: boolean;
  reporting: boolean;
}

/** Finds what stands left of a verb: its subject over adverbs, parentheses and appositions, and the connective before it. */
export class LeftContext {
  readonly #subordinators: ReadonlySet<string>;
  readonly #coordinators: ReadonlySet<string>;
  readonly #where: string[][];
  readonly #manner: string[][];
  readonly #describing: ReadonlySet<string>;
  readonly #listing: ReadonlySet<string>;

  constructor(grammar: GrammarLexicon) {
    this.#subordinators = new Set(grammar.subordinators);
    this.#coordinators = new Set(grammar.coordinators);
    this.#describing = new Set(grammar.describingParticiples);
    this.#listing = new Set(grammar.listingWords);
    this.#manner = grammar.manner.map((phrase) => phrase.split(" "));
    this.#where = grammar.reportingWhere.map((words) => words.split(" "));
  }

  subordinates(word: string): boolean {
    return this.#subordinators.has(word);
  }

  coordinates(word: string): boolean {
    return this.#coordinators.has(word);
  }

  /** "X and a delegation of officials, including Y, travelled": the first verb of a sentence belongs to the party that opens it. */
  leading(units: readonly Unit[], verb: VerbGroup, endsAt: ReadonlyMap<number, Party>): Party | undefined {
    for (const party of endsAt.values()) {
      if (party.first !== 0 && !(units[party.first - 1]?.text === "," && party.first < 8)) continue;
      const inside = units.slice(party.last + 1, verb.first);
      const item = party.items[0];
      if (inside[0]?.norm !== "and" && !(inside[0]?.text === "," && item?.kind === "entity")) return undefined;
      return inside.some((unit) => /^(?:that|which|who|because|while|when|where)$/.test(unit.norm)) || inside.length > 30
        ? undefined
        : party;
    }
    return undefined;
  }

  skipBack(units: readonly Unit[], from: number): number {
    let left = from;
    while (
      left >= 0 &&
      (units[left]?.pos === "ADV" ||
        /^(?:both|also|each|therefore|however|then|not|only|strongly|jointly|respectively)$/.test(units[left]?.norm ?? "")) &&
      !this.#subordinators.has(units[left]?.norm ?? "")
    )
      left--;
    // "The Minister | in this regard | stressed"
    const manner = this.#manner.find((words) => words.every((word, k) => units[left - words.length + 1 + k]?.norm === word));
    if (manner && (units[left - manner.length]?.mention || units[left - manner.length]?.pos === "PRON")) return left - manner.length;
    // "the Consultations (FOC) | were held": a short form in brackets.
    if (units[left]?.text === ")") {
      const open = units.findLastIndex((unit, k) => k < left && k > left - 6 && unit.text === "(");
      if (open > 0) return open - 1;
    }
    return left;
  }

  /** "X, Minister of Y, said", "The spokesperson, X, said": the comma only closes the apposition. */
  closed(units: readonly Unit[], party: Party | undefined): Party | undefined {
    if (!party) return undefined;
    // "X, together with Y, met": the parenthesis inside it is closed here.
    const inner = units
      .slice(party.first, party.last)
      .some((unit, k, all) => unit.text === "," && /^(?:together|along)$/.test(all[k + 1]?.norm ?? ""));
    return inner || units[party.last]?.text.includes(",") || units[party.first - 1]?.text === "," ? party : undefined;
  }

  /** The subject of "X, in his reply, said": a party that ends before the comma that opens the parenthesis. */
  acrossComma(units: readonly Unit[], comma: number, endsAt: ReadonlyMap<number, Party>): Party | undefined {
    for (let k = comma - 1; k >= Math.max(0, comma - 24); k--) {
      if (units[k]?.text !== ",") continue;
      let party = endsAt.get(k - 1);
      // "General X of the Y Force, who …": whoever is of it.
      while (party && units[party.first - 1]?.norm === "of" && endsAt.has(party.first - 2)) party = endsAt.get(party.first - 2);
      if (!party || party.items.length > 1) continue;
      const inside = units.slice(k + 1, comma);
      // "X, visiting Y to attend Z, held": a participle opens it as a pronoun does.
      const participle = /^(?:while|whilst|when|after|before|in|by)$/.test(inside[0]?.norm ?? "") ? inside[1] : inside[0];
      const relative =
        /^(?:who|which)$/.test(inside[0]?.norm ?? "") ||
        (/ing$/.test(participle?.norm ?? "") && (participle?.pos === "VERB" || participle !== inside[0]));
      // Without a relative pronoun a verb of its own inside means that another clause stands between.
      if (!relative && inside.some((unit) => (unit.pos === "VERB" && !/(?:ing|ed|^held)$/.test(unit.norm)) || unit.pos === "AUX"))
        return undefined;
      const opens =
        party.first === 0 ||
        units[party.first - 1]?.text === "," ||
        this.#coordinators.has(units[party.first - 1]?.norm ?? "") ||
        this.#subordinators.has(units[party.first - 1]?.norm ?? "") ||
        units[party.first - 1]?.pos === "DATE";
      return opens ? party : undefined;
    }
    return this.#describedFirst(units, comma, endsAt);
  }

  /** "X, who was Y before taking command in May, | paid": what describes a name that opens the sentence goes on behind the name's own words. */
  #describedFirst(units: readonly Unit[], comma: number, endsAt: ReadonlyMap<number, Party>): Party | undefined {
    const party = [...endsAt.values()].find(({ first, last }) => first === 0 && last < comma);
    if (!party || party.items.length > 1 || !units[party.last]?.text.includes(",")) return undefined;
    const inside = units.slice(party.last + 1, comma);
    const told = inside.some((unit) => unit.pos === "AUX" || unit.text === "," || (unit.pos === "VERB" && !/(?:ing|ed)$/.test(unit.norm)));
    return inside[0]?.pos === "ADP" && !told ? party : undefined;
  }

  /** What stands before a subject: the connective that opens its clause, and where. */
  opener(units: readonly Unit[], first: number): Opener {
    let at = first - 1;
    if (at < 0) return { at: first, comma: true, conj: false, reporting: true };
    for (const words of this.#where) {
      const from = first - words.length;
      if (from > 0 && words.every((word, k) => units[from + k]?.norm === word) && (words.length > 1 || units[from - 1]?.text === ","))
        return {
          word: words.join(" "),
          at: from,
          comma: true,
          conj: false,
          reporting: words.length > 1 || words[0] === "where" || words[0] === "when",
        };
    }
    let word: string | undefined;
    let conj = false;
    let comma = false;
    const unit = units[at] as Unit;
    if (this.#subordinators.has(unit.norm) || this.#coordinators.has(unit.norm)) {
      word = unit.norm;
      conj = this.#coordinators.has(unit.norm);
      at--;
    }
    // "and that they will": the subordinator decides, the conjunction goes along.
    if (word && this.#subordinators.has(word) && CONJ.has(units[at]?.norm ?? "")) at--;
    // A comma may stand inside closing quotes or brackets: 'the "Plan (X)," and Y said'.
    while (/^["”’)\]]$/.test(units[at]?.text ?? "") && at > 0) at--;
    if (/^[,;:]$/.test(units[at]?.text ?? "")) {
      comma = true;
      at--;
    }
    const out: Opener = {
      at: at + 1,
      comma,
      conj,
      reporting: false,
    };
    if (word) out.word = word;
    return out;
  }

  /** "several issues, including trade and migration, | were discussed": the comma that opens the aside that a comma closes. */
  asideBefore(units: readonly Unit[], comma: number): number | undefined {
    if (units[comma]?.text !== ",") return undefined;
    for (let k = comma - 1; k > Math.max(0, comma - 24); k--)
      if (units[k]?.text === "," && this.#listing.has(units[k + 1]?.norm ?? "")) return k;
    return undefined;
  }

  /** "ways to enhance them | were reviewed": the end of the noun phrase before the infinitive. */
  #beforeInfinitive(units: readonly Unit[], end: number): number {
    let k = end;
    while (k > 0 && units[k]?.pos === "PRON") k--;
    if (k < end && units[k]?.pos === "VERB" && units[k - 1]?.norm === "to" && units[k - 2]?.pos === "NOUN") return k - 2;
    return end;
  }

  /** 'The exercise "Northern Shield 21" will …': the name in quotes belongs to the noun before it. */
  #beforeQuoted(units: readonly Unit[], end: number): number {
    if (!/^["”]$/.test(units[end]?.text ?? "")) return end;
    let open = end - 1;
    while (open > 0 && end - open < 8 && !/^["“]$/.test(units[open]?.text ?? "")) open--;
    return /^["“]$/.test(units[open]?.text ?? "") && units[open - 1]?.pos === "NOUN" ? open - 1 : end;
  }

  nounBefore(units: readonly Unit[], end: number): { first: number; head: number } | undefined {
    const left = overBracket(units, this.#beforeQuoted(units, this.#beforeInfinitive(units, end)));
    const unit = units[left];
    if (!unit || !(unit.pos === "NOUN" || unit.pos === "PROPN" || (unit.mention && unit.mention.form !== "adjective"))) return undefined;
    // Back over "the importance of the talks in X": the head is the noun before the first preposition.
    const near = this.#phraseBefore(units, left, false);
    // "the visit of X to Y", "talks on 3 June in Y": over names too, where the phrase opens its clause.
    const wide = this.#phraseBefore(units, left, true);
    const opens = wide.first === 0 || units[wide.first - 1]?.text === ",";
    return opens && ["NOUN", "PROPN"].includes(units[wide.head]?.pos ?? "") ? wide : near;
  }

  #phraseBefore(units: readonly Unit[], left: number, names: boolean): { first: number; head: number } {
    let first = left;
    let head = left;
    for (let k = left; k >= 0; k--) {
      k = overBracket(units, k);
      const u = units[k] as Unit;
      if (
        (["NOUN", "PROPN", "ADJ", "DET", "MENTION", "NUM", "PRON", "PART", "DATE"].includes(u.pos) || u.text === "-") &&
        !this.#subordinators.has(u.norm)
      ) {
        first = k;
        continue;
      }
      const before = units[k - 1]?.pos ?? "";
      if (u.pos === "ADP" && k > 0 && (["NOUN", "PROPN"].includes(before) || (names && ["MENTION", "DATE"].includes(before)))) {
        if (before !== "DATE") head = k - 1;
        continue;
      }
      if (u.pos === "ADP" && this.#describing.has(units[k - 1]?.norm ?? "")) continue;
      // "matters | relating to trade": a participle that only describes.
      if (this.#describing.has(u.norm) && ["NOUN", "PROPN"].includes(units[k - 1]?.pos ?? "")) {
        head = k - 1;
        continue;
      }
      // A parenthesis inside the phrase: "the Force (EUF) and …".
      if (u.text === ")") {
        while (k > 0 && units[k]?.text !== "(") k--;
        continue;
      }
      // "the ministers of A, B and C met": a list of names goes on over its commas.
      if (u.text === "," && units[k - 1]?.mention && units[k + 1]?.mention && units[k + 1]?.mention?.form !== "adjective") continue;
      // "the Committee for Economic, Cultural and Technical Cooperation"
      const listed = (at: number): boolean => ["ADJ", "PROPN", "NOUN"].includes(units[at]?.pos ?? "") || units[at]?.mention !== undefined;
      if (names && u.text === "," && listed(k - 1) && listed(k + 1) && /^\p{Lu}/u.test(units[k + 1]?.text ?? "")) continue;
      // "the security of A and B is …": coordinated without a comma, the phrase goes on.
      if (CONJ.has(u.norm) && k > 0 && ["NOUN", "PROPN", "ADJ", "MENTION"].includes(units[k - 1]?.pos ?? "")) continue;
      break;
    }
    return { first, head };
  }
}

/** "the Joint Commission Meeting (JCM) | was held": before an abbreviation in brackets. */
function overBracket(units: readonly Unit[], at: number): number {
  if (units[at]?.text !== ")") return at;
  for (let k = at - 1; k > 0 && k > at - 4; k--) if (units[k]?.text === "(") return k - 1;
  return at;
}
