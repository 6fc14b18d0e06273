import type { Server } from "node:http";
import { type AddressInfo, Server as NetServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { InputError, UsageError } from "../errors.ts";

/** A server that listens. */
export interface Listening {
  /** As `http://127.0.0.1:8400/`. */
  url: string;
  /** Every address, `url` among them. */
  urls: readonly string[];
  /** Takes no new connection and resolves when the last request is answered. */
  close(): Promise<void>;
}

/** What a host stands for: by default both loopback addresses, so that `localhost` works whatever it resolves to. */
export const LOCAL = "localhost";
const addressesOf = (host: string): string[] => (host === LOCAL ? ["127.0.0.1", "::1"] : [host]);

/** Whether only this machine can reach an address. */
export const isLoopback = (host: string): boolean => host === LOCAL || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Milliseconds and bytes that a client may take. A slower or bigger one loses its connection (408, 431). */
const CLIENTS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 64 * 1024,
};
const MOST_CONNECTIONS = 512;

/** Answers a request. */
export type Answering = Hono["fetch"];

/** Puts a server on a port of each address; 0 takes a free one. `patience`: milliseconds after which a connection without any traffic is closed. */
export async function listen(fetch: Answering, port: number, host: string, patience: number): Promise<Listening> {
  const servers: Server[] = [];
  let chosen = port;
  for (const address of addressesOf(host)) {
    const server = createAdaptorServer({ fetch, serverOptions: CLIENTS }) as Server;
    server.maxConnections = MOST_CONNECTIONS;
    server.setTimeout(patience);
    try {
      await bind(server, chosen, address);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A machine without IPv6 has no ::1.
      if (servers.length > 0 && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) continue;
      await Promise.all(servers.map(closed));
      throw bindFault(code, chosen, address, error);
    }
    servers.push(server);
    chosen = (server.address() as AddressInfo).port;
  }
  const urls = servers.map(urlOf);
  return { url: urls[0] as string, urls, close: async () => void (await Promise.all(servers.map(closed))) };
}

const bind = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}/`;
}

function bindFault(code: string | undefined, port: number, address: string, cause: unknown): Error {
  if (code === "EADDRINUSE")
    return new UsageError(
      "port-in-use",
      `port ${port} of ${address} is in use`,
      "Choose another with --port, or --port 0 for a free one.",
      cause,
    );
  if (code === "EACCES")
    return new UsageError("port-refused", `port ${port} may not be listened on`, "Choose one above 1023 with --port.", cause);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAFNOSUPPORT")
    return new UsageError("host-unknown", `${address} is no address of this machine`, "Give one of its addresses with --host.", cause);
  return new InputError("listen", `cannot listen on ${address}, port ${port}: ${code}`, { todo: "Try another --port or --host.", cause });
}

/** Milliseconds for which a stopping server still takes what is on its way. */
const LINGER = 250;

/**
 * Stops a server so that no request is lost: what is on its way still arrives, each answer ends its connection, and only then are connections
 * closed that nothing came in on.
 */
async function closed(server: Server): Promise<void> {
  server.prependListener("request", (_, response) => {
    response.shouldKeepAlive = false;
  });
  await sleep(LINGER);
  // The close of http.Server would cut idle connections at once, those with a request on its way too.
  const done = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  await sleep(LINGER);
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await done;
  clearInterval(idle);
}
