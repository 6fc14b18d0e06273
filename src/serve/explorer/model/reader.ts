import type { NamedNode } from "n3";
import type { GraphIndex } from "../../../explain/index.ts";
import { cmq, notationOf } from "../../../vocabulary/cmq.ts";
import { dcterms } from "../../../vocabulary/dcterms.ts";
import { evidenceFor } from "./evidence.ts";
import type { Identity } from "./identity.ts";
import type { Evidence, ReleaseRecord } from "./records.ts";

/** Reads properties of records, with every thing under its canonical IRI. */
export class Reader {
  readonly graph: GraphIndex;
  readonly identity: Identity;
  readonly #releases: ReadonlyMap<string, ReleaseRecord>;
  constructor(graph: GraphIndex, identity: Identity, releases: readonly ReleaseRecord[]) {
    this.graph = graph;
    this.identity = identity;
    this.#releases = new Map(releases.map((release) => [release.iri, release]));
  }

  one(node: string, property: NamedNode): string | undefined {
    return this.graph.value(node, property);
  }
  flag(node: string, property: NamedNode): boolean {
    return this.one(node, property) === "true";
  }
  /** The word of the concept that a property points to. */
  word(node: string, property: NamedNode): string {
    const concept = this.one(node, property);
    return concept === undefined ? "" : notationOf(concept);
  }
  /** What a property points to, each once. */
  things(node: string, property: NamedNode): string[] {
    return [...new Set(this.graph.objects(node, property).map(({ value }) => this.identity.canonical(value)))];
  }
  thing(node: string, property: NamedNode): string | undefined {
    return this.things(node, property)[0];
  }
  texts(node: string, property: NamedNode): string[] {
    return [...new Set(this.graph.objects(node, property).map(({ value }) => value))];
  }

  /** Id of a release by its IRI. */
  releaseId(iri: string): string {
    return this.#releases.get(iri)?.id ?? iri;
  }

  /** What every record tells; undefined for a record of no release. */
  told(
    node: string,
  ):
    | { iri: string; release: string; issued: string | undefined; topics: string[]; topicTexts: string[]; evidence: Evidence[] }
    | undefined {
    const release = this.#releases.get(this.one(node, cmq.reportedIn) ?? this.one(node, cmq.attestedIn) ?? "");
    if (release === undefined) return undefined;
    return {
      iri: node,
      release: release.id,
      issued: release.issued,
      topics: this.things(node, dcterms.subject),
      topicTexts: this.texts(node, cmq.topicText),
      evidence: evidenceFor(this.graph, node),
    };
  }
}
