import { appositionAt, OF_NAME } from "./apposition.ts";
import { joins } from "./atoms.ts";
import type { Chart, Thing } from "./chart.ts";
import { postsBelow } from "./post-below.ts";
import { parseName } from "./person-name.ts";
import { readSide } from "./person-side.ts";
import type { Person } from "./person.ts";
import { readTitles } from "./titles.ts";

/** What stands behind the name: "(ret.)", "of Singapore", ", Secretary General of NATO". */
export function complete(chart: Chart, person: Person): void {
  person.end = bracketedRank(chart, postNominals(chart, person.end));
  let i = person.end;
  if (chart.atoms[i]?.norm === "of" && person.posts.some((post) => !post.of)) {
    const article = chart.atoms[i + 1]?.norm === "the" ? 1 : 0;
    const thing = chart.things[i + 1 + article];
    // "assured Minister X of Norway's support"
    const possessive = thing !== undefined && /^[’']s?$/.test(chart.atoms[thing.end]?.text ?? "");
    if (thing && !possessive && !thing.contextual && OF_NAME.has(thing.kind) && !startsLater(chart, thing)) {
      for (const post of person.posts) post.of ??= thing;
      person.end = thing.end;
      i = person.end;
    }
  }
  // "Baroness Holm of Leeds, Minister of State …": where a peer is of.
  if (
    person.posts.length === 0 &&
    (person.honorific || person.name.words === 1) &&
    chart.atoms[i]?.norm === "of" &&
    chart.atoms[i + 1]?.cap &&
    chart.atoms[i + 2]?.text === ","
  )
    i += 2;
  readSide(chart, person);
  const apposition = appositionAt(chart, i);
  if (!apposition) {
    person.posts.push(...postsBelow(chart, person.start, person.end));
    return;
  }
  // "… President, H.E. Arben Holm, the Prime Minister, Mr Ilir Berg": the post opens the next entry of a list.
  if (person.posts.length > 0 && chart.atoms[apposition.end]?.text === ",") {
    const next = readTitles(chart, apposition.end + 1, { end: apposition.end + 1, honorific: false });
    const name = parseName(chart, next.end, { titled: true });
    if (name && (next.honorific || next.rank !== undefined)) return;
    // "At the invitation of Foreign Minister X, the Minister of Defence of B, Y, visits": whose post it is follows it.
    if (name && name.words >= 2 && chart.atoms[name.end]?.text === ",") return;
    // "…, the Prime Minister of A, X, the Prime Minister of B, Y, and …"
    if (
      name &&
      name.words >= 2 &&
      chart.atoms[person.name.start - 1]?.text === "," &&
      /^(?:,|and|\.)$/.test(chart.atoms[name.end]?.norm || (chart.atoms[name.end]?.text ?? ""))
    )
      return;
  }
  person.posts.push(...apposition.posts);
  person.end = apposition.end;
  // "Mr Ottokar Holm, Minister of Fisheries, of the Republic of Iceland"
  const article = chart.atoms[person.end + 2]?.norm === "the" ? 1 : 0;
  const state = chart.things[person.end + 2 + article];
  if (
    chart.atoms[person.end]?.text === "," &&
    chart.atoms[person.end + 1]?.norm === "of" &&
    state?.kind === "state" &&
    state.form === "name" &&
    person.posts.every((post) => !post.of)
  ) {
    for (const post of person.posts) post.of = state;
    person.end = state.end;
  }
  readSide(chart, person);
  person.rule = person.posts.length > apposition.posts.length ? person.rule : "person-name-post";
}

function startsLater(chart: Chart, thing: Thing): boolean {
  return joins(chart.atoms, thing.end) && chart.things[thing.end + 1] !== undefined;
}

/** The end of "MP", "AC, KC" behind a name. */
export function postNominals(chart: Chart, at: number): number {
  let end = at;
  for (let i = at; ; ) {
    if (chart.atoms[i]?.text === ",") i++;
    const atom = chart.atoms[i];
    const letters =
      atom?.upper === true &&
      atom.text.length <= 5 &&
      !chart.known[i] &&
      !isPost(chart, i) &&
      chart.atoms[i - 1]?.text === "," &&
      chart.atoms[i + 1]?.text === ",";
    const lower = atom !== undefined && !atom.cap && chart.atoms[i - 1]?.text === ",";
    if (
      !atom ||
      !(atom.upper || lower) ||
      !(letters || chart.names.words.suffixes.has(atom.norm)) ||
      atom.sentence !== chart.atoms[at - 1]?.sentence
    )
      return end;
    i++;
    end = i;
  }
}

function bracketedRank(chart: Chart, at: number): number {
  if (chart.atoms[at]?.text !== "(") return at;
  const word = chart.atoms[at + 1]?.norm ?? "";
  if (!chart.names.words.suffixes.has(word)) return at;
  const close = chart.atoms[at + 2]?.text === ")" ? at + 3 : chart.atoms[at + 3]?.text === ")" ? at + 4 : at;
  return close;
}

function isPost(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.posts.heads.scan(chart.atoms, at, () => (hit = true));
  return hit;
}
