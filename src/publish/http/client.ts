import { CommuniqueError, EXIT, type RemoteError } from "../../errors.ts";
import { Authoriser } from "./authoriser.ts";
import { backOff, isPassing, pause } from "./back-off.ts";
import type { Credentials } from "./credentials.ts";
import { Connections, type Exchange, NoReply, type Reply } from "./exchange.ts";
import { elsewhere, refusal, unreachable } from "./faults.ts";

export interface ClientOptions {
  credentials?: Credentials | undefined;
  /** Milliseconds for one request. */
  timeout: number;
  /** Repeats of a request after a passing fault. */
  retries: number;
  /** Milliseconds before the first repeat; each further one waits twice as long. */
  firstRetry?: number;
  signal?: AbortSignal;
  /** Told before each wait, with the reason. */
  onRetry?: (reason: string, wait: number) => void;
}

export interface Request {
  method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  url: URL;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Statuses besides 2xx that the caller can deal with. */
  accept?: (status: number) => boolean;
  /** Most bytes of the reply. */
  most?: number;
}

const REDIRECTS = 5;
const REPLY_BYTES = 1 << 20;

/**
 * Speaks to one store. Every request that we make may be repeated without harm (queries, PUT, DELETE, and additions to a set
 * of triples without blank nodes), so each is, after a fault that passes. Redirects are followed on the same origin only:
 * neither data nor credentials go to a server that the user did not name.
 */
export class HttpClient {
  readonly #options: ClientOptions;
  readonly #authoriser: Authoriser;
  readonly #connections = new Connections();
  constructor(options: ClientOptions) {
    this.#options = options;
    this.#authoriser = new Authoriser(options.credentials);
  }

  /** The reply, where its status is 2xx or accepted. Throws RemoteError otherwise; its text never holds a secret. */
  async send(request: Request): Promise<Reply> {
    const body = typeof request.body === "string" ? Buffer.from(request.body, "utf8") : request.body;
    const ask: Exchange = { method: request.method, url: request.url, headers: request.headers ?? {}, ...(body !== undefined && { body }) };
    for (let attempt = 1; ; attempt++) {
      let fault: RemoteError;
      let retryAfter: string | undefined;
      try {
        const reply = await this.#follow(ask, request.most ?? REPLY_BYTES);
        if ((reply.status >= 200 && reply.status < 300) || request.accept?.(reply.status)) return reply;
        fault = refusal(request, reply, this.#options.credentials);
        if (!isPassing(reply.status)) throw fault;
        retryAfter = reply.headers["retry-after"];
      } catch (error) {
        if (!(error instanceof NoReply)) throw error;
        if (error.kind === "stopped")
          throw new CommuniqueError("interrupted", "the load was interrupted", {
            todo: "Run it again: it goes on where it stopped.",
            exit: EXIT.interrupted,
          });
        fault = unreachable(request, error, this.#options.credentials);
        if (error.kind === "too-large") throw fault;
      }
      if (attempt > this.#options.retries) throw fault;
      const wait = backOff(attempt, this.#options.firstRetry ?? 1000, retryAfter);
      this.#options.onRetry?.(fault.message, wait);
      await pause(wait, this.#options.signal);
    }
  }

  close(): void {
    this.#connections.close();
  }

  async #follow(ask: Exchange, most: number): Promise<Reply> {
    let url = ask.url;
    for (let hop = 0; ; hop++) {
      const reply = await this.#signed({ ...ask, url }, most);
      const location = reply.headers.location;
      if (![301, 302, 307, 308].includes(reply.status) || location === undefined) return reply;
      const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      // After 301 and 302 clients are known to turn POST into GET (RFC 9110 §15.4.2): we do not guess.
      const asIs = ask.method !== "POST" || reply.status >= 307;
      if (next?.origin !== ask.url.origin || !asIs || hop === REDIRECTS) throw elsewhere(url, location, hop === REDIRECTS);
      url = next;
    }
  }

  async #signed(ask: Exchange, most: number): Promise<Reply> {
    const limits = { time: this.#options.timeout, bytes: most };
    for (let round = 0; ; round++) {
      const authorization = this.#authoriser.sign(ask.method, ask.url, ask.body);
      const headers = { "User-Agent": "communique", ...ask.headers, ...(authorization !== undefined && { Authorization: authorization }) };
      const reply = await this.#connections.exchange({ ...ask, headers }, limits, this.#options.signal);
      if (reply.status !== 401) {
        if (authorization !== undefined) this.#authoriser.accepted(ask.url);
        return reply;
      }
      const field = reply.headers["www-authenticate"] ?? "";
      if (round === 2 || !this.#authoriser.challenged(ask.url, field, authorization !== undefined)) return reply;
    }
  }
}
