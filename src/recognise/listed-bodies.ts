import type { Unread } from "./bare-persons.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";

const BODIES = new Set(["organization", "ministry", "armed-force", "mission"]);

/**
 * Capitalised names that nothing explains are bodies where they stand in a list of bodies: right beside one, parted by a comma or "and", or
 * behind a noun that opens such a list ("organizations including …"). Two words at least, or letters alone.
 */
export function readListed(chart: Chart, unread: readonly Unread[]): Thing[] {
  const bodies = new Map<number, number>();
  chart.things.forEach((thing) => {
    if (thing && BODIES.has(thing.kind)) bodies.set(thing.start, thing.end);
  });
  const ends = new Set(bodies.values());
  const taken = new Set(chart.things.flatMap((thing) => (thing ? [thing.end] : [])));
  const programmes = new Set(chart.things.flatMap((thing) => (thing?.kind === "programme" ? [thing.end] : [])));
  const found: Thing[] = [];
  const left = new Set(unread.map((name) => ledBy(chart, name) ?? widened(chart, name, taken)).filter((name) => named(chart, name)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const name of left) {
      const programme = isEdition(chart, name) || besideProgramme(chart, name, programmes);
      if (!programme && !(opensList(chart, name) || behindNoun(chart, name) || ledBy(chart, name) || besideBody(chart, name, bodies, ends)))
        continue;
      left.delete(name);
      if (programme) programmes.add(name.end);
      else {
        bodies.set(name.start, name.end);
        ends.add(name.end);
      }
      found.push({
        start: name.start,
        end: name.end,
        kind: programme ? "programme" : "organization",
        name: textOf(chart, name.start, name.end),
        form: "name",
        keys: [],
        countries: [],
        contextual: false,
        type: false,
        rule: programme ? "listed-programme" : "listed-body",
      });
      changed = true;
    }
  }
  return found;
}

/** "Blue" of "Blue Otter" is a word of portfolios, and part of the name where it stands right before it. */
function widened(chart: Chart, name: Unread, ends: ReadonlySet<number>): Unread {
  let { start } = name;
  const sentence = chart.atoms[start]?.sentence;
  while (
    !ends.has(start) &&
    chart.atoms[start - 1]?.cap &&
    !chart.atoms[start - 1]?.opens &&
    chart.atoms[start - 1]?.sentence === sentence &&
    !chart.known[start - 1]
  ) {
    if (!chart.names.posts.portfolio.has(chart.atoms[start - 1]?.norm ?? "")) break;
    start--;
  }
  return start === name.start ? name : { ...name, start };
}

function named(chart: Chart, name: Unread): boolean {
  const first = chart.atoms[name.start];
  if (!first || chart.titled.has(first.sentence)) return false;
  return name.end - name.start > 1 || (first.upper && first.text.length > 2) || behindNoun(chart, name) || ledBy(chart, name) !== undefined;
}

/** "Managing Director of Vindrosa Port Terminals": all capitalised words behind the post of somebody in business. */
function ledBy(chart: Chart, name: Unread): Unread | undefined {
  const { leaders } = chart.names.shapes;
  const own = (i: number) =>
    chart.atoms[i]?.cap === true && chart.atoms[i]?.sentence === chart.atoms[name.start]?.sentence && !chart.known[i];
  let { start, end } = name;
  while (own(start - 1)) start--;
  while (own(end)) end++;
  const of = chart.atoms[start - 1]?.norm === "the" ? start - 2 : start - 1;
  if (chart.atoms[of]?.norm !== "of") return undefined;
  for (let i = of - 1; i >= of - 4 && i >= 0; i--) {
    let hit = false;
    leaders.scan(chart.atoms, i, (to) => (hit ||= to === of));
    if (hit) return { ...name, start, end };
  }
  return undefined;
}

/** "the Norwegian company Vindrosa", "the aid agency NCRD". */
function behindNoun(chart: Chart, name: Unread): boolean {
  const before = chart.atoms[name.start - 1];
  return before?.sentence === chart.atoms[name.start]?.sentence && !before?.cap && chart.names.shapes.bodyNouns.has(before?.norm ?? "");
}

/** The element before or behind it in the list is a body. */
function besideBody(chart: Chart, name: Unread, bodies: ReadonlyMap<number, number>, ends: ReadonlySet<number>): boolean {
  let before = name.start;
  if (chart.atoms[before - 1]?.norm === "the") before--;
  if (chart.atoms[before - 1]?.norm === "and") before--;
  const comma = chart.atoms[before - 1]?.text === ",";
  if (comma) before--;
  const previous = before < name.start && (comma || chart.atoms[before]?.norm === "and") && ends.has(before);
  let after = name.end;
  if (chart.atoms[after]?.text === ",") after++;
  if (chart.atoms[after]?.norm === "and") after++;
  if (chart.atoms[after]?.norm === "the") after++;
  const following = after > name.end && bodies.has(after);
  return previous && following;
}

/** "the fourth edition of X". */
function isEdition(chart: Chart, name: Unread): boolean {
  let i = name.start - 1;
  if (chart.atoms[i]?.norm === "the") i--;
  return chart.atoms[i]?.norm === "of" && chart.names.shapes.editions.has(chart.atoms[i - 1]?.norm ?? "");
}

/** "exercises A, B and C": behind one that is a programme. */
function besideProgramme(chart: Chart, name: Unread, ends: ReadonlySet<number>): boolean {
  let before = name.start;
  if (chart.atoms[before - 1]?.norm === "and") before--;
  if (chart.atoms[before - 1]?.text === ",") before--;
  if (before === name.start || !ends.has(before)) return false;
  let after = name.end;
  if (chart.atoms[after]?.text === ",") after++;
  if (chart.atoms[after]?.norm === "and") after++;
  // "A, X and B" between two programmes
  if (after > name.end && chart.things[after]?.kind === "programme") return true;
  for (let i = before - 1; i > before - 12; i--) {
    const norm = chart.atoms[i]?.norm ?? "";
    if (chart.names.shapes.quoted.has(norm) && norm.endsWith("s")) return true;
  }
  return false;
}

/** "organizations including X", "representatives from X". */
function opensList(chart: Chart, name: Unread): boolean {
  const { listNouns, listWords } = chart.names.shapes;
  let i = name.start - 1;
  if (chart.atoms[i]?.norm === "the") i--;
  if (!listWords.has(chart.atoms[i]?.norm ?? "")) return false;
  for (let j = i - 1; j > i - 4; j--) if (listNouns.has(chart.atoms[j]?.norm ?? "")) return true;
  return false;
}
