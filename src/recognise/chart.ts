import type { Document } from "../records/document.ts";
import type { EntityKind } from "../records/entity.ts";
import type { Atom } from "./atoms.ts";
import type { Known } from "./gazetteer.ts";
import type { Names } from "./names.ts";

/** A stretch of atoms that names something other than a person; `end` is exclusive. */
export interface Thing {
  start: number;
  end: number;
  kind: EntityKind;
  name: string;
  form: "name" | "adjective" | "acronym";
  keys: string[];
  countries: string[];
  contextual: boolean;
  type: boolean;
  rule: string;
  abbreviation?: string;
  /** Name of the thing that it is another name of. */
  alias?: string;
  /** Keys of the states that it is between or whose group it is. */
  members?: string[];
  /** Names inside that count as named themselves. */
  inner?: Thing[];
}

/** Everything known about a document's atoms while names are read. */
export interface Chart {
  atoms: readonly Atom[];
  text: string;
  names: Names;
  /** Year in which the release was issued. */
  year: string;
  /** Longest gazetteer name that begins at an atom. */
  known: (Thing | undefined)[];
  /** State whose name begins at an atom, inside longer names too. */
  states: (Thing | undefined)[];
  /** Body whose name begins at an atom inside a longer name of another kind ("UN Security Council" of "… resolutions"). */
  bodies: (Thing | undefined)[];
  /** Longest name of any sort, shapes too, that begins at an atom. */
  things: (Thing | undefined)[];
  /** Inside a stretch that only holds a state's name. */
  trapped: boolean[];
  /** Sentences in which most words are capitalised. */
  titled: ReadonlySet<number>;
  /** Words that the document also writes small. */
  lower: ReadonlySet<string>;
}

/** The text of atoms `from` to `to` (exclusive), blanks and line ends collapsed. */
export function textOf(chart: Pick<Chart, "atoms" | "text">, from: number, to: number): string {
  const first = chart.atoms[from];
  const last = chart.atoms[to - 1];
  if (!first || !last) return "";
  return plain(chart.text.slice(first.start, last.end));
}

