import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser, type Quad } from "n3";
import { describe, expect, it } from "vitest";
import { SHARED } from "../support/shared.ts";
import { missingArchive } from "../support/suites.ts";
import { serving } from "./served.ts";

const SUITE = "conformance/sparql11/protocol/manifest.ttl";
const skipped = missingArchive(SUITE);

const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const HT = "http://www.w3.org/2011/http#";
const CNT = "http://www.w3.org/2011/content#";
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

interface Request {
  method: string;
  path: string;
  headers: [string, string][];
  body?: string;
  encoding: string;
  status: RegExp;
  boolean?: boolean;
  format?: string;
}

/** The requests of each test of the manifest, in order. */
function readTests(): { name: string; id: string; requests: Request[] }[] {
  const quads: Quad[] = new Parser({ baseIRI: "https://manifest.example/" }).parse(readFileSync(join(SHARED, SUITE), "utf8"));
  const all = (s: string, p: string) => quads.filter((q) => q.subject.value === s && q.predicate.value === p).map((q) => q.object.value);
  const one = (s: string, p: string) => all(s, p)[0];
  const list = (node: string | undefined): string[] =>
    node === undefined || node === `${RDF}nil` ? [] : [one(node, `${RDF}first`) as string, ...list(one(node, `${RDF}rest`))];
  const request = (node: string): Request => {
    const reply = one(node, `${HT}resp`) as string;
    const body = one(node, `${HT}body`);
    const text = body && one(body, `${CNT}chars`);
    const format = one(reply, `${MF}expectedFormat`);
    const truth = one(reply, `${MF}expectedBoolean`);
    const classes = all(reply, `${MF}expectedStatus`).map((status) => /StatusCode(\d)xx$/.exec(status)?.[1] ?? `unknown ${status}`);
    return {
      method: one(node, `${HT}methodName`) as string,
      path: one(node, `${HT}absolutePath`) as string,
      headers: list(one(node, `${HT}headers`)).map((field) => [
        one(field, `${HT}fieldName`) as string,
        one(field, `${HT}fieldValue`) as string,
      ]),
      ...(text !== undefined && { body: text }),
      encoding: (body && one(body, `${CNT}characterEncoding`)) ?? "UTF-8",
      status: new RegExp(`^[${classes.join("")}]\\d\\d$`),
      ...(truth !== undefined && { boolean: truth === "true" }),
      ...(format !== undefined && { format }),
    };
  };
  return list(one("https://manifest.example/", `${MF}entries`)).map((test) => ({
    id: test.slice(test.indexOf("#") + 1),
    name: one(test, `${MF}name`) as string,
    requests: list(one(one(test, `${MF}action`) as string, `${HT}requests`)).map(request),
  }));
}

/** The graphs that the suite wants to be there. */
const graph = (n: number) =>
  readFileSync(join(SHARED, `conformance/sparql11/protocol/data${n}.nt`), "utf8").replace(
    / \.\s*$/gm,
    ` <http://kasei.us/2009/09/sparql/data/data${n}.rdf> .`,
  );

const FORMATS: Readonly<Record<string, RegExp>> = {
  boolean: /^application\/sparql-results\+(json|xml)/,
  tabular: /^(application\/sparql-results\+(json|xml)|text\/csv|text\/tab-separated-values)/,
  RDF: /^(text\/turtle|application\/(n-triples|rdf\+xml|ld\+json))/,
};

describe.skipIf(skipped !== undefined)(`the protocol's own tests${skipped ? ` (${skipped})` : ""}`, () => {
  if (skipped !== undefined) return;
  const tests = readTests();
  const server = serving({ nquads: [1, 2, 3].map(graph).join("\n") });

  const send = ({ method, path, headers, body, encoding }: Request) => {
    const bytes = body === undefined ? undefined : Buffer.from(body, encoding === "UTF-16" ? "utf16le" : "utf8");
    return server.ask(path, { method, headers, ...(bytes && { body: bytes }) });
  };

  it("are 34", () => expect(tests).toHaveLength(34));

  const queries = tests.filter(({ id }) => !id.startsWith("update_"));
  it.each(queries)("$id: $name", async ({ requests }) => {
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) {
      const response = await send(request);
      expect(String(response.status)).toMatch(request.status);
      if (request.format !== undefined) expect(response.headers.get("Content-Type")).toMatch(FORMATS[request.format] as RegExp);
      if (request.boolean !== undefined) expect(((await response.json()) as { boolean: boolean }).boolean).toBe(request.boolean);
    }
  });

  const updates = tests.filter(({ id }) => id.startsWith("update_"));
  it.each(updates)("$id is refused: $name", async ({ requests }) => {
    const [update] = requests as [Request];
    const response = await send(update);
    expect(String(response.status)).toMatch(/^4\d\d$/);
    expect(await response.text()).toMatch(/only reads|queries only read/);
  });

  it("leave the data as it was", async () => {
    const answer = await server.context.sparql.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }");
    expect(answer).toMatchObject({ rows: [{ n: { value: "3" } }] });
  });
});
