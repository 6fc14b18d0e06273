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
  const found: Thing[] = [];
  const left = new Set(unread.filter((name) => named(chart, name)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const name of left) {
      if (!(opensList(chart, name) || besideBody(chart, name, bodies, ends))) continue;
      left.delete(name);
      bodies.set(name.start, name.end);
      ends.add(name.end);
      found.push({
        start: name.start,
        end: name.end,
        kind: "organization",
        name: textOf(chart, name.start, name.end),
        form: "name",
        keys: [],
        countries: [],
        contextual: false,
        type: false,
        rule: "listed-body",
      });
      changed = true;
    }
  }
  return found;
}

function named(chart: Chart, name: Unread): boolean {
  const first = chart.atoms[name.start];
  if (!first || chart.titled.has(first.sentence)) return false;
  return name.end - name.start > 1 || (first.upper && first.text.length > 2);
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

/** "organizations including X", "representatives from X". */
function opensList(chart: Chart, name: Unread): boolean {
  const { listNouns, listWords } = chart.names.shapes;
  let i = name.start - 1;
  if (chart.atoms[i]?.norm === "the") i--;
  if (!listWords.has(chart.atoms[i]?.norm ?? "")) return false;
  for (let j = i - 1; j > i - 4; j--) if (listNouns.has(chart.atoms[j]?.norm ?? "")) return true;
  return false;
}
