import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openSession } from "../../src/query/session.ts";
import { sparqlString } from "../../src/query/named.ts";
import { afterAll } from "vitest";

const session = openSession("", { rows: 3, answer: 4_000 });
afterAll(() => session.close());
const asked = (query: string, type: "application/sparql-results+json" | "application/sparql-results+xml") =>
  session.text(query, { type, notice: "urn:x:cut?a=1&b=<2>" }).then(({ bytes, cut }) => ({ text: new TextDecoder().decode(bytes), cut }));

/** Texts that look like the ends of rows, strings and documents. */
const odd = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"},{"', "}]}}", "</result>", "</results></sparql>", '\\"', "\\", "]", "", "\n"),
);

describe("a cut answer", () => {
  it("holds the first rows whole, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 8 }), async (values) => {
        const query = `SELECT ?v { VALUES ?v { ${values.map(sparqlString).join(" ")} } }`;
        const { text, cut } = await asked(query, "application/sparql-results+json");
        const json = JSON.parse(text) as { head: { link?: string[] }; results: { bindings: { v: { value: string } }[] } };
        expect(json.results.bindings.map(({ v }) => v.value)).toEqual(
          values.slice(0, 3).map((value) => value.replace(/\p{Cs}/gu, "\uFFFD")),
        );
        expect([cut, json.head.link]).toEqual(values.length > 3 ? [true, ["urn:x:cut?a=1&b=<2>"]] : [false, undefined]);
        const xml = await asked(query, "application/sparql-results+xml");
        expect([xml.text.match(/<result>/g)?.length, xml.cut]).toEqual([Math.min(3, values.length), values.length > 3]);
        expect(xml.text).toMatch(
          /^<\?xml version="1.0"\?><sparql [^>]*><head><variable name="v"\/>(<link href="urn:x:cut\?a=1&amp;b=&lt;2>"\/>)?<\/head><results>(<result>.*<\/result>)+<\/results><\/sparql>$/s,
        );
      }),
      { numRuns: 150 },
    );
  });
  it.each([
    ["rows without values", "SELECT ?x { VALUES ?y { 1 2 3 4 5 } }", 3, true],
    ["no rows", "SELECT ?x { FILTER(false) }", 0, false],
    ["as many rows as are allowed", "SELECT ?x { VALUES ?x { 1 2 3 } }", 3, false],
    ["a first row that is too big", `SELECT ?x { VALUES ?x { "${"a".repeat(5_000)}" } }`, 0, true],
    ["a later row that is too big", `SELECT ?x { VALUES ?x { 1 2 "${"a".repeat(5_000)}" } }`, 2, true],
  ])("of %s", async (_, query, rows, cut) => {
    const json = await asked(query, "application/sparql-results+json");
    expect([(JSON.parse(json.text) as { results: { bindings: object[] } }).results.bindings.length, json.cut]).toEqual([rows, cut]);
    const xml = await asked(query, "application/sparql-results+xml");
    expect([xml.text.match(/<result[ />]/g)?.length ?? 0, xml.cut]).toEqual([rows, cut]);
  });
});
