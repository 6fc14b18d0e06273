import type { Document } from "../records/document.ts";
import type { Leftover } from "../records/extraction.ts";
import type { Mention } from "../records/mention.ts";
import { readAliases } from "./aliases.ts";
import { readIntroduced } from "./acronyms.ts";
import { atomsOf } from "./atoms.ts";
import { parseBarePerson, shortNames, type Unread } from "./bare-persons.ts";
import { type Chart, chartOf, type Thing } from "./chart.ts";
import { readDescribed } from "./described-instruments.ts";
import { freeGivenNames, PLACES } from "./free-given-names.ts";
import { joinCountries } from "./join-countries.ts";
import { layShapes } from "./lay-shapes.ts";
import { readListed } from "./listed-bodies.ts";
import { mentionsOf } from "./mentions.ts";
import type { Names } from "./names.ts";
import { dropOwnTitles } from "./own-titles.ts";
import { namedAgain } from "./named-again.ts";
import { readPairs } from "./pairs.ts";
import { layBody } from "./post-body.ts";
import type { Person } from "./person.ts";
import { parsePersons } from "./persons.ts";
import { readResolutions } from "./resolutions.ts";
import { readQuoted } from "./quoted-names.ts";
import { parseRole, type Role } from "./roles.ts";
import { readShapes } from "./shapes.ts";
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
  for (const thing of [...chart.things, ...shapes.all])
    if (thing && !(ends.get(thing.end) && (ends.get(thing.end) as Thing).start <= thing.start)) ends.set(thing.end, thing);
  freeGivenNames(chart);
  readResolutions(chart);
  readDescribed(chart);
  readQuoted(chart);
  dropOwnTitles(chart, doc);
  for (const pair of readPairs(chart)) {
    for (let j = pair.start; j < pair.end; j++) delete chart.things[j];
    chart.things[pair.start] = pair;
  }
  readAliases(chart);
  const introduced = readIntroduced(chart, (end) => ends.get(end));
  spread(chart, introduced);

  const persons: Person[] = [];
  const roles: Role[] = [];
  const unread: Unread[] = [];
  const takenBy: (Person | Role | undefined)[] = [];
  const take = (item: Person | Role) => {
    for (const post of "post" in item ? [item.post] : item.posts) layBody(chart, post.of);
    for (let j = item.start; j < item.end; j++) takenBy[j] = item;
  };
  for (let i = 0; i < atoms.length; i++) {
    if (takenBy[i] || insideThing(chart, i)) continue;
    for (const person of parsePersons(chart, i)) {
      // "General Dynamics", "HM Treasury": the title's words begin a body's name.
      const body = chart.things[i];
      if (body && body.end > person.name.start && body.end > i + 1 && !PLACES.has(body.kind)) continue;
      persons.push(person);
      take(person);
    }
  }
  const blocked: boolean[] = [];
  // A lone place or state may still be part of a person's name ("Lloyd Austin"); the name grammar decides.
  for (const thing of [...chart.things, ...shapes.blocks])
    if (thing && !(thing.end === thing.start + 1 && PLACES.has(thing.kind)))
      for (let j = thing.start; j < thing.end; j++) blocked[j] = true;
  const taken = (from: number, to: number) => {
    for (let j = from; j < to; j++) if (takenBy[j] || blocked[j]) return true;
    return false;
  };
  for (const person of namedAgain(chart, persons, taken)) {
    persons.push(person);
    take(person);
  }
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
    // "the President's Malaria Initiative" is no role.
    const longer = role && (chart.things[role.post.core.start]?.end ?? 0) > role.post.core.end;
    if (role && !longer && !takenBy.slice(role.start, role.end).some(Boolean)) {
      roles.push(role);
      take(role);
    }
  }
  return mentionsOf(doc, chart, { persons, roles, unread: unread.filter((name) => !takenBy[name.start] && !chart.things[name.start]) });
}

function insideThing(chart: Chart, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 14; i--) {
    const thing = chart.things[i];
    if (thing && thing.end > at) return true;
  }
  return false;
}
