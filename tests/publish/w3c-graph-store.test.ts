import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Term } from "@rdfjs/types";
import { Parser, Store, type Term as N3Term } from "n3";
import { beforeAll, describe, expect, it } from "vitest";
import { HttpClient, type Request } from "../../src/publish/http/client.ts";
import { type GraphStoreServer, graphStoreServer } from "../support/graph-store-server.ts";
import { SHARED, sharedSkip } from "../support/shared.ts";

const FILE = join(SHARED, "conformance", "sparql11", "graph-store-protocol", "manifest-indirect.ttl");
const MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
const HT = "http://www.w3.org/2011/http#";
const STATUS: Record<string, number> = { OK: 200, Created: 201, NoContent: 204, NotFound: 404 };
/** Requests that a load never makes. */
const NOT_OURS: [test: RegExp, why: string][] = [
  [/multipart/, "a load sends no multipart form"],
  [/Graph creation via POST/, "a load names the graph"],
];

interface Step {
  method: Request["method"];
  path: string;
  type: string | undefined;
  body: string | undefined;
  statuses: number[];
  expected: string | undefined;
}

/** The tests of the W3C manifest: requests in turn, with the statuses and graphs that must come back. */
function w3cTests(text: string): { name: string; steps: Step[] }[] {
  const quads = new Parser({ baseIRI: "https://manifest.example/" }).parse(text);
  const store = new Store(quads);
  const lists = store.extractLists();
  const all = (s: Term, p: string): Term[] => store.getObjects(s as N3Term, p, null);
  const one = (s: Term | undefined, p: string): Term | undefined => (s === undefined ? undefined : all(s, p)[0]);
  const list = (term: Term | undefined): Term[] => (term === undefined ? [] : (lists[term.value] ?? []));
  const content = (term: Term | undefined) => {
    const body = one(term, `${HT}body`);
    return one(list(body)[0] ?? body, "http://www.w3.org/2011/content#chars")?.value;
  };
  return store.getSubjects(null, `${MF}GraphStoreProtocolTest`, null).map((test) => ({
    name: one(test, `${MF}name`)?.value ?? test.value,
    steps: list(one(one(test, `${MF}action`), `${HT}requests`)).map((request) => {
      const headers = list(one(request, `${HT}headers`)).map((header) => [
        one(header, `${HT}fieldName`)?.value,
        one(header, `${HT}fieldValue`)?.value,
      ]);
      const response = one(request, `${HT}resp`) as Term;
      return {
        method: one(request, `${HT}methodName`)?.value as Request["method"],
        path: one(request, `${HT}absolutePath`)?.value ?? "",
        type: headers.find(([name]) => name === "content-type")?.[1],
        body: content(request),
        statuses: all(response, `${MF}expectedStatus`).map(({ value }) => STATUS[value.replace(/^.*[#/]/, "")] ?? 0),
        expected: content(response),
      };
    }),
  }));
}

/** Statements of a Turtle text without the names of blank nodes. */
const statements = (turtle: string): string[] =>
  new Parser({ baseIRI: "http://localhost/" })
    .parse(turtle)
    .map((quad) => [quad.subject, quad.predicate, quad.object].map((term) => (term.termType === "BlankNode" ? "_" : term.id)).join(" "))
    .sort();

describe("the client with the store in this process passes the W3C tests of the Graph Store Protocol", () => {
  if (!existsSync(FILE)) {
    it.skip(sharedSkip ?? "the W3C tests are not on this machine", () => {});
    return;
  }
  let store: GraphStoreServer;
  beforeAll(async () => {
    store = await graphStoreServer();
  });
  const tests = w3cTests(readFileSync(FILE, "utf8"));

  it("of which there are", () => {
    expect(tests.length).toBeGreaterThan(6);
    expect(
      tests
        .flatMap(({ steps }) => steps)
        .every(({ method, statuses }) => method !== undefined && statuses.length > 0 && !statuses.includes(0)),
    ).toBe(true);
  });
  for (const { name, steps } of tests) {
    const why = NOT_OURS.find(([pattern]) => pattern.test(name))?.[1];
    it.skipIf(why !== undefined)(why === undefined ? name : `${name} (${why})`, async () => {
      store.store.update("CLEAR ALL");
      const http = new HttpClient({ timeout: 5000, retries: 0 });
      for (const { method, path, type, body, statuses, expected } of steps) {
        const reply = await http.send({
          method,
          url: new URL(path.replace("/gsp", "/store"), store.origin),
          headers: { Accept: "text/turtle", ...(type !== undefined && { "Content-Type": type }) },
          ...(body !== undefined && { body }),
          accept: (status) => statuses.includes(status),
        });
        expect(statuses).toContain(reply.status);
        if (expected !== undefined) expect(statements(reply.body.toString("utf8"))).toEqual(statements(expected));
      }
      http.close();
    });
  }
});
