import type { Document } from "../records/document.ts";
import type { Entity } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { Draft, Implied } from "./draft.ts";
import { foreignStates } from "./foreign-states.ts";
import type { Links } from "./knowledge.ts";
import { within } from "./link-person.ts";
import { type Actor, actorOf, companionOf, metAsOtherSide } from "./other-side.ts";
import { publisherCountry } from "./things.ts";

/**
 * Says for whom a post is held where neither the text nor a link does, in this order: the person's other mention, the neighbours in one
 * list, the publisher (its body for spokespersons) unless another is known to hold that post there, the one foreign state of the sentence or title.
 */
export function inferOf(
  doc: Document,
  drafts: readonly Draft[],
  mentions: readonly Mention[],
  things: ReadonlyMap<string, Entity>,
  byKey: ReadonlyMap<string, string>,
  implied: Implied,
  links: Links,
): void {
  const set = (draft: Draft, of: string | undefined): void => {
    if (of !== undefined) [draft.tenure.of, draft.tenure.ofInferred] = [of, true];
  };
  const open = () => drafts.filter((draft) => draft.tenure.of === undefined);
  const byPerson = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const own = byPerson.get(draft.tenure.person);
    if (own) own.push(draft);
    else byPerson.set(draft.tenure.person, [draft]);
  }
  const others = (draft: Draft) => (byPerson.get(draft.tenure.person) ?? []).slice(0, MOST_POSTS);
  for (const draft of open())
    set(draft, others(draft).find((other) => other.tenure.of !== undefined && overlaps(other.tenure.post, draft.tenure.post))?.tenure.of);
  shareOf(doc, drafts, mentions, things, links);
  const home = publisherCountry(doc);
  const body = links.publisherBody(doc.release.publisher?.name ?? "", home);
  // Who holds what post at home the table is asked where it knows one of those at home that the release names.
  const asked =
    home !== undefined &&
    drafts.some(({ linked, key }) => linked && key !== undefined && links.people.get(key)?.tenures.some((row) => row.of === home));
  // Nobody met is of the release's own state where it speaks of others too.
  const abroad = [...things.values()].some((thing) => thing.kind === "state" && thing.key !== home && !thing.incidental);
  const unsure = new Set<string>();
  let homeId = home === undefined ? undefined : byKey.get(home);
  const foreignAt = foreignStates(doc, mentions, things, home, links);
  for (const draft of open()) {
    const { tenure } = draft;
    if (unsure.has(`${tenure.person} ${tenure.post}`)) continue;
    const known = others(draft).find(
      (other) =>
        other.tenure.of !== undefined &&
        ((other.mention === draft.mention &&
          other.tenure.status !== "former" &&
          !links.chairs.test(tenure.post) &&
          (things.get(other.tenure.of)?.kind ?? (tenure.status === "former" ? "implied" : "state")) === "state") ||
          overlaps(other.tenure.post, tenure.post) ||
          ((!other.tenure.ofInferred || other.linked) && !links.chairs.test(tenure.post) && things.get(other.tenure.of)?.kind === "state")),
    );
    const served = draft.key === undefined ? undefined : onlyService(draft.key, doc.release.issued, links);
    if (known) set(draft, known.tenure.of);
    else if (served !== undefined && !(links.spokesperson.test(tenure.post) && served === home) && links.tables.countries.has(served))
      set(draft, byKey.get(served) ?? implied(served, tenure, true));
    else if (links.private.test(tenure.post)) continue;
    else if (links.spokesperson.test(tenure.post) && body !== undefined)
      set(draft, byKey.get(body) ?? implied(body, tenure, namesBody(tenure.post, body, links)));
    else if (home !== undefined) {
      const side = metAsOtherSide(doc, draft, mentions, links);
      const actor: Actor =
        side === true || side === "relayed" ? actorOf(doc, draft, drafts, mentions, things, home, links) : { side: "own" };
      const met = side === true && actor.side !== "guest";
      const sent = side === "relayed" && actor.side === "guest";
      const foreign = (): string | undefined => {
        const key = links.chairs.test(tenure.post) ? undefined : foreignAt(tenure.evidence.start);
        const state = key === undefined ? undefined : byKey.get(key);
        if (key === undefined || (state !== undefined && takenThere(draft, drafts, state, links))) return undefined;
        return state ?? implied(key, tenure, false);
      };
      const own = () => {
        homeId ??= implied(home, tenure, false);
        return homeId;
      };
      const possible =
        (links.tables.countries.has(home) || !links.national.test(tenure.post)) &&
        mayBeHome(draft, drafts, homeId, links) &&
        !accreditedTo(draft, mentions, home, links);
      const company = companionOf(doc, draft, drafts, mentions, links);
      const there = company === "guest" || (met && actor.side === "own") || sent ? ((sent ? actor.of : undefined) ?? foreign()) : company;
      if (there !== undefined) set(draft, there);
      else if ((met && (abroad || leadsState(tenure.post, links))) || ((side === "unsure" || sent) && abroad))
        unsure.add(`${tenure.person} ${tenure.post}`);
      else if (possible && (!asked || !heldByAnother(draft, home, doc.release.issued, links) || leads(doc, draft, drafts, mentions, links)))
        set(draft, own());
      else set(draft, foreign() ?? (possible ? own() : undefined));
    }
  }
}

