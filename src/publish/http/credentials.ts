import { inspect } from "node:util";

/** What stands in for a secret wherever one would show. */
export const REDACTED = "***";

/**
 * A user's password or a bearer token. The secret leaves by `reveal` alone, which only the code that signs requests calls:
 * logged, inspected or put into JSON, the object shows nothing.
 */
export class Credentials {
  readonly scheme: "password" | "bearer";
  readonly user: string;
  readonly #secret: string;

  private constructor(scheme: "password" | "bearer", user: string, secret: string) {
    this.scheme = scheme;
    this.user = user;
    this.#secret = secret;
  }
  static password(user: string, password: string): Credentials {
    return new Credentials("password", user, password);
  }
  static token(token: string): Credentials {
    return new Credentials("bearer", "", token);
  }

  reveal(): string {
    return this.#secret;
  }
  /** `user:password` as Basic sends it (RFC 7617 §2, in UTF-8). */
  basic(): string {
    return Buffer.from(`${this.user}:${this.#secret}`, "utf8").toString("base64");
  }
  /** The text with every form of the secret blotted out: servers echo what they were sent. */
  redact(text: string): string {
    const forms = [this.basic(), this.#secret, encodeURIComponent(this.#secret), JSON.stringify(this.#secret).slice(1, -1)];
    return forms.filter((form) => form !== "").reduce((cleaned, form) => cleaned.replaceAll(form, REDACTED), text);
  }
  toString(): string {
    return REDACTED;
  }
  toJSON(): string {
    return REDACTED;
  }
  [inspect.custom](): string {
    return REDACTED;
  }
}
