import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

/** Stands between a load and a store and counts the graphs that go through; `onWrite` may act before the n-th (from 1) is passed on. */
export interface StoreProxy {
  to: URL;
  writes: number;
  onWrite: ((n: number) => void | Promise<void>) | undefined;
}

/** A proxy on a port of its own that passes everything on to `port`; the store's answers keep their headers. */
export async function proxyTo(port: () => number, path: string): Promise<StoreProxy> {
  const server: Server = createServer(async (request, response) => {
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    if (request.method === "PUT" && /graph%2Frelease/.test(request.url ?? "")) await self.onWrite?.(++self.writes);
    const onward = forward({ host: "127.0.0.1", port: port(), path: request.url, method: request.method, headers: request.headers });
    onward.on("response", (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
      reply.on("error", () => response.destroy());
    });
    onward.on("error", () => response.destroy());
    onward.end(Buffer.concat(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => void server.close().closeAllConnections());
  const self: StoreProxy = {
    to: new URL(path, `http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    writes: 0,
    onWrite: undefined,
  };
  return self;
}
