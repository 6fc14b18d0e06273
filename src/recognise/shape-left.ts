import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";
import { spacedDash } from "./shape-states.ts";
import type { ShapeKind } from "./shape-words.ts";
import { coveredBy, isFunction, titleWord } from "./shape.ts";

const LONGEST_LEFT = 9;

/** Capitalised words before a head, with hyphens, genitives and "and" between portfolio words. */
export function leftOf(chart: Chart, headStart: number, kind: ShapeKind, entity?: string): number {
  const sentence = chart.atoms[headStart]?.sentence;
  const titled = chart.titled.has(sentence ?? -1);
  const { words, posts } = chart.names;
  let start = headStart;
  let i = headStart - 1;
  for (let steps = 0; i >= 0 && steps < LONGEST_LEFT; steps++, i--) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence) break;
    if (twoSides(chart, i)) {
      start = i - 2;
      break;
    }
    if (atom.kind === "punct") {
      if (joins(chart.atoms, i) || (spacedDash(chart, i) && start === i + 1)) continue;
      if (/^[’']$/.test(atom.text) && atom.glued && /s$/i.test(chart.atoms[i - 1]?.text ?? "")) continue;
      if (atom.text === "&" && chart.atoms[i - 1]?.cap) continue;
      break;
    }
    if (/^[’']s$/.test(atom.text)) {
      // "Women's Council", but "X's Ministry": a state's genitive stays outside.
      const owner = chart.atoms[i - 1];
      if (!owner?.cap || chart.atoms[i - 2]?.norm === "of" || chart.known[i - 1]?.kind === "state" || endsState(chart, i)) break;
      // "the President's Jobs Plan" is the Jobs Plan.
      if ((kind === "instrument" || kind === "programme") && !posts.portfolio.has(owner.norm)) break;
      if (
        chart.names.shapes.owners.has(owner.norm) ||
        chart.lower.has(owner.norm) ||
        posts.portfolio.has(owner.norm) ||
        isOffice(chart, i - 1)
      )
        continue;
      break;
    }
    if (atom.norm === "and" || atom.norm === "of" || atom.norm === "for") {
      const before = chart.atoms[i - 1];
      const after = chart.atoms[i + 1];
      const plain =
        before?.cap &&
        after?.cap &&
        atom.norm === "and" &&
        !coveredBy(chart, i - 1) &&
        posts.portfolio.has(before.norm) &&
        posts.portfolio.has(after.norm) &&
        !headAt(chart, i - 1, kind);
      if (plain || (atom.norm === "and" && entity === "organization" && after?.cap && inOneName(chart, i - 1))) continue;
      break;
    }
    if (atom.kind === "number") {
      if (/^\d{1,3}(?:st|nd|rd|th)$/.test(atom.text)) {
        start = i;
        continue;
      }
      break;
    }
    if (!atom.cap || isFunction(chart, atom) || words.calendar.has(atom.norm) || chart.names.shapes.leading.has(atom.norm)) break;
    if (titled && words.heading.has(atom.norm) && !posts.portfolio.has(atom.norm) && !chart.things[i]) break;
    if (atom.opens && words.heading.has(atom.norm) && !posts.portfolio.has(atom.norm) && !posts.modifiers.has(atom.norm)) break;
    // "King Salman Humanitarian Aid and Relief Center"
    const royal = chart.names.shapes.royal.has(atom.norm) && start === i + 1 && headStart > i + 2 && chart.atoms[i - 1]?.norm === "the";
    if (titleWord(chart, i) && !royal && !/^[’']/.test(chart.atoms[i + 1]?.text ?? "")) break;
    start = i;
  }
  return start;
}

/** "2+2", "5+5" whose last number stands at `at`. */
function twoSides(chart: Chart, at: number): boolean {
  const [first, plus, last] = [chart.atoms[at - 2], chart.atoms[at - 1], chart.atoms[at]];
  return first?.kind === "number" && plus?.text === "+" && plus.glued && last?.kind === "number" && last.glued;
}

/** "the Cambodian Mine Action and Victim Assistance Authority": only plain capitalised words up to an article or a state's adjective. */
function inOneName(chart: Chart, last: number): boolean {
  const { words } = chart.names;
  for (let i = last; i > last - 5 && i > 0; i--) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[last]?.sentence || chart.titled.has(atom.sentence)) return false;
    if (i < last && (atom.norm === "the" || chart.known[i]?.form === "adjective")) return true;
    if (
      atom.kind !== "word" ||
      !atom.cap ||
      atom.upper ||
      coveredBy(chart, i) ||
      words.function.has(atom.norm) ||
      words.calendar.has(atom.norm)
    )
      return false;
    if (titleWord(chart, i) || words.given.has(atom.norm) || headAt(chart, i, "organization")) return false;
  }
  return false;
}

function endsState(chart: Chart, at: number): boolean {
  for (let i = at - 1; i >= at - 6 && i >= 0; i--) if (chart.known[i]?.end === at && chart.known[i]?.kind === "state") return true;
  return false;
}

/** "Prime Minister's Office". */
function isOffice(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.heads.scan(chart.atoms, at, () => (hit = true));
  return hit;
}

/** A head noun of a name of its own: "National Security Strategy and Peace Plan" are two. */
function headAt(chart: Chart, at: number, kind: ShapeKind): boolean {
  let hit = false;
  chart.names.shapes.heads.scan(
    chart.atoms,
    at,
    (_end, head) => (hit ||= !head.weak && (head.kind === "organization" || (head.kind === "instrument" && kind === "instrument"))),
  );
  return hit;
}
