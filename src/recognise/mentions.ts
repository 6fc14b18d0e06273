import type { Document } from "../records/document.ts";
import type { Leftover } from "../records/extraction.ts";
import type { Mention, PostMention } from "../records/mention.ts";
import type { Unread } from "./bare-persons.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import type { Person } from "./person.ts";
import type { PostParse } from "./posts.ts";
import type { Role } from "./roles.ts";
import { nestedThings } from "./nested.ts";

interface Draft {
  mention: Mention;
  start: number;
  end: number;
  posts: PostParse[];
  thing?: Thing;
  side?: Thing;
}

/** Turns what was read into mentions in text order (outer before inner), with the links between them. */
export function mentionsOf(
  doc: Document,
  chart: Chart,
  read: { persons: readonly Person[]; roles: readonly Role[]; unread: readonly Unread[] },
): { mentions: Mention[]; leftovers: Leftover[] } {
  const drafts: Draft[] = [];
  const inName: boolean[] = [];
  for (const person of read.persons) for (let j = person.name.start; j < person.name.end; j++) inName[j] = true;
  for (const post of [...read.persons.flatMap((person) => person.posts), ...read.roles.map((role) => role.post)]) {
    for (let j = post.core.start; j < post.core.end; j++) {
      const thing = chart.things[j];
      if (!thing || thing === post.of || /^(?:region|state)$/.test(thing.kind)) continue;
      inName[j] = true;
      // "Chief of the General Staff of the Armed Forces of X": the state is named all the same.
      for (const inner of nestedThings(chart, thing)) if (inner.kind === "state") drafts.push(draftOfThing(chart, inner));
    }
  }
  // A body read by shape inside a post ("for International Organization Affairs") is the post's own words, unless a preposition sets it apart.
  for (const post of [...read.persons.flatMap((person) => person.posts), ...read.roles.map((role) => role.post)]) {
    for (let j = post.core.end; j < post.end; j++) {
      const thing = chart.things[j];
      const before = chart.atoms[j - 1]?.norm === "the" ? chart.atoms[j - 2]?.norm : chart.atoms[j - 1]?.norm;
      const own = thing && thing !== post.of && !/^(?:of|at|to|in|with)$/.test(before ?? "");
      // "for Foreign, Commonwealth and Development Affairs": one of several matters.
      const listed = /^(?:,|and)$/.test(chart.atoms[j - 1]?.text ?? "") && /^(?:,|and)$/.test(chart.atoms[thing?.end ?? 0]?.text ?? "");
      if (own && (thing.rule.startsWith("shape-") || (listed && thing.kind !== "state"))) inName[j] = true;
    }
  }
  // "The Alliance" counts where the thing is named in full too.
  const sure = new Set(chart.things.flatMap((thing) => (thing && !thing.contextual ? thing.keys : [])));
  for (const person of read.persons) {
    const full = person.name.words >= 2 || person.name.end - person.name.start >= 2;
    const made = draft(
      chart,
      person.start,
      person.end,
      { kind: "person", name: textOf(chart, person.name.start, person.name.end), form: full ? "name" : "short", rule: person.rule },
      person.posts,
    );
    if (person.side) made.side = person.side;
    drafts.push(made);
  }
  for (const role of read.roles)
    drafts.push(draft(chart, role.start, role.end, { kind: "role", name: role.post.post, form: "role", rule: "role" }, [role.post]));
  for (const thing of chart.things) {
    if (!thing || (thing.contextual && !thing.keys.some((key) => sure.has(key)))) continue;
    if (inName[thing.start]) continue;
    drafts.push(draftOfThing(chart, thing));
    for (const inner of nestedThings(chart, thing)) drafts.push(draftOfThing(chart, inner));
  }
  drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  link(drafts);
  const leftovers: Leftover[] = read.unread.map((name) => ({
    kind: "name",
    text: name.text,
    reason: name.reason,
    start: chart.atoms[name.start]?.start ?? 0,
    end: chart.atoms[name.end - 1]?.end ?? 0,
  }));
  return { mentions: drafts.filter((d) => doc.text.length >= d.mention.end).map((d) => d.mention), leftovers };
}

function draft(
  chart: Chart,
  start: number,
  end: number,
  said: Pick<Mention, "kind" | "name" | "form" | "rule">,
  posts: readonly PostParse[],
): Draft {
  const from = chart.atoms[start]?.start ?? 0;
  const to = chart.atoms[end - 1]?.end ?? 0;
  const mention: Mention = {
    ...said,
    start: from,
    end: to,
    text: chart.text.slice(from, to),
    posts: posts.map((post) => postMention(chart, post)),
    candidates: [],
  };
  return { mention, start, end, posts: [...posts] };
}

function draftOfThing(chart: Chart, thing: Thing): Draft {
  const made = draft(chart, thing.start, thing.end, { kind: thing.kind, name: thing.name, form: thing.form, rule: thing.rule }, []);
  made.mention.candidates = thing.keys;
  const members = thing.members ?? membersIn(chart, thing);
  if (members.length > 1) made.mention.members = members;
  if (thing.abbreviation !== undefined) made.mention.abbreviation = thing.abbreviation;
  if (thing.alias !== undefined) made.mention.alias = thing.alias;
  made.thing = thing;
  return made;
}

/** The states that a grouping's or instrument's own name gives: "U.S.-Japan Alliance", "Treaty between A and B". */
function membersIn(chart: Chart, thing: Thing): string[] {
  if (!/^(?:grouping|instrument|programme)$/.test(thing.kind)) return [];
  return [
    ...new Set(
      nestedThings(chart, thing)
        .filter((inner) => inner.kind === "state" && inner.keys.length === 1)
        .map((inner) => inner.keys[0] as string),
    ),
  ];
}

function postMention(chart: Chart, post: PostParse): PostMention {
  return { start: chart.atoms[post.start]?.start ?? 0, end: chart.atoms[post.end - 1]?.end ?? 0, post: post.post, status: post.status };
}

/** Sets `inside` to the nearest mention around, and a post's `of` to the mention that says for whom. */
function link(drafts: readonly Draft[]): void {
  const open: number[] = [];
  drafts.forEach((inner, index) => {
    while (open.length > 0 && (drafts[open[open.length - 1] as number] as Draft).end <= inner.start) open.pop();
    const around = open[open.length - 1];
    if (around !== undefined && (drafts[around] as Draft).end >= inner.end) inner.mention.inside = around;
    open.push(index);
  });
  const byPlace = new Map<string, number>();
  drafts.forEach((d, index) => {
    if (d.thing) byPlace.set(`${d.start} ${d.end}`, index);
  });
  for (const d of drafts) {
    const side = d.side && byPlace.get(`${d.side.start} ${d.side.end}`);
    if (side !== undefined) d.mention.side = side;
    d.posts.forEach((post, i) => {
      if (!post.of) return;
      const of = byPlace.get(`${post.of.start} ${post.of.end}`);
      const target = d.mention.posts[i];
      if (of !== undefined && target) target.of = of;
    });
  }
}
