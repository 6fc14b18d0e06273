import type { MiddlewareHandler } from "hono";
import type { ServeOptions } from "./context.ts";

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

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The name of a Host header or of an origin, without port, in lower case. */
const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, "");

/** `Host` must name this server, or a page elsewhere could reach it under a name of its own (DNS rebinding). */
export function isKnownHost(host: string | undefined, options: ServeOptions): boolean {
  if (host === undefined) return false;
  return (
    LOOPBACK.has(nameOf(host)) ||
    options.hosts.some((known) => known.toLowerCase() === host.toLowerCase() || known.toLowerCase() === nameOf(host))
  );
}

/** A request from a page must come from this server's own pages or from an origin that the user named. */
export function isKnownOrigin(origin: string | undefined, host: string, options: ServeOptions): boolean {
  if (origin === undefined) return true;
  return options.origins.includes(origin) || origin === `http://${host}` || origin === `https://${host}`;
}

/** Before every route: who may ask. After it: the headers of every answer. */
export function security(options: ServeOptions): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("Host") ?? new URL(c.req.url).host;
    const origin = c.req.header("Origin");
    if (!isKnownHost(host, options)) c.res = c.text("This server does not answer under that name. Name it with --allow-host.\n", 403);
    else if (c.req.method === "POST" && !isKnownOrigin(origin, host, options))
      c.res = c.text("Pages of other origins may not ask this server. Name them with --allow-origin.\n", 403);
    else await next();
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    if (origin !== undefined && options.origins.includes(origin)) {
      c.res.headers.set("Access-Control-Allow-Origin", origin);
      c.res.headers.append("Vary", "Origin");
    }
  };
}
