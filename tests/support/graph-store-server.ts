import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as oxigraph from "oxigraph";
import { afterAll } from "vitest";

/** One request as it came in. */
export interface Seen {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
}

/** An answer in place of the store's. */
export interface Answer {
  status: number;
  text?: string;
  headers?: Record<string, string>;
}
/** What goes wrong with a request: another answer, something done to the connection, or nothing, and the store answers. */
export type Fault = (seen: Seen, response: ServerResponse) => Answer | "done" | undefined;

export interface GraphStoreServer {
  origin: string;
  to: URL;
  seen: Seen[];
  /** Requests that change graphs whose name begins with `…graph/`. */
  writes(): Seen[];
  fault: Fault | undefined;
  store: oxigraph.Store;
  server: Server;
}

const MEDIA_TYPES = ["text/turtle", "application/n-triples", "application/n-quads"];

/**
 * A triple store in this process: SPARQL 1.1 Graph Store HTTP Protocol at `/store`, queries at `/query`, updates at `/update`,
 * with faults on demand. Ends with the tests of the file.
 */
export async function graphStoreServer(headers: Record<string, string> = {}): Promise<GraphStoreServer> {
  const seen: Seen[] = [];
  const store = new oxigraph.Store();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString("utf8");
    const entry: Seen = { method: request.method ?? "", path: url.pathname, query: url.searchParams, headers: request.headers, body };
    seen.push(entry);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const fault = self.fault?.(entry, response);
    if (fault === undefined) answer(store, entry, response);
    else if (fault !== "done") response.writeHead(fault.status, fault.headers).end(fault.text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => void server.close().closeAllConnections());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const changes = ({ method, path, query, body }: Seen): boolean => {
    if (path === "/update") return /GRAPH <[^>]*\/graph\//.test(body);
    if (method === "HEAD" || path !== "/store") return false;
    return query.get("graph")?.includes("/graph/") ?? /\/graph\/[^>]*> \.$/m.test(body);
  };
  const writes = () => seen.filter(changes);
  const self: GraphStoreServer = { origin, to: new URL("/store", origin), seen, writes, fault: undefined, store, server };
  return self;
}

function answer(store: oxigraph.Store, { method, path, query, headers, body }: Seen, response: ServerResponse): void {
  const reply = (status: number, text = "", type = "text/plain") => response.writeHead(status, { "Content-Type": type }).end(text);
  try {
    if (path === "/query") {
      const sparql = new URLSearchParams(body).get("query") ?? "";
      const type = headers.accept ?? "";
      return void reply(200, store.query(sparql, { results_format: type }) as unknown as string, type);
    }
    if (path === "/update") {
      store.update(body);
      return void reply(204);
    }
    if (path !== "/store") return void reply(404);
    const name = query.get("graph");
    const graph = name === null ? oxigraph.defaultGraph() : oxigraph.namedNode(name);
    const there = store.match(null, null, null, graph).length > 0;
    if (method === "HEAD" && name === null) return void reply(200);
    if (method === "GET" || method === "HEAD")
      return void (there ? reply(200, store.dump({ format: "text/turtle", from_graph_name: graph }), "text/turtle") : reply(404));
    if (method === "DELETE") {
      store.update(`DROP SILENT GRAPH <${name}>`);
      return void reply(there ? 204 : 404);
    }
    const type = (headers["content-type"] ?? "").split(";")[0] as string;
    if (!MEDIA_TYPES.includes(type)) return void reply(415, type);
    const options = { format: type, base_iri: "http://localhost/", ...(type !== "application/n-quads" && { to_graph_name: graph }) };
    if (method === "PUT") {
      new oxigraph.Store().load(body, options); // Throws on bad syntax before anything is lost.
      store.update(name === null ? "DROP SILENT DEFAULT" : `DROP SILENT GRAPH <${name}>`);
    } else if (method !== "POST") return void reply(405);
    store.load(body, options);
    reply(there ? 204 : 201);
  } catch (error) {
    reply(400, String(error));
  }
}
