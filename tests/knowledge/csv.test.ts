import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "../../src/knowledge/csv.ts";
import { thrownBy } from "./packs.ts";

const cells = (text: string) => [...readCsv(text, "t.csv")].map((record) => record.cells);

test.each([
  [
    "plain cells",
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["no line end at the end", "a,b", [["a", "b"]]],
  [
    "CRLF",
    "a,b\r\nc,d\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "empty cells",
    "a,,\n,,\n",
    [
      ["a", "", ""],
      ["", "", ""],
    ],
  ],
  ["a comma in quotes", '"a,b",c\n', [["a,b", "c"]]],
  ["doubled quotes", '"say ""yes""",c\n', [['say "yes"', "c"]]],
  [
    "a line end in quotes",
    '"a\nb",c\nd,e\n',
    [
      ["a\nb", "c"],
      ["d", "e"],
    ],
  ],
  ["a byte order mark", "\uFEFFa,b\n", [["a", "b"]]],
  [
    "empty lines",
    "a,b\n\nc,d\n\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
])("reads %s", (_name, text, expected) => expect(cells(text)).toEqual(expected));

test("counts the lines of quoted line ends", () => {
  expect([...readCsv('a\n"b\nb"\nc\n', "t.csv")].map((record) => record.line)).toEqual([1, 2, 4]);
});

test.each([
  ["a quote inside a plain cell", 'a,b\nc,d"e\n', "line 2"],
  ["text after a closing quote", 'a,"b"c\n', "line 1"],
  ["a quote that never closes", 'a\n"b\n\n', "line 2"],
])("refuses %s and names the line", (_name, text, where) => {
  const error = thrownBy(() => cells(text));
  expect(error.code).toBe("csv-syntax");
  expect(error.message).toContain(`t.csv, ${where}`);
});

test("reads back whatever a CSV writer writes", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r\n", "日", "𝕏", " ", "|") });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), fc.constantFrom("\n", "\r\n"), (rows, eol) => {
      expect(cells(stringify(rows, { record_delimiter: eol, quoted_match: /[\r\n]/ }))).toEqual(rows);
    }),
  );
});
