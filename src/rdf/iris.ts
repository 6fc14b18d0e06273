import type { NamedNode } from "n3";
import type { Entity } from "../records/entity.ts";
import type { Claim, EventReport, Statement } from "../records/extraction.ts";
import type { Evidence, Span } from "../records/span.ts";
import { GROUP_OF, type Lookups } from "./lookups.ts";
import { shortHash, slug } from "./slug.ts";
import { iri } from "./terms.ts";

/** Where IRIs begin unless a user says otherwise. */
export const DEFAULT_BASE = "https://w3id.org/communique/";

/** IRIs of things that outlive a release: by the tables' keys under `id/`, by a slug of the name under `named/`. */
export class WorldIris {
  readonly base: string;
  readonly #lookups: Lookups;
  constructor(base: string, lookups: Lookups) {
    this.base = base;
    this.#lookups = lookups;
  }
  keyed(group: string, key: string): NamedNode {
    return iri(`${this.base}id/${group}/${slug(key)}`);
  }
  named(group: string, name: string): NamedNode {
    return iri(`${this.base}named/${group}/${slug(name)}`);
  }
  /** A topic of the tables; undefined for words that are no key of one. */
  topic(key: string): NamedNode | undefined {
    return this.#lookups.isTopic(key) ? this.keyed("topic", key) : undefined;
  }
  role(tenure: { post: string; postKey?: string | undefined }): NamedNode {
    const known = tenure.postKey !== undefined && this.#lookups.isPost(tenure.postKey);
    return known ? this.keyed("role", tenure.postKey as string) : this.named("role", tenure.post);
  }
  post(of: NamedNode, role: NamedNode): NamedNode {
    return iri(`${this.base}post/${this.local(of)}/${this.local(role).replace(/^(named-)?role-/, "")}`);
  }
  /** An organisation or state whose key stands in the tables, else by its name. */
  body(key: string | undefined, name: string): NamedNode {
    const row = key === undefined ? undefined : this.#lookups.row(key, "organization");
    return row === undefined ? this.named("organization", name) : this.keyed(row.group, row.key);
  }
  /** An IRI's path as one segment, to name what hangs between two things. */
  local(node: NamedNode): string {
    const path = node.value.startsWith(this.base) ? node.value.slice(this.base.length) : node.value;
    return slug(path.replace(/^id\//, "").replace(/^release\/[^/]+\//, ""));
  }
  /** Keys of the tables for what a row is part of, as IRIs. */
  wholes(key: string): NamedNode[] {
    return this.#lookups.partOf(key).flatMap((whole) => {
      const row = this.#lookups.row(whole, "organization");
      return row === undefined ? [] : [this.keyed(row.group, row.key)];
    });
  }
  releaseGraph(release: string): NamedNode {
    return iri(`${this.base}graph/release/${release}`);
  }
  release(release: string): NamedNode {
    return iri(`${this.base}release/${release}`);
  }
  entity(entity: Entity, release: string): NamedNode {
    const row = entity.key === undefined ? undefined : this.#lookups.row(entity.key, entity.kind);
    if (row !== undefined) return this.keyed(row.group, row.key);
    // Two people of one name in two releases may be two people: the identity step, not the name, brings them together. So with what has no name.
    if (entity.kind === "person" || entity.unnamed) return iri(`${this.release(release).value}/${entity.kind}/${slug(entity.name)}`);
    return this.named(GROUP_OF[entity.kind], entity.name);
  }
}

/** IRIs of what one release holds: by its key, the code points of the words, and what is said; never by order. */
export class ReleaseIris {
  readonly release: NamedNode;
  constructor(release: NamedNode) {
    this.release = release;
  }
  #under(path: string): NamedNode {
    return iri(`${this.release.value}/${path}`);
  }
  /** RFC 5147 fragment: characters from start up to end. */
  range(span: Span): NamedNode {
    return iri(`${this.release.value}#char=${span.start},${span.end}`);
  }
  evidence(evidence: Evidence): NamedNode {
    return this.#under(`evidence/${evidence.start}-${evidence.end}-${slug(evidence.rule)}`);
  }
  mention(entity: Entity): NamedNode {
    return this.#under(`mention/${entity.evidence[0]?.start ?? 0}-${slug(`${entity.kind} ${entity.name}`)}`);
  }
  tenure(start: number, person: string, post: string): NamedNode {
    return this.#under(`tenure/${start}-${slug(`${person} ${post}`)}`);
  }
  event(event: EventReport, extra = ""): NamedNode {
    return this.#under(`event/${event.evidence[0]?.start ?? 0}-${event.kind}${extra}`);
  }
  statement(statement: Statement, speakers: string, extra = ""): NamedNode {
    return this.#under(`statement/${statement.evidence.start}-${slug(`${statement.act} ${speakers}`)}${extra}`);
  }
  claim(claim: Claim, subject: string, object: string, extra = ""): NamedNode {
    return this.#under(`claim/${claim.evidence.start}-${slug(`${claim.relation} ${subject} ${object}`)}${extra}`);
  }
  participation(event: NamedNode, who: string): NamedNode {
    return iri(`${event.value}/by/${who}`);
  }
  /** Somebody speaking in this release on one side; shared by all that they say on it. */
  speaker(who: string, side: string | undefined): NamedNode {
    return this.#under(`speaker/${side === undefined ? who : slug(`${who} ${side}`)}`);
  }
}

/**
 * Gives each record its IRI; records whose IRIs would fall together (one start, one act, one speaker) get a hash of
 * what else tells them apart, each of them, so that no IRI depends on which one came first.
 */
export function distinctIris<T>(
  records: readonly T[],
  mint: (record: T, extra: string) => NamedNode,
  rest: (record: T) => unknown[],
): NamedNode[] {
  const plain = records.map((record) => mint(record, ""));
  const count = new Map<string, number>();
  for (const node of plain) count.set(node.value, (count.get(node.value) ?? 0) + 1);
  return records.map((record, i) => {
    const node = plain[i] as NamedNode;
    return count.get(node.value) === 1 ? node : mint(record, `-${shortHash(JSON.stringify(rest(record)))}`);
  });
}
