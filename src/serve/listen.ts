import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

/** A server that listens. */
export interface Listening {
  /** As `http://127.0.0.1:8400/`. */
  url: string;
  /** Takes no new connection and waits for the requests that are being answered. */
  close(): Promise<void>;
}

/** Puts an app on a port; 0 takes a free one. */
export async function listen(app: Hono, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${address.family === "IPv6" ? `[${address.address}]` : address.address}:${address.port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
