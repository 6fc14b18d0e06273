import type { GrammarLexicon } from "../knowledge/lexicon/grammar.ts";
import { DETERMINERS, type PartyItem, verbFollows } from "./party.ts";
import type { Unit } from "./unit.ts";

/** Reads who is meant by the side that they are on: "the Japanese side", "her counterpart", "his guest", "the visiting minister". */
export class SideGrammar {
  readonly #sides: ReadonlySet<string>;
  readonly #counterparts: string[][];
  readonly #others: ReadonlySet<string>;
  readonly #visiting: GrammarLexicon["visiting"];
  readonly #visitorNouns: ReadonlySet<string>;

  constructor(grammar: GrammarLexicon) {
    this.#sides = new Set(grammar.sideNouns);
    this.#counterparts = grammar.counterpartNouns.map((words) => words.split(" "));
    this.#others = new Set(grammar.otherNouns);
    this.#visiting = grammar.visiting;
    this.#visitorNouns = new Set(grammar.visitorNouns);
  }

  at(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    return this.#visitorAt(units, at) ?? this.#sideAt(units, at);
  }

  /** "the visiting Chief of Staff", "the host minister", "the guest". */
  #visitorAt(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    if (units[at]?.norm !== "the") return undefined;
    const kind = (["guest", "host"] as const).find((which) => this.#visiting[which].includes(units[at + 1]?.norm ?? ""));
    if (!kind) return undefined;
    let last = at + 1;
    const noun = units[at + 2];
    const role = noun?.mention?.form === "role" ? noun.mention : undefined;
    if (role && !role.entity) last = at + 2;
    // "the visiting Prime Minister", where the text has one of that post only.
    else if (role?.entity && verbFollows(units, at + 2))
      return { item: { kind: "entity", entity: role.entity, unit: at + 2 }, last: at + 2 };
    else if (noun && noun.pos !== "VERB") last = this.#described(units, at + 2) ?? last;
    const alone = units[at + 1]?.norm === "guest" || units[at + 1]?.norm === "host";
    const ends = verbFollows(units, last) || (units[last + 1]?.text === "," && units[last + 2]?.norm === "who");
    return (last > at + 1 || alone) && ends ? { item: role ? { kind, role } : { kind }, last } : undefined;
  }

  /** The last unit of a noun for somebody, with what describes it: "senior | diplomat". */
  #described(units: readonly Unit[], from: number): number | undefined {
    let last: number | undefined;
    for (let k = from; k < from + 3 && /^(?:NOUN|ADJ|PROPN)$/.test(units[k]?.pos ?? "") && !units[k]?.mention; k++)
      if (this.#visitorNouns.has(units[k]?.norm ?? "")) last = k;
    return last;
  }

  /** The last unit of a noun for the other one of two that begins at a unit. */
  #counterpartAt(units: readonly Unit[], at: number): number | undefined {
    const found = this.#counterparts.find((words) => words.every((word, k) => units[at + k]?.norm === word));
    return found ? at + found.length - 1 : undefined;
  }

  #sideAt(units: readonly Unit[], at: number): { item: PartyItem; last: number } | undefined {
    let i = at;
    if (DETERMINERS.has(units[i]?.norm ?? "")) i++;
    const unit = units[i];
    const noun = units[i + 1];
    if (unit?.mention?.entity && unit.mention.form === "adjective" && noun) {
      if (this.#sides.has(noun.norm)) return { item: { kind: "side", entity: unit.mention.entity }, last: i + 1 };
      const other = this.#counterpartAt(units, i + 1);
      if (other !== undefined) return { item: { kind: "counterpart", entity: unit.mention.entity }, last: other };
      // "the Ghanaian guest": whoever speaks for that side, where no name says who.
      const one = this.#described(units, i + 1);
      const next = one === undefined ? undefined : units[units[one + 1]?.text === "," ? one + 2 : one + 1];
      if (one !== undefined && next?.mention?.kind !== "person" && next?.pos !== "PROPN")
        return { item: { kind: "one", entity: unit.mention.entity }, last: one };
    }
    if (
      unit?.mention?.entity &&
      ["state", "organization", "grouping"].includes(unit.mention.kind) &&
      /^(?:side|delegation)$/.test(noun?.norm ?? "")
    )
      return { item: { kind: "side", entity: unit.mention.entity }, last: i + 1 };
    const other = i > at ? this.#counterpartAt(units, i) : undefined;
    if (other !== undefined && !/s$/.test(units[other]?.norm ?? "")) return { item: { kind: "counterpart" }, last: other };
    // "his guest", "her Japanese host": the other one of two who meet.
    if (/^(?:his|her)$/.test(units[at]?.norm ?? ""))
      for (let k = i; k < i + 2; k++)
        if (this.#others.has(units[k]?.norm ?? "") && !/^['’]s?$/.test(units[k + 1]?.text ?? ""))
          return {
            item: { kind: /^(?:guest|visitor)$/.test(units[k]?.norm ?? "") ? "guest" : units[k]?.norm === "host" ? "host" : "counterpart" },
            last: k,
          };
    return undefined;
  }
}
