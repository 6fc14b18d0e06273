import type { Named, PersonFact } from "./facts.ts";
import { fold, foldBare, jaccard, overlap, words } from "./fold.ts";

/** Folded form (without article) of each way to name a state → folded canonical name. */
export type StateNames = ReadonlyMap<string, string>;

/** The table of state names from rows of forms, the canonical name first. A form that two rows share goes to the later row. */
export function stateNames(rows: Iterable<readonly string[]>): StateNames {
  const table = new Map<string, string>();
  for (const [name, ...forms] of rows) {
    const canonical = fold(name);
    if (canonical === "") continue;
    for (const form of [name, ...forms]) if (foldBare(form) !== "") table.set(foldBare(form), canonical);
  }
  return table;
}

const formsOf = (x: Named): string[] =>
  (typeof x === "string" ? [x] : [x.name, x.abbr, ...(x.aka ?? [])]).filter((form): form is string => !!form);

const anyForms = (a: Named, b: Named, same: (a: string, b: string) => boolean): boolean =>
  formsOf(a).some((left) => formsOf(b).some((right) => same(left, right)));

/** Tests of sameness between a gold fact's names and found ones. */
export interface Sameness {
  person(a: Named, b: Named): boolean;
  state(a: Named, b: Named): boolean;
  name(a: Named, b: Named): boolean;
  thing(a: Named, b: Named): boolean;
  post(gold: PersonFact, found: PersonFact): boolean;
}

/** One full name holds the other, or they share two words. */
function samePersonName(a: string, b: string): boolean {
  const [left, right] = [words(a), words(b)];
  if (left.length === 0 || right.length === 0) return false;
  const [shorter, longer] = left.length <= right.length ? [left, new Set(right)] : [right, new Set(left)];
  const common = shorter.filter((word) => longer.has(word)).length;
  return common === shorter.length || common >= 2;
}

const sameNameForm = (a: string, b: string): boolean => fold(a) === fold(b) || jaccard(words(a), words(b)) >= 0.6;

/** Sameness under a table of state names: states meet only through it, all else by its words. */
export function sameness(states: StateNames): Sameness {
  const canonical = (form: string): string => states.get(foldBare(form)) ?? foldBare(form);
  const isState = (x: Named): boolean => states.has(foldBare(typeof x === "string" ? x : x.name));
  const person = (a: Named, b: Named): boolean => anyForms(a, b, samePersonName);
  const state = (a: Named, b: Named): boolean => anyForms(a, b, (x, y) => canonical(x) === canonical(y));
  const name = (a: Named, b: Named): boolean => anyForms(a, b, sameNameForm);
  const thing = (a: Named, b: Named): boolean => state(a, b) || (!isState(a) && !isState(b) && (name(a, b) || person(a, b)));
  const post = (gold: PersonFact, found: PersonFact): boolean => {
    if (!gold.post) return true;
    if (!found.post || overlap(words(gold.post), words(found.post)) < 0.6) return false;
    return !gold.of || thing(gold.of, found.of ?? "");
  };
  return { person, state, name, thing, post };
}
