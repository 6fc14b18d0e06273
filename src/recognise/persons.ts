import { acronymBehind } from "./letters.ts";
import { appositionAt, BODIES } from "./apposition.ts";
import { joins } from "./atoms.ts";
import { complete } from "./behind-name.ts";
import { type Chart, textOf, type Thing } from "./chart.ts";
import { type NameParse, parseName, surnameFirst } from "./person-name.ts";
import type { Person } from "./person.ts";
import { accreditedAside, twinBody } from "./post-asides.ts";
import { type PostParse, postBeforeName } from "./posts.ts";
import { anyHead } from "./shape.ts";
import { plainWord, shared } from "./shared-posts.ts";
import { readTitles, type TitleRun } from "./titles.ts";

/** Reads the person or persons that begin at atom `at`: post, title and name in any order that releases use. */
export function parsePersons(chart: Chart, at: number): Person[] {
  const posts: PostParse[] = [];
  let i = at;
  let titles: TitleRun = { end: i, honorific: false };
  let parted = false;
  let ahead: Thing | undefined;
  for (let round = 0; round < 5; round++) {
    const before = i;
    const post = chart.atoms[i]?.sentence === chart.atoms[at]?.sentence ? postBeforeName(chart, i) : undefined;
    // "General Amir Levi": behind a title a post that is a given name too is one.
    if (post && i > at && titles.end === i && !/majest|highness|^H\.?[HMR]/i.test(textOf(chart, at, i)) && givenName(chart, post)) break;
    if (post) {
      post.of ??= ahead;
      posts.push(post);
      post.end = acronymBehind(chart, post.end);
      i = post.end;
      const body = bodyBehind(chart, post);
      if (body) {
        post.of = body;
        post.end = body.end;
        i = body.end;
      }
      const twin = twinBody(chart, post);
      if (twin) {
        posts.push({ ...post, of: chart.things[twin.start] as Thing });
        i = twin.end;
      }
      i = accreditedAside(chart, i);
      const mark = chart.atoms[i];
      if (mark && joinsPosts(chart, post, i)) {
        // "UNIFIL Head of Mission and Force Commander X": the body before the first is of both.
        if (post.of && post.of.end <= post.core.start) ahead = post.of;
        i++;
        continue;
      }
      if (
        mark?.text === "," &&
        !post.plural &&
        (titledBehind(chart, i + 1) || titles.honorific || post.rich || body !== undefined || opensWithThe(chart, post.start))
      ) {
        i++;
        parted = true;
      } else if (mark?.text === "/" && chart.atoms[i + 1]?.cap && !post.plural) {
        // "Ambassador / Ida Holm"
        i++;
      } else if (/^[’']s?$/.test(mark?.text ?? "") || (mark && joins(chart.atoms, i))) break;
    }
    titles = readTitles(chart, i, titles);
    i = titles.end;
    if (i === before) break;
    if (parted && !addressAt(chart, i)) break;
  }
  const plural = posts.find((post) => post.plural);
  if (plural && !titles.honorific) return shared(chart, posts, i);
  if (posts.length === 0 && !titles.honorific && titles.rank === undefined && !(titles.weak && peerWithPost(chart, i))) return [];
  const capTitle = posts.some((post) => post.cap) || titles.honorific || titles.rank !== undefined;
  if (chart.atoms[i]?.sentence !== chart.atoms[at]?.sentence) return [];
  const name = surnameFirst(chart, i) ?? parseName(chart, i, { titled: true });
  if (!name || !startsWell(chart, name, capTitle)) return [];
  if (parted && name.words < 2 && !titles.honorific && !titles.weak) return [];
  if (parted && !titles.honorific && between(chart, at, name)) return [];
  // "Member States", "Official Visit", "Major Disaster Declaration": plain words are no names.
  if (
    !titles.honorific &&
    plainWord(chart, name.start) &&
    (name.words === 1 || posts.length === 0 || plainWord(chart, name.end - 1)) &&
    !name.known
  )
    return [];
  // "Minister on Asian Century Policy": a name that ends in a portfolio is none.
  if (
    !titles.honorific &&
    titles.rank === undefined &&
    !name.known &&
    chart.names.posts.portfolio.has(chart.atoms[name.end - 1]?.norm ?? "") &&
    plainWord(chart, name.end - 1)
  )
    return [];
  // "CHAIRMAN DISPATCHES ENVOY", "Minister Assisting": a lone word of a headline in capitals that the text never writes as a name; a participle.
  if (
    !titles.honorific &&
    name.words === 1 &&
    !name.known &&
    (shouted(chart, name.start) || /[a-z]ing$/.test(chart.atoms[name.start]?.text ?? ""))
  )
    return [];
  // "Major Economies Forum", "General Purpose Fund"
  if (posts.length === 0 && !titles.honorific && name.words > 1 && !name.known && endsInHead(chart, name)) return [];
  // "the head of the Press Service, NAME", but no "head" without more.
  if (posts.length > 0 && posts.every((post) => post.weak && !post.cap && !(parted && post.of))) return [];
  // "the Commanding Officer, Commander Ida Holm": right before the name it is a rank.
  const last = posts[posts.length - 1];
  if (last && !last.rich && last.end === name.start && chart.names.posts.rankPosts.has(last.post)) {
    posts.pop();
    titles.rank ??= last.post;
  }
  const person: Person = {
    start: at,
    end: name.end,
    name,
    posts,
    honorific: titles.honorific,
    rule: posts.length > 0 ? "person-post-name" : titles.honorific ? "person-honorific-name" : "person-rank-name",
  };
  if (titles.rank) person.rank = titles.rank;
  complete(chart, person);
  return [person];
}

/** "Lord Holm of Odense, Minister of State": behind a title that is a common word too, a post says that a person is named. */
function peerWithPost(chart: Chart, at: number): boolean {
  const name = parseName(chart, at, { titled: true });
  const end = name && chart.atoms[name.end]?.norm === "of" && chart.atoms[name.end + 1]?.cap ? name.end + 2 : name?.end;
  return end !== undefined && appositionAt(chart, end) !== undefined;
}

/** "…, Amb. Holm": a form of address that is a post too, with a name behind it. */
function addressAt(chart: Chart, at: number): boolean {
  const post = postBeforeName(chart, at);
  const next = chart.atoms[post?.end ?? 0];
  return (
    post !== undefined &&
    post.end === post.start + 1 &&
    chart.names.posts.address.has(chart.atoms[post.start]?.norm ?? "") &&
    next?.kind === "word" &&
    next.cap
  );
}

/** In capitals, and nowhere in the document written as a name in small letters. */
function shouted(chart: Chart, at: number): boolean {
  const atom = chart.atoms[at];
  if (!atom?.upper || !chart.titled.has(atom.sentence)) return false;
  return !chart.atoms.some((other) => other.cap && !other.upper && other.norm === atom.norm);
}

/** A post of one word that is a given name too, with a name behind it. */
function givenName(chart: Chart, post: PostParse): boolean {
  const next = chart.atoms[post.end];
  return (
    post.end === post.start + 1 &&
    chart.names.words.given.has(chart.atoms[post.start]?.norm ?? "") &&
    next?.kind === "word" &&
    next.cap &&
    readTitles(chart, post.end, { end: post.end, honorific: false }).end === post.end
  );
}

/** "A, Minister of X, B, Minister of Y": in a list that puts posts behind names, what stands between is the first one's. */
function between(chart: Chart, at: number, name: NameParse): boolean {
  const article = chart.atoms[at - 1]?.norm === "the" ? 1 : 0;
  const before = chart.atoms[at - 2 - article];
  const named = chart.atoms[at - 1 - article]?.text === "," && before?.cap === true && !chart.names.words.function.has(before.norm);
  const next = chart.atoms[name.end]?.text === "," ? name.end + 1 : -1;
  return named && next > 0 && postBeforeName(chart, chart.atoms[next]?.norm === "the" ? next + 1 : next) !== undefined;
}

function endsInHead(chart: Chart, name: NameParse): boolean {
  return anyHead(chart, name.end - 1) && !chart.names.words.family.has(chart.atoms[name.end - 1]?.norm ?? "");
}

/** "Supreme Allied Commander Europe, General Holm": an honorific or rank behind the comma opens the name. */
function titledBehind(chart: Chart, at: number): boolean {
  const titles = readTitles(chart, at, { end: at, honorific: false });
  return titles.honorific || titles.rank !== undefined;
}

/** "Commander in Chief, Self Defense Fleet, Vice Admiral SAITO": the body behind a comma, before the name. */
function bodyBehind(chart: Chart, post: PostParse): Thing | undefined {
  if (post.of !== undefined || post.plural) return undefined;
  // "Commander Northern Naval Area Rear Admiral …": with nothing between.
  const direct = chart.atoms[post.end]?.text === "," ? 0 : -1;
  const article = chart.atoms[post.end + 1 + direct]?.norm === "the" ? 1 : 0;
  const thing = chart.things[post.end + 1 + direct + article];
  if (!thing || !BODIES.has(thing.kind) || thing.contextual) return undefined;
  const behind = chart.atoms[thing.end]?.text === "," ? thing.end + 1 : thing.end;
  const titles = readTitles(chart, behind, { end: behind, honorific: false });
  if (titles.end === behind && (behind === thing.end || direct < 0)) return undefined;
  const name = parseName(chart, titles.end, { titled: true });
  return name && (titles.end > behind || name.words >= 2) ? thing : undefined;
}

/** "Deputy Prime Minister and Minister for Defence Marles", "Deputy Prime Minister, Foreign Minister Marić": both posts are of the one named. */
function joinsPosts(chart: Chart, post: PostParse, at: number): boolean {
  if (post.plural) return false;
  const mark = chart.atoms[at];
  const comma = mark?.text === ",";
  const dash = /^[–—-]$/.test(mark?.text ?? "") && !mark?.glued;
  if (!(comma || dash || mark?.norm === "and" || mark?.text === "&" || mark?.text === "/")) return false;
  const next = postBeforeName(chart, at + 1);
  if (!next) return false;
  if (!comma) return !(mark?.norm === "and" && opensWithThe(chart, post.start) && chart.atoms[at + 1]?.norm === "the");
  // "As the Secretary General of NATO, Minister Nakatani said": the first post ends with its body and is another's.
  if (chart.atoms[post.start - 1]?.norm === "as" || chart.atoms[post.start - 2]?.norm === "as") return false;
  const trailing = post.of !== undefined && post.of.start > post.core.end;
  if (!trailing && !opensWithThe(chart, post.start)) return true;
  // "The Special Advisor to the President, Ambassador Rui Holm, visited": the apposition is closed by a comma.
  const titles = readTitles(chart, next.end, { end: next.end, honorific: false });
  const name = parseName(chart, titles.end, { titled: true });
  const after = chart.atoms[name?.end ?? 0];
  return (
    name !== undefined &&
    name.words >= 2 &&
    (!after || /^[,.;)]$/.test(after.text) || after.norm === "and" || after.sentence !== mark?.sentence)
  );
}

function startsWell(chart: Chart, name: NameParse, capTitle: boolean): boolean {
  const first = chart.atoms[name.start];
  return first !== undefined && (capTitle || name.known || name.words >= 2 || !chart.names.words.heading.has(first.norm));
}

function opensWithThe(chart: Chart, at: number): boolean {
  let first = at;
  // "the newly appointed Ambassador", "the visiting Foreign Minister"
  while (chart.names.posts.epithets.has(chart.atoms[first - 1]?.norm ?? "")) first--;
  const before = chart.atoms[first - 1]?.norm;
  return before === "the" || before === "its" || before === "his" || before === "her";
}
