import { createHash } from "node:crypto";
import type { Challenge } from "./challenge.ts";

/** Hashes of HTTP Digest (RFC 7616 §6.1) by their name there, the stronger one first. */
const HASHES: readonly [name: string, hash: string][] = [
  ["SHA-256", "sha256"],
  ["MD5", "md5"],
];

export interface DigestRequest {
  method: string;
  /** Path and query as they stand in the request line. */
  uri: string;
  user: string;
  password: string;
  /** How often the nonce has been used, this time included. */
  count: number;
  /** A value of the client's own. */
  cnonce: string;
  body?: Uint8Array;
}

/** How well a challenge protects the password: above 0 where we can answer it. */
export function digestStrength({ scheme, params }: Challenge): number {
  if (scheme !== "digest" || !params.has("nonce")) return 0;
  const at = HASHES.findIndex(([name]) => name === algorithmOf(params).name);
  return at < 0 ? 0 : HASHES.length - at;
}

/** The `Authorization` field that answers a Digest challenge (RFC 7616 §3.4); without `qop` as RFC 2069 did. */
export function digestAuthorization({ params }: Challenge, request: DigestRequest): string {
  const { name, session } = algorithmOf(params);
  const hash = HASHES.find(([known]) => known === name)?.[1];
  if (hash === undefined) throw new RangeError(`no such digest: ${name}`);
  const h = (data: string | Uint8Array) => createHash(hash).update(data).digest("hex");
  const realm = params.get("realm") ?? "";
  const nonce = params.get("nonce") ?? "";
  const offered = (params.get("qop") ?? "").split(",").map((qop) => qop.trim().toLowerCase());
  const qop = offered.includes("auth") ? "auth" : offered.includes("auth-int") ? "auth-int" : undefined;
  const nc = request.count.toString(16).padStart(8, "0");

  const identity = h(`${request.user}:${realm}:${request.password}`);
  const a1 = session ? h(`${identity}:${nonce}:${request.cnonce}`) : identity;
  const entity = qop === "auth-int" ? `:${h(request.body ?? "")}` : "";
  const a2 = h(`${request.method}:${request.uri}${entity}`);
  const response = h([a1, nonce, ...(qop === undefined ? [] : [nc, request.cnonce, qop]), a2].join(":"));

  const userhash = params.get("userhash")?.toLowerCase() === "true";
  const fields = [
    userhash ? `username="${h(`${request.user}:${realm}`)}"` : userField(request.user),
    `realm=${quoted(realm)}`,
    `uri=${quoted(request.uri)}`,
    `nonce=${quoted(nonce)}`,
    ...(params.has("algorithm") ? [`algorithm=${params.get("algorithm")}`] : []),
    ...(qop === undefined ? [] : [`qop=${qop}`, `nc=${nc}`, `cnonce=${quoted(request.cnonce)}`]),
    ...(params.has("opaque") ? [`opaque=${quoted(params.get("opaque") as string)}`] : []),
    ...(userhash ? ["userhash=true"] : []),
    `response="${response}"`,
  ];
  return `Digest ${fields.join(", ")}`;
}

function algorithmOf(params: Challenge["params"]): { name: string; session: boolean } {
  const algorithm = (params.get("algorithm") ?? "MD5").toUpperCase();
  return { name: algorithm.replace(/-SESS$/, ""), session: algorithm.endsWith("-SESS") };
}

const quoted = (value: string): string => `"${value.replace(/[\\"]/g, "\\$&")}"`;

/** Names that a quoted string cannot carry go as `username*` (RFC 7616 §3.4, RFC 8187). */
const userField = (user: string): string =>
  /^[ -~]*$/.test(user)
    ? `username=${quoted(user)}`
    : `username*=UTF-8''${encodeURIComponent(user).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
