import type { Chart, Thing } from "./chart.ts";
import { portfolioRun, portfolios } from "./portfolio.ts";
import { bodyOf, unlistedBody } from "./post-body.ts";
import { PLACES } from "./free-given-names.ts";
import { readTitles } from "./titles.ts";
import { portfolioAt, readHead, startsPost } from "./post-head.ts";

export const OF_KINDS = new Set(["state", "organization", "ministry", "armed-force", "mission", "grouping"]);

interface Complement {
  end: number;
  of?: Thing;
  ofTail?: number;
}

const PREPOSITIONS = new Set(["of", "for", "to", "on", "at"]);

/** "of State for the Western Hemisphere", "of Foreign Affairs of the Kingdom of Spain", "to the Vice President". */
export function readComplement(chart: Chart, at: number): Complement | undefined {
  let end = at;
  let of: Thing | undefined;
  let ofTail: number | undefined;
  const { posts } = chart.names;
  const head = chart.atoms[at - 1]?.norm ?? "";
  const local = posts.local.has(head);
  const speaks = posts.speaking.has(head);
  const bodied = posts.bodied.has(head);
  let i = at;
  // "Secretary Defence, Mr. Holm": the portfolio follows at once.
  const direct = posts.direct.has(head) ? portfolioRun(chart, at) : at;
  if (direct > at && closes(chart, direct)) i = end = direct;
  const commanded = posts.commanding.has(head) ? (bodyAt(chart, at) ?? unlistedBody(chart, at)) : undefined;
  if (commanded) return { end: commanded.end, of: commanded, ofTail: at };
  for (let round = 0; round < 6; round++) {
    let preposition = chart.atoms[i]?.norm ?? "";
    let q = i;
    if (preposition === "in" && chart.atoms[i + 1]?.norm === "charge" && chart.atoms[i + 2]?.norm === "of") {
      q = i + 2;
      preposition = "for";
    }
    // "of State and for Foreign Affairs"
    if (preposition === "and" && i > at && /^(?:for|of)$/.test(chart.atoms[i + 1]?.norm ?? "")) {
      q = i + 1;
      preposition = chart.atoms[q]?.norm ?? "";
    }
    // "Minister of State and Foreign Affairs"
    if (
      preposition === "and" &&
      i === at &&
      chart.atoms[at - 1]?.norm === "state" &&
      portfolioAt(chart, at + 1) &&
      !startsPost(chart, at + 1)
    )
      preposition = "of";
    // "Ambassador of X in Y"
    const posted = preposition === "in" && [1, 2].some((back) => chart.names.posts.abroad.has(chart.atoms[at - back]?.norm ?? ""));
    // "Secretary General in the Ministry of Defence of X"
    const within = preposition === "in" && ministryAt(chart, i + 1);
    // "Ambassador of X accredited to Y"
    const sent = i > at && chart.names.posts.accredited.has(preposition) && /^(?:to|in|at)$/.test(chart.atoms[i + 1]?.norm ?? "");
    if (sent) q++;
    // "Head of the Harbour Office in Bissau"
    const seated = preposition === "in" && bodied && of !== undefined && of.kind !== "state" && PLACES.has(chart.things[i + 1]?.kind ?? "");
    // What the next line opens with is no part of the post.
    if (i > 0 && chart.atoms[i]?.sentence !== chart.atoms[at - 1]?.sentence) break;
    if (!PREPOSITIONS.has(preposition) && !posted && !within && !sent && !seated) break;
    // "a call of the Foreign Minister of X on Foreign Secretary Y": behind the state that a post is for, "on" opens what is done to another.
    if (preposition === "on" && of !== undefined) break;
    q++;
    const unit = readUnits(chart, q, preposition, bodied);
    // "the Secretary General at Chequers": where it was is no part of the post.
    if ((posted || sent) && !/^(?:state|place)$/.test(unit?.thing?.kind ?? "")) break;
    if (!unit || (preposition === "at" && (!unit.thing || !OF_KINDS.has(unit.thing.kind) || unit.thing.kind === "state"))) break;
    // "Advisor to the President of Türkiye": what the other's post is held for.
    if (unit.of && !of) of = unit.of;
    if (
      unit.thing &&
      (preposition === "of" || preposition === "at" || within || (preposition === "for" && speaks)) &&
      !of &&
      (OF_KINDS.has(unit.thing.kind) || (local && isPlace(unit.thing)))
    ) {
      of = unit.thing;
      ofTail = i;
    } else if (of && !sent && !seated) ofTail = undefined;
    end = unit.end;
    i = unit.end;
  }
  if (end === at) return undefined;
  // The tail is cut only where what it is held for ends the post.
  const parse: Complement = { end };
  if (of) parse.of = of;
  if (of && ofTail !== undefined) parse.ofTail = ofTail;
  return parse;
}

