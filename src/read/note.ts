import type { Finding } from "../records/finding.ts";

/** A finding before it is known to which file or release it belongs. */
export type Note = Pick<Finding, "severity" | "code" | "message" | "line" | "offset">;

/** What a reader gives: the thing read with notes about it, or the notes that say why there is none. */
export type Outcome<T> = { value: T; notes: Note[] } | { value?: undefined; notes: Note[] };

export const errorNote = (code: string, message: string): Note => ({ severity: "error", code, message });
export const warningNote = (code: string, message: string): Note => ({ severity: "warning", code, message });
export const infoNote = (code: string, message: string): Note => ({ severity: "info", code, message });

/** An outcome without a thing: one error. */
export function refused<T>(code: string, message: string): Outcome<T> {
  return { notes: [errorNote(code, message)] };
}
