import { type ClientRequest, Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

export interface Exchange {
  method: string;
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface ExchangeLimits {
  /** Milliseconds for the whole exchange. */
  time: number;
  /** Bytes of a reply's body. */
  bytes: number;
}

/** No whole reply came: the connection failed, time ran out, the reply was too large, or the user stopped it. */
export class NoReply extends Error {
  readonly kind: "network" | "timeout" | "too-large" | "stopped";
  constructor(kind: NoReply["kind"], message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

/** Bodies above this many bytes are announced first, so that a refusal need not wait for them, nor cut them off. */
const ANNOUNCE = 1 << 20;
/** How long a server may think about an announcement; those that do not know it say nothing (RFC 9110 §10.1.1). */
const ANNOUNCE_MS = 1000;

/** Connections that are kept between requests. Certificates are always checked, whatever the environment says. */
export class Connections {
  readonly #http = new HttpAgent({ keepAlive: true, maxSockets: 4 });
  readonly #https = new HttpsAgent({ keepAlive: true, maxSockets: 4, rejectUnauthorized: true });

  /** Sends one request and reads the whole reply, whatever its status; rejects with NoReply where none comes. */
  exchange(ask: Exchange, limits: ExchangeLimits, signal?: AbortSignal): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const announce = (ask.body?.length ?? 0) > ANNOUNCE;
      const headers: Record<string, string> = {
        ...ask.headers,
        ...(ask.body !== undefined && { "Content-Length": String(ask.body.length) }),
        ...(announce && { Expect: "100-continue" }),
      };
      const secure = ask.url.protocol === "https:";
      const request = secure
        ? httpsRequest(ask.url, { method: ask.method, headers, agent: this.#https })
        : httpRequest(ask.url, { method: ask.method, headers, agent: this.#http });
      let answered = false;
      let sent = false;
      const timers: NodeJS.Timeout[] = [];
      const settle = (act: () => void) => {
        for (const timer of timers) clearTimeout(timer);
        signal?.removeEventListener("abort", stop);
        act();
        // A reply that came before the body had gone out leaves a connection that cannot be used again.
        if (!sent) request.destroy();
      };
      const fail = (error: NoReply) => {
        request.destroy();
        settle(() => reject(error));
      };
      const stop = () => fail(new NoReply("stopped", "stopped by the user"));
      const send = () => {
        if (sent || answered) return;
        sent = true;
        request.end(ask.body);
      };
      request.on("error", (error) => {
        if (!answered) fail(new NoReply("network", error.message || String((error as NodeJS.ErrnoException).code), error));
      });
      if (signal?.aborted) return fail(new NoReply("stopped", "stopped by the user"));
      signal?.addEventListener("abort", stop);
      timers.push(setTimeout(() => fail(new NoReply("timeout", `no whole reply within ${limits.time / 1000} s`)), limits.time));
      request.on("response", (response) => {
        answered = true;
        collect(response, request, limits.bytes).then((reply) => settle(() => resolve(reply)), fail);
      });
      if (!announce) return send();
      request.on("continue", send);
      timers.push(setTimeout(send, ANNOUNCE_MS));
      request.flushHeaders();
    });
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }
}

async function collect(response: IncomingMessage, request: ClientRequest, most: number): Promise<Reply> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) {
        request.destroy();
        throw new NoReply("too-large", `the reply is larger than ${Math.round(most / 2 ** 20)} MiB`);
      }
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof NoReply ? error : new NoReply("network", (error as Error).message, error);
  }
  if (!response.complete) throw new NoReply("network", "the connection was cut in the middle of a reply");
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) };
}
