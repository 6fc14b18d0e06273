import { describe, expect, it } from "vitest";
import { alteredBy } from "../../src/publish/load/alterations.ts";
import { Checker, LONGEST_IRI } from "../../src/publish/load/check.ts";
import { compareGraph } from "../../src/publish/load/compare.ts";
import { isWellTyped } from "../../src/publish/load/lexical.ts";
import { inSparql, sparqlString } from "../../src/publish/store/sparql-text.ts";
import { xsd } from "../../src/vocabulary/xsd.ts";
import { DataFactory } from "n3";
import fc from "fast-check";
import * as oxigraph from "oxigraph";

const XSD = "http://www.w3.org/2001/XMLSchema#";

describe("a literal's text and its datatype", () => {
  it.each([
    ["boolean", ["true", "false", "1", "0"], ["TRUE", "yes", ""]],
    ["integer", ["0", "-7", "+7", "123456789012345678901234567890"], ["abc", "1.0", "", " 1", "1 ", "１"]],
    ["nonNegativeInteger", ["0", "7", "-0"], ["-1"]],
    ["decimal", ["0.5", ".5", "5.", "-5"], ["1e3", ".", "1,5"]],
    ["gYear", ["2025", "-0044", "12025", "2025Z"], ["25", "02025"]],
    ["gYearMonth", ["2025-04", "2025-12+09:00"], ["2025-13", "2025-4", "2025-00"]],
    ["gMonthDay", ["--04-08", "--02-29"], ["04-08", "--02-30", "--13-01", "--04-31"]],
    [
      "date",
      ["2025-04-08", "2024-02-29", "2025-04-08+14:00"],
      ["2024-02-30", "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-08", "2025-04-08+15:00", "8 April 2025"],
    ],
    ["time", ["18:55:00", "24:00:00", "00:00:00.5Z"], ["18:55", "25:00:00", "24:00:01"]],
    ["dateTime", ["2025-04-08T18:55:00", "2025-04-08T18:55:00+09:00"], ["2025-04-08", "2025-04-08 18:55:00", "2025-02-30T00:00:00Z"]],
    ["string", ["", "any"], []],
  ])("xsd:%s", (type, right, wrong) => {
    for (const text of right) expect([text, isWellTyped(text, XSD + type)]).toEqual([text, true]);
    for (const text of wrong) expect([text, isWellTyped(text, XSD + type)]).toEqual([text, false]);
  });
});

describe("before anything is sent", () => {
  const [OURS, G] = ["https://kg.example/graph/", "https://kg.example/graph/g"];
  const check = (line: string) => new Checker(OURS).check(G, `${line}\n`, 12).map(({ code, line: at, fatal }) => [code, at, fatal]);
  it.each<[string, string, [string, number, boolean][]]>([
    ["a sound statement passes", `<urn:a> <urn:b> "日本"@ja <${G}> .`, []],
    [
      "an IRI that Virtuoso would cut is listed",
      `<urn:a> <urn:b> <urn:${"x".repeat(LONGEST_IRI)}> <${G}> .`,
      [["iri-too-long", 12, false]],
    ],
    ["its bytes count, not its characters", `<urn:a> <urn:b> <urn:${"日".repeat(620)}> <${G}> .`, [["iri-too-long", 12, false]]],
    ["an ill-typed literal is listed", `<urn:a> <urn:b> "abc"^^<${XSD}integer> <${G}> .`, [["ill-typed", 12, false]]],
    ["a language tag that is none is listed", `<urn:a> <urn:b> "x"@x <${G}> .`, [["unknown-literal", 12, false]]],
    ["a datatype that no build writes is listed", `<urn:a> <urn:b> "P1D"^^<${XSD}duration> <${G}> .`, [["unknown-literal", 12, false]]],
    ["an IRI that would end early in a request is fatal", `<urn:a\\u003E> <urn:b> <urn:c> <${G}> .`, [["syntax", 12, true]]],
    ["so is one that an update would read as more", `<urn:a> <urn:b> <urn:c\\u0020d> <${G}> .`, [["syntax", 12, true]]],
    ["so is a blank node, which would be added anew each time", `_:b <urn:b> <urn:c> <${G}> .`, [["not-an-iri", 12, true]]],
    ["so is a statement of another graph or of none", "<urn:a> <urn:b> <urn:c> .", [["wrong-graph", 12, true]]],
    ["so is a line that is no statement", `<urn:a> <urn:b> "open <${G}> .`, [["syntax", 12, true]]],
  ])("%s", (_, line, faults) => {
    expect(check(line)).toEqual(faults);
  });
  it.each(["https://kg.example/elsewhere/g", "", "https://kg.example/graph/a b"])(
    "a graph that is none of the build's is fatal: %s",
    (graph) => {
      expect(new Checker(OURS).check(graph, "", 3)).toMatchObject([{ code: "foreign-graph", line: 3, fatal: true }]);
    },
  );
  it("every faulty line is listed with its number", () => {
    const line = (text: string) => `<urn:a> <urn:b> "${text}"^^<${XSD}date> <${G}> .\n`;
    const faults = new Checker(OURS).check(G, line("2025-04-08") + line("soon") + line("2025-04-09") + line("soon") + line("never"), 1);
    expect(faults.map((fault) => fault.line)).toEqual([2, 4, 5]);
  });
});

