import type { MiddlewareHandler } from "hono";
import type { ServeOptions } from "./context.ts";
import { Problem, problemResponse } from "./problem.ts";

/**
 * Only files of this server may run, style, draw or be asked; nothing inline but `<script type="application/ld+json">`, which never runs.
 * Styles set through the DOM (`element.style`, constructable style sheets) are not inline styles and work.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

/** Names and origins that are allowed besides this machine's own. */
type Allowed = Pick<ServeOptions, "hosts" | "origins">;

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The name of a Host header or of an origin, without port, in lower case. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, "");

/** `Host` must name this server, or a page elsewhere could reach it under a name of its own (DNS rebinding). */
export function isKnownHost(host: string | undefined, options: Allowed): boolean {
  if (host === undefined) return false;
  return (
    LOOPBACK.has(nameOf(host)) ||
    options.hosts.some((known) => known.toLowerCase() === host.toLowerCase() || known.toLowerCase() === nameOf(host))
  );
}

/**
 * A page of another origin may not use this server, were it only to keep it busy. Browsers tell of the origin by `Origin` (every POST) and by
 * Fetch Metadata; a link from elsewhere may lead here. Programs send neither.
 */
export function isForeignPage(header: (name: string) => string | undefined, host: string, options: Allowed): boolean {
  const origin = header("Origin");
  if (origin !== undefined) return !options.origins.includes(origin) && origin !== `http://${host}` && origin !== `https://${host}`;
  const site = header("Sec-Fetch-Site");
  return (site === "cross-site" || site === "same-site") && header("Sec-Fetch-Mode") !== "navigate";
}

/** Before every route: who may ask. After it: the headers of every answer. */
export function security(options: Allowed): MiddlewareHandler {
  return async (c, next) => {
    // A request line may name a server too, and goes before the header (RFC 9112, 3.2.2).
    const target = new URL(c.req.url).host;
    const host = c.req.header("Host") ?? target;
    if (!isKnownHost(host, options) || !isKnownHost(target, options))
      c.res = problemResponse(
        c,
        new Problem(403, "unknown-host", "this server does not answer under that name", "Allow the name with --allow-host."),
      );
    else if (isForeignPage((name) => c.req.header(name), host, options))
      c.res = problemResponse(
        c,
        new Problem(403, "foreign-page", "pages of other origins may not ask this server", "Allow the origin with --allow-origin."),
      );
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    const origin = c.req.header("Origin");
    if (origin !== undefined && options.origins.includes(origin)) {
      for (const [name, value] of Object.entries(CROSS_ORIGIN)) c.res.headers.set(name, value);
      c.res.headers.set("Access-Control-Allow-Origin", origin);
      c.res.headers.append("Vary", "Origin");
    }
  };
}

/** What a page of an allowed origin may send and read. */
const CROSS_ORIGIN = {
  "Access-Control-Allow-Methods": "GET, HEAD, POST",
  "Access-Control-Allow-Headers": "Accept, Content-Type",
  "Access-Control-Expose-Headers": "Communique-Answer, Link, Retry-After",
  "Access-Control-Max-Age": "600",
};
