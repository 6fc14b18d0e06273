import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { answerCsv } from "../../src/query/csv.ts";
import { bindParameters, parseNamedQuery, sparqlString } from "../../src/query/named.ts";
import { openSession } from "../../src/query/session.ts";
import { columns, shortTerm, textTable } from "../../src/query/table.ts";

const FILE = `# title: Who is called that?
SELECT ?who {
  VALUES ?name { "Ann" } # param: name
  ?who <urn:x:name> ?name
}
`;

describe("a named query", () => {
  const session = openSession('<urn:x:a> <urn:x:name> "Ann" <urn:x:g> .\n');
  afterAll(() => session.close());

  it("has a title and parameters with defaults", () => {
    expect(parseNamedQuery("called", FILE)).toMatchObject({ title: "Who is called that?", parameters: [{ name: "name", value: "Ann" }] });
  });
  it("without a title is refused", () => {
    expect(() => parseNamedQuery("bare", "ASK {}")).toThrow(/no title/);
  });
  it("refuses a parameter it does not have", () => {
    expect(() => bindParameters(parseNamedQuery("called", FILE), new Map([["nome", "x"]]))).toThrow(/no parameter nome/);
  });
  it("takes any text as a value, and no text becomes query", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom('" } ?who ?p ?o #', "\\", '\\" }', "\n", "$&", "\\u0022 } ?who ?p ?o #")),
        async (value) => {
          const answer = await session.query(bindParameters(parseNamedQuery("called", FILE), new Map([["name", value]])));
          expect(answer).toMatchObject({ form: "select", rows: value === "Ann" ? [{}] : [] });
        },
      ),
      { numRuns: 200 },
    );
  });
  it("gives the engine back the text that was put in", async () => {
    for (const value of ['say "hi"', "back\\slash", "tab\tand\nline", "\u0000nul", "日本"]) {
      const answer = await session.query(`SELECT (STR(${sparqlString(value)}) AS ?v) {}`);
      expect(answer).toMatchObject({ rows: [{ v: { value } }] });
    }
  });
});

describe("answers for people", () => {
  it("stand in columns, wide characters counted twice", () => {
    expect(
      textTable(
        ["who", "n"],
        [
          ["日本", "1"],
          ["Ann", "22"],
        ],
        (text) => text,
      ),
    ).toBe("who   n\n----  --\n日本  1\nAnn   22\n");
    expect(columns("é日")).toBe(3);
  });
  it("are cut where a cell is too wide", () => {
    expect(textTable(["a"], [["abcdefgh"]], (text) => text, 5)).toContain("abcd…");
  });
  it("use the longest prefix that leaves a plain name", () => {
    const prefixes = { a: "https://example.org/", b: "https://example.org/b/" };
    expect(shortTerm({ type: "uri", value: "https://example.org/b/c" }, prefixes)).toBe("b:c");
    expect(shortTerm({ type: "uri", value: "https://example.org/b?c=<d>" }, prefixes)).toBe("https://example.org/b?c=<d>");
  });
  it("are quoted in CSV as RFC 4180 asks", () => {
    const answer = { form: "select", variables: ["x", "y"], rows: [{ x: { type: "literal", value: 'a "b", c\nd' } }] } as const;
    expect(answerCsv(answer as never)).toBe('x,y\r\n"a ""b"", c\nd",\r\n');
  });
});
