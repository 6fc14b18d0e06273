import { loadPublishers } from "../../src/knowledge/publishers.ts";
import { readInputs, type ReadOptions } from "../../src/read/index.ts";

const { profiles, wordings } = loadPublishers(["data"]);

/** Reads inputs with the shipped publisher profiles. */
export function read(inputs: readonly string[], options: Partial<ReadOptions> = {}): ReturnType<typeof readInputs> {
  return readInputs(inputs, { publishers: profiles, wordings, ...options });
}

/** Reads one piece of text or bytes as standard input. */
export function readBytes(bytes: Uint8Array | string, options: Partial<ReadOptions> = {}): ReturnType<typeof readInputs> {
  return read(["-"], { stdin: chunks(bytes), ...options });
}

async function* chunks(bytes: Uint8Array | string): AsyncGenerator<Uint8Array | string> {
  yield bytes;
}

export { profiles, wordings };
