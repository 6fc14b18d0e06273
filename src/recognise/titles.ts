import { joins } from "./atoms.ts";
import { type Chart, textOf } from "./chart.ts";

/** Titles before a name that are no posts: honorifics and ranks in any order, "(ret.)" among them. */
export interface TitleRun {
  end: number;
  honorific: boolean;
  /** A title that is a common word or name too ("Lord"). */
  weak?: boolean;
  rank?: string;
}

/** Reads honorifics and ranks from atom `at` on, a service before a rank and brackets such as "(ret.)" among them; `before` is what stood there already. */
export function readTitles(chart: Chart, at: number, before: TitleRun): TitleRun {
  const run: TitleRun = { ...before, end: at };
  const { posts } = chart.names;
  let i = at;
  for (let round = 0; round < 6; round++) {
    // "the Foreign Secretary, the Rt Hon Ida Holm"
    if (i === at && chart.atoms[i]?.norm === "the" && honorificAt(chart, i + 1)) i++;
    let end = 0;
    let weak = false;
    posts.honorifics.scan(chart.atoms, i, (to, value) => {
      // "M Anwar": a letter is such a title only with its stop ("M. Holm").
      if (to > end && !(value.letter && !chart.atoms[i]?.initial)) [end, weak] = [to, value.weak];
    });
    if (end > i && !(weak && !run.honorific && !run.rank && !chart.atoms[end]?.cap)) {
      // "Father", "Don" and the like count only where the next word can be a name too.
      i = chart.atoms[end]?.text === "." && chart.atoms[end]?.glued ? end + 1 : end;
      // "Dato' Seri": an apostrophe that ends a title.
      if (chart.atoms[i]?.glued && /^[’'‘]$/.test(chart.atoms[i]?.text ?? "") && !joins(chart.atoms, i)) i++;
      run.honorific ||= !weak;
      if (weak) run.weak = true;
      continue;
    }
    // "Spanish Navy Vice Admiral", "French General", "Navy Capt.": whose officer, before the rank.
    const plain = serviceWord(chart, i);
    if (plain > i && rankAt(chart, plain) > plain) {
      i = plain;
      continue;
    }
    const service = i === at ? chart.things[i] : undefined;
    if (service && (service.kind === "armed-force" || service.kind === "state") && rankAt(chart, service.end) > service.end) {
      i = service.end;
      continue;
    }
    end = 0;
    posts.ranks.scan(chart.atoms, i, (to) => (end = Math.max(end, to)));
    const alone =
      chart.names.posts.weakRanks.has(chart.atoms[i]?.text ?? "") &&
      !(chart.atoms[end + 1]?.cap || chart.atoms[end]?.text === "(") &&
      !rankedElsewhere(chart, i, end);
    if (end > i && chart.atoms[i]?.cap && !alone) {
      run.rank ??= textOf(chart, i, end);
      i = end;
      continue;
    }
    // "Major General Aviator Holm"
    if (run.rank !== undefined && i > at && posts.branches.has(chart.atoms[i]?.text ?? "") && chart.atoms[i + 1]?.cap) {
      i++;
      continue;
    }
    // "Mr. / Ida Holm"
    if (i > at && chart.atoms[i]?.text === "/" && chart.atoms[i + 1]?.cap) {
      i++;
      continue;
    }
    const bracket = chart.atoms[i]?.text === "(" ? chart.atoms[i + 1] : undefined;
    // "Lieutenant-General (LG) Holm"
    if (
      run.rank !== undefined &&
      bracket?.upper &&
      bracket.text.length <= 5 &&
      chart.atoms[i + 2]?.text === ")" &&
      chart.atoms[i + 3]?.cap
    ) {
      i += 3;
      continue;
    }
    if (bracket && /^(?:ret|retd|retired|rtd|res|reserve|ns|n|dr|mr|ms|mrs)$/.test(bracket.norm)) {
      const close = chart.atoms[i + 2]?.text === ")" ? i + 3 : chart.atoms[i + 3]?.text === ")" ? i + 4 : 0;
      if (close > 0) {
        i = close;
        continue;
      }
    }
    break;
  }
  run.end = i;
  return run;
}

/** A title of address, not one that is a common word too. */
function honorificAt(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.honorifics.scan(chart.atoms, at, (_end, value) => (hit ||= !value.weak && !value.letter));
  return hit;
}

function serviceWord(chart: Chart, at: number): number {
  let end = at;
  chart.names.posts.services.scan(chart.atoms, at, (to) => (end = Math.max(end, to)));
  return end;
}

/** "Gen Holm" where the text has "Gen Ida Holm" too. */
function rankedElsewhere(chart: Chart, at: number, name: number): boolean {
  const [rank, family] = [chart.atoms[at]?.text, chart.atoms[name]?.norm];
  return chart.atoms.some(
    (atom, i) =>
      i !== name &&
      atom.norm === family &&
      atom.cap &&
      chart.atoms[i - 1]?.cap === true &&
      [2, 3].some((back) => chart.atoms[i - back]?.text === rank),
  );
}

function rankAt(chart: Chart, at: number): number {
  let end = at;
  chart.names.posts.ranks.scan(chart.atoms, at, (to) => (end = Math.max(end, to)));
  return chart.atoms[at]?.cap ? end : at;
}