/** Without emphasis marks, blanks collapsed. */
export function plain(text: string): string {
  return text
    .replace(/[*_\\]+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Builds the chart of gazetteer names. */
export function chartOf(doc: Document, atoms: readonly Atom[], names: Names): Chart {
  const { text } = doc;
  const chart: Chart = {
    atoms,
    text,
    names,
    known: [],
    states: [],
    bodies: [],
    things: [],
    trapped: [],
    year: doc.release.issued?.slice(0, 4) ?? "9999",
    titled: titledSentences(doc, atoms, names),
    lower: lowerWords(atoms),
  };
  for (let i = 0; i < atoms.length; i++) {
    if ((atoms[i] as Atom).kind === "punct") continue;
    names.gazetteer.traps.scan(atoms, i, (end) => {
      for (let j = i; j < end; j++) chart.trapped[j] = true;
    });
    const found = longestKnown(chart, i);
    if (found.best) chart.known[i] = found.best;
    if (found.state) chart.states[i] = found.state;
    if (found.body) chart.bodies[i] = found.body;
  }
  trapVessels(chart);
  trapNamesakes(chart);
  for (let i = 0; i < atoms.length; i++) {
    const known = chart.known[i];
    if (known && known.kind === "state" && chart.trapped[i]) delete chart.known[i];
    if (chart.trapped[i]) delete chart.states[i];
  }
  for (let i = 0; i < atoms.length; i++) {
    const known = chart.known[i];
    if (!known) continue;
    // "the Guidelines" yields to the "Guidelines for Japan-U.S. Defense Cooperation".
    if (chart.atoms[i]?.norm === "the" && (chart.known[i + 1]?.end ?? 0) > known.end) continue;
    chart.things[i] = known;
    i = known.end - 1;
  }
  return chart;
}

/** "Atlanta and Clarkston, Georgia": behind a place of another country the region of that name is meant, and then throughout the document, unless the state's people are named. */
function trapNamesakes(chart: Chart): void {
  const { atoms, known, names } = chart;
  for (const [name, country] of names.gazetteer.namesakes) {
    const at = atoms.flatMap((atom, i) => (atom.norm === name && known[i]?.kind === "state" ? [i] : []));
    const regional = at.some((i) => {
      if (atoms[i - 1]?.text !== ",") return false;
      for (let j = i - 2; j > i - 8 && j >= 0 && atoms[j]?.sentence === atoms[i]?.sentence; j--)
        if (known[j]?.kind === "place") return known[j]?.countries.includes(country) ?? false;
      return false;
    });
    const key = known[at[0] ?? -1]?.keys[0];
    if (
      !regional ||
      known.some(
        (thing) =>
          thing !== undefined &&
          key !== undefined &&
          ((thing.form === "adjective" && thing.keys.includes(key)) || (thing.kind === "place" && thing.countries.includes(key))),
      )
    )
      continue;
    for (const i of at) chart.trapped[i] = true;
  }
}

/** "INS Kochi", "the frigate Bayern": a ship's name is taken for nothing else. */
function trapVessels(chart: Chart): void {
  chart.atoms.forEach((atom, at) => {
    const next = chart.atoms[at + 1];
    if (
      atom.kind !== "word" ||
      !chart.names.gazetteer.vessels.has(atom.text) ||
      !next ||
      !/^\p{Lu}/u.test(next.text) ||
      next.sentence !== atom.sentence
    )
      return;
    if (atom.upper) chart.trapped[at] = true;
    const quoted = /^["“‘]/.test(next.text);
    for (let i = at + 1; i <= at + (quoted ? 3 : 2); i++) {
      const part = chart.atoms[i];
      const ofWales = part?.norm === "of" && i > at + 1 && chart.atoms[i + 1]?.cap === true;
      if ((!part?.cap && !ofWales) || part?.sentence !== atom.sentence) break;
      // "HMNZS Aotearoa", "HMS Prince of Wales"; behind "the frigate" or a second word the state is a state.
      if (chart.known[i]?.kind === "state" && !(atom.upper && i === at + 1)) break;
      if (ofWales) {
        chart.trapped[i + 1] = true;
        delete chart.known[i + 1];
        delete chart.states[i + 1];
      }
      chart.trapped[i] = true;
      delete chart.known[i];
      delete chart.states[i];
    }
  });
}

function longestKnown(chart: Chart, at: number): { best?: Thing; state?: Thing; body?: Thing } {
  const byEnd = new Map<number, Known[]>();
  chart.names.gazetteer.things.scan(chart.atoms, at, (to, known) => {
    const list = byEnd.get(to);
    if (list) list.push(known);
    else byEnd.set(to, [known]);
  });
  const ends = [...byEnd.keys()].sort((a, b) => b - a);
  const found: { best?: Thing; state?: Thing; body?: Thing } = {};
  for (const end of ends) {
    const hits = byEnd.get(end) as Known[];
    found.best ??= thingOf(chart, at, end, hits);
    if (found.best.kind === "instrument") {
      const bodies = hits.filter((hit) => hit.kind === "organization" && !hit.contextual);
      if (bodies.length > 0) found.body ??= thingOf(chart, at, end, bodies);
    }
    const states = hits.filter((hit) => hit.kind === "state");
    if (states.length > 0) found.state ??= thingOf(chart, at, end, states);
  }
  return found;
}

/** Of several rows of one name, those that were there when the release was issued. */
function ofTheTime(chart: Chart, hits: readonly Known[]): readonly Known[] {
  if (hits.length < 2) return hits;
  const there = hits.filter((hit) => hit.from === undefined || hit.from.slice(0, 4) <= chart.year);
  return there.length > 0 ? there : hits;
}

function thingOf(chart: Chart, at: number, end: number, all: readonly Known[]): Thing {
  const hits = ofTheTime(chart, all);
  const first = pick(locative(chart, at) ? preferPlaces(hits) : hits);
  const same = hits.filter((hit) => hit.kind === first.kind);
  return {
    start: at,
    end,
    kind: first.kind,
    name: textOf(chart, at, end),
    form: first.form,
    keys: [...new Set(same.map((hit) => hit.key))].filter((key) => key !== "").sort(),
    countries: [...new Set(same.flatMap((hit) => (hit.kind === "state" ? [hit.key] : hit.country ? [hit.country] : [])))].sort(),
    contextual: same.every((hit) => hit.contextual),
    type: same.every((hit) => hit.type),
    rule: `gazetteer-${first.kind}`,
  };
}

const LOCATIVE = new Set(["at", "in", "outside", "to", "inside"]);
/** "At the White House", "to the Pentagon": a name that is a place too is the place there. */
function locative(chart: Chart, at: number): boolean {
  return chart.atoms[at - 1]?.norm === "the" && LOCATIVE.has(chart.atoms[at - 2]?.norm ?? "");
}

function preferPlaces(hits: readonly Known[]): readonly Known[] {
  const places = hits.filter((hit) => hit.kind === "place");
  return places.length > 0 ? places : hits;
}

const ORDER = ["grouping", "state", "mission", "armed-force", "ministry", "organization", "instrument", "programme", "region", "place"];
/** Of several rows of one name: a name before an adjective, groupings and states before the rest. */
function pick(hits: readonly Known[]): Known {
  const rank = (hit: Known) => (hit.contextual ? 100 : 0) + ORDER.indexOf(hit.kind) * 2 + (hit.form === "adjective" ? 1 : 0);
  return [...hits].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))[0] as Known;
}

/** Headings in title case: three words at least, four fifths of the longer ones capitalised, no stop at the end. */
function titledSentences(doc: Document, atoms: readonly Atom[], names: Names): Set<number> {
  const counts = new Map<number, { cap: number; low: number }>();
  const commas = new Set<number>();
  const headlines = new Set<number>();
  for (const atom of atoms) {
    if (atom.text === ",") commas.add(atom.sentence);
    if (names.words.headline.has(atom.norm)) headlines.add(atom.sentence);
    if (atom.kind !== "word" || atom.text.length < 4 || names.words.function.has(atom.norm)) continue;
    let count = counts.get(atom.sentence);
    if (!count) counts.set(atom.sentence, (count = { cap: 0, low: 0 }));
    if (atom.cap) count.cap++;
    else count.low++;
  }
  const titled = new Set<number>();
  for (const [sentence, { cap, low }] of counts) {
    const end = doc.sentences[sentence]?.end ?? 0;
    if (
      /[.!?:]["”’)]*$/.test(doc.text.slice(Math.max(0, end - 3), end)) &&
      !/^(?:title|heading)$/.test(doc.sentences[sentence]?.role ?? "")
    )
      continue;
    if (cap >= 3 && cap >= 4 * low && (headlines.has(sentence) || !commas.has(sentence))) titled.add(sentence);
  }
  return titled;
}

function lowerWords(atoms: readonly Atom[]): Set<string> {
  const lower = new Set<string>();
  for (const atom of atoms) if (atom.kind === "word" && !atom.cap) lower.add(atom.norm);
  return lower;
}
