import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import { GroupGrammar } from "./groups.ts";
import { appositionEnd } from "./apposition-end.ts";
import { PhraseIndex } from "./match.ts";
import { DETERMINERS, isGuest, type Party, type PartyItem, verbFollows } from "./party.ts";
import { SideGrammar } from "./sides.ts";
import type { Unit } from "./unit.ts";

const ACTORS: ReadonlySet<string> = new Set(["person", "state", "organization", "ministry", "armed-force", "mission", "grouping", "role"]);
/** Reads party expressions; compiled once a language. */
export class PartyGrammar {
  readonly #nominative = new Map<string, "he" | "she" | "they" | "we" | "i" | "it">();
  readonly #government: ReadonlySet<string>;
  readonly #styles: Record<"his" | "her", string[][]>;
  readonly #offices: PhraseIndex<readonly string[]>;
  readonly #groups: GroupGrammar;
  readonly #sides: SideGrammar;

  constructor(grammar: GrammarLexicon, numbers: Record<string, number>) {
    for (const which of ["he", "she", "they", "we", "i", "it"] as const) {
      const [nominative, accusative] = grammar.pronouns[which];
      if (nominative) this.#nominative.set(nominative, which);
      if (accusative && which !== "it") this.#nominative.set(accusative, which);
    }
    this.#government = new Set(grammar.governmentNouns);
    const split = (styles: readonly string[]): string[][] => styles.map((words) => words.split(" "));
    this.#styles = { his: split(grammar.styles.his), her: split(grammar.styles.her) };
    this.#offices = new PhraseIndex(Object.entries(grammar.offices));
    this.#sides = new SideGrammar(grammar);
    this.#groups = new GroupGrammar(grammar, numbers);
  }

  /** All maximal party expressions of a sentence, in order. */
  parties(units: readonly Unit[]): Party[] {
    const found: Party[] = [];
    for (let i = 0; i < units.length; ) {
      const party = this.#list(units, i);
      if (party) found.push(party);
      i = party ? party.last + 1 : i + 1;
    }
    return found;
  }

  #list(units: readonly Unit[], at: number): Party | undefined {
    const officials = this.#groups.officials(units, at);
    if (officials) {
      const party: Party = {
        first: at,
        last: officials.last,
        items: officials.ids.map((entity) => ({ kind: "side", entity, personal: true })),
      };
      return this.#together(units, party);
    }
    const first = this.#item(units, at);
    if (!first) return undefined;
    const party: Party = { first: at, last: first.last, items: [first.item] };
    const named = this.#counterpart(units, first);
    if (named) return { first: at, last: named.last, items: [named.item] };
    if (first.item.kind === "pronoun" || first.item.kind === "group") return party;
    for (;;) {
      let next = party.last + 1;
      const comma = units[next]?.text === ",";
      if (comma) next++;
      const conj = /^(?:and|&|as|along|together|\/)$/.test(units[next]?.norm ?? "");
      if (/^(?:and|&|\/)$/.test(units[next]?.norm ?? "")) next++;
      else if (units[next]?.norm === "as" && units[next + 1]?.norm === "well" && units[next + 2]?.norm === "as") next += 3;
      else if (units[next]?.norm === "together" || units[next]?.norm === "along") next += 2;
      else if (!comma) break;
      // "the Secretary and Foreign Ministers", "the President and G7 leaders": with all who take part.
      const others = conj ? this.#groups.barePlural(units, next) : undefined;
      if (others) {
        party.items.push(others.item);
        party.last = others.last;
        break;
      }
      const item = this.#item(units, next);
      if (!item || item.item.kind === "pronoun" || item.item.kind === "group") break;
      // "…, X Vs": after a bare comma a name right before a verb opens a clause of its own.
      if (!conj && !this.#goesOn(units, item.last)) break;
      // "At the invitation of X, Y, …, visits": whoever acts stands behind what opens the sentence.
      if (!conj && party.items.length === 1 && this.#opensFor(units, party.first) && verbFollows(units, item.last + 1)) break;
      // ", and X Vs" after a list that has not been opened by commas is a new clause too ("thanked A, and B said").
      if (conj && comma && party.items.length === 1 && verbFollows(units, item.last) && this.#verbBefore(units, party.first)) break;
      const who = this.#counterpart(units, item) ?? item;
      party.items.push(who.item);
      party.last = who.last;
    }
    return party;
  }

  /** "his Australian counterpart, X": the name says who. */
  #counterpart(units: readonly Unit[], { item, last }: { item: PartyItem; last: number }): { item: PartyItem; last: number } | undefined {
    if (item.kind !== "counterpart") return undefined;
    // "his counterpart from Ghana"
    const at = units[last + 2]?.norm === "the" ? last + 3 : last + 2;
    const state = /^(?:from|of)$/.test(units[last + 1]?.norm ?? "") ? units[at]?.mention : undefined;
    const of = state?.kind === "state" && state.entity && state.form !== "adjective" ? state.entity : undefined;
    const end = of === undefined ? last : at;
    const named = this.#entityAt(units, units[end + 1]?.text === "," ? end + 2 : end + 1);
    if (named?.item.kind === "entity" && units[named.item.unit]?.mention?.kind === "person") return named;
    return of === undefined ? undefined : { item: { kind: "counterpart", entity: of }, last: end };
  }

  /** "the Ministers of A and B, together with the Representative of C, met": those in the parenthesis act too. */
  #together(units: readonly Unit[], party: Party): Party {
    const at = party.last + 1;
    if (units[at]?.text !== "," || !/^(?:together|along)$/.test(units[at + 1]?.norm ?? "") || units[at + 2]?.norm !== "with") return party;
    const other = this.#item(units, at + 3);
    return other ? { first: party.first, last: other.last, items: [...party.items, other.item] } : party;
  }

