import type { FactName } from "../records/facts.ts";
import { cmq } from "../vocabulary/cmq.ts";
import { dcterms } from "../vocabulary/dcterms.ts";
import { foaf } from "../vocabulary/foaf.ts";
import { schema } from "../vocabulary/schema.ts";
import { sem } from "../vocabulary/sem.ts";
import { notationOf } from "../vocabulary/cmq.ts";
import { skos } from "../vocabulary/skos.ts";
import type { GraphView } from "./graph-view.ts";

/** What the facts view takes from the reference graph: the preferred label of a thing. */
export interface ReferenceLabels {
  label(iri: string): string | undefined;
}

/** The names of one thing, as one release and the reference graph have them. */
export interface Names {
  name: string;
  abbr?: string;
  aka: string[];
}

/** Finds the names of things in a release's graph. */
export class FactNames {
  readonly #graph: GraphView;
  readonly #reference: ReferenceLabels;
  readonly #mentions = new Map<string, string[]>();
  constructor(graph: GraphView, reference: ReferenceLabels) {
    this.#graph = graph;
    this.#reference = reference;
    for (const mention of graph.inTextOrder(cmq.Mention)) {
      const thing = graph.one(mention, cmq.mentions) ?? "";
      this.#mentions.set(thing, [...(this.#mentions.get(thing) ?? []), mention]);
    }
  }

  /** Things mentioned, in text order, those left out that are named only in passing. */
  mentioned(): string[] {
    return [...this.#mentions]
      .filter(([, mentions]) => mentions.some((mention) => !this.#graph.flag(mention, cmq.incidental)))
      .map(([thing]) => thing);
  }

  mentionsOf(thing: string): readonly string[] {
    return this.#mentions.get(thing) ?? [];
  }

  /** The fullest name in the release, its abbreviation, then the other forms and the preferred label. */
  of(thing: string): Names {
    const mentions = this.mentionsOf(thing);
    const label = this.#reference.label(thing);
    const forms = [
      ...mentions.flatMap((mention) => this.#graph.all(mention, schema.name)),
      ...mentions.flatMap((mention) => this.#graph.all(mention, skos.altLabel)),
      ...(label === undefined ? [] : [label]),
      ...this.#graph.all(thing, skos.altLabel),
    ];
    const abbr = mentions.map((mention) => this.#graph.one(mention, cmq.abbreviation)).find((short) => short !== undefined);
    const name = forms[0] ?? lastSegment(thing);
    const aka = [...new Set(forms)].filter((form) => form !== name && form !== abbr);
    return { name, ...(abbr === undefined || abbr === name ? {} : { abbr }), aka };
  }

  /** A name as facts write it: people and states by name alone, other things with their other forms. */
  short(thing: string): FactName {
    if (this.#graph.is(thing, cmq.EventReport)) return this.event(thing);
    const { name, abbr, aka } = this.of(thing);
    if (this.#graph.is(thing, foaf.Person) || this.#graph.is(thing, cmq.State)) return name;
    return abbr === undefined && aka.length === 0
      ? name
      : { name, ...(abbr === undefined ? {} : { abbr }), ...(aka.length === 0 ? {} : { aka }) };
  }

  /** An event by its kind, then its title and who took part. */
  event(event: string): FactName {
    const name = notationOf(this.#graph.one(event, sem.eventType) ?? "").replaceAll("-", " ");
    return {
      name,
      aka: [...this.#graph.all(event, dcterms.title), ...this.#graph.all(event, sem.hasActor).map((who) => this.of(who).name)],
    };
  }

  /** What a record is about: labels of its concepts, then its own words. */
  topics(record: string): string[] {
    const concepts = this.#graph.all(record, dcterms.subject);
    return [
      ...concepts.map((concept) => this.#reference.label(concept) ?? lastSegment(concept).replaceAll("-", " ")),
      ...this.#graph.all(record, cmq.topicText),
    ];
  }
}

const lastSegment = (iri: string): string => iri.slice(iri.lastIndexOf("/") + 1);
