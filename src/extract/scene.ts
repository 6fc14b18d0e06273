import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import type { Cast } from "./cast.ts";
import { gathered } from "./gathered.ts";
import type { Mention } from "../records/mention.ts";
import type { Clause } from "./clause.ts";
import type { SentenceReading } from "./reading.ts";
import type { Party, PartyItem } from "./party.ts";
import { Unnamed } from "./unnamed.ts";

/** How many people back a pronoun may look. */
const REACH = 6;
/** Parties that are told by who acted before. */
const RELATIVE: ReadonlySet<PartyItem["kind"]> = new Set<PartyItem["kind"]>(["counterpart", "guest", "host"]);

/** Who is on stage while a release is read: resolves pronouns, roles, "both sides", "the three ministers", "the Japanese side". */
export class Scene {
  /** Those who take part in the event being told. */
  participants: string[] = [];
  /** Those of them who came along or looked on: "the ministers" who sign or meet again are the others. */
  aside: readonly string[] = [];
  /** Entity for "we" outside a talk of several: the publisher or the state it speaks for. */
  readonly #voice: string | undefined;
  /** The person whose own words the text is: "I" and, where nobody else is on stage, "we". */
  ownWordsOf: string | undefined;
  /** Whose turn it is in a record of what was said: "he" is somebody else. */
  turnOf: string | undefined;
  /** Those who speak as one "we" in a joint statement, once it has named them; empty where none has been opened. */
  signatories: string[] = [];
  /** Whether the sentence being read stands in quotation marks or holds some. */
  inQuotes = false;
  /** Whose words are being read, inside a quotation. */
  #quoted: readonly string[] = [];
  #lastSubjects: string[] = [];
  #lastPlural: string[] = [];
  /** People who acted, the last one first. */
  #actors: string[] = [];
  /** The state or body that an unnamed holder of an office stands for, and the same where that holder acted last: "he" is nobody else. */
  #office: string | undefined;
  #lastOffice: string | undefined;
  /** "he" or "she", once a pronoun or an honorific has said so. */
  readonly #gender = new Map<string, "he" | "she">();
  readonly #resolved = new WeakMap<Party, readonly string[]>();
  readonly unnamed = new Unnamed();
  readonly cast: Cast;
  readonly #leaders: ReadonlySet<string>;
  readonly #general: ReadonlySet<string>;

  /** `leaders` are posts whose holder, where the release does not name them, stands for the publisher's state; `generalNouns` describe somebody of a side by no post. */
  constructor(cast: Cast, voice: string | undefined, { leaders, generalNouns }: Pick<GrammarLexicon, "leaders" | "generalNouns">) {
    this.cast = cast;
    this.#voice = voice;
    this.#leaders = new Set(leaders);
    this.#general = new Set(generalNouns);
    for (const [id, gender] of cast.genders) this.#gender.set(id, gender);
  }

  /** Remembers who acted last, and whether by saying something; reports of acts only, not what is said in them. */
  acted(entities: readonly string[], spoke = false): void {
    if (entities.length === 0) return;
    const same = entities.length === 1 && entities[0] === this.#office;
    this.#lastOffice = same ? (spoke ? this.#office : this.#lastOffice) : undefined;
    this.#lastSubjects = [...entities];
    this.#lastPlural = entities.length > 1 ? [...entities] : [];
    for (const id of [...entities].reverse())
      if (this.cast.isPerson(id)) this.#actors = [id, ...this.#actors.filter((other) => other !== id)].slice(0, REACH);
  }

  /** Remembers who is met: a pronoun may mean them once nobody nearer fits. */
  saw(entities: readonly string[]): void {
    const people = entities.filter((id) => this.cast.isPerson(id));
    this.#actors = [...people, ...this.#actors.filter((other) => !people.includes(other))].slice(0, REACH);
  }

  /** Who acts where a gathering or its text does ("the summit welcomed"): all who take part, else the body whose release it is. */
  assembly(): string[] {
    const all = this.group(undefined);
    return all.length === 0 && this.#voice !== undefined && this.cast.entity(this.#voice)?.kind === "organization" ? [this.#voice] : all;
  }

  /** Inside a quotation "we" and "I" are those who speak it; nobody: no quotation. */
  quote(speakers: readonly string[]): void {
    this.#quoted = speakers;
  }

