import { joins } from "./atoms.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { portfolioAt, readHead, startsPost } from "./post-head.ts";
import { readTitles } from "./titles.ts";

const LONGEST = 12;
const INSIDE = /^(?:of|for|and|the|on|&)$/;

/** Rule of a body that only a post's "of the …" shows; it is laid into the chart once somebody holds the post. */
export const POST_BODY = "post-body";

/**
 * "of the Second Asia Department", "of the Central Maritime Facade": capitalised words behind a post that no table and no shape
 * knows, up to a mark, a title or a given name. A name that follows at once cannot be told from them: then nothing is read.
 */
export function unlistedBody(chart: Chart, at: number): Thing | undefined {
  let end = at;
  let i = at;
  while (i < at + LONGEST) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) break;
    if (i > at && joins(chart.atoms, i)) {
      i++;
      continue;
    }
    const thing = chart.things[i];
    if (thing && thing.kind !== "place" && thing.end > i + 1) {
      i = thing.end;
      end = i;
      continue;
    }
    if (INSIDE.test(atom.norm) && i > at) {
      // "the Presidency of X": the state's own.
      const next = chart.atoms[i + 1]?.norm === "the" ? i + 2 : i + 1;
      if (atom.norm === "of" && end === at + 1 && chart.things[next]?.kind === "state") break;
      if (atom.norm === "and" && startsPost(chart, i + 1) && (!portfolioAt(chart, i + 1) || governs(chart, i + 1))) break;
      i++;
      continue;
    }
    if (atom.kind !== "word" || !atom.cap || opensName(chart, i)) break;
    i++;
    end = i;
  }
  const after = chart.atoms[end];
  const words = chart.atoms.slice(at, end).filter((atom) => atom.kind === "word" && atom.cap).length;
  if (words < 2 || chart.titled.has(chart.atoms[at]?.sentence ?? -1)) return undefined;
  const closed = !after || after.sentence !== chart.atoms[at]?.sentence || /^[,;).(]$/.test(after.text) || opensName(chart, end);
  return closed ? bodyOf(chart, at, end) : undefined;
}

/** A body that only its own words in the text tell; `rule` says how it was found. */
export function bodyOf(chart: Chart, at: number, end: number, rule = POST_BODY): Thing {
  return {
    start: at,
    end,
    kind: "organization",
    name: textOf(chart, at, end),
    form: "name",
    keys: [],
    countries: [],
    contextual: false,
    type: false,
    rule,
  };
}

/** A minister's or head's post begins here: "… and Prime Minister of X". */
function governs(chart: Chart, at: number): boolean {
  const head = readHead(chart, at);
  const { government } = chart.names.posts;
  return head !== undefined && chart.atoms.slice(at, head.end).some((atom) => government.has(atom.norm));
}

/** A title, or a given name before another capitalised word. */
function opensName(chart: Chart, at: number): boolean {
  const titles = readTitles(chart, at, { end: at, honorific: false });
  if (titles.honorific || titles.rank !== undefined) return true;
  const [atom, next] = [chart.atoms[at], chart.atoms[at + 1]];
  // "… Department R.Sh. Quellmar"
  if (atom?.initial && next?.kind === "word" && next.cap) return true;
  return atom !== undefined && chart.names.words.given.has(atom.norm) && next?.kind === "word" && next.cap && !chart.things[at];
}

/** Lays the bodies that only a post shows into the chart. */
export function layBody(chart: Chart, body: Thing | undefined): void {
  if (body?.rule !== POST_BODY) return;
  for (let j = body.start; j < body.end; j++) delete chart.things[j];
  chart.things[body.start] = body;
}
