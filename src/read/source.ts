import { basename, resolve } from "node:path";
import type { Finding } from "../records/finding.ts";

/** One thing to read: a file, or standard input. */
export interface Source {
  /** Relative to the input it came from, with "/" between folders; "stdin" for standard input. */
  name: string;
  /** Absent for standard input. */
  path?: string;
}

export interface SourceList {
  sources: Source[];
  findings: Finding[];
}

/** The finding about files passed over because no reader takes their extension. */
export function skippedFiles(input: string, names: readonly string[]): Finding {
  const shown = names.slice(0, 10).join(", ") + (names.length > 10 ? ", …" : "");
  const message = `${names.length} file(s) of other kinds were passed over: ${shown}. Name a file directly to have it read by its content.`;
  return { severity: "info", code: "files-skipped", message, file: displayName(input) };
}

/** How an input is called in findings: as given, but never by an absolute path. */
export function displayName(input: string): string {
  return resolve(input) === input ? basename(input) || "/" : input;
}

/** Order that no locale changes. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
