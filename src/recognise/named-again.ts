import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";
import type { Person } from "./person.ts";

/** Later mentions in full without a title ("Foreign Minister Li Guodong …; Li Guodong said"): the words of somebody's whole name again. */
export function namedAgain(chart: Chart, persons: readonly Person[], taken: (from: number, to: number) => boolean): Person[] {
  const { atoms } = chart;
  const names = new Map<string, string[][]>();
  for (const { name } of persons) {
    const words = atoms.slice(name.start, name.end).map((atom) => atom.norm);
    const [first] = words;
    if (name.words < 2 || first === undefined) continue;
    const known = names.get(first) ?? [];
    if (!known.some((other) => other.join(" ") === words.join(" "))) names.set(first, [...known, words]);
  }
  /** Another word of a longer name. */
  const goesOn = (at: number, sentence: number): boolean => {
    const atom = atoms[at];
    return (
      atom?.cap === true && atom.kind === "word" && atom.sentence === sentence && !atom.opens && !chart.names.words.function.has(atom.norm)
    );
  };
  const found: Person[] = [];
  for (const [i, atom] of atoms.entries()) {
    if (!atom.cap || !names.has(atom.norm)) continue;
    for (const words of names.get(atom.norm) ?? []) {
      const end = i + words.length;
      if (taken(i, end) || !words.every((word, k) => atoms[i + k]?.norm === word && atoms[i + k]?.sentence === atom.sentence)) continue;
      if (joins(atoms, i - 1) || joins(atoms, end - 1) || goesOn(i - 1, atom.sentence) || goesOn(end, atom.sentence)) continue;
      found.push({
        start: i,
        end,
        name: { start: i, end, words: words.length, known: true },
        posts: [],
        honorific: false,
        rule: "person-named-again",
      });
      break;
    }
  }
  return found;
}
