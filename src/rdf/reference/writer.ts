import type { NamedNode } from "n3";
import type { EntityKind } from "../../records/entity.ts";
import { KIND_CLASS } from "../../vocabulary/cmq.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { org } from "../../vocabulary/org.ts";
import { schema } from "../../vocabulary/schema.ts";
import { skos } from "../../vocabulary/skos.ts";
import type { Draft } from "../draft.ts";
import type { WorldIris } from "../iris.ts";
import { slug } from "../slug.ts";
import { inLanguage, iri, nameText, partialDate, plain } from "../terms.ts";

/** What the rows of all tables of things have in common. */
export interface ThingRow {
  key: string;
  name: string;
  nameJa?: string | undefined;
  variants?: readonly string[];
  abbreviations?: readonly string[];
  from?: string | undefined;
  to?: string | undefined;
  qid?: string | undefined;
  source: readonly string[];
}

interface Dated {
  from?: string | undefined;
  to?: string | undefined;
}

const WIKIDATA = "http://www.wikidata.org/entity/";

/** Writes what rows share: labels, dates, the Wikidata item, the sources. */
export class ReferenceWriter {
  readonly draft: Draft;
  readonly world: WorldIris;
  constructor(draft: Draft, world: WorldIris) {
    this.draft = draft;
    this.world = world;
  }

  thing(node: NamedNode, kind: EntityKind, row: ThingRow): void {
    const { draft } = this;
    draft.type(node, KIND_CLASS[kind]);
    draft.add(node, skos.prefLabel, inLanguage(nameText(row.name), "en"));
    const [japanese, ...others] = row.nameJa?.split("|") ?? [];
    if (japanese !== undefined) draft.add(node, skos.prefLabel, inLanguage(nameText(japanese), "ja"));
    draft.addAll(
      node,
      skos.altLabel,
      others.map((form) => inLanguage(nameText(form), "ja")),
    );
    draft.addAll(
      node,
      skos.altLabel,
      [...(row.variants ?? []), ...(row.abbreviations ?? [])].map((form) => inLanguage(nameText(form), "en")),
    );
    this.wikidata(node, row.qid);
    this.sources(node, row.source);
  }

  /** The table loader lets through confirmed items only. exactMatch, not owl:sameAs: Wikidata's item of a state is its territory too. */
  wikidata(node: NamedNode, qid: string | undefined): void {
    if (qid !== undefined) this.draft.add(node, skos.exactMatch, iri(WIKIDATA + qid));
  }

  sources(node: NamedNode, sources: readonly string[]): void {
    this.draft.addAll(
      node,
      dcterms.source,
      sources.map((source) => this.source(source)),
    );
  }

  source(key: string): NamedNode {
    return iri(`${this.world.base}source/${slug(key)}`);
  }

  /** When a state or body began and ended. */
  lifetime(node: NamedNode, row: Dated): void {
    this.#dates(node, schema.foundingDate, schema.dissolutionDate, row);
  }

  /** Since and until when something holds. */
  period(node: NamedNode, row: Dated): void {
    this.#dates(node, schema.startDate, schema.endDate, row);
  }

  #dates(node: NamedNode, begin: NamedNode, end: NamedNode, row: Dated): void {
    if (row.from !== undefined) this.draft.add(node, begin, partialDate(row.from));
    if (row.to !== undefined) this.draft.add(node, end, partialDate(row.to));
  }

  /** Somebody's place in a body, with its dates and the words for it. */
  membership(
    node: NamedNode,
    parts: {
      member: NamedNode;
      organization: NamedNode;
      role: string;
      from?: string | undefined;
      to?: string | undefined;
      source: readonly string[];
    },
  ): void {
    const { draft } = this;
    draft.type(node, org.Membership);
    draft.add(node, org.member, parts.member);
    draft.add(node, org.organization, parts.organization);
    draft.add(node, schema.roleName, inLanguage(nameText(parts.role), "en"));
    this.period(node, parts);
    this.sources(node, parts.source);
  }

  text(node: NamedNode, predicate: NamedNode, value: string | undefined): void {
    if (value !== undefined) this.draft.add(node, predicate, plain(nameText(value)));
  }
}