describe("N-Triples in a SPARQL request", () => {
  it.each([
    [String.raw`"a \\u0041"`, String.raw`"a \\\u00750041"`],
    [String.raw`"a \\\\U00000041"`, String.raw`"a \\\\\u005500000041"`],
    [String.raw`"\u0001 \n \" stays"`, String.raw`"\u0001 \n \" stays"`],
    [String.raw`"\\\u0041"`, String.raw`"\\\u0041"`],
  ])("%s becomes %s", (text, expected) => expect(inSparql(text)).toBe(expected));

  it("says the same to a SPARQL engine, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom("\\", "u", "U", "0", "4", "1", '"', "\n", "\r", ">", "}", "\t"),
            fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
          ),
        }),
        (text) => {
          const store = new oxigraph.Store();
          store.update(`INSERT DATA { <urn:a> <urn:b> ${sparqlString(text)} }`);
          expect(store.match(null, null, null, null).map(({ object }) => object.value)).toEqual([text]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("what a store gives back", () => {
  const line = (o: string) => `<urn:a> <urn:b> ${o} .\n`;
  const typed = (text: string, type: string) => line(`"${text}"^^<${XSD}${type}>`);
  const compare = (sent: string, seen: string, alters = ["number"]) => {
    const { verdict, altered, missing, extra } = compareGraph(sent, [seen], alters);
    return [verdict, altered, missing.count, extra.count];
  };
  it.each([
    ["the same in another order and spelling", line('"x"') + line('"日"'), `${line('"\\u65E5"')}${line('"x"')}`, ["equal", {}, 0, 0]],
    [
      "a number without its zeros, where the store is known for that",
      typed("0.9500", "decimal") + typed("0042", "integer"),
      typed("0.95", "decimal") + typed("42", "integer"),
      ["altered", { number: 2 }, 0, 0],
    ],
    [
      "two spellings of a number that became one",
      typed("1.0", "decimal") + typed("1.00", "decimal"),
      typed("1", "decimal"),
      ["altered", { number: 2 }, 0, 0],
    ],
    ["another number", typed("0.95", "decimal"), typed("0.96", "decimal"), ["different", {}, 1, 1]],
    ["another datatype", typed("42", "integer"), typed("42", "decimal"), ["different", {}, 1, 1]],
    ["less", line('"x"') + line('"y"'), line('"x"'), ["different", {}, 1, 0]],
    ["more", line('"x"'), line('"x"') + line('"y"'), ["different", {}, 0, 1]],
    ["a cut IRI", line("<urn:xyz>"), line("<urn:xy>"), ["different", {}, 1, 1]],
    ["a blank node", line("<urn:x>"), line("_:b"), ["different", {}, 1, 1]],
    ["nothing", line('"x"'), "", ["different", {}, 1, 0]],
  ])("is compared: %s", (_, sent, seen, expected) => expect(compare(sent, seen)).toEqual(expected));
  it("is held against a store's own habits only", () => {
    expect(compare(typed("0.9500", "decimal"), typed("0.95", "decimal"), [])[0]).toBe("different");
  });
  it.each([
    ["0042", "42"],
    ["-007", "-7"],
    ["+1.50", "1.5"],
    ["35.0", "35"],
    ["0.0", "0"],
    ["100", undefined],
    ["0.05", undefined],
  ])("a number %s is written %s", (text, expected) => {
    const type = text.includes(".") ? xsd.decimal : xsd.integer;
    expect(alteredBy(DataFactory.literal(text, type), ["number"])?.term.value).toBe(expected);
  });
});
