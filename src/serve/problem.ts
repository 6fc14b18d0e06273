import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { CommuniqueError } from "../errors.ts";
import { negotiate, contentType } from "./negotiate.ts";

/** A request that cannot be answered: what is wrong and what to do, as a status of HTTP. */
export class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly todo: string;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: ContentfulStatusCode, code: string, what: string, todo: string, headers: Readonly<Record<string, string>> = {}) {
    super(what);
    this.status = status;
    this.code = code;
    this.todo = todo;
    this.headers = headers;
  }
}

/** Seconds after which a client may ask a busy server again. */
const RETRY = { "Retry-After": "5" };

/** Status by code of an error of src/query; all others are the query's own fault. */
const STATUS: Readonly<Record<string, [ContentfulStatusCode, Readonly<Record<string, string>>?]>> = {
  "query-too-long": [413],
  "query-timeout": [504],
  "query-busy": [503, RETRY],
  "query-yielded": [503, RETRY],
  "query-engine": [500],
  interrupted: [503, RETRY],
};

/** Any error as a problem. What nobody meant to throw says nothing of the inside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CommuniqueError) {
    const [status, headers] = STATUS[error.code] ?? [error.exit === 2 ? 400 : 500];
    return new Problem(status, error.code, error.message, error.todo, headers);
  }
  return new Problem(500, "internal", "the server failed to answer", "Ask again; if it stays, report it with the request.");
}

const TYPES = [
  { type: "text/plain" },
  { type: "application/problem+json" },
  { type: "application/json" },
  { type: "application/sparql-results+json" },
];

/** A problem as text for people, or as JSON (RFC 9457) for who asks for JSON. */
export function problemResponse(c: Context, { status, code, message, todo, headers }: Problem): Response {
  const json = negotiate(c.req.header("Accept"), TYPES)?.type.endsWith("json") === true;
  const type = json ? "application/problem+json" : "text/plain";
  const body = json
    ? `${JSON.stringify({ type: "about:blank", title: message, status, code, todo })}\n`
    : `${message} [${code}]\n${todo}\n`;
  return c.body(body, status, { ...headers, "Content-Type": contentType(type), Vary: "Accept" });
}
