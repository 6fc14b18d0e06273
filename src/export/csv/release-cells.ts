import { FactNames, type ReferenceLabels } from "../../rdf/fact-names.ts";
import type { GraphView } from "../../rdf/graph-view.ts";
import { cmq } from "../../vocabulary/cmq.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { oa } from "../../vocabulary/oa.ts";

/** The columns that every table begins with. */
export const HEAD = ["release", "issued", "publisher"] as const;
/** The columns that every table ends with: the words that say so, where they stand (code points), and the rule that read them. */
export const TAIL = ["quote", "item", "from", "to", "rule", "iri"] as const;

/** Reads cells out of one release's graph. */
export class ReleaseCells {
  readonly graph: GraphView;
  readonly head: Readonly<Record<(typeof HEAD)[number], string | undefined>>;
  readonly #names: FactNames;
  readonly #reference: ReferenceLabels;
  constructor(graph: GraphView, release: string, reference: ReferenceLabels) {
    this.graph = graph;
    this.#names = new FactNames(graph, reference);
    this.#reference = reference;
    this.head = {
      release: graph.one(release, dcterms.identifier),
      issued: graph.one(release, dcterms.issued),
      publisher: graph.one(release, cmq.publisherName),
    };
  }

  /** Preferred label, so that a column can be sorted and counted over releases; else the name that the release uses. */
  name(thing: string): string {
    return this.#reference.label(thing) ?? label(this.#names.short(thing));
  }

  /** Several names in one cell, in code-unit order: a graph has no order of its own. */
  names(things: readonly string[]): string {
    return joined(things.map((thing) => this.name(thing)));
  }

  topics(record: string): string {
    return joined(this.#names.topics(record));
  }

  /** The record's first evidence in the text. */
  tail(record: string): Readonly<Partial<Record<(typeof TAIL)[number], string | number>>> {
    const found = this.graph.all(record, cmq.evidence).map((evidence) => {
      const range = this.graph.one(evidence, oa.hasSelector) ?? "";
      return { evidence, range, from: Number(this.graph.one(range, oa.start)), to: Number(this.graph.one(range, oa.end)) };
    });
    const first = found.sort((a, b) => a.from - b.from || a.to - b.to)[0];
    if (first === undefined) return { iri: record };
    return given({
      quote: this.graph.one(first.range, oa.exact),
      item: this.graph.one(first.evidence, cmq.item),
      from: first.from,
      to: first.to,
      rule: this.graph.one(first.evidence, cmq.rule),
      iri: record,
    });
  }
}

const joined = (names: string[]): string => names.sort().join("; ");

/** The row without its absent cells. */
export function given<Cell>(row: Record<string, Cell | undefined>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== undefined)) as Record<string, Cell>;
}

function label(name: string | { name: string }): string {
  return typeof name === "string" ? name : name.name;
}
