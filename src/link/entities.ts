import type { Document } from "../records/document.ts";
import type { Entity } from "../records/entity.ts";
import type { Evidence } from "../records/span.ts";
import { DESCRIBED_INSTRUMENT, type Mention } from "../records/mention.ts";
import type { Cluster } from "./clusters.ts";
import { evidenceOf, sentenceAt } from "./evidence.ts";
import type { Links } from "./knowledge.ts";
import type { PersonLink } from "./link-person.ts";
import type { ThingGroup } from "./things.ts";

/** The entity of a group of mentions: the fullest name the text gives, other forms in order of use. */
export function thingEntity(doc: Document, id: string, group: ThingGroup, mentions: readonly Mention[], links: Links): Entity {
  const own = group.mentions.map((index) => mentions[index] as Mention);
  const first = own[0] as Mention;
  const named = own.filter((mention) => mention.form === "name" && !(mention.kind === "state" && links.weakForms.has(mention.name)));
  const proper = named.filter((mention) => !/^the\s/i.test(mention.name));
  const pool =
    proper.length > 0
      ? proper
      : own.some((mention) => mention.form === "acronym")
        ? own.filter((mention) => mention.form === "acronym")
        : own;
  // Capitals of a heading are no spelling of a name, where the text has another.
  const shouted = (mention: Mention): number =>
    Number(
      mention.name.includes(" ")
        ? mention.name === mention.name.toUpperCase()
        : mention.kind === "state" && mention.name.length > 4 && mention.name === mention.name.toUpperCase(),
    );
  const fullest = [...pool].sort((a, b) => shouted(a) - shouted(b) || b.name.length - a.name.length)[0] as Mention;
  let name = fullest.name;
  // A state said only by adjective or abbreviation has its row's name.
  if (first.kind === "state" && named.length === 0 && group.key !== undefined) name = links.tables.countries.get(group.key)?.name ?? name;
  const abbreviation =
    own.find((mention) => mention.abbreviation !== undefined)?.abbreviation ??
    own.find((mention) => mention.form === "acronym" && mention.name !== name)?.name;
  const entity: Entity = {
    id,
    kind: first.kind as Entity["kind"],
    name,
    aka: others(own, name),
    link: {
      status: group.key === undefined ? (group.rule === "ambiguous" ? "ambiguous" : "unlinked") : "linked",
      rule: group.rule,
      candidates: group.key === undefined ? group.candidates : [],
      ...(group.reason === undefined ? {} : { reason: group.reason }),
    },
    members: [],
    parties: [],
    incidental: own.every((mention) => isIncidental(doc, mention)),
    evidence: evidenceOfAll(doc, own),
  };
  if (group.key !== undefined) entity.key = group.key;
  const together = own.find((mention) => mention.members !== undefined)?.members ?? [];
  const ids = together.flatMap(
    (key) =>
      mentions.find((mention) => mention.entity !== undefined && mention.candidates.includes(key) && mention.kind !== first.kind)?.entity ??
      [],
  );
  if (first.kind === "grouping") entity.members = ids;
  else entity.parties = ids;
  if (abbreviation !== undefined) entity.abbreviation = abbreviation;
  if (own.every((mention) => mention.rule === DESCRIBED_INSTRUMENT)) entity.unnamed = true;
  return entity;
}

/** A state or organisation that the text does not name but that a post is held for: named through its officer where the person is linked, else incidental. */
export function impliedEntity(key: string, id: string, evidence: Evidence, incidental: boolean, links: Links): Entity | undefined {
  const state = links.tables.countries.get(key);
  const organization = links.tables.organizations.get(key);
  const row = organization ?? state;
  if (!row) return undefined;
  return {
    id,
    key,
    kind: organization ? "organization" : "state",
    name: row.name,
    aka: [],
    members: [],
    parties: [],
    incidental,
    link: { status: "linked", rule: "link-implied-by-post", candidates: [] },
    evidence: [{ ...evidence, rule: "implied-by-post" }],
  };
}

/** The entity of a person. */
export function personEntity(
  doc: Document,
  id: string,
  cluster: Cluster,
  mentions: readonly Mention[],
  found: PersonLink | undefined,
): Entity {
  const own = cluster.mentions.map((index) => mentions[index] as Mention);
  const entity: Entity = {
    id,
    kind: "person",
    name: cluster.name,
    aka: others(own, cluster.name),
    link: {
      status: found?.status ?? "unlinked",
      rule: found?.rule ?? "link-none",
      candidates: found?.candidates ?? [],
      ...(found?.reason === undefined ? {} : { reason: found.reason }),
    },
    members: [],
    parties: [],
    incidental: own.every((mention) => isIncidental(doc, mention)),
    evidence: evidenceOfAll(doc, own),
  };
  if (found?.key !== undefined) entity.key = found.key;
  return entity;
}

function others(own: readonly Mention[], name: string): string[] {
  const forms = new Set<string>();
  for (const mention of own) {
    if (mention.form !== "adjective" && mention.name !== name) forms.add(mention.name);
    if (mention.kind === "person") {
      const whole = mention.text.replace(/[*_\\]+/g, "").replace(/\s+/g, " ");
      if (whole !== name && mention.posts.length > 0 && whole.length < 90) forms.add(whole);
    }
  }
  return [...forms];
}

/** One piece of evidence for each form the text uses, at its first place. */
function evidenceOfAll(doc: Document, own: readonly Mention[]) {
  const seen = new Set<string>();
  return own
    .filter((mention) => !seen.has(mention.text) && seen.add(mention.text))
    .map((mention) => evidenceOf(doc, mention, mention.rule));
}

function isIncidental(doc: Document, mention: Mention): boolean {
  return doc.sentences[sentenceAt(doc, mention.start)]?.role === "boilerplate";
}