/** "Department Spokesperson": a word of the post is one of the body's own name. */
function namesBody(post: string, body: string, links: Links): boolean {
  const own = links.tables.organizations.get(body)?.name.toLowerCase().split(/\s+/) ?? [];
  return post
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word !== "of" && own.includes(word));
}

/** A person is read in this many mentions of posts; more add nothing. */
const MOST_POSTS = 40;

/** The one country or body that a linked person served at the release's date, by whatever posts. */
function onlyService(key: string, date: string | undefined, links: Links): string | undefined {
  const rows = (links.people.get(key)?.tenures ?? []).filter((row) => within(row, date, "in-office"));
  const served = new Set(rows.map((row) => row.of));
  return served.size === 1 ? [...served][0] : undefined;
}

/** The post of a head of state or government. */
const leadsState = (post: string, links: Links): boolean =>
  [...links.people.categories(post)].some((category) => /^head-of-/.test(category));

/** The first person of a release, who acts in a sentence rather than being met: the publisher's own minister, though the table has another in that post. */
function leads(doc: Document, draft: Draft, drafts: readonly Draft[], mentions: readonly Mention[], links: Links): boolean {
  if (draft.linked || draft.cluster !== drafts[0]?.cluster || draft.tenure.status === "former") return false;
  if (leadsState(draft.tenure.post, links)) return false;
  return draft.cluster.mentions.every((index) => {
    const start = mentions[index]?.start ?? 0;
    return !links.sides.metBehind.test(doc.text.slice(Math.max(0, start - 20), start));
  });
}

/** The table has another in that post for the publisher's country. */
function heldByAnother(draft: Draft, home: string, date: string | undefined, links: Links): boolean {
  const family = new Set(draft.cluster.full.words);
  for (const category of links.people.commonCategories(draft.tenure.post)) {
    if (!SINGLE.has(category)) continue;
    const holders = links.people
      .holders(home, category)
      .filter((row) => within(row, date, "in-office") && (row.to !== undefined || !stale(row.asOf, date)));
    if (
      holders.length > 0 &&
      !holders.some((row) => links.people.get(row.person)?.forms.some((form) => form.some((word) => family.has(word))))
    )
      return true;
  }
  return false;
}

/** Not where the text has another in that post for the publisher's country: two holders of one single post are of two countries. */
function mayBeHome(draft: Draft, drafts: readonly Draft[], homeId: string | undefined, links: Links): boolean {
  const { tenure } = draft;
  if (tenure.status === "former") return false;
  const singles = (post: string) => [...links.people.categories(post)].filter((category) => SINGLE.has(category));
  const governing = (post: string) => links.people.postWords(post).filter((word) => links.government.has(word));
  const own = singles(tenure.post);
  // "Foreign Minister" and "Minister of Foreign Affairs" are one post; a Foreign Secretary beside them is another's.
  const same = (post: string) =>
    post.toLowerCase() === tenure.post.toLowerCase() ||
    (singles(post).some((category) => own.includes(category)) && governing(post).some((word) => governing(tenure.post).includes(word)));
  return !(
    own.length > 0 &&
    drafts.some(
      ({ tenure: other }) =>
        other.person !== tenure.person && other.of !== undefined && other.of === homeId && other.status !== "former" && same(other.post),
    )
  );
}

