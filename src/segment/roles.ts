import type { DocSentence } from "../records/document.ts";

const fold = (s: string): string =>
  s
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})(?:\s*[|–-].*)?$/iu;

/** What a block is, from its own words and what is known of the release. */
export class Roles {
  readonly #title: string;
  readonly #publisher: string;
  readonly #boilerplate: RegExp[];
  /** A line that is longer, marks and all, is neither title nor publisher. */
  readonly #longest: number;

  constructor(title: string | undefined, publisher: string | undefined, boilerplate: RegExp[]) {
    this.#title = fold(title ?? "");
    this.#publisher = fold(publisher ?? "");
    this.#boilerplate = boilerplate;
    this.#longest = 4 * Math.max(this.#title.length, this.#publisher.length);
  }

  of(text: string, block: { heading: boolean; marker?: string | undefined }, bodySeen: boolean): DocSentence["role"] {
    const line = text.replace(/\s+/g, " ").trim();
    if (this.#boilerplate.some((pattern) => pattern.test(line))) return "boilerplate";
    const folded = line.length <= this.#longest ? fold(line) : "";
    if (this.#title && folded && (folded === this.#title || (folded.length > 20 && this.#title.startsWith(folded)))) return "title";
    if (DATE_LINE.test(line)) return "dateline";
    if (!bodySeen && this.#publisher && (folded === this.#publisher || (folded.length > 8 && this.#publisher.includes(folded))))
      return "dateline";
    if (block.heading) return "heading";
    if (!block.marker && line.length <= 220 && !/[.!?:;,]["”’')\]]*$/.test(line)) return "heading";
    return "body";
  }
}
