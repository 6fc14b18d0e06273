import { type Atom, joins } from "./atoms.ts";
import type { Chart, Thing } from "./chart.ts";
import { portfolioAt } from "./post-head.ts";

/** Capitalised portfolio words in a row (hyphens inside), with regions between them. */
export function portfolioRun(chart: Chart, at: number): number {
  let i = at;
  let end = at;
  while (i < chart.atoms.length) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) break;
    if (joins(chart.atoms, i) && i > at) {
      i++;
      continue;
    }
    const region = chart.known[i];
    if (region && region.kind === "region" && i > at) {
      i = region.end;
      end = i;
      continue;
    }
    if (atom.kind === "word" && atom.cap && (chart.names.posts.portfolio.has(atom.norm) || abstract(chart, i))) {
      i++;
      end = i;
      continue;
    }
    // "Minister of Foreign Affairs II"
    if (i > at && /^II+$/.test(atom.text)) {
      end = ++i;
      break;
    }
    // "Nordic Cooperation", "Islamic Affairs"
    if (atom.cap && chart.names.words.adjectives.has(atom.norm) && portfolioAt(chart, i + 1) && !chart.things[i]) {
      i++;
      continue;
    }
    break;
  }
  return end;
}

/** Words of portfolios with "and" between them, and no other. */
export function portfolios(chart: Chart, thing: Thing): boolean {
  const atoms = chart.atoms.slice(thing.start, thing.end);
  return (
    atoms.some((atom) => atom.norm === "and") && atoms.every((atom) => atom.norm === "and" || chart.names.posts.portfolio.has(atom.norm))
  );
}

/** A word that is built as names of fields are, where no list has it ("Internationalisation"). */
function abstract(chart: Chart, at: number): boolean {
  const { norm, text, upper } = chart.atoms[at] as Atom;
  const { words } = chart.names;
  return (
    ABSTRACT.test(norm) &&
    text.length > 8 &&
    !upper &&
    !words.given.has(norm) &&
    !words.family.has(norm) &&
    !words.heading.has(norm) &&
    !chart.things[at] &&
    !chart.known[at]
  );
}

const ABSTRACT = /(?:i[sz]ation|ation|ction|ility|ivity|ology|iculture|ecurity|nomics)$/;
