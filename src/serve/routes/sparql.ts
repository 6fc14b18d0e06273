import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { formOf } from "../../query/shape.ts";
import { unescapeOutside } from "../../query/tokens.ts";
import type { ServeContext } from "../context.ts";
import { queryPage } from "../explorer/pages.ts";
import { contentType } from "../negotiate.ts";
import { prettyGraph } from "../sparql/pretty.ts";
import { Problem } from "../problem.ts";
import { RDF_OFFERS, rdfResponse, wanted } from "../rdf-answer.ts";
import { ANSWER_OFFERS } from "../sparql/offers.ts";
import { type QueryRequest, readRequest } from "../sparql/request.ts";
import { serviceDescription } from "../sparql/service-description.ts";

/** Bytes of a request's body: the longest query allowed, each character percent-encoded, with room for names of graphs. */
const bodySize = (length: number): number => length * 9 + 64 * 1024;

/** The SPARQL 1.1 Protocol, query operation only, at `/sparql`; without a query the endpoint describes itself. */
export function mountSparql(app: Hono, context: ServeContext): void {
  const limits = context.sparql.limits;
  const size = bodyLimit({
    maxSize: bodySize(limits.length),
    onError: () => {
      throw new Problem(413, "request-too-big", `a request may have ${bodySize(limits.length)} bytes`, "Make the query shorter.", {
        Connection: "close",
      });
    },
  });
  for (const path of ["/sparql", "/sparql/"]) {
    app.on(["GET", "POST"], path, size, async (c) => {
      const request = await readRequest(c);
      return request === undefined ? describe(c, context) : answer(c, context, request);
    });
  }
  app.get("/sparql/limits", (c) => c.text(limitsText(context)));
}

async function answer(c: Context, context: ServeContext, { query, dataset }: QueryRequest): Promise<Response> {
  const form = formOf(unescapeOutside(query));
  // A query without a form is wrong; the engine says where, whatever is asked for.
  const offer = form === undefined ? ANSWER_OFFERS.select[0] : wanted(c, ANSWER_OFFERS[form]);
  if (offer === undefined) throw new Error("no format is offered");
  const notice = new URL("/sparql/limits", c.req.url).href;
  const { bytes, cut } = await context.sparql.text(query, {
    type: offer.written,
    notice,
    signal: c.req.raw.signal,
    ...(dataset && { dataset }),
  });
  const body = cut || form !== "graph" ? bytes : await prettyGraph(bytes, offer.written, context.writing);
  return c.body(body, 200, {
    "Content-Type": contentType(offer.type),
    Vary: "Accept",
    "Cache-Control": "no-cache",
    ...(cut && { "Communique-Answer": "cut", Link: `<${notice}>; rel="help"` }),
  });
}

const DESCRIPTION_OFFERS = [...RDF_OFFERS.filter(({ extension }) => ["ttl", "nt", "jsonld"].includes(extension)), { type: "text/html" }];

async function describe(c: Context, context: ServeContext): Promise<Response> {
  const offer = wanted(c, DESCRIPTION_OFFERS);
  if (!("format" in offer)) return c.redirect(queryPage(), 303);
  const url = new URL(c.req.url);
  const quads = serviceDescription(url.origin + url.pathname, context.graphs, context.triples);
  return rdfResponse(c, context, quads, { ...offer, triples: true });
}

function limitsText(context: ServeContext): string {
  const { time, rows, answer: size, length, depth, blocks, operators } = context.sparql.limits;
  const { busy, idle, loading, waiting } = context.sparql.state;
  return `Limits of this endpoint
  seconds a query may take                        ${time / 1000}
  rows or triples of an answer                    ${rows}
  characters of an answer                         ${size}
  characters of a query                           ${length}
  depth of its brackets                           ${depth}
  OPTIONAL, UNION, MINUS and EXISTS together      ${blocks}
  operators                                       ${operators}
  threads now: busy, idle, loading                ${busy}, ${idle}, ${loading}
  queries waiting for a thread                    ${waiting}

An answer with more rows, triples or characters is cut, and says so: by the header "Communique-Answer: cut", and in its body by a
link to this page in the head of JSON and XML results, by a comment in Turtle, N-Triples and RDF/XML, by the member "cut" in JSON-LD.
CSV and TSV have no place to say so: such an answer is refused. Page through it with ORDER BY, LIMIT and OFFSET.
`;
}
