import { joins } from "./atoms.ts";
import type { Chart } from "./chart.ts";
import { parsePost } from "./posts.ts";
import type { Head } from "./shape-words.ts";
import { partiesAt } from "./shape-parties.ts";
import { stateBehindAnd } from "./shape-tail.ts";
import { anyHead, isFunction, titleWord } from "./shape.ts";

const BODY = /^(?:organization|ministry|armed-force|mission|grouping)$/;
const TOPICAL = /^(?:on|concerning|regarding|for|relating)$/;
const FIELD = new Set(["field", "fields", "area", "areas", "sphere"]);

/** "of Foreign Affairs and International Cooperation", "of the Spokesperson", "for Evidence-Based Crime Policy". */
export function rightOf(chart: Chart, headEnd: number, head: Head, bare: boolean): number {
  let end = headEnd;
  for (let round = 0; round < 4; round++) {
    const preposition = chart.atoms[end];
    if (preposition?.norm === "to" && head.kind === "organization" && !head.abroad) break;
    if (preposition?.norm === "in" && head.abroad && preposition.sentence === chart.atoms[headEnd - 1]?.sentence) {
      const support = chart.atoms[end + 1]?.norm === "support" && chart.atoms[end + 2]?.norm === "of" ? 2 : 0;
      const state = chart.known[chart.atoms[end + 1 + support]?.norm === "the" ? end + 2 + support : end + 1 + support];
      if (state?.kind === "state" && state.form === "name") end = state.end;
      break;
    }
    if (preposition?.norm === "between" && head.kind === "instrument") {
      const parties = partiesAt(chart, end + 1);
      // "MoU on Cooperation between Diplomatic Academies": who they are is part of its title.
      const plural = !parties && end > headEnd ? pluralName(chart, end + 1) : end;
      if (plural > end + 1) {
        end = plural;
        continue;
      }
      // "Agreement between A and B": the parties are its name only where it has no other.
      if (!parties || end !== headEnd || !bare) break;
      end = parties.end;
      // "… on Legal Assistance": what it is about is part of its title.
      if (!TOPICAL.test(chart.atoms[end]?.norm ?? "")) break;
      continue;
    }
    // "Convention for the Prohibition of Fishing with Long Driftnets"
    const means = preposition?.norm === "with" && head.kind === "instrument" && end > headEnd && !chart.known[end + 1];
    if (!preposition || !(means || head.prepositions.has(preposition.norm)) || preposition.sentence !== chart.atoms[headEnd - 1]?.sentence)
      break;
    let i = end + 1;
    if (chart.atoms[i]?.norm === "the") i++;
    // "MoU on Cooperation in the field of Agriculture"
    if (head.kind === "instrument" && FIELD.has(chart.atoms[i]?.norm ?? "") && chart.atoms[i + 1]?.norm === "of") i += 2;
    // "Strategic Dialogue in Washington": where it was held is no part of its name.
    if (preposition.norm === "in" && head.kind === "programme" && chart.known[i]) break;
    const owner = chart.known[i];
    // "Commission on Trade of A and B"
    if (end > headEnd && owner?.kind === "state" && head.entity !== "ministry" && stateBehindAnd(chart, owner.end)) break;
    const unit = unitRight(chart, i, head, round);
    if (unit <= i) break;
    end = unit;
    for (let more = 0; more < 6; more++) {
      const mark = chart.atoms[end];
      if (!mark || !(mark.text === "," || mark.norm === "and" || mark.text === "&")) break;
      let next = end + 1;
      if (mark.text === "," && chart.atoms[next]?.norm === "and") next++;
      if (mark.text === "," && next === end + 1 && !commaListEnds(chart, next, head.kind === "instrument")) break;
      if (
        !subjectWord(chart, next) &&
        (head.entity === "ministry" ||
          (mark.text === "," && head.kind !== "instrument") ||
          chart.names.words.given.has(chart.atoms[next]?.norm ?? ""))
      )
        break;
      if (titleWord(chart, next) || startsTitleWord(chart, next) || governmentPost(chart, next) || firstHead(chart, next)) break;
      if (chart.known[next] && chart.known[next]?.kind !== "region") break;
      const unit = unitRight(chart, next, head, 1);
      if (unit <= next) break;
      end = unit;
    }
  }
  return end;
}