  #goesOn(units: readonly Unit[], last: number): boolean {
    const next = units[last + 1];
    return next !== undefined && (next.text === "," || next.norm === "and" || next.norm === "&");
  }

  /** "At the invitation of", "on behalf of" at the start of a sentence: what it names ends at the comma. */
  #opensFor(units: readonly Unit[], first: number): boolean {
    return (
      first <= 5 &&
      units[0]?.pos === "ADP" &&
      units[first - 1]?.norm === "of" &&
      /^(?:invitation|behalf|request)$/.test(units[first - 2]?.norm ?? "")
    );
  }

  #verbBefore(units: readonly Unit[], first: number): boolean {
    return units.slice(0, first).some((unit) => unit.pos === "VERB");
  }

  #item(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    const unit = units[at];
    if (!unit) return undefined;
    const which = this.#nominative.get(unit.norm);
    if (which && unit.pos !== "MENTION" && !this.#modifies(units, at)) {
      const named = which === "we" ? this.#namedBehind(units, at) : undefined;
      return named
        ? { item: { kind: "pronoun", which, named: named.ids }, last: named.last }
        : { item: { kind: "pronoun", which }, last: at };
    }
    const style = this.#styleAt(units, at);
    if (style) return style;
    const [office] = unit.norm === "the" ? this.#offices.at(units, at + 1) : [];
    if (office) return { item: { kind: "office", posts: office.value }, last: at + office.words.length };
    return this.#groups.own(units, at) ?? this.#groups.at(units, at) ?? this.#sides.at(units, at) ?? this.#entityAt(units, at);
  }

  /** "We, the Foreign Ministers of A, B and C, …": the states named up to the verb. */
  #namedBehind(units: readonly Unit[], at: number): { ids: string[]; last: number } | undefined {
    if (units[at + 1]?.text !== ",") return undefined;
    const ids: string[] = [];
    for (let k = at + 2; k < Math.min(units.length, at + 80); k++) {
      const unit = units[k] as Unit;
      if (unit.pos === "VERB" || unit.pos === "AUX") return ids.length > 1 ? { ids, last: k - 1 } : undefined;
      if (
        unit.mention?.entity &&
        ["state", "person", "organization"].includes(unit.mention.kind) &&
        unit.mention.form !== "adjective" &&
        !ids.includes(unit.mention.entity)
      )
        ids.push(unit.mention.entity);
    }
    return undefined;
  }

  /** "her" and "their" before a noun belong to it. */
  #modifies(units: readonly Unit[], at: number): boolean {
    const next = units[at + 1];
    return units[at]?.norm === "her" && next !== undefined && ["NOUN", "ADJ", "VERB", "PROPN", "MENTION"].includes(next.pos);
  }

  /** "His Excellency", where no name or post follows. */
  #styleAt(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    const owner = units[at]?.norm;
    if (owner !== "his" && owner !== "her") return undefined;
    const words = this.#styles[owner].find((style) => style.every((word, k) => units[at + 1 + k]?.norm === word));
    const last = at + (words?.length ?? 0);
    return words && verbFollows(units, last) ? { item: { kind: "pronoun", which: owner === "his" ? "he" : "she" }, last } : undefined;
  }

  #entityAt(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    let i = at;
    while ((DETERMINERS.has(units[i]?.norm ?? "") || isGuest(units[i])) && i < at + 2) i++;
    const unit = units[i];
    const mention = unit?.mention;
    // "the Federal Government", in a release of its own.
    const own = i > at ? units.slice(i, i + 2).findIndex((each) => each.text === "Government") : -1;
    if (own >= 0 && (own === 0 || (/^\p{Lu}/u.test(unit?.text ?? "") && !mention)) && verbFollows(units, i + own))
      return { item: { kind: "pronoun", which: "government" }, last: i + own };
    // "the Government of Uruguay", "the Government and the people of Uruguay" are Uruguay as a party, "the members of the Council" the Council.
    const both = units[i + 2]?.norm === "the" ? i + 3 : i + 2;
    const people = units[i + 1]?.norm === "and" && this.#government.has(units[both]?.norm ?? "") ? both : i;
    if (i > at && unit && this.#government.has(unit.norm) && units[people + 1]?.norm === "of") {
      const of = units[people + 2]?.norm === "the" ? people + 3 : people + 2;
      const state = units[of]?.mention;
      const kinds = /^members?$/.test(unit.norm) ? ["organization", "grouping"] : ["state"];
      if (state?.entity && kinds.includes(state.kind) && state.form !== "adjective")
        return { item: { kind: "entity", entity: state.entity, unit: of }, last: of };
    }
    if (mention?.form === "role" && !mention.entity) {
      const named = units[i + 1]?.text === "," ? units[i + 2]?.mention : units[i + 1]?.mention;
      // "the Minister, President X, and Y": a name with a post of its own before it is somebody else's.
      const comma = units[i + 1]?.text === ",";
      const own = named?.posts[0]?.post.toLowerCase() ?? "-";
      const listed = comma && named !== undefined && named.text.toLowerCase().startsWith(own);
      // "…, the Chief of Staff, Brig X": the post is that of the name behind it.
      if (named?.kind === "person" && comma && !listed && !named.text.toLowerCase().startsWith(`the ${own}`))
        return this.#entityAt(units, i + 2);
      if ((named?.kind === "person" && !listed) || (units[i + 1]?.pos === "PROPN" && /^\p{Lu}/u.test(units[i + 1]?.text ?? "")))
        return undefined;
      // "the President of the Region, X": of something that is not known, so it is X, or nobody whom the release knows by that post.
      const behind = this.#namedAfter(units, i + 1);
      if (behind || units[i + 1]?.norm === "of") return behind ?? this.#namedAfter(units, i + 2);
      return /^['’]s?$/.test(units[i + 1]?.text ?? "") ? undefined : { item: { kind: "role", mention }, last: i };
    }
    if (!mention?.entity || !ACTORS.has(mention.kind) || mention.form === "adjective") return undefined;
    const next = units[i + 1];
    if (/^['’]s?$/.test(next?.text ?? "")) return undefined;
    // "X officials", "X-Y": the name only modifies what follows.
    if (
      mention.kind !== "person" &&
      mention.form !== "role" &&
      (next?.pos === "NOUN" ||
        next?.pos === "PROPN" ||
        (next?.pos === "MENTION" && next.mention?.kind !== "place") ||
        (next?.text === "-" && next.start === unit?.end))
    )
      return undefined;
    const last = this.#ofWhole(units, appositionEnd(units, i), mention.kind);
    // "Republic of Korea (ROK) Minister X": the state belongs to the name behind it.
    const holder = ["state", "organization"].includes(mention.kind) && last > i ? units[last + 1]?.mention : undefined;
    if (holder?.kind === "person" && holder.entity)
      return { item: { kind: "entity", entity: holder.entity, unit: last + 1 }, last: appositionEnd(units, last + 1) };
    const first =
      mention.posts.length > 1 && (units[at]?.norm === "the" || /^the\s/i.test(mention.text))
        ? mention.posts[0]?.post.toLowerCase()
        : undefined;
    return { item: { kind: "entity", entity: mention.entity, unit: i, ...(first === undefined ? {} : { also: first }) }, last };
  }

  /** The person named behind a body that no table has: "the Region, | X". */
  #namedAfter(units: readonly Unit[], from: number): { item: PartyItem; last: number } | undefined {
    let k = from;
    while (k < from + 6 && !units[k]?.mention && ["DET", "ADJ", "NOUN", "PROPN"].includes(units[k]?.pos ?? "")) k++;
    return k > from && units[k]?.text === "," && units[k + 1]?.mention?.kind === "person" ? this.#entityAt(units, k + 1) : undefined;
  }

  /** "the Security Council | of the African Union": a body goes on to the one that it is of. */
  #ofWhole(units: readonly Unit[], last: number, kind: string): number {
    if (kind === "person" || kind === "state" || units[last + 1]?.norm !== "of") return last;
    const of = units[last + 2]?.norm === "the" ? last + 3 : last + 2;
    const whole = units[of]?.mention;
    return whole?.entity && whole.kind !== "person" && ACTORS.has(whole.kind) && whole.form !== "adjective"
      ? appositionEnd(units, of)
      : last;
  }
}