/** A mark or a title stands at `at`: no name goes on. */
function closes(chart: Chart, at: number): boolean {
  const titles = readTitles(chart, at, { end: at, honorific: false });
  return /^[,(]$/.test(chart.atoms[at]?.text ?? "") || titles.honorific || titles.rank !== undefined;
}

/** One complement and what is coordinated with it: portfolio words, names, or another post. */
function readUnits(chart: Chart, at: number, preposition: string, bodied: boolean): { end: number; thing?: Thing; of?: Thing } | undefined {
  const first = readUnit(chart, at, preposition, bodied);
  if (!first) return undefined;
  let end = first.end;
  let commaBefore = false;
  for (let round = 0; round < 8; round++) {
    const mark = chart.atoms[end];
    if (!mark) break;
    const comma = mark.text === ",";
    const conj = mark.norm === "and" || mark.text === "&";
    if (!comma && !conj) break;
    let next = end + 1;
    if (comma && chart.atoms[next]?.norm === "and") next++;
    const unit = readUnit(chart, next, preposition);
    if (!unit || unit.post || unit.thing?.kind === "state" || (unit.thing && OF_KINDS.has(unit.thing.kind))) break;
    const oxford = comma && next !== end + 1;
    if (oxford && !commaBefore) break;
    if (comma && !listGoesOn(chart, unit.end, oxford)) break;
    commaBefore ||= comma;
    // "Secretary of State and Defense Minister": the next words are a post of their own; in "Foreign Affairs and Security Policy and Vice-President" they are not.
    const head = readHead(chart, next);
    if (head && head.headStart <= unit.end) break;
    end = unit.end;
  }
  if (end !== first.end) return { end };
  return { end, ...(first.thing ? { thing: first.thing } : {}), ...(first.of ? { of: first.of } : {}) };
}

/** After "X, Y" a list of portfolios must end in "and Z". */
function listGoesOn(chart: Chart, at: number, last: boolean): boolean {
  if (last) return true;
  let i = at;
  for (let steps = 0; steps < 14; steps++, i++) {
    const atom = chart.atoms[i];
    if (!atom) return false;
    // "… and Moroccan Expatriates"
    const adjective = chart.things[i + 1]?.kind === "state" ? (chart.things[i + 1] as Thing).end : i + 1;
    if (atom.norm === "and" || atom.text === "&") return portfolioAt(chart, adjective) || chart.things[i + 1]?.kind === "region";
    if (atom.text !== "," && !portfolioAt(chart, i) && !chart.names.posts.complementWords.has(atom.norm)) return false;
  }
  return false;
}

interface Unit {
  end: number;
  thing?: Thing;
  post?: boolean;
  of?: Thing;
}

function readUnit(chart: Chart, at: number, preposition: string, bodied = false): Unit | undefined {
  let i = at;
  const article = chart.atoms[i]?.norm ?? "";
  if (article === "the" || article === "its" || article === "his" || article === "her") i++;
  // "of the sisterly Kingdom of X"
  if (chart.names.posts.courtesies.has(chart.atoms[i]?.norm ?? "") && chart.things[i + 1]?.kind === "state") i++;
  const atom = chart.atoms[i];
  if (!atom || (atom.kind !== "word" && atom.kind !== "number")) return undefined;
  // "of the Tunisian transitional government"
  const adjective = chart.things[i];
  if (adjective?.kind === "state" && adjective.form === "adjective" && !adjective.contextual) {
    let noun = adjective.end;
    while (
      noun < adjective.end + 2 &&
      chart.atoms[noun]?.kind === "word" &&
      !chart.atoms[noun]?.cap &&
      !chart.names.sides.authorities.has(chart.atoms[noun]?.norm ?? "")
    )
      noun++;
    if (chart.names.sides.authorities.has(chart.atoms[noun]?.norm ?? "")) return { end: noun + 1, thing: adjective };
  }
  // "Commander-in-Chief of the Armed Forces of X": the state ends a name that the post began in.
  const thing = chart.things[i] ?? chart.states[i];
  if (bodied && article === "the" && preposition === "of" && atom.cap && (!thing || thing.form === "adjective")) {
    const body = unlistedBody(chart, i);
    // "the Southern Affairs": portfolio words alone are the post's own.
    if (body && body.end > Math.max(portfolioRun(chart, i), thing?.end ?? 0) && (!thing || endsInBody(chart, body)))
      return { end: body.end, thing: body };
  }
  // "Chief of Personnel and Administration": two portfolios, no body.
  if (preposition === "of" && thing?.rule.startsWith("shape-") && portfolios(chart, thing)) return { end: thing.end };
  if (preposition !== "of" || !thing) {
    const run = portfolioRun(chart, i);
    if (run > i && (!thing || run >= thing.end)) {
      const head = preposition === "to" ? readHead(chart, i) : undefined;
      if (!head) return { end: run };
    }
  }
  // "Special Representative of the UN Secretary-General"
  const officer =
    thing && thing.kind !== "state" && !thing.contextual && /^(?:of|to)$/.test(preposition) ? readHead(chart, thing.end) : undefined;
  if (thing && officer && !officer.weak && chart.atoms[thing.end]?.cap) return { end: officer.end, post: true, of: thing };
  // "the Military Committee": which one only the release tells.
  if (thing?.contextual && bodied && preposition === "of" && OF_KINDS.has(thing.kind)) return { end: thing.end };
  if (thing && !thing.contextual) {
    let end = thing.end;
    // "the Hungarian Ministry of Foreign Affairs" goes on with "and Trade".
    const more = thing.kind === "ministry" && chart.atoms[end]?.norm === "and" ? portfolioRun(chart, end + 1) : 0;
    if (more > end + 1 && !startsPost(chart, end + 1)) end = more;
    // "African Affairs", "Middle East Peace": the name opens a run of portfolio words.
    const run = portfolioRun(chart, end);
    if (run > end && thing.kind !== "state") return { end: run };
    if (run > end && thing.kind === "state" && thing.form === "adjective" && !startsPost(chart, end)) return { end: run };
    if (/^['’]s?$/.test(chart.atoms[end]?.text ?? "")) {
      const more = readUnit(chart, end + 1, preposition);
      if (more) end = more.end;
      else return undefined;
    }
    return { end, thing };
  }
  if (preposition === "to" || preposition === "of") {
    const head = readHead(chart, i);
    if (head && chart.atoms[i]?.cap) {
      const more = readComplement(chart, head.end);
      return { end: more?.end ?? head.end, post: true, ...(more?.of ? { of: more.of } : {}) };
    }
  }
  const run = portfolioRun(chart, i);
  if (run > i) return { end: run };
  // "Deputy Head of the Office"
  let office = i;
  chart.names.shapes.heads.scan(chart.atoms, i, (end, head) => {
    if (head.kind === "organization" && !head.small) office = Math.max(office, end);
  });
  if (office > i && atom.cap && article === "the") return { end: office };
  // "Chief of HNDGS": letters that no table has.
  if (bodied && article === "the" && atom.upper && atom.text.length > 2 && !chart.titled.has(atom.sentence))
    return { end: i + 1, thing: bodyOf(chart, i, i + 1) };
  return atom.upper && atom.text.length > 2 && !chart.titled.has(atom.sentence) ? { end: i + 1 } : undefined;
}

const isPlace = (thing: Thing) => thing.kind === "place" || thing.kind === "region";

/** The last word of a name is one that bodies' names end in. */
function endsInBody(chart: Chart, body: Thing): boolean {
  let hit = false;
  chart.names.shapes.heads.scan(chart.atoms, body.end - 1, (_end, head) => (hit ||= head.kind === "organization" && head.last));
  return hit;
}

/** A body of the tables or of a known shape at `at`. */
function bodyAt(chart: Chart, at: number): Thing | undefined {
  const thing = chart.things[at];
  return thing && thing.kind !== "state" && OF_KINDS.has(thing.kind) ? thing : undefined;
}

/** Whether a ministry stands at `at`, its article passed over. */
function ministryAt(chart: Chart, at: number): boolean {
  return chart.things[chart.atoms[at]?.norm === "the" ? at + 1 : at]?.kind === "ministry";
}
