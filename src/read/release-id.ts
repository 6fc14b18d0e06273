import { createHash } from "node:crypto";

/** What ids may be: safe as a file name and in an IRI. */
const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LONGEST = 120;

/** Lower-case hex SHA-256 of bytes. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** An id that is safe already stays; any other becomes a slug, with a hash of the original where letters were lost. */
export function safeId(raw: string): string {
  if (SAFE.test(raw) && !DEVICE.test(raw) && !raw.endsWith(".")) return raw;
  const plain = raw.normalize("NFKD").replace(/\p{M}/gu, "");
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9._-]+|\.{2,}/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, "")
    .slice(0, LONGEST);
  const lossy = /[^\x00-\x7f]/.test(plain) || slug === "" || plain.length > LONGEST || DEVICE.test(slug);
  return lossy ? `${slug === "" ? "release" : slug}-${sha256(raw.normalize("NFC")).slice(0, 8)}` : slug;
}

/** The id of a release read from a file: its name without folders and extension. */
export function idOfFile(name: string): string {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return safeId(base.replace(/(.)\.[^.]{1,10}$/u, "$1"));
}

/**
 * Hands out ids so that neither order nor machine matters: of several releases that ask for one id, the one whose content has the
 * smallest hash gets it; the others get it with the start of their own hash behind it. Ids that differ only in case are one id.
 */
export class IdClaims {
  readonly #smallest = new Map<string, string>();
  readonly #contested = new Set<string>();
  readonly #given = new Set<string>();

  /** First pass: notes that a content asks for an id. */
  claim(id: string, hash: string): void {
    const key = id.toLowerCase();
    const known = this.#smallest.get(key);
    if (known === undefined || hash < known) this.#smallest.set(key, hash);
    if (known !== undefined && known !== hash) this.#contested.add(key);
  }

  /** Second pass: the id that a content gets, and whether the same content had it before. */
  give(id: string, hash: string): { id: string; contested: boolean; repeated: boolean } {
    const key = id.toLowerCase();
    const first = (this.#smallest.get(key) ?? hash) === hash;
    const given = first ? id : `${id.slice(0, 180)}-${hash.slice(0, 12)}`;
    const repeated = this.#given.has(given.toLowerCase());
    this.#given.add(given.toLowerCase());
    return { id: given, contested: this.#contested.has(key), repeated };
  }
}
