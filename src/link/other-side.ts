import type { Document } from "../records/document.ts";
import type { Entity } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { Draft } from "./draft.ts";
import { sentenceAt } from "./evidence.ts";
import type { Links } from "./knowledge.ts";

/** Characters before a mention that tell what is done to its person. */
const SEEN = 80;

/** Persons of one list that are looked back over. */
const MOST_LISTED = 12;

/**
 * Whether the words before a person say that one's own people met them: "talks with Deputy Foreign Minister X", "received X", "the visiting
 * minister X", "her counterpart X". Who stands further down a list is met as its first one is.
 */
export function metAsOtherSide(doc: Document, draft: Draft, mentions: readonly Mention[], links: Links): boolean | "unsure" | "relayed" {
  const { sides } = links;
  const before = textBefore(doc, mentions[draft.mention]?.start ?? 0);
  if (endsVisiting(before, links) || sides.counterpart.test(before)) return !draft.linked;
  const words = draft.tenure.post.split(/\s+/).map((word) => links.folder.word(word));
  if (draft.linked || words.some((word) => links.domestic.has(word))) return false;
  const lead = textBefore(doc, mentions[leaderOf(doc, draft.mention, mentions)]?.start ?? 0);
  if (sides.relayed.test(lead)) return "relayed";
  if (sides.meets.test(lead) || sides.counterpart.test(lead)) return true;
  const [, verb, preposition] = /(?:(\p{L}+) )?(\p{L}+) (?:the )?$/u.exec(lead) ?? [];
  const done = verb?.toLowerCase() ?? "";
  // "The reception was attended by …" names one's own.
  if (preposition === undefined || sides.doneByOwn.has(done)) return false;
  if (/^by$/i.test(preposition) && !sides.receivedBy.test(lead)) return false;
  if (/^from$/i.test(preposition) && !sides.sentFrom.test(lead)) return false;
  if (words.includes("vice")) return false;
  const governs = words.some((word) => links.government.has(word));
  if (sides.together.has(done)) return governs ? "unsure" : false;
  return (governs && links.otherSide.has(preposition.toLowerCase())) || sides.meetingWith.test(lead);
}

/** Who acts in a sentence: one's own people, a guest, somebody of whom nothing is known; and of which state. */
export interface Actor {
  side: "own" | "guest" | "unknown";
  of?: string;
}

/** Who acts in the sentence before a person: whom "the Moldovan minister" meets is met at home. */
export function actorOf(
  doc: Document,
  draft: Draft,
  drafts: readonly Draft[],
  mentions: readonly Mention[],
  things: ReadonlyMap<string, Entity>,
  home: string,
  links: Links,
): Actor {
  const start = mentions[draft.mention]?.start ?? 0;
  const from = doc.sentences[sentenceAt(doc, start)]?.start ?? 0;
  if (links.sides.visiting.test(doc.text.slice(from, Math.max(from, start - 1)))) return { side: "guest" };
  let side: Actor["side"] = "own";
  for (const [index, mention] of mentions.entries()) {
    if (mention.start < from || mention.end > start || (mention.kind !== "person" && mention.kind !== "role")) continue;
    const state = things.get(stateOf(index, drafts, mentions) ?? "");
    // An officer of another state's command comes from there.
    const country = state && (links.tables.organizations.get(state.key ?? "")?.country ?? stateInside(mentions, state.id));
    if (state?.kind !== "state" && country !== undefined && country !== home && links.tables.countries.has(home)) return { side: "guest" };
    if (state?.kind === "state") return { side: state.key === home ? "own" : "guest", of: state.id };
    if (mention.kind === "person") side = "unknown";
  }
  return { side };
}

/** The state whose people somebody is with ("the Minister of X, accompanied by Ambassador Y"); "guest" where it is a visitor's. */
export function companionOf(
  doc: Document,
  draft: Draft,
  drafts: readonly Draft[],
  mentions: readonly Mention[],
  links: Links,
): string | undefined {
  const leader = leaderOf(doc, draft.mention, mentions);
  const start = mentions[leader]?.start ?? 0;
  if (!links.sides.inCompany.test(textBefore(doc, start))) return undefined;
  const from = doc.sentences[sentenceAt(doc, start)]?.start ?? 0;
  for (let i = leader - 1; i >= 0 && (mentions[i]?.start ?? 0) >= from; i--)
    if (/^(?:person|role)$/.test(mentions[i]?.kind ?? "") && (mentions[i]?.end ?? 0) <= start) return stateOf(i, drafts, mentions);
  return links.sides.guest.test(doc.text.slice(from, start)) ? "guest" : undefined;
}

/** Key of the state that a body's name gives ("Norwegian Armed Forces"). */
function stateInside(mentions: readonly Mention[], body: string): string | undefined {
  const inner = mentions.find(({ kind, inside }) => kind === "state" && inside !== undefined && mentions[inside]?.entity === body);
  return inner?.candidates.length === 1 ? inner.candidates[0] : undefined;
}

/** For what a mention's person holds a post; "The President" is the President of before. */
function stateOf(at: number, drafts: readonly Draft[], mentions: readonly Mention[]): string | undefined {
  const mention = mentions[at] as Mention;
  if (mention.kind === "person")
    return drafts.find((other) => other.tenure.status !== "former" && other.cluster.mentions.includes(at))?.tenure.of;
  const [post] = mention.posts;
  if (post?.of !== undefined) return mentions[post.of]?.entity;
  const role = post?.post.toLowerCase() ?? "";
  const held = drafts.filter(({ tenure, mention: said }) => said < at && tenure.of !== undefined && means(role, tenure.post.toLowerCase()));
  const bodies = new Set(held.map(({ tenure }) => tenure.of));
  return bodies.size === 1 ? held[0]?.tenure.of : undefined;
}

/** "Minister" may be the "Minister of Fisheries" or the "Foreign Minister". */
const means = (role: string, post: string): boolean => post === role || post.startsWith(`${role} `) || post.endsWith(` ${role}`);

/** The first person of the list that a mention stands in: of "with A, B and C" the A. */
function leaderOf(doc: Document, at: number, mentions: readonly Mention[]): number {
  let first = at;
  for (let round = 0; round < MOST_LISTED; round++) {
    let before = first - 1;
    while (before >= 0 && (mentions[before]?.kind !== "person" || (mentions[before] as Mention).end > (mentions[first]?.start ?? 0)))
      before--;
    const gap = before < 0 ? "-" : doc.text.slice(mentions[before]?.end ?? 0, mentions[first]?.start ?? 0);
    if (!/^(?:,|;|,? and|,? as well as|,? and (?:by|with|of))\s+(?:the\s+)?$/.test(gap)) break;
    first = before;
  }
  return first;
}

function textBefore(doc: Document, at: number): string {
  return doc.text.slice(Math.max(0, at - SEEN), at).replace(/[\s*_]+/g, " ");
}

const endsVisiting = (before: string, links: Links): boolean => {
  const said = /(?:the )?(\p{L}+) $/u.exec(before)?.[1] ?? "";
  return links.sides.visiting.test(`the ${said} `);
};
