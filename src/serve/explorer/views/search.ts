import type { Catalogue } from "../model/catalogue.ts";
import type { ReleaseRecord, Thing } from "../model/records.ts";
import { fold } from "./fold.ts";

/** A thing that a search found, and the form of its name that fits. */
export interface Hit {
  thing: Thing;
  form: string;
}

export interface SearchResult {
  hits: Hit[];
  /** How many things there are, of which `hits` are the first. */
  total: number;
  releases: ReleaseRecord[];
}

/** How well a form fits: it is what was asked, begins with it, has all its words at beginnings of words. */
const FIT = { whole: 0, begins: 1, words: 2, none: 3 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

/** Searches all names and aliases of things, and titles of releases. */
export class SearchIndex {
  readonly #things: { thing: Thing; forms: { text: string; folded: string }[] }[];
  readonly #releases: { release: ReleaseRecord; folded: string }[];

  constructor({ things, releases }: Catalogue) {
    this.#things = [...things.values()].map((thing) => {
      const texts = new Set([...thing.names.map(({ text }) => text), ...thing.abbreviations]);
      return { thing, forms: [...texts].map((text) => ({ text, folded: fold(text) })) };
    });
    this.#releases = releases.map((release) => ({ release, folded: ` ${fold(release.title)}` }));
  }

  /** IRIs of all that bear a name: whose whole name it is, or else those with all its words. */
  bearers(name: string): Set<string> {
    const found = this.#find(name);
    const whole = found.filter(({ fit }) => fit === FIT.whole);
    return new Set((whole.length > 0 ? whole : found).map(({ thing }) => thing.iri));
  }

  /** The best `limit` of each. Things that releases name come before those that only the tables know, unless the whole name was given. */
  search(query: string, limit: number): SearchResult {
    const found = this.#find(query).sort(
      (a, b) =>
        Number(a.fit !== FIT.whole) - Number(b.fit !== FIT.whole) ||
        Number(a.thing.releases.length === 0) - Number(b.thing.releases.length === 0) ||
        b.thing.degree - a.thing.degree ||
        a.fit - b.fit ||
        (a.thing.iri < b.thing.iri ? -1 : 1),
    );
    const words = wordsOf(query);
    const releases = this.#releases.filter(({ folded }) => words.length > 0 && words.every((word) => folded.includes(word)));
    return {
      hits: found.slice(0, limit).map(({ thing, form }) => ({ thing, form })),
      total: found.length,
      releases: releases.slice(0, limit).map(({ release }) => release),
    };
  }

  /** Every thing that fits, with the form of its name that fits best. */
  #find(query: string): (Hit & { fit: Fit })[] {
    const wanted = fold(query);
    const words = wordsOf(query);
    const found: (Hit & { fit: Fit })[] = [];
    if (words.length === 0) return found;
    for (const { thing, forms } of this.#things) {
      let best: Fit = FIT.none;
      let form = "";
      for (const { text, folded } of forms) {
        const fit = fitOf(folded, wanted, words);
        if (fit < best) [best, form] = [fit, text];
        if (best === FIT.whole) break;
      }
      if (best !== FIT.none) found.push({ thing, form, fit: best });
    }
    return found;
  }
}

/** Each word behind a blank, as it stands in a folded text that begins with one. */
const wordsOf = (query: string): string[] =>
  fold(query)
    .split(" ")
    .flatMap((word) => (word === "" ? [] : [` ${word}`]));

function fitOf(folded: string, wanted: string, words: readonly string[]): Fit {
  if (folded === wanted) return FIT.whole;
  if (folded.startsWith(wanted)) return FIT.begins;
  const padded = ` ${folded}`;
  return words.every((word) => padded.includes(word)) ? FIT.words : FIT.none;
}
