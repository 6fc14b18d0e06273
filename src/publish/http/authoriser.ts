import { randomBytes } from "node:crypto";
import { type Challenge, parseChallenges } from "./challenge.ts";
import type { Credentials } from "./credentials.ts";
import { digestAuthorization, digestStrength } from "./digest.ts";

interface Login {
  challenge: Challenge;
  /** Requests signed with this challenge's nonce. */
  used: number;
  /** The server has taken it at least once. */
  taken: boolean;
}

/**
 * Signs requests. A token goes with each; a password only after the server has asked for it, in the strongest way it offers:
 * Digest by SHA-256, by MD5, then Basic. What an endpoint asked for is kept, so that later requests are signed at once.
 */
export class Authoriser {
  readonly #credentials: Credentials | undefined;
  readonly #logins = new Map<string, Login>();
  constructor(credentials: Credentials | undefined) {
    this.#credentials = credentials;
  }

  /** The `Authorization` field for a request, or undefined where nobody has asked for one. */
  sign(method: string, url: URL, body?: Uint8Array): string | undefined {
    const credentials = this.#credentials;
    if (credentials === undefined) return undefined;
    if (credentials.scheme === "bearer") return `Bearer ${credentials.reveal()}`;
    const login = this.#logins.get(endpoint(url));
    if (login === undefined) return undefined;
    if (login.challenge.scheme === "basic") return `Basic ${credentials.basic()}`;
    login.used++;
    return digestAuthorization(login.challenge, {
      method,
      uri: url.pathname + url.search,
      user: credentials.user,
      password: credentials.reveal(),
      count: login.used,
      cnonce: randomBytes(16).toString("hex"),
      ...(body !== undefined && { body }),
    });
  }

  /** Takes note that a signed request was let in. */
  accepted(url: URL): void {
    const login = this.#logins.get(endpoint(url));
    if (login) login.taken = true;
  }

  /** Takes a 401 in; true where the request is worth another try. */
  challenged(url: URL, field: string, signed: boolean): boolean {
    if (this.#credentials?.scheme !== "password") return false;
    const offers = parseChallenges(field).filter((challenge) => strength(challenge) > 0);
    const best = offers.sort((a, b) => strength(b) - strength(a))[0];
    if (best === undefined) return false;
    const before = this.#logins.get(endpoint(url));
    this.#logins.set(endpoint(url), { challenge: best, used: 0, taken: false });
    // A signature that was refused is refused again, unless its nonce had just grown too old (RFC 7616 §3.3 `stale`; not all servers say so).
    return !signed || best.params.get("stale")?.toLowerCase() === "true" || (best.scheme === "digest" && before?.taken === true);
  }
}

const endpoint = (url: URL): string => url.origin + url.pathname;
const strength = (challenge: Challenge): number => (challenge.scheme === "basic" ? 0.5 : digestStrength(challenge));
