import type { Context, Hono } from "hono";
import type { ServeContext } from "../context.ts";
import { documentQuads, type Resource, resourceAt } from "../documents.ts";
import { pageOf } from "../explorer/pages.ts";
import { contentType, type Offer } from "../negotiate.ts";
import { Problem } from "../problem.ts";
import { PLAIN_OFFERS, RDF_OFFERS, rdfResponse, type RdfOffer, wanted } from "../rdf-answer.ts";

/** A graph of more statements is given in plain lines only: grouping it would keep others waiting. */
const LARGE = 20_000;

const PAGE = { type: "text/html" };
const TEXT = { type: "text/plain", extension: "txt" };
type DocumentOffer = RdfOffer | typeof PAGE | typeof TEXT;

const extensionOf = (offer: Offer & { extension?: string }): string | undefined => offer.extension;

/**
 * Linked data: `GET` of the path of an IRI of the build. A document (graph, release) is given as it is asked for; a thing leads by 303 to the page
 * about it, for people, or to a document about it. The ending of a path (`.ttl`, `.jsonld`, `.nt`, `.trig`, `.nq`, `.txt`) asks for one form.
 */
export function mountLinkedData(app: Hono, context: ServeContext): void {
  app.get("*", async (c) => {
    const { pathname } = new URL(c.req.url);
    const plain = resourceAt(context, pathname);
    if (plain !== undefined) return negotiated(c, context, plain, pathname);
    const [, path, extension] = /^(.+)\.([a-z]+)$/.exec(pathname) ?? [];
    const resource = path === undefined ? undefined : resourceAt(context, path);
    const offer = resource && offersOf(context, resource).find((each) => extensionOf(each) === extension);
    if (resource !== undefined && path !== undefined && offer !== undefined) return document(c, context, resource, path, offer);
    throw missing(context, pathname, resource);
  });
}

function missing(context: ServeContext, pathname: string, resource: Resource | undefined): Problem {
  if (resource === undefined)
    return new Problem(
      404,
      "not-found",
      `this build has nothing under ${context.site.iriOf(pathname)}`,
      "Begin at / and search for a name.",
    );
  const endings = offersOf(context, resource).flatMap((offer) => extensionOf(offer) ?? []);
  return new Problem(
    404,
    "no-such-form",
    "there is no document of that ending",
    `There are: ${endings.map((ending) => `.${ending}`).join(", ")}.`,
  );
}

function offersOf({ graph }: ServeContext, resource: Resource): readonly DocumentOffer[] {
  const rdf = resource.kind === "graph" && graph.inGraph(resource.iri).length > LARGE ? PLAIN_OFFERS : RDF_OFFERS;
  return resource.kind === "release" ? [...rdf, PAGE, TEXT] : [...rdf, PAGE];
}

async function negotiated(c: Context, context: ServeContext, resource: Resource, path: string): Promise<Response> {
  const offers = offersOf(context, resource);
  const offer = wanted(c, offers);
  const headers = { Vary: "Accept", Link: alternates(path, offers) };
  if (offer === PAGE) return seeOther(c, pageOf(resource.iri), headers);
  const address = `${path}.${extensionOf(offer)}`;
  if (resource.kind === "thing") return seeOther(c, address, headers);
  return document(c, context, resource, path, offer);
}

const seeOther = (c: Context, Location: string, headers: Readonly<Record<string, string>>): Response =>
  c.text(`See ${Location}\n`, 303, { ...headers, Location });

/** Where the other forms stand (RFC 8288). */
const alternates = (path: string, offers: readonly DocumentOffer[]): string =>
  offers
    .flatMap((offer) =>
      extensionOf(offer) === undefined ? [] : [`<${path}.${extensionOf(offer)}>; rel="alternate"; type="${offer.type}"`],
    )
    .join(", ");

async function document(c: Context, context: ServeContext, resource: Resource, path: string, offer: DocumentOffer): Promise<Response> {
  const address = `${path}.${extensionOf(offer)}`;
  const headers = {
    "Content-Location": address,
    Link: `${alternates(path, offersOf(context, resource))}, <${new URL(resource.iri).href}>; rel="describes"`,
  };
  if ("format" in offer) {
    const { quads, cut } = documentQuads(context, resource, context.site.iriOf(address));
    return rdfResponse(c, context, quads, offer, { ...headers, ...(cut && { "Communique-Answer": "cut" }) });
  }
  const text = resource.kind === "release" ? await context.build.text(resource.id) : undefined;
  if (text === undefined) throw new Problem(404, "no-text", "the build has no text of this release", "Ask for another form.");
  return c.body(text, 200, { ...headers, "Content-Type": contentType(offer.type), Vary: "Accept" });
}
