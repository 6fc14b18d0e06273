import type { Atom } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import type { Head } from "./shape-words.ts";

/** A name read by its shape; events and places too, so that they become nothing else. */
export interface Shape extends Thing {
  shape: Head["kind"];
  weak: boolean;
  /** Atoms of the head: of two readings of one name that of the longer head stands ("Conference Centre" before "Centre"). */
  headLength?: number;
}

/** The name from `start` to `end` that the head makes. */
export function shapeOf(chart: Chart, start: number, end: number, head: Head, rule: string, countries: readonly string[]): Shape {
  return {
    start,
    end,
    kind: head.entity,
    name: textOf(chart, start, end),
    form: "name",
    keys: [],
    countries: [...countries],
    contextual: false,
    type: false,
    rule,
    shape: head.kind,
    weak: head.weak,
  };
}

/** The longer gazetteer name that this head ends ("European Union"). */
export function insideKnown(chart: Chart, headStart: number, headEnd: number): Thing | undefined {
  for (let i = headStart - 1; i >= 0 && i > headStart - 8; i--) {
    const known = chart.known[i];
    if (known && known.end >= headEnd && !known.contextual) return known;
  }
  return undefined;
}

/** "Joint Statement" and the like are names without more; a one-word head never is. */
export function standsAlone(head: Head, length: number): boolean {
  return head.kind === "instrument" && length >= 2 && !head.weak;
}

/** Small words that no abbreviation is spelt like: "ISSUED BY THE DEPARTMENT" has them in capitals too. */
const SMALL = /^(?:the|by|of|and|from|with|on|for|to|between)$/;

/** "us" is a pronoun, "U.S." and "US" are none. */
export function isFunction(chart: Chart, atom: Atom): boolean {
  return chart.names.words.function.has(atom.norm) && (SMALL.test(atom.norm) || !(atom.upper && atom.text.length > 1));
}

/** A state or body of the tables holds this atom. */
export function coveredBy(chart: Chart, at: number): boolean {
  for (let i = at; i >= 0 && i > at - 8; i--) if ((chart.known[i]?.end ?? 0) > at && chart.known[i]?.kind !== "region") return true;
  return false;
}

/** Whether the head noun of one holder's post begins at atom `at`. */
export function titleWord(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.heads.scan(chart.atoms, at, (_end, head) => (hit ||= !head.weak && !head.plural));
  return hit;
}

/** Weak heads and headings in title case want more than one common word before the head. */
export function enoughLeft(chart: Chart, start: number, headStart: number, head: Head): boolean {
  // "Head of the Presidential Office": behind "of the" even plain words name the body.
  if (head.kind === "organization" && headStart > start && chart.atoms[start - 1]?.norm === "the" && chart.atoms[start - 2]?.norm === "of")
    return true;
  const titled = chart.titled.has(chart.atoms[headStart]?.sentence ?? -1);
  const { words, posts } = chart.names;
  for (let i = start; i < headStart; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.kind === "punct") continue;
    if (chart.known[i] && !chart.known[i]?.contextual) return true;
    const plain = words.heading.has(atom.norm) || posts.modifiers.has(atom.norm);
    if (
      head.weak || titled || head.kind === "event" ? !plain && !posts.portfolio.has(atom.norm) : !chart.names.shapes.generic.has(atom.norm)
    )
      return true;
    // In a headline, two words behind "the" are a name: "Inspection of the Maritime Operations Center".
    if (titled && head.kind === "organization" && headStart - start >= 2 && chart.atoms[start - 1]?.norm === "the") return true;
    if (!titled && head.weak && i + 1 < headStart && !chart.names.shapes.generic.has(atom.norm)) return true;
  }
  return false;
}

/** Whether any head noun of a shape begins at atom `at`, those of one kind apart. */
export function anyHead(chart: Chart, at: number, but?: Head["kind"]): boolean {
  let hit = false;
  chart.names.shapes.heads.scan(chart.atoms, at, (_end, head) => (hit ||= head.kind !== but));
  return hit;
}
