import type { Catalogue } from "../model/catalogue.ts";
import type { Evidence, Standing } from "../model/records.ts";
import { toRelease, toThing } from "../links.ts";
import { claimsIn, eventsIn, type Filter, hasWords, statementsIn } from "./filter.ts";
import { plainWords, relationWords, STANDING_WORDS } from "./words.ts";

/** A cell: pieces of text, some of them links. */
export interface Cell {
  pieces: { text: string; href?: string }[];
  /** For a cell that shows how far a claim stands. */
  standing?: Standing;
}

/** A row; its cells are made when they are asked for, since most rows stand on other pages. */
export interface TableRow {
  iri: string;
  cells(): Cell[];
}

/** A table before it is cut into pages. */
export interface TableView {
  columns: readonly { key: string; heading: string }[];
  rows: TableRow[];
}

export const TABLES = ["claims", "events", "statements"] as const;
export type TableName = (typeof TABLES)[number];

const text = (value: string | number | undefined): Cell => ({ pieces: value === undefined ? [] : [{ text: String(value) }] });

/** The text of a cell, as it is sorted, searched and downloaded. */
export const cellText = (cell: Cell): string => cell.pieces.map((piece) => piece.text).join("; ");

/** The table of a filter, sorted by a column (`-` before its key: downwards). */
export function tableOf(catalogue: Catalogue, name: TableName, filter: Filter, sort: string | undefined): TableView {
  const { columns, rows } = READERS[name](catalogue, filter);
  const wanted = filter.q === undefined ? rows : rows.filter((row) => hasWords(row.cells().map(cellText).join(" "), filter.q));
  const down = sort?.startsWith("-") === true;
  const at = columns.findIndex(({ key }) => key === sort?.replace(/^-/, ""));
  if (at === -1) return { columns, rows: wanted };
  const keyed = wanted.map((row) => ({ row, key: cellText(row.cells()[at] as Cell) }));
  keyed.sort((a, b) => (down ? -1 : 1) * compare(a.key, b.key) || compare(a.row.iri, b.row.iri));
  return { columns, rows: keyed.map(({ row }) => row) };
}

/** Numbers by size, texts by code unit whatever their case, empty cells last when sorted upwards. */
function compare(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}

const READERS: Readonly<Record<TableName, (catalogue: Catalogue, filter: Filter) => TableView>> = { claims, events, statements };

function cellsFor(catalogue: Catalogue) {
  const things = (iris: readonly string[]): Cell => ({ pieces: iris.map((iri) => ({ text: catalogue.label(iri), href: toThing(iri) })) });
  const words = (release: string, [first]: readonly Evidence[]): Cell => ({
    pieces: first === undefined ? [] : [{ text: first.exact.replace(/\s+/g, " "), href: toRelease(release, first) }],
  });
  const source = (release: string): Cell => ({
    pieces: [{ text: catalogue.release(release)?.title ?? release, href: toRelease(release) }],
  });
  return { things, words, source };
}

function claims(catalogue: Catalogue, filter: Filter): TableView {
  const { things, words, source } = cellsFor(catalogue);
  return {
    columns: headed("issued", "subject", "relation", "object", "standing", "what", "since", "said by", "words", "release"),
    rows: claimsIn(catalogue, filter).map((claim) => ({
      iri: claim.iri,
      cells: () => [
        text(claim.issued),
        things([claim.subject]),
        text(relationWords(claim.relation)),
        things([claim.object]),
        { ...text(STANDING_WORDS[claim.standing].badge), standing: claim.standing },
        text(claim.what),
        text(claim.since),
        claim.holders.length === 0 ? text("the release") : things(claim.holders),
        words(claim.release, claim.evidence),
        source(claim.release),
      ],
    })),
  };
}

function events(catalogue: Catalogue, filter: Filter): TableView {
  const { things, words, source } = cellsFor(catalogue);
  return {
    columns: headed("date", "event", "kind", "status", "participants", "place", "minutes", "reports", "words", "release"),
    rows: eventsIn(catalogue, filter).map((event) => {
      const told = (read: (report: (typeof event.reports)[number]) => string | number | undefined) =>
        event.reports.map(read).find((value) => value !== undefined);
      const first = event.reports[0] as (typeof event.reports)[number];
      return {
        iri: event.iri,
        cells: () => [
          text(event.date),
          { pieces: [{ text: event.label, href: toThing(event.iri) }] },
          text(plainWords(event.kind)),
          text(event.status),
          things(event.actors),
          text(told((report) => report.placeText)),
          text(told((report) => report.minutes)),
          text(event.reports.length),
          words(first.release, first.evidence),
          source(first.release),
        ],
      };
    }),
  };
}

function statements(catalogue: Catalogue, filter: Filter): TableView {
  const { things, words, source } = cellsFor(catalogue);
  return {
    columns: headed("issued", "speakers", "act", "about", "to", "topics", "words", "release"),
    rows: statementsIn(catalogue, filter).map((statement) => ({
      iri: statement.iri,
      cells: () => [
        text(statement.issued),
        things(statement.speakers),
        text((statement.negated ? "not " : "") + plainWords(statement.act)),
        text(statement.about),
        things(statement.addressees),
        things(statement.topics),
        words(statement.release, statement.evidence),
        source(statement.release),
      ],
    })),
  };
}

const headed = (...headings: string[]): { key: string; heading: string }[] =>
  headings.map((heading) => ({ key: heading.replaceAll(" ", "-"), heading }));
