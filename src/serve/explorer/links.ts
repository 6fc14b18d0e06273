import { pageOf } from "./pages.ts";

/** Parameters of a page; what is undefined or empty is left out, so that equal views have equal addresses. */
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** A path with its query. */
export function to(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

export const toThing = pageOf;

/** A release's text; with `at`, that range of code points is marked and shown. */
export function toRelease(id: string, at?: { start: number; end: number }): string {
  return to("/release", { id, at: at && `${at.start}-${at.end}` }) + (at === undefined ? "" : "#at");
}

/** An address of a stranger is a link only where it leads to the web: `javascript:` and the like stay text. */
export function outside(address: string): string | undefined {
  return /^https?:\/\/[^\s/]/i.test(address) ? address : undefined;
}
