import type { Document } from "../records/document.ts";
import type { Leftover } from "../records/extraction.ts";
import type { Mention } from "../records/mention.ts";
import { atomsOf } from "./atoms.ts";
import { joins } from "./atoms.ts";
import { readIntroduced } from "./acronyms.ts";
import { parseBarePerson, shortNames, type Unread } from "./bare-persons.ts";
import { type Chart, chartOf, textOf, type Thing } from "./chart.ts";
import { mentionsOf } from "./mentions.ts";
import type { Names } from "./names.ts";
import { type Person, parsePersons } from "./persons.ts";
import { parseRole, type Role } from "./roles.ts";
import { readListed } from "./listed-bodies.ts";
import { readPairs } from "./pairs.ts";
import { readResolutions } from "./resolutions.ts";
import { readShapes, type Shape } from "./shapes.ts";
import { spread } from "./spread.ts";

/** What `recognise` finds: mentions in text order, and capitalised names it could not read. Offsets are UTF-16. */
export interface Recognised {
  mentions: Mention[];
  leftovers: Leftover[];
}

/**
 * Reads the names of a document. Order of the layers, each of which later ones build on:
 * gazetteer, shapes (longest wins over the gazetteer), abbreviations the text introduces, persons with a title,
 * bare roles, persons without a title. What an earlier layer of persons has taken, later ones leave.
 */
export function recognise(doc: Document, names: Names): Recognised {
  const atoms = atomsOf(doc, names.folder, names.words.dotted);
  const chart = chartOf(doc, atoms, names);
  const shapes = layShapes(chart, readShapes(chart));
  joinCountries(chart);
  const ends = new Map<number, Thing>();
  for (const thing of [...chart.things, ...shapes.all]) if (thing && !(ends.get(thing.end) && (ends.get(thing.end) as Thing).start <= thing.start)) ends.set(thing.end, thing);
  freeGivenNames(chart);
  readResolutions(chart);
  for (const pair of readPairs(chart)) {
    for (let j = pair.start; j < pair.end; j++) delete chart.things[j];
    chart.things[pair.start] = pair;
  }
  const introduced = readIntroduced(chart, (end) => ends.get(end));
  spread(chart, introduced);

  const persons: Person[] = [];
  const roles: Role[] = [];
  const unread: Unread[] = [];
  const takenBy: (Person | Role | undefined)[] = [];
  const take = (item: Person | Role) => {
    for (let j = item.start; j < item.end; j++) takenBy[j] = item;
  };
  for (let i = 0; i < atoms.length; i++) {
    if (takenBy[i] || insideThing(chart, i)) continue;
    for (const person of parsePersons(chart, i)) {
      persons.push(person);
      take(person);
    }
  }
  const blocked: boolean[] = [];
  // A lone place or state may still be part of a person's name ("Lloyd Austin"); the name grammar decides.
  for (const thing of [...chart.things, ...shapes.blocks]) if (thing && !(thing.end === thing.start + 1 && PLACES.has(thing.kind))) for (let j = thing.start; j < thing.end; j++) blocked[j] = true;
  const taken = (from: number, to: number) => {
    for (let j = from; j < to; j++) if (takenBy[j] || blocked[j]) return true;
    return false;
  };
  for (let i = 0; i < atoms.length; i++) {
    if (takenBy[i] || blocked[i]) continue;
    const found = parseBarePerson(chart, i, taken);
    if (!found) continue;
    if ("reason" in found) unread.push(found);
    else {
      persons.push(found);
      take(found);
    }
    i = found.end - 1;
  }
  for (const body of readListed(chart, unread)) chart.things[body.start] = body;
  for (const person of shortNames(chart, persons, taken)) {
    persons.push(person);
    take(person);
  }
  for (let i = 0; i < atoms.length; i++) {
    if (takenBy[i] || insideThing(chart, i)) continue;
    const role = parseRole(chart, i);
    if (role && !takenBy.slice(role.start, role.end).some(Boolean)) {
      roles.push(role);
      take(role);
    }
  }
  return mentionsOf(doc, chart, { persons, roles, unread: unread.filter((name) => !takenBy[name.start] && !chart.things[name.start]) });
}

/** Lays shapes over the gazetteer: the longest name that begins at an atom stands; events and places only block. */
function layShapes(chart: Chart, shapes: Shape[]): { all: Shape[]; blocks: Shape[] } {
  const blocks: Shape[] = [];
  const kept: Shape[] = [];
  const ordered = [...shapes].sort((a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b) || a.start - b.start);
  const owner: (Shape | undefined)[] = [];
  for (const shape of ordered) {
    if (shape.shape === "event" || shape.shape === "place") {
      blocks.push(shape);
      continue;
    }
    // "Meritorious Service Medal": a weak head inside an event's or place's name is no body.
    if (shape.weak && blocks.some((block) => block.start <= shape.start && block.end > shape.end)) continue;
    let free = true;
    for (let j = shape.start; j < shape.end; j++) free &&= owner[j] === undefined;
    if (!free) continue;
    for (let j = shape.start; j < shape.end; j++) owner[j] = shape;
    kept.push(shape);
  }
  for (const shape of kept) {
    if (within(chart, shape)) continue;
    // A gazetteer name that begins inside and ends behind the shape is the better reading.
    if (crossed(chart, shape)) continue;
    // The table's own name inside, without more than a country around it, lends its key.
    const core = coreOf(chart, shape);
    if (core) {
      shape.keys = core.keys;
      shape.kind = core.kind;
      shape.type = core.type;
      shape.rule = `${core.rule}-in-shape`;
      if (core.countries.length > 0 && shape.countries.length === 0) shape.countries = core.countries;
    }
    // "Japan-EU Naval Force": a state hyphened to a body of the tables is the other party, not part of its name.
    if (core && core.end === shape.end && core.start > shape.start && joins(chart.atoms, core.start - 1)) continue;
    chart.things[shape.start] = shape;
    for (let j = shape.start + 1; j < shape.end; j++) delete chart.things[j];
  }
  return { all: kept, blocks };
}

