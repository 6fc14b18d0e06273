import type { Document } from "../records/document.ts";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import { evidenceOf, sentenceAt } from "./evidence.ts";
import type { Links } from "./knowledge.ts";
import { fitsPost, within } from "./link-person.ts";
import { RANK } from "./tenures.ts";
import { publisherCountry } from "./things.ts";

/** Sets the entity of bare roles ("the Secretary General") where exactly one introduced person holds such a post. */
export function resolveRoles(
  doc: Document,
  mentions: Mention[],
  tenures: readonly Tenure[],
  entities: readonly Entity[],
  links: Links,
): void {
  const words = (post: string) => links.people.postWords(post);
  const held = tenures.map((tenure) => ({ tenure, words: new Set(words(tenure.post)) }));
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const mention of mentions) {
    if (mention.kind !== "role") continue;
    const post = mention.posts[0];
    if (!post) continue;
    const wanted = words(post.post);
    const of = post.of === undefined ? undefined : mentions[post.of]?.entity;
    // The Assistant Secretary General is no Secretary General.
    const ranked = (own: ReadonlySet<string>) => [...own].some((word) => RANK.test(word) && !wanted.includes(word));
    const fits = held.filter(
      ({ tenure, words: own }) => wanted.every((word) => own.has(word)) && !ranked(own) && (of === undefined || tenure.of === of),
    );
    const people = [...new Set(fits.map(({ tenure }) => tenure.person))];
    const exact = [...new Set(fits.filter(({ words: own }) => own.size === wanted.length).map(({ tenure }) => tenure.person))];
    const home = publisherCountry(doc);
    const own = [
      ...new Set(
        fits
          .filter(({ tenure }) => tenure.of !== undefined && home !== undefined && byId.get(tenure.of)?.key === home)
          .map(({ tenure }) => tenure.person),
      ),
    ];
    const chosen = people.length === 1 ? people[0] : exact.length === 1 ? exact[0] : own.length === 1 ? own[0] : undefined;
    if (chosen !== undefined) mention.entity = chosen;
  }
}

/**
 * "Ida Holm called … The President of Norway thanked …": a role that nobody is introduced in is the one person of the release
 * whose table row holds such a post at the release's date. Gives the post where the person has none.
 */
export function rolesByTable(
  doc: Document,
  mentions: Mention[],
  tenures: readonly Tenure[],
  entities: readonly Entity[],
  links: Links,
): Tenure[] {
  const found: Tenure[] = [];
  const keyOf = new Map(entities.map((entity) => [entity.id, entity.key]));
  const linked = entities.filter((entity) => entity.kind === "person" && entity.key !== undefined);
  mentions.forEach((mention, index) => {
    const post = mention.posts[0];
    if (mention.kind !== "role" || mention.entity !== undefined || !post) return;
    const of = post.of === undefined ? undefined : mentions[post.of]?.entity;
    const said = { mention: index, post, of: of === undefined ? publisherCountry(doc) : keyOf.get(of) };
    if (said.of === undefined) return;
    const holds = { mention: index, post, of: said.of };
    const fits = linked.filter((entity) =>
      links.people
        .get(entity.key as string)
        ?.tenures.some((row) => fitsPost(holds, row, links) && within(row, doc.release.issued, post.status)),
    );
    const holder = fits.length === 1 ? fits[0] : undefined;
    if (!holder) return;
    mention.entity = holder.id;
    if ([...tenures, ...found].some((tenure) => tenure.person === holder.id) || of === undefined) return;
    found.push({
      person: holder.id,
      post: post.post,
      of,
      ofInferred: false,
      status: post.status,
      evidence: evidenceOf(doc, post, "role-by-table"),
    });
  });
  return found;
}

/** "Minister X and her Nepalese counterpart Y": Y holds there the post that the person last named or meant before holds here. */
export function counterpartPosts(
  doc: Document,
  mentions: readonly Mention[],
  tenures: readonly Tenure[],
  links: Links,
  foreignAt: (offset: number) => string | undefined,
): Tenure[] {
  const found: Tenure[] = [];
  // "her Jamaican counterpart, Senator Holm" holds more than the form of address.
  const address = (tenure: Tenure) => links.address.has(tenure.post.toLowerCase());
  const posted = (person: string) => [...tenures, ...found].some((tenure) => tenure.person === person && !address(tenure));
  mentions.forEach((mention, index) => {
    const unsaid =
      mention.kind === "person" && mention.posts.length === 0 && links.sides.counterpart.test(doc.text.slice(0, mention.start).slice(-40));
    // On another's side somebody holds the same post only where he is said to be the counterpart.
    const said = links.sides.saysCounterpart.test(doc.text.slice(Math.max(0, mention.start - 70), mention.start));
    if (mention.side !== undefined && !said) return;
    const of = mention.side !== undefined ? mentions[mention.side]?.entity : unsaid ? foreignAt(mention.start) : undefined;
    if (of === undefined || mention.entity === undefined || posted(mention.entity)) return;
    const sentence = sentenceAt(doc, mention.start);
    const before = mentions.slice(0, index).filter((other) => /^(?:person|role)$/.test(other.kind) && other.entity !== undefined);
    const last = before[before.length - 1];
    // "…, headed by Deputy Minister X and his Norwegian counterpart Y"
    const joined = last && /^,?\s+(?:and|with)\s+(?:his|her|their)\b[^,.;]*$/.test(doc.text.slice(last.end, mention.start));
    const here = joined ? last : before.find((each) => sentenceAt(doc, each.start) === sentence);
    const holds = (each: Mention) =>
      [...tenures, ...found].find((tenure) => tenure.person === each.entity && tenure.status === "in-office" && tenure.of !== of);
    // Where the sentence has "his" alone, the one whose counterpart it is is of another state than those met before.
    const held = here ? holds(here) : (before.map(holds).findLast((tenure) => tenure?.ofInferred) ?? (last && holds(last)));
    if (!held) return;
    found.push({ ...held, person: mention.entity, of, ofInferred: true, evidence: evidenceOf(doc, mention, "counterpart-post") });
  });
  const replaced = new Set(found.map((tenure) => tenure.person));
  return [...tenures.filter((tenure) => !(replaced.has(tenure.person) && address(tenure))), ...found];
}
