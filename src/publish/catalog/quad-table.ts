import { DataFactory, type Literal, type NamedNode, Parser } from "n3";

/** A growing column of numbers. */
class Column {
  #cells = new Uint32Array(1 << 12);
  length = 0;
  push(value: number): void {
    if (this.length === this.#cells.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[this.length++] = value;
  }
  at(row: number): number {
    return this.#cells[row] as number;
  }
}

/** One quad of a table, as numbers of its terms. */
export interface Row {
  subject: number;
  predicate: number;
  object: number;
  graph: number;
}

/**
 * The quads of a dataset as four columns of numbers, one number a term: made for counting. Reads N-Quads as a build writes
 * them: canonical, each quad once, graph by graph, no blank node, no default graph.
 */
export class QuadTable {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #columns = { subject: new Column(), predicate: new Column(), object: new Column(), graph: new Column() };
  #lastSubject = "";
  #lastNumber = -1;

  /** Number of quads. */
  get size(): number {
    return this.#columns.graph.length;
  }
  /** Number of distinct terms. */
  get terms(): number {
    return this.#texts.length;
  }

  /** Takes in whole lines of N-Quads. */
  add(nquads: string): void {
    for (let start = 0; start < nquads.length; ) {
      const found = nquads.indexOf("\n", start);
      const end = found < 0 ? nquads.length : found;
      if (end > start) this.#addLine(nquads, start, end);
      start = end + 1;
    }
  }

  #addLine(text: string, start: number, end: number): void {
    // `<s> <p> object <g> .`: IRIs hold no space, so the object is what stands between the second and the last of them.
    const afterSubject = text.indexOf("> ", start) + 1;
    const afterPredicate = text.indexOf("> ", afterSubject) + 1;
    const graph = text.lastIndexOf(" <", end);
    const subject = text.slice(start, afterSubject);
    if (subject !== this.#lastSubject) {
      this.#lastNumber = this.#number(subject);
      this.#lastSubject = subject;
    }
    this.#columns.subject.push(this.#lastNumber);
    this.#columns.predicate.push(this.#number(text.slice(afterSubject + 1, afterPredicate)));
    this.#columns.object.push(this.#number(text.slice(afterPredicate + 1, graph)));
    this.#columns.graph.push(this.#number(text.slice(graph + 1, end - 2)));
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const own = Buffer.from(term, "utf8").toString(); // A slice would keep the whole text that it was cut from in memory.
    this.#numbers.set(own, this.#texts.length);
    return this.#texts.push(own) - 1;
  }

  row(index: number): Row {
    const { subject, predicate, object, graph } = this.#columns;
    return { subject: subject.at(index), predicate: predicate.at(index), object: object.at(index), graph: graph.at(index) };
  }
  subject = (row: number): number => this.#columns.subject.at(row);
  predicate = (row: number): number => this.#columns.predicate.at(row);
  object = (row: number): number => this.#columns.object.at(row);
  graph = (row: number): number => this.#columns.graph.at(row);

  /** Number of an IRI; undefined where the dataset does not have it. */
  numberOf(iri: NamedNode | string): number | undefined {
    return this.#numbers.get(`<${typeof iri === "string" ? iri : iri.value}>`);
  }
  /** A term as N-Triples writes it. */
  text(term: number): string {
    return this.#texts[term] as string;
  }
  /** The IRI of a term; undefined for a literal. */
  iri(term: number): string | undefined {
    const text = this.text(term);
    return text.startsWith("<") ? text.slice(1, -1) : undefined;
  }
  term(term: number): NamedNode | Literal {
    const iri = this.iri(term);
    if (iri !== undefined) return DataFactory.namedNode(iri);
    const [quad] = new Parser({ format: "N-Triples" }).parse(`<x:s> <x:p> ${this.text(term)} .`);
    return quad?.object as Literal;
  }
}
