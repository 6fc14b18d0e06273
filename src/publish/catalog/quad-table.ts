import type { Literal as RdfLiteral, Quad as RdfQuad } from "@rdfjs/types";
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
  /** Makes room for so many more. */
  expect(more: number): void {
    if (this.length + more <= this.#cells.length) return;
    const wider = new Uint32Array(this.length + more);
    wider.set(this.#cells);
    this.#cells = wider;
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
 * The quads of a dataset as four columns of numbers, one number a term: made for counting. Takes each quad once, no blank node and
 * no default graph. A term's key is an IRI as it is, or a literal in N-Triples, which begins with a quote as no IRI does.
 */
export class QuadTable {
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #columns = { subject: new Column(), predicate: new Column(), object: new Column(), graph: new Column() };
  #lastSubject = "";
  #lastNumber = -1;

  /** Number of quads. */
  get size(): number {
    return this.#columns.graph.length;
  }
  /** Number of distinct terms. */
  get terms(): number {
    return this.#keys.length;
  }

  /** Takes in quads; `text` writes a literal in N-Triples. */
  addQuads(quads: Iterable<RdfQuad>, text: (literal: RdfLiteral) => string): void {
    for (const { subject, predicate, object, graph } of quads) {
      // Neighbouring statements are about one subject.
      if (subject.value !== this.#lastSubject) {
        this.#lastNumber = this.#number(subject.value);
        this.#lastSubject = subject.value;
      }
      this.#add(
        this.#lastNumber,
        this.#number(predicate.value),
        this.#number(object.termType === "Literal" ? text(object) : object.value),
        this.#number(graph.value),
      );
    }
  }

  /** Takes in a graph whose terms were numbered beforehand: `cells` are subject, predicate and object of each quad by their places in `keys`. */
  addNumbered(graph: string, { keys, cells }: { readonly keys: readonly string[]; readonly cells: Uint32Array }): void {
    const name = this.#number(graph);
    const numbers = Uint32Array.from(keys, (key) => this.#number(key));
    const at = (cell: number): number => numbers[cells[cell] as number] as number;
    for (const column of Object.values(this.#columns)) column.expect(cells.length / 3);
    for (let cell = 0; cell < cells.length; cell += 3) this.#add(at(cell), at(cell + 1), at(cell + 2), name);
  }

  /** Takes in whole lines of N-Quads as a build writes them: canonical, graph by graph. */
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
    const afterSubject = text.indexOf("> ", start);
    const afterPredicate = text.indexOf("> ", afterSubject + 1);
    const graph = text.lastIndexOf(" <", end);
    const subject = text.slice(start + 1, afterSubject);
    if (subject !== this.#lastSubject) {
      this.#lastNumber = this.#numberOfSlice(subject);
      this.#lastSubject = subject;
    }
    const isIri = text[afterPredicate + 2] === "<";
    this.#add(
      this.#lastNumber,
      this.#numberOfSlice(text.slice(afterSubject + 3, afterPredicate)),
      this.#numberOfSlice(isIri ? text.slice(afterPredicate + 3, graph - 1) : text.slice(afterPredicate + 2, graph)),
      this.#numberOfSlice(text.slice(graph + 2, end - 3)),
    );
  }

  #add(subject: number, predicate: number, object: number, graph: number): void {
    this.#columns.subject.push(subject);
    this.#columns.predicate.push(predicate);
    this.#columns.object.push(object);
    this.#columns.graph.push(graph);
  }

  #number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#keys.length);
    return this.#keys.push(key) - 1;
  }

  /** A slice would keep the whole text that it was cut from in memory. */
  #numberOfSlice(slice: string): number {
    return this.#numbers.get(slice) ?? this.#number(Buffer.from(slice, "utf8").toString());
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
    return this.#numbers.get(typeof iri === "string" ? iri : iri.value);
  }
  /** A term as N-Triples writes it. */
  text(term: number): string {
    const iri = this.iri(term);
    return iri === undefined ? (this.#keys[term] as string) : `<${iri}>`;
  }
  /** The IRI of a term; undefined for a literal. */
  iri(term: number): string | undefined {
    const key = this.#keys[term] as string;
    return key.startsWith('"') ? undefined : key;
  }
  term(term: number): NamedNode | Literal {
    const iri = this.iri(term);
    if (iri !== undefined) return DataFactory.namedNode(iri);
    const [quad] = new Parser({ format: "N-Triples" }).parse(`<x:s> <x:p> ${this.text(term)} .`);
    return quad?.object as Literal;
  }
}