/** End of capitalised words that no table knows, the last of them a plural ("Diplomatic Academies"). */
function pluralName(chart: Chart, at: number): number {
  let end = at;
  while (
    end < at + 5 &&
    chart.atoms[end]?.cap &&
    chart.atoms[end]?.sentence === chart.atoms[at]?.sentence &&
    !chart.known[end] &&
    !titleWord(chart, end)
  )
    end++;
  return end > at && /s$/.test(chart.atoms[end - 1]?.norm ?? "") ? end : at;
}

/** "…, and Foreign Minister": portfolio words right before a minister's head are a post of their own. */
function governmentPost(chart: Chart, at: number): boolean {
  const { posts } = chart.names;
  let i = at;
  while (posts.portfolio.has(chart.atoms[i]?.norm ?? "") && i < at + 4) i++;
  return i > at && posts.government.has(chart.atoms[i]?.norm ?? "");
}

function firstHead(chart: Chart, at: number): boolean {
  let hit = false;
  chart.names.shapes.heads.scan(
    chart.atoms,
    at,
    (_end, head) => (hit ||= head.first && (head.kind === "organization" || head.kind === "instrument")),
  );
  return hit;
}

/** A word of portfolios, or an adjective like "Scientific". */
function subjectWord(chart: Chart, at: number): boolean {
  const norm = chart.atoms[at]?.norm ?? "";
  return (
    chart.names.posts.portfolio.has(norm) ||
    chart.names.shapes.subjects.has(norm) ||
    (/.{3}(?:al|ic|ian|ive|ary)$/.test(norm) && !chart.known[at])
  );
}

/** In "of A, B and C" the words up to "and" are short and capitalised; `any`: not only those of portfolios. */
function commaListEnds(chart: Chart, at: number, any: boolean): boolean {
  const fits = (i: number) => {
    const atom = chart.atoms[i];
    if (!atom?.cap) return false;
    return subjectWord(chart, i) || (any && !chart.known[i] && !titleWord(chart, i) && !isFunction(chart, atom));
  };
  for (let i = at; i < at + 12; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence) return false;
    if (atom.norm === "and" || atom.text === "&") return fits(i + 1);
    // "Cessation of Hostilities, Protection of Civilians and Access"
    if (any && i > at && /^(?:of|for)$/.test(atom.norm) && fits(i + 1)) continue;
    if (atom.text !== "," && !fits(i) && !joins(chart.atoms, i)) return false;
  }
  return false;
}

function unitRight(chart: Chart, at: number, head: Head, round: number): number {
  let end = at;
  let i = at;
  const sentence = chart.atoms[at]?.sentence;
  const { words, posts } = chart.names;
  const post = round === 0 && head.kind === "organization" ? parsePost(chart, i) : undefined;
  // "Office of the Secretary of Defense", "Association of Chiefs of Police"; not "Department of Justice Counselor".
  if (post?.cap && post.start === i && !bodyBeforeAnd(chart, i, post.end) && (chart.atoms[at - 1]?.norm === "the" || post.plural))
    return post.end;
  while (i < chart.atoms.length && i < at + 12) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== sentence) break;
    if (i > at && joins(chart.atoms, i)) {
      i++;
      if (chart.atoms[i]?.kind === "word") end = ++i;
      continue;
    }
    if (i > at && /^[’']$/.test(atom.text) && atom.glued && chart.atoms[i + 1]?.cap) {
      i++;
      continue;
    }
    if (atom.kind === "number" && /^\d{1,4}$/.test(atom.text) && head.kind === "instrument" && i > at) {
      end = ++i;
      continue;
    }
    // "to Address the Climate Crisis"
    if (
      i > at &&
      atom.norm === "the" &&
      (head.kind === "programme" || head.kind === "instrument") &&
      chart.atoms[i + 1]?.cap &&
      chart.atoms[at - 1]?.norm === "to" &&
      !chart.known[i + 1]
    ) {
      i++;
      continue;
    }
    // "Ministry of foreign affairs"
    if (atom.kind === "word" && !atom.cap && head.entity === "ministry" && posts.portfolio.has(atom.norm)) {
      end = ++i;
      continue;
    }
    if (atom.kind !== "word" || !atom.cap || isFunction(chart, atom) || words.calendar.has(atom.norm)) break;
    const thing = chart.known[i];
    if (thing && !thing.contextual && thing.end > i) {
      if (i > at && thing.kind !== "region" && thing.kind !== "state") break;
      if (i > at && thing.kind === "state" && thing.form === "name") break;
      i = thing.end;
      end = i;
      // Behind a state or a body of the tables only a head noun goes on: not "… of the PLO Hussein Al Sheikh".
      if (thing.kind === "state" && thing.form === "name") break;
      if (BODY.test(thing.kind) && thing.keys.length > 0 && !headAhead(chart, i)) break;
      continue;
    }
    if (i > at && titleWord(chart, i)) return trimTitle(chart, at, end);
    if (i > at && startsTitleWord(chart, i)) break;
    if (i > at && startsName(chart, i)) break;
    if (head.entity === "ministry" && !subjectWord(chart, i) && !chart.known[i]) break;
    // "Office of Intergovernmental Affairs Tom Holm": a given name before another name ends the body's.
    if (
      i > at &&
      words.given.has(atom.norm) &&
      !posts.portfolio.has(atom.norm) &&
      chart.atoms[i + 1]?.cap &&
      posts.portfolio.has(chart.atoms[i - 1]?.norm ?? "")
    )
      break;
    end = ++i;
  }
  // A capitalised word that is only a heading's next word does not belong.
  if (
    end === at + 1 &&
    chart.titled.has(sentence ?? -1) &&
    words.heading.has(chart.atoms[at]?.norm ?? "") &&
    !posts.portfolio.has(chart.atoms[at]?.norm ?? "")
  )
    return at;
  return end;
}

