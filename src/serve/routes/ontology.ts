import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Context, Hono } from "hono";
import { Parser, type Quad } from "n3";
import { GraphIndex } from "../../explain/index.ts";
import { packageRoot } from "../../knowledge/index.ts";
import { readOntology } from "../../knowledge/ontology.ts";
import { CMQ_NS } from "../../vocabulary/cmq.ts";
import type { ServeContext } from "../context.ts";
import { contentType } from "../negotiate.ts";
import { ontologyPage } from "../ontology-page.ts";
import { Problem } from "../problem.ts";
import { CONTENT_SECURITY_POLICY } from "../security.ts";
import { RDF_OFFERS, type RdfOffer, rdfResponse, wanted } from "../rdf-answer.ts";

const PATH = "/ontology";
const SOURCE = "communique.ttl";
const PAGE = { type: "text/html" };
/** An ontology's graph is the default graph: it has no quads. */
const OFFERS: readonly (RdfOffer | typeof PAGE)[] = [
  PAGE,
  ...RDF_OFFERS.filter(({ extension }) => ["ttl", "jsonld", "nt"].includes(extension)),
];

const TYPES: Readonly<Record<string, string>> = {
  ttl: "text/turtle",
  jsonld: "application/ld+json",
  md: "text/markdown",
  html: "text/html",
  svg: "image/svg+xml",
};
/** The reference that ships with the ontology, where there is one; its links are relative to its own folder. */
const REFERENCE = "index.html";

/** The ontology at its own path, as a page or as it is asked for, and its files under `/ontology/`. */
export function mountOntology(app: Hono, context: ServeContext): void {
  const text = readOntology(SOURCE);
  const quads: Quad[] = new Parser().parse(text);
  const page = ontologyPage(new GraphIndex(quads), CMQ_NS);
  const files = new Set(ontologyFiles());
  const give = (c: Context, offer: (typeof OFFERS)[number]) => {
    if (!("format" in offer) && files.has(REFERENCE)) return c.redirect(`${PATH}/${REFERENCE}`, 303);
    if (!("format" in offer)) return c.html(page, 200, { Vary: "Accept", Link: `<${PATH}.ttl>; rel="alternate"; type="text/turtle"` });
    if (offer.extension === "ttl")
      return c.body(text, 200, { "Content-Type": contentType(offer.type), Vary: "Accept", "Content-Location": `${PATH}.ttl` });
    const loose = { ...context, writing: { ...context.writing, unguarded: true } };
    return rdfResponse(c, loose, quads, { ...offer, triples: true }, { "Content-Location": `${PATH}.${offer.extension}` });
  };
  app.get(PATH, (c) => give(c, wanted(c, OFFERS)));
  for (const offer of OFFERS) if ("format" in offer) app.get(`${PATH}.${offer.extension}`, (c) => give(c, offer));
  app.get(`${PATH}/:file{.+}`, (c) => {
    const name = c.req.param("file");
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
    if (!files.has(name) || type === undefined)
      throw new Problem(404, "no-such-file", "the ontology has no such file", `There are: ${[...files].join(", ")}.`);
    const text = readOntology(name);
    return c.body(text, 200, {
      "Content-Type": contentType(type),
      ...(type === "text/html" && { "Content-Security-Policy": withStylesOf(text) }),
    });
  });
}

/** The policy of all answers, and the style sheets inside a page of ours, by their hash. */
function withStylesOf(page: string): string {
  const hashes = [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style]) =>
      ` 'sha256-${createHash("sha256")
        .update(style as string)
        .digest("base64")}'`,
  );
  return CONTENT_SECURITY_POLICY.replace("style-src 'self'", `style-src 'self'${hashes.join("")}`);
}

const ontologyFiles = (): string[] =>
  readdirSync(join(packageRoot(), "ontology"), { recursive: true, withFileTypes: false })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => Object.hasOwn(TYPES, name.slice(name.lastIndexOf(".") + 1)))
    .sort();
