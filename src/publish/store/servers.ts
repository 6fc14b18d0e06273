import type { IncomingHttpHeaders } from "node:http";
import type { Profile } from "./profiles.ts";

/** A kind of store: how to know it, and where its endpoints are. */
export interface Server {
  name: string;
  /** A response header that only this store sends. */
  sign: { header: string; value: RegExp };
  profile: Profile["name"];
  /** Addresses that belong to one of its datasets; `$1` is what its endpoints share. */
  path: RegExp;
  /** Paths of its endpoints after what they share: Graph Store Protocol, query, update. */
  graphs: string;
  query: string;
  update: string;
  /** Profiles that it answers with 2xx, or takes in part, without keeping what was sent. */
  unfit: Partial<Record<Profile["name"], string>>;
  /** What it is known to change in what it is given; names of `alterations.ts`. */
  alters: readonly string[];
}

export const SERVERS: readonly Server[] = [
  {
    name: "Apache Jena Fuseki",
    sign: { header: "fuseki-request-id", value: /./ },
    profile: "gsp",
    path: /^(.*)\/(?:data|sparql|query|update|get)$/,
    graphs: "/data",
    query: "/sparql",
    update: "/update",
    unfit: {},
    alters: ["number"],
  },
  {
    name: "Oxigraph",
    sign: { header: "server", value: /^oxigraph/i },
    profile: "gsp",
    path: /^(.*)\/(?:store|query|update|)$/,
    graphs: "/store",
    query: "/query",
    update: "/update",
    unfit: {},
    alters: ["number"],
  },
  {
    name: "Virtuoso",
    sign: { header: "server", value: /^virtuoso/i },
    profile: "virtuoso",
    path: /^(.*)\/(?:sparql-graph-crud-auth|sparql-graph-crud|sparql-auth|sparql|)$/,
    graphs: "/sparql-graph-crud-auth",
    query: "/sparql",
    update: "/sparql-auth",
    unfit: {
      "gsp-quads": "Virtuoso 7.2.5 answers N-Quads with 201 and keeps nothing",
      update: "Virtuoso 7.2.5 refuses times (xsd:time) in SPARQL Update",
    },
    alters: ["number"],
  },
  {
    name: "RDF4J or GraphDB",
    sign: { header: "server", value: /graphdb|rdf4j/i },
    profile: "gsp",
    path: /^(.*\/repositories\/[^/]+)(?:\/rdf-graphs\/service|\/statements|)$/,
    graphs: "/rdf-graphs/service",
    query: "",
    update: "/statements",
    unfit: {},
    alters: ["number"],
  },
];

/** The kind of store that sent these headers; undefined where no row knows it. */
export function serverOf(headers: IncomingHttpHeaders): Server | undefined {
  return SERVERS.find(({ sign }) => sign.value.test(String(headers[sign.header] ?? "")));
}

/** Where a store takes graphs, queries and updates. */
export interface Endpoints {
  graphs: URL;
  query: URL;
  update: URL;
}

/**
 * The endpoints that go with the address a user gave: those of the store that answered there; of the store whose Graph Store
 * endpoint has such a path; else all at the one address, as a dataset of Fuseki has them.
 */
export function endpointsOf(to: URL, server: Server | undefined, given: { query?: URL | undefined; update?: URL | undefined }): Endpoints {
  const row = server ?? SERVERS.find(({ graphs, path }) => to.pathname.endsWith(graphs) && path.test(to.pathname));
  const shared = row && path(row, to);
  const at = (ending: string) => (row && shared !== undefined ? new URL(`${shared}${ending}${to.search}`, to) : to);
  return { graphs: at(row?.graphs ?? ""), query: given.query ?? at(row?.query ?? ""), update: given.update ?? at(row?.update ?? "") };
}

const path = (server: Server, to: URL): string | undefined => server.path.exec(to.pathname)?.[1];