/** "the Foreign Affairs Commission and Foreign Minister": the post behind "and" is not of the body's name. */
function bodyBeforeAnd(chart: Chart, from: number, to: number): boolean {
  let hit = false;
  for (let i = from; i < to; i++)
    chart.names.shapes.heads.scan(
      chart.atoms,
      i,
      (end, head) => (hit ||= end < to && head.kind === "organization" && !head.weak && chart.atoms[end]?.norm === "and"),
    );
  return hit;
}

/** A head noun within the next capitalised words: "the NATO Support and Procurement Agency". */
function headAhead(chart: Chart, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    const atom = chart.atoms[i];
    if (!atom || atom.sentence !== chart.atoms[at]?.sentence || !(atom.cap || atom.norm === "and" || joins(chart.atoms, i))) return false;
    if (anyHead(chart, i)) return true;
  }
  return false;
}

/** "… Political Director": the modifiers before a title go with it. */
function trimTitle(chart: Chart, at: number, end: number): number {
  let last = end;
  while (last - 1 > at && chart.names.posts.modifiers.has(chart.atoms[last - 1]?.norm ?? "")) last--;
  return last;
}

/** A modifier that no portfolio has ("Deputy", "Special") opens a title behind the name. */
function startsTitleWord(chart: Chart, at: number): boolean {
  const { posts } = chart.names;
  const word = chart.atoms[at]?.norm ?? "";
  return posts.modifiers.has(word) && !posts.portfolio.has(word) && !anyHead(chart, at) && parsePost(chart, at)?.cap === true;
}

/** Behind portfolio words two words of no such meaning are a person's name: "… Commission Yang Jiechi". */
function startsName(chart: Chart, at: number): boolean {
  const { posts, words } = chart.names;
  const foreign = (i: number) => {
    const atom = chart.atoms[i];
    return (
      atom?.kind === "word" &&
      atom.cap &&
      !atom.upper &&
      atom.sentence === chart.atoms[at]?.sentence &&
      !posts.portfolio.has(atom.norm) &&
      !words.heading.has(atom.norm) &&
      !chart.known[i] &&
      !posts.modifiers.has(atom.norm) &&
      !anyHead(chart, i)
    );
  };
  const before = chart.atoms[at - 1]?.norm ?? "";
  const personal = (i: number) => words.given.has(chart.atoms[i]?.norm ?? "") || words.family.has(chart.atoms[i]?.norm ?? "");
  return (
    (anyHead(chart, at - 1) || posts.affairs.has(before) || (posts.portfolio.has(before) && (personal(at) || personal(at + 1)))) &&
    foreign(at) &&
    foreign(at + 1)
  );
}
