import { rdf } from "../../vocabulary/rdf.ts";
import type { QuadTable } from "./quad-table.ts";

/**
 * What VoID counts (VoID, section 4.6). All numbers but `quads` and those of `graphs` are over the union of the named graphs:
 * a triple that several graphs state counts once. Each equals a SPARQL query over the union; docs/catalog.md gives them.
 */
export interface Statistics {
  /** Lines of graph.nq. */
  quads: number;
  triples: number;
  /** Subjects with a class. */
  entities: number;
  distinctSubjects: number;
  /** IRIs and literals. */
  distinctObjects: number;
  properties: number;
  classes: number;
  /** Triples of each named graph, in order of its IRI. */
  graphs: { iri: string; triples: number }[];
  propertyPartitions: { property: string; triples: number; distinctSubjects: number; distinctObjects: number }[];
  classPartitions: { class: string; entities: number }[];
  /** Triples that lead from a subject here to a thing of another dataset, by dataset and property. */
  linksets: { target: string; property: string; triples: number }[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Counts all of it. `targets` are other datasets by a key of ours, with the beginning of their IRIs. */
export function countAll(table: QuadTable, targets: Readonly<Record<string, { uriSpace: string }>>): Statistics {
  const byPredicate = unionByPredicate(table);
  const type = table.numberOf(rdf.type);
  const typed = [...((type === undefined ? undefined : byPredicate.get(type)) ?? [])];
  const propertyPartitions = partitions(table, byPredicate);
  const classPartitions = classesOf(table, typed);
  const stamps = { subjects: new Uint8Array(table.terms), objects: new Uint8Array(table.terms) };
  for (let row = 0; row < table.size; row++) {
    stamps.subjects[table.subject(row)] = 1;
    stamps.objects[table.object(row)] = 1;
  }
  return {
    quads: table.size,
    triples: propertyPartitions.reduce((sum, { triples }) => sum + triples, 0),
    entities: new Set(typed.map(table.subject)).size,
    distinctSubjects: marked(stamps.subjects),
    distinctObjects: marked(stamps.objects),
    properties: propertyPartitions.length,
    classes: classPartitions.length,
    graphs: triplesOfGraphs(table),
    propertyPartitions,
    classPartitions,
    linksets: linksetsOf(table, byPredicate, targets),
  };
}

function triplesOfGraphs(table: QuadTable): Statistics["graphs"] {
  const counts = new Uint32Array(table.terms);
  for (let row = 0; row < table.size; row++) counts[table.graph(row)] = (counts[table.graph(row)] as number) + 1;
  const graphs: Statistics["graphs"] = [];
  counts.forEach((triples, graph) => {
    if (triples > 0) graphs.push({ iri: table.iri(graph) ?? "", triples });
  });
  return graphs.sort((a, b) => byText(a.iri, b.iri));
}

/** Rows by predicate, in order of their first row. */
type Rows = ReadonlyMap<number, Uint32Array>;

/** Rows by predicate, each triple once however many graphs state it. Only a subject of several graphs can have one twice. */
function unionByPredicate(table: QuadTable): Rows {
  const home = new Uint32Array(table.terms); // The graph of a subject, and one more, so that 0 is none.
  const shared = new Uint8Array(table.terms);
  for (let row = 0; row < table.size; row++) {
    const subject = table.subject(row);
    const graph = table.graph(row) + 1;
    if (home[subject] === 0) home[subject] = graph;
    else if (home[subject] !== graph) shared[subject] = 1;
  }
  const seen = new Set<string>();
  const again = new Uint8Array(table.size);
  const counts = new Map<number, number>();
  for (let row = 0; row < table.size; row++) {
    const predicate = table.predicate(row);
    if (shared[table.subject(row)] === 1) {
      const key = `${table.subject(row)} ${predicate} ${table.object(row)}`;
      if (seen.has(key)) again[row] = 1;
      else seen.add(key);
    }
    if (again[row] === 0) counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
  }
  const rows = new Map([...counts].map(([predicate, count]) => [predicate, { of: new Uint32Array(count), taken: 0 }]));
  for (let row = 0; row < table.size; row++) {
    const list = again[row] === 0 ? rows.get(table.predicate(row)) : undefined;
    if (list !== undefined) list.of[list.taken++] = row;
  }
  return new Map([...rows].map(([predicate, { of }]) => [predicate, of]));
}

function partitions(table: QuadTable, byPredicate: Rows): Statistics["propertyPartitions"] {
  // A term is marked with the predicate that met it last, so that one array serves all predicates.
  const subjectSeen = new Uint32Array(table.terms);
  const objectSeen = new Uint32Array(table.terms);
  const all = [...byPredicate].map(([predicate, rows]) => {
    const mark = predicate + 1;
    let distinctSubjects = 0;
    let distinctObjects = 0;
    for (let i = 0; i < rows.length; i++) {
      const subject = table.subject(rows[i] as number);
      const object = table.object(rows[i] as number);
      if (subjectSeen[subject] !== mark) {
        subjectSeen[subject] = mark;
        distinctSubjects++;
      }
      if (objectSeen[object] !== mark) {
        objectSeen[object] = mark;
        distinctObjects++;
      }
    }
    return { property: table.iri(predicate) ?? "", triples: rows.length, distinctSubjects, distinctObjects };
  });
  return all.sort((a, b) => byText(a.property, b.property));
}

function classesOf(table: QuadTable, typed: readonly number[]): Statistics["classPartitions"] {
  const counts = new Map<number, number>();
  for (const row of typed) counts.set(table.object(row), (counts.get(table.object(row)) ?? 0) + 1);
  return [...counts].map(([type, entities]) => ({ class: table.iri(type) ?? "", entities })).sort((a, b) => byText(a.class, b.class));
}

const NONE: readonly string[] = [];

function linksetsOf(table: QuadTable, byPredicate: Rows, targets: Readonly<Record<string, { uriSpace: string }>>): Statistics["linksets"] {
  const found: Statistics["linksets"] = [];
  const spaces = Object.entries(targets).map(([target, { uriSpace }]) => ({ target, uriSpace }));
  const leadsTo = new Array<readonly string[] | undefined>(table.terms); // The targets of a term, which may be the object of many quads.
  const targetsOf = (term: number): readonly string[] => {
    const iri = table.iri(term);
    const found = iri === undefined ? [] : spaces.filter(({ uriSpace }) => iri.startsWith(uriSpace));
    return found.length === 0 ? NONE : found.map(({ target }) => target);
  };
  for (const [predicate, rows] of byPredicate) {
    const counts = new Map<string, number>();
    for (let i = 0; i < rows.length; i++) {
      const object = table.object(rows[i] as number);
      const led = (leadsTo[object] ??= targetsOf(object));
      for (let t = 0; t < led.length; t++) counts.set(led[t] as string, (counts.get(led[t] as string) ?? 0) + 1);
    }
    for (const [target, triples] of counts) found.push({ target, property: table.iri(predicate) ?? "", triples });
  }
  return found.sort((a, b) => byText(a.target, b.target) || byText(a.property, b.property));
}

const marked = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);
