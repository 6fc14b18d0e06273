import type { Document } from "../records/document.ts";
import type { Mention } from "../records/mention.ts";

const BODIES: readonly string[] = ["organization", "ministry", "grouping"];

/**
 * Bodies meant by the head of their name alone, as "the Council" behind "the Ministerial Council of X": the last one
 * named before whose head it is. `nouns` are the heads that may stand alone, in lower case.
 */
export function shortBodies(doc: Document, mentions: readonly Mention[], nouns: ReadonlySet<string>): Mention[] {
  const named = mentions
    .filter((mention) => BODIES.includes(mention.kind) && mention.entity !== undefined && mention.form === "name")
    .map((mention) => ({ mention, head: headOf(mention.name) }))
    .filter(({ head }) => nouns.has(head))
    .sort((a, b) => a.mention.start - b.mention.start);
  if (named.length === 0) return [];
  const covered = mentions.filter((mention) => mention.inside === undefined);
  const openings = new Set(doc.sentences.map(({ first }) => first));
  const found: Mention[] = [];
  doc.tokens.forEach((token, i) => {
    // "Council welcomes …", as resolutions have it.
    const opens = openings.has(i);
    if (!/^\p{Lu}/u.test(token.text) || !nouns.has(token.norm) || !(opens || doc.tokens[i - 1]?.norm === "the")) return;
    const next = doc.tokens[i + 1];
    // "the Council of Europe", "the Council President": another name.
    if (next && (/^(?:of|for|on)$/.test(next.norm) || /^\p{Lu}/u.test(next.text) || /^[-–]$/.test(next.text))) return;
    if (covered.some((mention) => mention.start <= token.start && mention.end >= token.end)) return;
    const body = named.findLast(({ mention, head }) => head === token.norm && mention.start < token.start)?.mention;
    if (!body?.entity) return;
    found.push({
      start: token.start,
      end: token.end,
      text: token.text,
      name: token.text,
      kind: body.kind,
      form: "short",
      posts: [],
      candidates: [],
      entity: body.entity,
      rule: "name.head-alone",
    });
  });
  return found;
}

/** "council" of "Ministerial Council of the Gulf States", "union" of "European Union". */
const headOf = (name: string): string =>
  name
    .split(/\s(?:of|for|on|in)\s/)[0]
    ?.split(/\s+/)
    .pop()
    ?.toLowerCase() ?? "";
