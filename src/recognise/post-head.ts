import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";
import type { Status } from "./post-words.ts";

const PATRONYM = /^(?:bin|ibn|bint|Bin)$/;

interface HeadParse {
  end: number;
  headStart: number;
  plural: boolean;
  weak: boolean;
  status?: Status;
}

/** Modifiers and portfolio words up to the last head noun of an unbroken run. */
export function readHead(chart: Chart, at: number): HeadParse | undefined {
  const { posts, words } = chart.names;
  let best: HeadParse | undefined;
  let status: Status | undefined;
  let i = at;
  for (let steps = 0; steps < 12; steps++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) break;
    let found: { end: number; plural: boolean; weak: boolean } | undefined;
    posts.heads.scan(chart.atoms, i, (end, head) => {
      if (!found || end > found.end) found = { end, ...head };
    });
    // "Sultan bin Saad Al Muraikhi" is a name.
    if (found && (found as { end: number }).end === i + 1 && PATRONYM.test(chart.atoms[i + 1]?.text ?? "")) break;
    // "General Amir Quellmar": behind a title in front of a name it is a given name.
    if (
      found &&
      i > at &&
      status === undefined &&
      (found as { end: number }).end === i + 1 &&
      words.given.has(atom.norm) &&
      posts.modifiers.has(chart.atoms[i - 1]?.norm ?? "") &&
      chart.atoms[i + 1]?.kind === "word" &&
      chart.atoms[i + 1]?.cap
    )
      break;
    // "Foreign Secretary Ambassador X": behind a post such a word is a form of address.
    if (found && best && !best.weak && posts.address.has(atom.norm) && best.end === i) break;
    if (found) {
      const { end, plural, weak } = found as { end: number; plural: boolean; weak: boolean };
      best = { end, headStart: i, plural, weak, ...(status ? { status } : {}) };
      if (posts.tails.has(chart.atoms[end]?.norm ?? "") && chart.atoms[end]?.cap) best.end = end + 1;
      i = best.end;
      if (joins(chart.atoms, i)) break;
      continue;
    }
    if (joins(chart.atoms, i)) {
      i++;
      continue;
    }
    const word = atom.norm;
    if (atom.kind === "word" && posts.status.has(word) && !best) {
      status ??= posts.status.get(word);
      i++;
      continue;
    }
    const modifier = posts.modifiers.has(word) || posts.portfolio.has(word);
    if (atom.kind === "word" && modifier && (atom.cap || followedByHead(chart, i))) {
      i++;
      continue;
    }
    // "Deputy Harbour Secretary": one word that no list has, between a modifier and a head.
    if (
      i > at &&
      !best &&
      atom.kind === "word" &&
      atom.cap &&
      !words.function.has(word) &&
      !words.given.has(word) &&
      !chart.things[i] &&
      headStartsAt(chart, i + 1)
    ) {
      i++;
      continue;
    }
    // "Foreign and Defense Minister", "Foreign Affairs, Trade and Defence Minister"
    if ((word === "and" || atom.text === "&") && i > at && !best && portfolioAt(chart, i + 1)) {
      i++;
      continue;
    }
    // A region or portfolio of the gazetteer inside: "Indo-Pacific Coordinator", "Middle East Envoy".
    const thing = chart.things[i];
    if (thing && (thing.kind === "region" || thing.kind === "place") && !best && atom.cap && !words.function.has(word)) {
      i = thing.end;
      continue;
    }
    break;
  }
  return best;
}

function headStartsAt(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.heads.scan(chart.atoms, at, (_end, head) => (hit ||= !head.weak && !head.plural));
  return hit && chart.atoms[at]?.cap === true;
}

/** Whether a capitalised portfolio word or modifier stands at atom `at`. */
export function portfolioAt(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  return atom !== undefined && atom.cap && (chart.names.posts.portfolio.has(atom.norm) || chart.names.posts.modifiers.has(atom.norm));
}

/** A small-letter modifier counts only where a head follows at once or after one more: "deputy foreign minister". */
function followedByHead(chart: Chart, at: number): boolean {
  for (let i = at + 1; i <= at + 3; i++) {
    let hit = false;
    chart.names.posts.heads.scan(chart.atoms, i, () => (hit = true));
    if (hit) return true;
    const atom = chart.atoms[i];
    if (!atom || atom.kind !== "word" || !(chart.names.posts.modifiers.has(atom.norm) || chart.names.posts.portfolio.has(atom.norm)))
      return false;
  }
  return false;
}

/** Whether a post of its own begins at atom `at`. */
export function startsPost(chart: Chart, at: number): boolean {
  return readHead(chart, at) !== undefined;
}
