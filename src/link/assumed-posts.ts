import type { Document } from "../records/document.ts";
import type { Tenure } from "../records/entity.ts";
import type { Mention, PostMention } from "../records/mention.ts";
import { evidenceOf, sentenceAt } from "./evidence.ts";

/** Characters before a post that tell how its holder came by it. */
const SEEN = 90;

const SMALL = "(?:\\s+(?:the|a|an|its|his|her|their|new|acting|also|by))*";

/** "took over as Chair", "was appointed Ambassador to …", "elected Chairman" */
const TAKEN = new RegExp(`\\s(?:as|appointed|elected|re-elected|named|designated)${SMALL}\\s+$`, "u");

/** "X, who is also the …", "X of the Navy, who also serves as …" */
const ALSO =
  /^(?:\s+of\s+(?:the\s+)?[^,.;]{3,60})?,\s+(?:and\s+)?who\s+(?:(?:is|also|currently|concurrently|serves|acts|doubles|as|the|a|an|its|his|her)\s+)+$/u;

/** "X, who until her appointment was …", "X, who was until recently …" */
const ONCE =
  /^[^.;]{0,60},\s+who\s+(?:(?:until|before|prior to)\s[^.;,]{3,40},?\s+(?:was|had been|served as)|(?:was|had been|served as)\s+(?:until\s+\p{Ll}+|previously|formerly))(?:\s+(?:the|a|an))?\s+$/u;

/** What is only wished, planned or denied. */
const UNREAL = /\b(?:to|would|could|may|might|will|should)\s+be\b|\bnot\b|\bcandidate\b|\bnominat/u;

/** "X succeeds Y as Z": the one who succeeds. */
const SUCCEEDS = /\b(?:succeed|succeeds|succeeded|replace|replaces|replaced|succeeding|replacing)\s+(?:\p{L}+\.?\s+)?$/u;

/**
 * Posts said apart from the name: "Admiral X took over as Chair of the Y", "Z, Premier of W, was elected Chairman", "X, who is also
 * the …", "appointed General X Chief of Defence", and those of before: "X, who until her appointment was …".
 */
export function assumedPosts(doc: Document, mentions: Mention[], tenures: readonly Tenure[]): Tenure[] {
  const found: Tenure[] = [];
  mentions.forEach((mention, index) => {
    const post = mention.posts[0];
    if (mention.kind !== "role" || mention.entity !== undefined || !post) return;
    const holder = holderOf(doc, mentions, index);
    const person = holder?.mention.entity;
    if (!holder || person === undefined) return;
    const of = post.of === undefined ? undefined : mentions[post.of]?.entity;
    const held = [...tenures, ...found].filter((tenure) => tenure.person === person && tenure.status !== "former");
    // A second post must say for what it is held, or be another's beside the first.
    if (held.some((tenure) => sameWords(tenure.post, post.post))) return;
    if (held.length > 0 && holder.how === "as" && (of === undefined || !holder.made)) return;
    if (holder.how !== "former") mention.entity = person;
    const shared = of === undefined && holder.how === "also" ? held.find((tenure) => tenure.of !== undefined) : undefined;
    const body = of ?? shared?.of;
    found.push({
      person,
      post: post.post,
      ...(body === undefined ? {} : { of: body }),
      ofInferred: of === undefined && body !== undefined,
      status: holder.how === "former" ? "former" : post.status,
      evidence: evidenceOf(doc, post, holder.how === "as" ? "role-as" : "role-relative"),
    });
  });
  return found;
}

interface Holder {
  mention: Mention;
  how: "as" | "also" | "former";
  /** The sentence says that somebody was put into the post. */
  made?: boolean;
}

/** "was elected", "has appointed", "assumed office" */
const MADE = /\b(?:re-)?(?:appoint(?:s|ed|ment)?|elect(?:s|ed|ion)?|named|designated|sworn|assum(?:es|ed)|took (?:over|office|up))\b/u;

function holderOf(doc: Document, mentions: readonly Mention[], index: number): Holder | undefined {
  const role = mentions[index] as Mention;
  const sentence = sentenceAt(doc, role.start);
  const named = mentions
    .slice(0, index)
    .filter((other) => other.kind === "person" && sentenceAt(doc, other.start) === sentence && other.end <= role.start);
  const last = named[named.length - 1];
  if (!last) return undefined;
  const between = doc.text.slice(last.end, role.start);
  if (ALSO.test(between)) return { mention: last, how: "also" };
  if (ONCE.test(between)) return { mention: last, how: "former" };
  const before = doc.text.slice(Math.max(0, role.start - SEEN), role.start);
  // "has appointed General X Chief of Defence"
  const appointed =
    /^\s(?:as\s)?(?:the\s)?$/.test(between) &&
    /\b(?:appointed|appoints|named|designated)\s+$/u.test(doc.text.slice(0, last.start).slice(-16));
  if (!appointed && !(TAKEN.test(before) && !UNREAL.test(before.slice(-44)))) return undefined;
  const succeeded = SUCCEEDS.test(doc.text.slice(Math.max(0, last.start - 24), last.start));
  const holder = succeeded ? named[named.length - 2] : last;
  // "with President X and with the President of Y in his capacity as Coordinator": another stands between.
  const other = mentions.some(({ kind, start, end }) => kind === "role" && start >= last.end && end <= role.start);
  const made = !other && MADE.test(doc.text.slice(Math.max(doc.sentences[sentence]?.start ?? 0, last.start - SEEN), role.start));
  return holder && { mention: holder, how: "as", made };
}

/** One post's words are the other's, or a part of them. */
function sameWords(a: string, b: PostMention["post"]): boolean {
  const [left, right] = [a, b].map((post) => new Set(post.toLowerCase().split(/\W+/)));
  const [short, long] = (left?.size ?? 0) <= (right?.size ?? 0) ? [left, right] : [right, left];
  return [...(short ?? [])].every((word) => long?.has(word));
}
