import type { Literal, NamedNode, Quad } from "n3";
import { DataFactory } from "n3";
import { datasetGraph } from "../../rdf/index.ts";
import { cmq } from "../../vocabulary/cmq.ts";
import { dcterms } from "../../vocabulary/dcterms.ts";
import { rdf } from "../../vocabulary/rdf.ts";
import { schema } from "../../vocabulary/schema.ts";
import { skos } from "../../vocabulary/skos.ts";
import type { QuadTable } from "./quad-table.ts";

/** A release as its graph describes it. */
export interface ListedRelease {
  iri: string;
  graph: string;
  id: string;
  title?: Literal;
  /** As precise as the release says: `2025-04-08`, `2025-04`, `2025`. */
  issued?: string;
  language?: string;
}

/** A thing of the reference tables that releases tell of. */
export interface ListedThing {
  iri: string;
  /** English label. */
  label: string;
  /** Notations, such as the codes of a state. */
  codes: string[];
  /** IRIs of the same thing in other datasets, as the reference tables confirm them. */
  same: string[];
  /** Number of releases that tell of it. */
  releases: number;
}

/** What a catalogue says of a dataset's contents, read from its graphs. Lists are in order of IRI, topics by frequency. */
export interface Contents {
  /** Statements of the dataset's own description. */
  description: Quad[];
  releases: ListedRelease[];
  /** States that a release names. */
  states: ListedThing[];
  /** States in which the publishers of the releases have their seat. */
  publisherStates: ListedThing[];
  /** Names of the publishers, most releases first. */
  publishers: string[];
  topics: ListedThing[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const DATE = /^-?\d{4}(-\d{2}(-\d{2})?)?$/;

/** Reads all of it in a few passes over the table. */
export function contentsOf(table: QuadTable, base: string): Contents {
  const index = indexOf(table, [
    rdf.type,
    dcterms.identifier,
    dcterms.title,
    dcterms.issued,
    dcterms.language,
    dcterms.publisher,
    dcterms.subject,
    cmq.publisherName,
    skos.prefLabel,
    skos.notation,
    skos.exactMatch,
    schema.addressCountry,
  ]);
  const releases = releasesOf(table, index);
  const graphs = new Set(releases.map(({ graph }) => table.numberOf(graph)));
  const inReleases = (rows: readonly number[]) => rows.filter((row) => graphs.has(table.graph(row)));
  const state = table.numberOf(cmq.State);
  const statesNamed = inReleases(index.rows(rdf.type)).filter((row) => table.object(row) === state);
  const states = listed(table, index, statesNamed, table.subject);
  const topics = listed(table, index, inReleases(index.rows(dcterms.subject)), table.object);
  return {
    description: descriptionOf(table, base),
    releases,
    states,
    publisherStates: publisherStates(table, index, releases),
    publishers: publishersOf(index, releases),
    topics: topics.filter(({ label }) => label !== "").sort((a, b) => b.releases - a.releases || byText(a.iri, b.iri)),
  };
}

/** Rows of some predicates, and their objects by subject. */
interface Index {
  rows(predicate: NamedNode): readonly number[];
  objects(subject: string, predicate: NamedNode): (NamedNode | Literal)[];
}

function indexOf(table: QuadTable, predicates: readonly NamedNode[]): Index {
  const rows = new Map<number, number[]>();
  for (const predicate of predicates) {
    const number = table.numberOf(predicate);
    if (number !== undefined) rows.set(number, []);
  }
  // Rows of a subject as a chain: its last row, and for each row the one before it of the same subject.
  const last = new Int32Array(table.terms).fill(-1);
  const before = new Int32Array(table.size);
  for (let row = 0; row < table.size; row++) {
    rows.get(table.predicate(row))?.push(row);
    const subject = table.subject(row);
    before[row] = last[subject] as number;
    last[subject] = row;
  }
  return {
    rows: (predicate) => rows.get(table.numberOf(predicate) ?? -1) ?? [],
    objects: (subject, predicate) => {
      const [of, said] = [table.numberOf(subject), table.numberOf(predicate)];
      const objects = new Set<number>();
      for (let row = of === undefined ? -1 : (last[of] as number); row >= 0; row = before[row] as number)
        if (table.predicate(row) === said) objects.add(table.object(row));
      return [...objects].sort((a, b) => byText(table.text(a), table.text(b))).map((object) => table.term(object));
    },
  };
}

function releasesOf(table: QuadTable, index: Index): ListedRelease[] {
  const release = table.numberOf(cmq.Release);
  const found = index.rows(rdf.type).filter((row) => table.object(row) === release);
  const releases = found.map((row): ListedRelease => {
    const iri = table.iri(table.subject(row)) as string;
    const one = (predicate: NamedNode) => index.objects(iri, predicate)[0];
    const [title, issued, language] = [one(dcterms.title), one(dcterms.issued)?.value, one(dcterms.language)?.value];
    return {
      iri,
      graph: table.iri(table.graph(row)) as string,
      id: one(dcterms.identifier)?.value ?? iri,
      ...(title?.termType === "Literal" && { title }),
      ...(issued !== undefined && DATE.test(issued) && { issued }),
      ...(language !== undefined && { language }),
    };
  });
  return releases.sort((a, b) => byText(a.iri, b.iri));
}

/** The things that rows tell of, with the number of graphs that do. */
function listed(table: QuadTable, index: Index, rows: readonly number[], thing: (row: number) => number): ListedThing[] {
  const graphs = new Map<number, Set<number>>();
  for (const row of rows) graphs.set(thing(row), (graphs.get(thing(row)) ?? new Set()).add(table.graph(row)));
  const things = [...graphs].flatMap(([term, among]) => {
    const iri = table.iri(term);
    return iri === undefined ? [] : [thingOf(index, iri, among.size)];
  });
  return things.sort((a, b) => byText(a.iri, b.iri));
}

function thingOf(index: Index, iri: string, releases: number): ListedThing {
  const labels = index.objects(iri, skos.prefLabel) as Literal[];
  return {
    iri,
    label: labels.find(({ language }) => language === "en")?.value ?? "",
    codes: index.objects(iri, skos.notation).map(({ value }) => value),
    same: index.objects(iri, skos.exactMatch).map(({ value }) => value),
    releases,
  };
}

/** A body's country is a code in the tables; a state has that code as a notation. */
function publisherStates(table: QuadTable, index: Index, releases: readonly ListedRelease[]): ListedThing[] {
  const publishers = releases.flatMap(({ iri }) => index.objects(iri, dcterms.publisher));
  const codes = new Map<string, number>();
  for (const { value } of publishers)
    for (const country of index.objects(value, schema.addressCountry)) codes.set(country.value, (codes.get(country.value) ?? 0) + 1);
  const found = new Map<string, ListedThing>();
  for (const row of index.rows(skos.notation)) {
    const count = codes.get(table.term(table.object(row)).value);
    const iri = table.iri(table.subject(row)) as string;
    const isState = index.objects(iri, rdf.type).some(({ value }) => value === cmq.State.value);
    if (count !== undefined && isState) found.set(iri, thingOf(index, iri, count));
  }
  return [...found.values()].sort((a, b) => byText(a.iri, b.iri));
}

function publishersOf(index: Index, releases: readonly ListedRelease[]): string[] {
  const counts = new Map<string, number>();
  for (const { iri } of releases)
    for (const { value } of index.objects(iri, cmq.publisherName)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || byText(a, b)).map(([name]) => name);
}

/** In the order of N-Quads, whatever the order in which the table was filled. */
function descriptionOf(table: QuadTable, base: string): Quad[] {
  const graph = table.numberOf(datasetGraph(base));
  const rows: number[] = [];
  for (let row = 0; row < table.size; row++) if (table.graph(row) === graph) rows.push(row);
  const line = (row: number) => [table.subject(row), table.predicate(row), table.object(row)].map((term) => table.text(term)).join(" ");
  return rows
    .map((row) => ({ row, line: line(row) }))
    .sort((a, b) => byText(a.line, b.line))
    .map(({ row }) => {
      const { subject, predicate, object } = table.row(row);
      return DataFactory.quad(table.term(subject) as NamedNode, table.term(predicate) as NamedNode, table.term(object));
    });
}
