import { describe, expect, it } from "vitest";
import { LIMITS } from "../../src/query/limits.ts";
import { checkQuery } from "../../src/query/scan.ts";
import { tokensOf } from "../../src/query/tokens.ts";

const code = (query: string): string => {
  try {
    checkQuery(query, LIMITS);
    return "allowed";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("a string without an end is one token, so that it is read once", () => {
  it.each([
    ["of escaped quotes", `"${'\\"'.repeat(30_000)}`],
    ["of escaped single quotes", `'${"\\'".repeat(30_000)}`],
    ["that is long", `"""${'a""'.repeat(30_000)}\n\\"""`],
    ["that is long, in single quotes", `'''${"\\'''".repeat(30_000).replaceAll("'''", "''")}\n`],
  ])("%s", (_, query) => expect([...tokensOf(query)].map(({ text }) => text.length)).toEqual([query.length]));
  it("and ends with its line where it has to", () => {
    expect([...tokensOf('"a SERVICE\n}')].map(({ text }) => text)).toEqual(['"a SERVICE', "}"]);
  });
});

describe("a query is looked over before the engine sees it", () => {
  it.each([
    ["an ordinary query", "SELECT * WHERE { ?s ?p ?o } LIMIT 10", "allowed"],
    ["words in strings", 'ASK { ?s ?p "SERVICE and INSERT and {{{{" }', "allowed"],
    ["words in long strings", 'ASK { ?s ?p """LOAD "it" now""" }', "allowed"],
    ["words in IRIs", "ASK { ?s <https://example.org/SERVICE> ?o }", "allowed"],
    ["words in comments", "# SERVICE INSERT {{{{\nASK { ?s ?p ?o }", "allowed"],
    ["prefixed names and variables", "PREFIX add: <urn:a:> ASK { ?load add:service ?with }", "allowed"],
    ["a smaller-than sign", "ASK { ?s ?p ?o FILTER(?o < 3 && ?s > 1) }", "allowed"],
    ["an empty query", "  \n", "query-empty"],
    ["a federated query", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "query-network"],
    ["a silent federated query in a subquery", "SELECT * { { SELECT * { service silent ?x { ?s ?p ?o } } } }", "query-network"],
    ["a keyword written with escapes", "SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "query-network"],
    ["LOAD", "LOAD <http://127.0.0.1:9/>", "query-network"],
    ["an update", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "query-writes"],
    ["an update behind a prefix", "PREFIX a: <urn:a:> DELETE WHERE { ?s ?p ?o }", "query-writes"],
    ["deep groups", `ASK ${"{".repeat(800)}${"}".repeat(800)}`, "query-too-deep"],
    ["deep parentheses", `ASK { FILTER(${"(".repeat(2000)}1${")".repeat(2000)}) }`, "query-too-deep"],
    ["many unions", `ASK { ${Array(5000).fill("{ ?s ?p ?o }").join(" UNION ")} }`, "query-too-big"],
    ["many operands", `ASK { ?s ?p ?o FILTER(${Array(5000).fill("?o = 1").join(" || ")}) }`, "query-too-big"],
    ["a long query", `ASK { ?s ?p "${"x".repeat(200_000)}" }`, "query-too-long"],
  ])("%s", (_, query, expected) => {
    expect(code(query)).toBe(expected);
  });
});
