import type { Document } from "../records/document.ts";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import type { Cluster } from "./clusters.ts";
import { evidenceOf } from "./evidence.ts";
import type { Links } from "./knowledge.ts";
import { linkPerson, type PersonLink, type SaidPost } from "./link-person.ts";
import { publisherCountry } from "./things.ts";

export interface Held {
  tenures: Tenure[];
  links: Map<string, PersonLink>;
}

/** Links each person and reads their posts; what a post is held for comes from the text, else the link, else a list beside it, else the publisher. */
export function holdPosts(doc: Document, mentions: readonly Mention[], people: readonly Cluster[], owner: ReadonlyMap<number, string>, things: Map<string, Entity>, implied: (key: string, tenure: Tenure, sure: boolean) => string | undefined, links: Links): Held {
  const found = new Map<string, PersonLink>();
  const home = publisherCountry(doc);
  const byKey = new Map<string, string>();
  for (const entity of things.values()) if (entity.key !== undefined) byKey.set(entity.key, entity.id);
  const drafts: { tenure: Tenure; mention: number; cluster: Cluster }[] = [];
  for (const cluster of people) {
    const id = owner.get(cluster.mentions[0] as number) as string;
    const said: SaidPost[] = cluster.mentions.flatMap((index) => (mentions[index]?.posts ?? []).map((post) => {
      const of = post.of === undefined ? undefined : things.get(owner.get(post.of) ?? "");
      return { mention: index, post, ...(of?.key === undefined ? {} : { of: of.key }) };
    }));
    const link = linkPerson(cluster, said, doc.release.issued, home, links);
    found.set(id, link);
    said.forEach((one, i) => {
      const tenure: Tenure = { person: id, post: one.post.post, ofInferred: false, status: one.post.status, evidence: evidenceOf(doc, one.post, (mentions[one.mention] as Mention).rule) };
      const explicit = one.post.of === undefined ? undefined : owner.get(one.post.of);
      const row = link.tenures[i];
      if (explicit !== undefined) tenure.of = explicit;
      else if (row) {
        const of = byKey.get(row.of) ?? implied(row.of, tenure, link.status === "linked");
        if (of !== undefined) [tenure.of, tenure.ofInferred] = [of, true];
      }
      drafts.push({ tenure, mention: one.mention, cluster });
    });
  }
  shareOf(doc, drafts, mentions);
  const publisher = publisherEntity(doc, things, byKey);
  const bodyKey = links.publisherBody(doc.release.publisher?.name ?? "", home);
  for (const { tenure } of drafts) {
    if (tenure.of !== undefined) continue;
    const same = drafts.find((other) => other.tenure.person === tenure.person && other.tenure.of !== undefined && overlaps(other.tenure.post, tenure.post));
    const of = same?.tenure.of ?? (/\bspokes(?:person|man|woman)\b|press secretary/i.test(tenure.post) ? publisher.body ?? (bodyKey === undefined ? undefined : implied(bodyKey, tenure, false)) ?? publisher.country : publisher.country) ?? (home === undefined ? undefined : implied(home, tenure, false));
    if (of !== undefined) [tenure.of, tenure.ofInferred] = [of, true];
  }
  return { tenures: merge(drafts.map((draft) => draft.tenure)), links: found };
}

/** In "Foreign Minister X, Deputy Foreign Minister Y, and Advisor Z" those without a country share their neighbour's. */
function shareOf(doc: Document, drafts: readonly { tenure: Tenure; mention: number }[], mentions: readonly Mention[]): void {
  for (let i = 1; i < drafts.length; i++) {
    const before = drafts[i - 1];
    const draft = drafts[i];
    if (!before || !draft || draft.tenure.of !== undefined || before.tenure.of === undefined || draft.tenure.person === before.tenure.person) continue;
    const from = mentions[before.mention]?.end ?? 0;
    const to = mentions[draft.mention]?.start ?? 0;
    // Posts before both names: in "A, President, X; B, President" the body stands behind its own name.
    const before1 = (before.tenure.evidence.start <= (mentions[before.mention]?.start ?? 0)) && draft.tenure.evidence.start <= to;
    if (!before1 || to < from || !/^(?:,? and |, )$/.test(doc.text.slice(from, to).replace(/\s+/g, " "))) continue;
    [draft.tenure.of, draft.tenure.ofInferred] = [before.tenure.of, true];
  }
}

function publisherEntity(doc: Document, things: ReadonlyMap<string, Entity>, byKey: ReadonlyMap<string, string>): { country?: string; body?: string } {
  const publisher = doc.release.publisher;
  if (!publisher) return {};
  const country = publisher.of === undefined ? undefined : byKey.get(publisher.of);
  const words = new Set(publisher.name.toLowerCase().match(/[\p{L}]+/gu) ?? []);
  const body = [...things.values()].find((entity) => entity.kind !== "state" && (entity.name.toLowerCase().match(/[\p{L}]+/gu) ?? []).every((word) => words.has(word)));
  return { ...(country === undefined ? {} : { country }), ...(body === undefined ? {} : { body: body.id }) };
}

function overlaps(a: string, b: string): boolean {
  const words = (text: string) => new Set(text.toLowerCase().split(/\W+/).filter((word) => word.length > 3));
  const [left, right] = [words(a), words(b)];
  return [...left].some((word) => right.has(word));
}

/** One tenure a person, post and body; the best-attested first: explicit `of`, then the longer post. */
function merge(tenures: readonly Tenure[]): Tenure[] {
  const seen = new Map<string, Tenure>();
  for (const tenure of tenures) {
    const key = `${tenure.person} ${tenure.post.toLowerCase()} ${tenure.of ?? ""} ${tenure.status}`;
    const had = seen.get(key);
    if (!had) seen.set(key, tenure);
    else if (had.ofInferred && !tenure.ofInferred) seen.set(key, tenure);
  }
  const number = (id: string) => Number(id.slice(1));
  return [...seen.values()].sort((a, b) => number(a.person) - number(b.person) || Number(a.of === undefined) - Number(b.of === undefined) || Number(a.ofInferred) - Number(b.ofInferred) || b.post.length - a.post.length || a.evidence.start - b.evidence.start);
}