const RANK = ["grouping", "instrument", "organization", "programme", "event", "place"];
const rank = (shape: Shape) => RANK.indexOf(shape.shape);

/** "French MFA", "Philippine Coast Guard", "MFA of Ukraine": a country beside a body of the tables makes one name with it. */
function joinCountries(chart: Chart): void {
  for (let i = 0; i < chart.atoms.length; i++) {
    const first = chart.things[i];
    if (first?.kind === "state") {
      const body = chart.things[first.end];
      if (body && body.start === first.end && body.rule.startsWith("gazetteer") && !body.contextual && chart.atoms[body.start]?.sentence === chart.atoms[i]?.sentence && (body.countries.length > 1 || body.countries.some((country) => first.keys.includes(country)))) {
        const own = body.countries.some((country) => first.keys.includes(country));
        chart.things[i] = { ...body, ...(own ? {} : { keys: [], countries: first.keys }), start: i, name: textOf(chart, i, body.end), form: "name", rule: "country-body" };
        delete chart.things[body.start];
      }
    } else if (first && first.rule.startsWith("gazetteer") && chart.atoms[first.end]?.norm === "of") {
      const article = chart.atoms[first.end + 1]?.norm === "the" ? 1 : 0;
      const state = chart.things[first.end + 1 + article];
      if (state?.kind === "state" && state.form !== "adjective" && first.countries.length > 1 && first.countries.some((country) => state.keys.includes(country))) {
        chart.things[i] = { ...first, end: state.end, name: textOf(chart, i, state.end), form: "name", rule: "body-of-country" };
        delete chart.things[state.start];
      }
    }
  }
}

const PREPOSITIONS = new Set(["of", "in", "to", "from", "between", "and", "for", "with", "against", "the", "on"]);
const PLACES = new Set(["place", "region", "state"]);

/** "Santiago Cafiero", "Victoria Nuland": a place's name that is a given name too, before a capitalised word of no other meaning. */
function freeGivenNames(chart: Chart): void {
  const { words, posts } = chart.names;
  chart.things.forEach((thing, at) => {
    if (!thing || thing.end !== at + 1 || !PLACES.has(thing.kind) || !words.given.has(chart.atoms[at]?.norm ?? "")) return;
    const next = chart.atoms[thing.end];
    if (!next?.cap || next.kind !== "word" || next.sentence !== chart.atoms[at]?.sentence || chart.known[thing.end]) return;
    let head = false;
    posts.heads.scan(chart.atoms, thing.end, () => (head = true));
    if (PREPOSITIONS.has(chart.atoms[at - 1]?.norm ?? "") || joins(chart.atoms, at - 1)) return;
    if (head || words.heading.has(next.norm) || words.function.has(next.norm) || words.calendar.has(next.norm) || posts.portfolio.has(next.norm) || posts.modifiers.has(next.norm)) return;
    delete chart.things[at];
    delete chart.known[at];
  });
}

/** The gazetteer knows the same stretch or a longer one. */
function within(chart: Chart, shape: Shape): boolean {
  for (let i = shape.start; i >= 0 && i > shape.start - 14; i--) if ((chart.known[i]?.end ?? 0) >= shape.end) return true;
  return false;
}

function crossed(chart: Chart, shape: Shape): boolean {
  for (let i = shape.start + 1; i < shape.end; i++) {
    const known = chart.known[i];
    if (known && known.end > shape.end && !known.contextual) return true;
  }
  return false;
}

function coreOf(chart: Chart, shape: Shape): Thing | undefined {
  let core: Thing | undefined;
  for (let i = shape.start; i < shape.end; i++) {
    const known = chart.known[i];
    if (!known || known.kind === "state" || known.end > shape.end) continue;
    if (!core || known.end - known.start > core.end - core.start) core = known;
  }
  if (!core) return undefined;
  const outside = chart.atoms.slice(shape.start, core.start).concat(chart.atoms.slice(core.end, shape.end));
  let rest = outside.filter((atom) => atom.kind === "word" && !/^(?:of|the|'s)$/.test(atom.norm)).length;
  for (let i = shape.start; i < shape.end; i++) {
    const known = chart.known[i];
    if (known?.kind === "state" && (known.end <= core.start || known.start >= core.end)) rest -= known.end - known.start;
  }
  return rest <= 0 ? core : undefined;
}

function insideThing(chart: Chart, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 14; i--) {
    const thing = chart.things[i];
    if (thing && thing.end > at) return true;
  }
  return false;
}