  /** The state that the release speaks for: "our country", "here". */
  home(): { text: string; entity: string; entities: string[] } | undefined {
    const state = this.cast.entity(this.#voice === undefined ? "" : (this.cast.sideOf(this.#voice) ?? ""));
    return state?.kind === "state" ? { text: state.name, entity: state.id, entities: [state.id] } : undefined;
  }

  /** The states and bodies behind all who are on stage. */
  sides = (): string[] => [...new Set(this.participants.map((id) => this.cast.sideOf(id) ?? id))];

  /** Whether a party is those who speak, or the state or body of all of them. */
  onSideOf(party: Party, speakers: readonly string[]): boolean {
    return party.items.every((item) => item.kind === "pronoun") || this.cast.areOf(this.resolve(party), speakers);
  }

  /** Whether "he" or "she" may mean somebody; in a record never the one whose turn it is. */
  mayBe = (id: string, which: string): boolean => id !== this.turnOf && this.cast.isPerson(id) && (this.#gender.get(id) ?? which) === which;

  /** Those whose words are listed behind the mark that ends a sentence. */
  opens(party: Party | undefined): void {
    const said = this.resolve(party);
    if (said.length > 0) this.signatories = said;
  }

  /** Who a text without a named author speaks for. */
  author(document?: string): string[] {
    // A letter is somebody's own, where one has just been told of.
    const writer = /^(?:letter|message|note)$/.test(document ?? "") ? this.single() : [];
    if (writer.length > 0) return writer;
    return this.#voice ? [this.#voice] : this.single();
  }

  /** Who acts in a clause: inside what somebody says, "he" and "she" are the one who says it. */
  actors(reading: SentenceReading, clause: Clause): string[] {
    const item = clause.subject?.items.length === 1 ? clause.subject.items[0] : undefined;
    const main = clause.level === 1 && clause.parent !== undefined ? reading.clauses[clause.parent] : undefined;
    if (item?.kind === "pronoun" && /^(?:he|she|they)$/.test(item.which) && main?.subject && main.subject !== clause.subject) {
      const said = this.resolve(main.subject);
      const single = item.which !== "they";
      if (single ? said.length === 1 && this.mayBe(said[0] as string, item.which) : said.length > 1) return said;
    }
    return this.resolve(clause.subject);
  }

  /** The entity ids a party means; empty where that is not certain. */
  resolve(party: Party | undefined): string[] {
    if (!party) return [];
    const known = this.#resolved.get(party);
    if (known) return [...known];
    const out: string[] = [];
    for (const item of party.items) for (const id of this.#item(item, out)) if (!out.includes(id)) out.push(id);
    // "His counterpart welcomed X and stressed Y": the second verb does not make the first subject somebody else's counterpart.
    if (out.length > 0 && party.items.some((item) => RELATIVE.has(item.kind))) this.#resolved.set(party, out);
    return out;
  }

  /** Who "his" or "their" means. */
  owner(word: string): string[] {
    if (/^(?:their|they)$/.test(word)) return this.#lastPlural.length ? this.#lastPlural : this.group(undefined);
    if (/^(?:our|we)$/.test(word)) return this.#ourselves();
    return this.single(word === "her" ? "she" : word === "his" ? "he" : undefined);
  }

  /** The last single actor; of those a pronoun may mean. */
  single(gender?: "he" | "she", not: readonly string[] = []): string[] {
    if (gender !== undefined && this.#lastOffice !== undefined) return [this.#lastOffice];
    const fits = (id: string): boolean => !not.includes(id) && (gender === undefined ? this.cast.isPerson(id) : this.mayBe(id, gender));
    const last = this.#lastSubjects.length === 1 ? this.#lastSubjects.filter(fits) : [];
    const found = last[0] ?? this.#actors.find(fits) ?? this.participants.find(fits);
    if (found && gender) this.#gender.set(found, gender);
    return found ? [found] : [];
  }

  /** All who take part, or exactly `count` of them; `personal` where the words can mean people only ("ministers"). */
  group(count: number | undefined, personal = false, noun?: string): string[] {
    return gathered(
      this.cast,
      { participants: this.participants, aside: this.aside, actors: this.#actors, acted: this.#lastPlural },
      { count, personal, noun },
    );
  }

  #ourselves(): string[] {
    if (this.#quoted.length > 0) return [...this.#quoted];
    if (this.signatories.length > 0) return this.signatories;
    if (this.ownWordsOf !== undefined) return [this.ownWordsOf];
    // "France welcomes … We call on …": in the publisher's own voice, though an event was told before.
    if (this.#voice !== undefined && this.#lastSubjects.length === 1 && this.#lastSubjects[0] === this.#voice) return [this.#voice];
    if (this.participants.length > 1) return this.group(undefined);
    // Without any other who could be meant, the one who spoke last.
    return this.#voice !== undefined ? [this.#voice] : this.#lastSubjects.length === 1 ? this.#lastSubjects : [];
  }

  #item(item: PartyItem, before: readonly string[]): string[] {
    switch (item.kind) {
      case "entity": {
        // "The Vice President and Prime Minister X": the first may be somebody else on stage.
        const others =
          item.also === undefined ? [] : this.#alsoMeant(item.also).filter((id) => id !== item.entity && this.participants.includes(id));
        return others.length === 1 ? [...others, item.entity] : [item.entity];
      }
      case "office":
        return this.#among(this.cast.holdersOfPosts(item.posts));
      case "role": {
        const holder = this.#holder(item.mention);
        if (holder.length === 1 && !this.cast.isPerson(holder[0] as string)) this.#office = holder[0];
        return holder;
      }
      case "pronoun":
        if (item.which === "they") {
          if (this.#lastPlural.length > 1) return this.#lastPlural;
          // "The members of the Council condemned … They called on …": a body of several.
          const body = this.#lastSubjects.length === 1 && this.cast.entity(this.#lastSubjects[0] as string)?.kind === "organization";
          return body ? this.#lastSubjects : this.group(undefined);
        }
        if (item.which === "government") return this.author();
        if (item.which === "it")
          return this.#lastSubjects.length === 1 && !this.cast.isPerson(this.#lastSubjects[0] as string) ? this.#lastSubjects : [];
        if (item.which === "we" && item.named) this.signatories = item.named;
        if (item.which === "we") return this.#ourselves();
        if (item.which === "i" && this.#quoted.length === 1) return [...this.#quoted];
        if (item.which === "i" && this.ownWordsOf !== undefined) return [this.ownWordsOf];
        // Outside quotation marks "I" is nobody whom the text does not give the word.
        return item.which !== "i" ? this.single(item.which) : this.inQuotes ? this.single() : [];
      case "group": {
        // "the two sides" are all who stand on one of them.
        const seated = this.participants.filter((id) => !this.aside.includes(id));
        const sides = item.noun === "sides" && item.count !== undefined ? this.cast.onSides(seated, item.count) : undefined;
        const all = sides ?? this.group(item.count, item.personal, item.noun);
        // Once people have acted, "the sides" are theirs.
        return all.length > 0 || this.#actors.length > 0 ? all : this.unnamed.who(item.noun, item.count);
      }
      case "side":
        return this.#onSide(item.entity, item.personal ? 1 : 2);
      case "one":
        return this.cast.oneOn(item.entity, [...this.participants, ...this.#actors]);
      case "guest":
      case "host": {
        const home = this.#voice === undefined ? undefined : (this.cast.sideOf(this.#voice) ?? this.#voice);
        const all = this.participants.filter((id) => this.cast.isPerson(id) && (this.cast.sideOf(id) === home) === (item.kind === "host"));
        // "the visiting Prime Minister", of a delegation; else who speaks for its one side.
        const holders =
          item.role === undefined ? [] : this.cast.holdersOf(item.role).filter((id) => all.includes(id) || home === undefined);
        if (holders.length === 1) return holders;
        const heads = this.cast.headsOfSides(all);
        return home !== undefined && heads.length === 1 ? heads : this.#other(before);
      }
      case "counterpart":
        return item.entity ? this.#onSide(item.entity) : this.#other(before);
    }
  }

  /** The one person on stage who has not just acted. */
  #other(before: readonly string[]): string[] {
    const others = this.participants.filter((id) => this.cast.isPerson(id) && !before.includes(id) && !this.#lastSubjects.includes(id));
    return others.length === 1 ? others : [];
  }

  /** "the Minister", where several hold such a post: the publisher's own, else the one who acted last, else the first on stage; where nobody does, the state or body that it is held for. */
  #holder(role: Mention): string[] {
    const holders = this.cast.holdersOf(role);
    const post = role.posts[0]?.post ?? role.name;
    const of = this.#general.has(role.name.toLowerCase()) && holders.length === 0 ? this.cast.bodyOf(role) : undefined;
    if (of !== undefined) return this.cast.oneOn(of, [...this.participants, ...this.#actors]);
    const body = holders.length === 0 ? (this.cast.bodyOf(role) ?? this.unnamed.heldFor(post)) : undefined;
    if (body !== undefined) {
      this.unnamed.holds(post, body);
      return [body];
    }
    const own = holders.length === 0 && role.posts[0]?.of === undefined && this.#leaders.has(role.name.toLowerCase());
    return own && this.#voice !== undefined ? [this.#voice] : this.#among(holders);
  }

  #alsoMeant(post: string): string[] {
    const holders = this.cast.holdersOfPosts([post]);
    return holders.length === 0 && this.#voice !== undefined && this.#leaders.has(post) ? [this.#voice] : holders;
  }

  #among(holders: readonly string[]): string[] {
    if (holders.length <= 1) return [...holders];
    const own = holders.filter((id) => this.#voice !== undefined && this.cast.sideOf(id) === this.#voice);
    if (own.length === 1) return own;
    const acted = this.#actors.find((id) => holders.includes(id));
    if (acted) return [acted];
    const staged = this.participants.find((id) => holders.includes(id));
    return staged ? [staged] : [];
  }

  /** "the Ghanaian side": those who have come for it, where several are named; one of them alone is not the side. */
  #onSide(side: string, fewest = 1): string[] {
    const people = this.participants.filter((id) => this.cast.isPerson(id) && this.cast.sideOf(id) === side);
    if (people.length >= fewest) return people;
    this.unnamed.faces(side);
    return [side];
  }
}