/** "High Commissioner to X", "Ambassador in Y": who is sent to a state is not of it. */
function accreditedTo(draft: Draft, mentions: readonly Mention[], home: string, links: Links): boolean {
  if (!/\s(?:to|in)\s/.test(draft.tenure.post)) return false;
  const end = mentions[draft.mention]?.end ?? 0;
  for (let i = draft.mention + 1; (mentions[i]?.start ?? end) < end; i++) {
    const { kind, candidates } = mentions[i] as Mention;
    const country = kind === "state" ? candidates[0] : kind === "place" ? links.tables.places.get(candidates[0] ?? "")?.country : undefined;
    if (country === home) return true;
  }
  return false;
}

/** The text says who leads that state, or holds the same post there. */
function takenThere(draft: Draft, drafts: readonly Draft[], state: string, links: Links): boolean {
  const { tenure } = draft;
  return drafts.some(
    ({ tenure: other }) =>
      other.person !== tenure.person &&
      other.of === state &&
      !other.ofInferred &&
      ((leadsState(other.post, links) && leadsState(tenure.post, links)) || other.post.toLowerCase() === tenure.post.toLowerCase()),
  );
}

/** An open row says nothing of what came after it was looked up. */
const stale = (asOf: string | undefined, date: string | undefined) =>
  asOf !== undefined && date !== undefined && date.slice(0, 7) > asOf.slice(0, 7);

const SINGLE = new Set([
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "defence-minister",
  "vice-president",
  "national-security-adviser",
]);

/** In "Foreign Minister X, Deputy Foreign Minister Y, and Advisor Z of A" those without a country share their neighbour's. */
function shareOf(
  doc: Document,
  drafts: readonly Draft[],
  mentions: readonly Mention[],
  things: ReadonlyMap<string, Entity>,
  links: Links,
): void {
  const isAbroad = ({ tenure }: Draft) => tenure.post.split(" ").some((word) => links.abroad.has(links.folder.word(word)));
  const state = (id: string | undefined) => id !== undefined && (things.get(id)?.kind ?? "state") === "state";
  const listed = (a: Draft, b: Draft, apart = false): boolean => {
    const from = mentions[a.mention]?.end ?? 0;
    const to = mentions[b.mention]?.start ?? 0;
    // "The U.S. Ambassador, X, and Defence Attaché Y": both are abroad.
    const article = isAbroad(b) && isAbroad(a) ? ARTICLE : 0;
    const postsFirst = a.tenure.evidence.start <= (mentions[a.mention]?.start ?? 0) + article && b.tenure.evidence.start <= to;
    return (postsFirst || apart) && to >= from && to - from < 12 && /^(?:,? and |, )$/.test(doc.text.slice(from, to).replace(/\s+/g, " "));
  };
  for (let i = 1; i < drafts.length; i++) {
    const [before, draft] = [drafts[i - 1] as Draft, drafts[i] as Draft];
    if (draft.tenure.of === undefined && state(before.tenure.of) && draft.tenure.person !== before.tenure.person && listed(before, draft))
      [draft.tenure.of, draft.tenure.ofInferred] = [before.tenure.of as string, true];
  }
  for (let i = drafts.length - 1; i > 0; i--) {
    const [before, draft] = [drafts[i - 1] as Draft, drafts[i] as Draft];
    // "A and B of Argentina": only where the country stands behind the last name.
    const last = tail(doc, draft, mentions);
    const behind = state(draft.tenure.of) && /\bof\b/.test(last);
    // "A, Minister of X, and B, Minister of Y, of Argentina"
    const apart = /,\s+(?:both\s+)?of\b/.test(last);
    // "Director A and Ambassador B of Ethiopia": an envoy's state is his own.
    if (
      before.tenure.of === undefined &&
      behind &&
      isAbroad(before) === isAbroad(draft) &&
      draft.tenure.person !== before.tenure.person &&
      listed(before, draft, apart)
    )
      [before.tenure.of, before.tenure.ofInferred] = [draft.tenure.of as string, true];
  }
}

/** The mention's text behind the person's name. */
function tail(doc: Document, draft: Draft, mentions: readonly Mention[]): string {
  const mention = mentions[draft.mention] as Mention;
  const at = mention.text.indexOf(mention.name);
  return at < 0 ? "" : doc.text.slice(mention.start + at + mention.name.length, mention.end);
}

/** As long as "the ". */
const ARTICLE = 4;

function overlaps(a: string, b: string): boolean {
  const words = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .split(/\W+/)
        .filter((word) => word.length > 3),
    );
  const [left, right] = [words(a), words(b)];
  return [...left].some((word) => right.has(word));
}
