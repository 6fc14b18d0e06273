import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Set by the bundler; absent when the sources run as they are, beside which nothing prepared may stand: it could be of other sources. */
declare const COMMUNIQUE_PREPARED: boolean | undefined;

/**
 * Folder of what was worked out when the package was made and depends on its data alone. Everything in it can be worked out again and gives
 * the same, so that whatever is missing there, damaged, or made of other data is passed over. Undefined for the sources.
 */
export function preparedFolder(): string | undefined {
  return typeof COMMUNIQUE_PREPARED === "boolean" && COMMUNIQUE_PREPARED
    ? fileURLToPath(new URL("./prepared/", import.meta.url))
    : undefined;
}

/** A prepared file's content; undefined where there is none or its seal is broken. */
export async function readPrepared(file: string): Promise<Buffer | undefined> {
  return unsealed(await readFile(file).catch(() => undefined));
}

/** The same, for what is needed at once. */
export function readPreparedSync(file: string): Buffer | undefined {
  try {
    return unsealed(readFileSync(file));
  } catch {
    return undefined; // Not there, or not readable: the content is worked out again.
  }
}

const SEAL = 32;

/** Puts the SHA-256 of a content before it. */
export const sealed = (content: Uint8Array): Buffer => Buffer.concat([createHash("sha256").update(content).digest(), content]);

function unsealed(bytes: Buffer | undefined): Buffer | undefined {
  if (bytes === undefined) return undefined;
  const content = bytes.subarray(SEAL);
  return createHash("sha256").update(content).digest().equals(bytes.subarray(0, SEAL)) ? content : undefined;
}
