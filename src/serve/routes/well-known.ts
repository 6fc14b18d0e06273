import type { Hono } from "hono";
import { Draft } from "../../rdf/draft.ts";
import { datasetGraph } from "../../rdf/dataset-quads.ts";
import { integer, iri } from "../../rdf/terms.ts";
import { voidTerms } from "../../vocabulary/void.ts";
import type { ServeContext } from "../context.ts";
import { RDF_OFFERS, rdfResponse, wanted } from "../rdf-answer.ts";

/** The description of the dataset where programs look for it (VoID, 7.2), with what this server adds: the endpoint and the files. */
export function mountWellKnown(app: Hono, context: ServeContext): void {
  app.get("/.well-known/void", (c) => {
    const { origin } = new URL(c.req.url);
    const name = datasetGraph(context.base);
    const draft = new Draft(iri(name));
    const dataset = iri(`${context.base}dataset`);
    draft.type(dataset, voidTerms.Dataset);
    draft.add(dataset, voidTerms.triples, integer(context.triples));
    draft.add(dataset, voidTerms.sparqlEndpoint, iri(`${origin}/sparql`));
    for (const file of ["graph.nq", "graph.trig", "graph.ttl", "graph.jsonld"])
      if (Object.hasOwn(context.build.manifest.files, file)) draft.add(dataset, voidTerms.dataDump, iri(`${origin}/files/${file}`));
    return rdfResponse(c, context, [...context.graph.inGraph(name), ...draft.quads()], wanted(c, RDF_OFFERS));
  });
}
