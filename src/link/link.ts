import type { Document } from "../records/document.ts";
import type { Entity, Tenure } from "../records/entity.ts";
import type { Mention } from "../records/mention.ts";
import { clusterPeople } from "./clusters.ts";
import { impliedEntity, personEntity, thingEntity } from "./entities.ts";
import type { Links } from "./knowledge.ts";
import { foreignStates } from "./foreign-states.ts";
import { groupThings, publisherCountry } from "./things.ts";
import { assumedPosts } from "./assumed-posts.ts";
import { commandPosts } from "./command-posts.ts";
import { counterpartPosts, resolveRoles, rolesByTable } from "./roles.ts";
import { holdPosts } from "./tenures.ts";

export interface Linked {
  /** The same mentions, each with the id of its entity where it has one. */
  mentions: Mention[];
  /** In order of first mention; ids "e1", "e2" …; evidence in UTF-16 offsets. */
  entities: Entity[];
  /** A person's best-attested post first. */
  tenures: Tenure[];
}

/** Gathers the mentions of a document into entities, links them to table rows by the release's date, and reads who holds which post. */
export function link(doc: Document, mentions: readonly Mention[], links: Links): Linked {
  const things = groupThings(doc, mentions, links);
  const people = clusterPeople(mentions, links);
  const firsts = [
    ...things.map((group) => ({ at: group.mentions[0] as number, group })),
    ...people.map((cluster) => ({ at: cluster.mentions[0] as number, cluster })),
  ].sort((a, b) => a.at - b.at);
  const owner = new Map<number, string>();
  firsts.forEach((item, i) => {
    for (const index of ("group" in item ? item.group : item.cluster).mentions) owner.set(index, `e${i + 1}`);
  });
  const linked: Mention[] = mentions.map((mention, i) => (owner.has(i) ? { ...mention, entity: owner.get(i) as string } : { ...mention }));
  const entities: Entity[] = [];
  const thingEntities = new Map<string, Entity>();
  for (const item of firsts) {
    if (!("group" in item)) continue;
    const id = owner.get(item.at) as string;
    thingEntities.set(id, thingEntity(doc, id, item.group, linked, links));
  }
  const implied = new Map<string, Entity>();
  const imply = (key: string, tenure: Tenure, sure: boolean): string | undefined => {
    const had = implied.get(key);
    if (had) {
      had.incidental &&= !sure;
      return had.id;
    }
    const entity = impliedEntity(key, `e${firsts.length + implied.size + 1}`, tenure.evidence, !sure, links);
    if (entity) implied.set(key, entity);
    return entity?.id;
  };
  const held = holdPosts(doc, linked, people, owner, thingEntities, imply, links);
  for (const [i, item] of firsts.entries()) {
    const id = `e${i + 1}`;
    entities.push("group" in item ? (thingEntities.get(id) as Entity) : personEntity(doc, id, item.cluster, linked, held.links.get(id)));
  }
  entities.push(...implied.values());
  resolveRoles(doc, linked, held.tenures, entities, links);
  const taken = [...held.tenures, ...assumedPosts(doc, linked, held.tenures)];
  const assumed = [...taken, ...commandPosts(doc, linked, taken, links)];
  const known = [...assumed, ...rolesByTable(doc, linked, assumed, entities, links)];
  const foreignAt = foreignStates(doc, linked, thingEntities, publisherCountry(doc), links);
  const stateAt = (offset: number): string | undefined => {
    const key = foreignAt(offset);
    return key === undefined ? undefined : entities.find((entity) => entity.kind === "state" && entity.key === key)?.id;
  };
  const tenures = counterpartPosts(doc, linked, known, links, stateAt);
  return { mentions: linked, entities, tenures };
}
