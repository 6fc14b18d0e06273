import { parse } from "csv-parse/sync";
import type { Quad } from "@rdfjs/types";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvText } from "../../src/export/csv/csv-text.ts";
import { csvTables } from "../../src/export/csv/tables.ts";
import { graphsOf } from "../../src/export/graph-source.ts";
import { identityQuads } from "../../src/identity/identity-quads.ts";
import { RULES } from "../identity/made-up-releases.ts";
import { DEFAULT_BASE, NO_REFERENCE } from "../../src/rdf/index.ts";
import { SAMPLE_EXTRACTION, SAMPLE_RELEASE } from "../support/sample-extraction.ts";
import { quadsOf } from "../support/sample-quads.ts";
import { shuffled } from "./sample.ts";

type Rows = Record<string, string>[];
const read = (text: string): Rows => parse(text, { bom: true, columns: true, relaxColumnCount: false }) as Rows;

describe("the tables for spreadsheets, of the sample", () => {
  const tables = csvTables(graphsOf(quadsOf()), NO_REFERENCE);
  const [events, claims, statements] = ["events.csv", "claims.csv", "statements.csv"].map((name) => read(tables[name] as string)) as [
    Rows,
    Rows,
    Rows,
  ];

  it("have a row for each record, in text order", () => {
    expect(events.map((row) => row.kind)).toEqual(SAMPLE_EXTRACTION.events.map(({ kind }) => kind));
    expect(statements.map((row) => row.act)).toEqual(SAMPLE_EXTRACTION.statements.map(({ act }) => act));
    expect(claims.length).toBe(SAMPLE_EXTRACTION.claims.length);
  });

  it("give each row its release, date, publisher, rule, and words cut out of the text by its range", () => {
    const points = [...SAMPLE_RELEASE.text];
    for (const row of [...events, ...claims, ...statements]) {
      expect(row).toMatchObject({ release: SAMPLE_RELEASE.id, issued: SAMPLE_RELEASE.issued, publisher: SAMPLE_RELEASE.publisher?.name });
      expect(points.slice(Number(row.from), Number(row.to)).join("")).toBe(row.quote);
      expect(row.rule).not.toBe("");
      expect(row.iri).toMatch(/^https:\/\//);
    }
    expect(statements.some((row) => row.item !== "")).toBe(true);
  });

  it("say who met, when and for how long, and leave the unstated place empty", () => {
    expect(events[0]).toMatchObject({
      kind: "meeting",
      status: "held",
      main: "true",
      date: "2025-04-08",
      start: "18:55",
      minutes: "50",
      approximate: "true",
      place: "",
      participants: "Mark RUTTE; Nakatani",
    });
  });

  it("keep an intention an intention", () => {
    const said = claims.find((row) => row.relation === "participatesIn" && row.modality === "intended");
    expect(said).toMatchObject({
      subject: "Ministry of Defense Japan",
      object: "NATO Ukraine Security Assistance and Training Organization",
      polarity: "positive",
      holder: "Nakatani",
    });
  });

  it("use preferred labels where there are some", () => {
    const labelled = csvTables(graphsOf(quadsOf()), { label: (iri) => (iri.endsWith("/id/person/q5530859") ? "Gen Nakatani" : undefined) });
    expect(read(labelled["events.csv"] as string)[0]?.participants).toBe("Gen Nakatani; Mark RUTTE");
  });

  it("name the shared event of each report, by the identity graph", () => {
    const identity = identityQuads([{ quads: () => quadsOf() as unknown as Quad[] }], RULES, DEFAULT_BASE);
    const rows = read(csvTables(graphsOf([...(quadsOf() as unknown as Quad[]), ...identity]), NO_REFERENCE)["events.csv"] as string);
    expect(rows.map((row) => row.event)).toEqual([
      expect.stringMatching(/event\/2025-04-08-meeting-/),
      expect.stringMatching(/event\/.*visit/),
    ]);
    expect(events[0]?.event).toBe("");
  });

  it("are the same bytes for any order of the quads", () => {
    for (const seed of [1, 2]) expect(csvTables(graphsOf(shuffled(quadsOf(), seed)), NO_REFERENCE)).toEqual(tables);
  });
});

describe("the text of a table", () => {
  it("has a byte order mark, a header, CRLF, and quotes what needs it", () => {
    expect(csvText({ columns: ["a", "b"], rows: [{ a: 'x "y", z', b: "1\n2" }, { b: 7 }] })).toBe(
      '\ufeffa,b\r\n"x ""y"", z","1\n2"\r\n,7\r\n',
    );
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("disarms a formula: %j", (cell) => {
    expect(read(csvText({ columns: ["a"], rows: [{ a: cell }] }))[0]?.a).toBe(`'${cell}`);
  });

  it("gives back any other text as it was", () => {
    const cell = fc
      .string({ unit: "grapheme-composite" })
      .filter((text) => !/^[=+\-@\t\r＝＋－＠\ufeff]/.test(text) && !text.includes("\0"));
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(
          parse(csvText({ columns: ["a", "b"], rows }), { bom: true, columns: true, skipEmptyLines: false, recordDelimiter: "\r\n" }),
        ).toEqual(rows);
      }),
    );
  });
});
