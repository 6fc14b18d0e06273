import type { PublisherProfile } from "../../knowledge/publishers.ts";
import type { Draft } from "../draft.ts";
import { looksLikeMarkup } from "../detect-format.ts";
import type { Wording } from "../head/wording.ts";
import { looksLikeMarkdown, plainMarkdown } from "../markdown.ts";
import type { Outcome } from "../note.ts";
import { readPage } from "../page/read-page.ts";
import { readJsonRecord } from "./json-record.ts";

/** What records are read with. */
export interface RecordContext {
  encoding?: string;
  wordings: readonly Wording[];
  index: { byUrl(url: string | undefined): PublisherProfile | undefined };
  limits: { htmlDepth: number };
}

/** A line's draft and the id it states. Text that was converted from a page loses the marks of that; markup is read as a page. */
export function readRecord(bytes: Uint8Array, context: RecordContext): Outcome<{ id?: string; draft: Draft }> {
  const record = readJsonRecord(bytes, context.encoding);
  if (record.value === undefined) return { notes: record.notes };
  const { text, stated, encoding, id } = record.value;
  const title = stated.title === undefined ? {} : { title: plainTitle(stated.title) };
  const draft: Draft = { text: plainText(text, context), encoding, stated: { ...stated, ...title } };
  return { value: { draft, ...(id === undefined ? {} : { id }) }, notes: record.notes };
}

function plainText(text: string, context: RecordContext): string {
  const [wording] = context.wordings;
  if (wording !== undefined && looksLikeMarkup(text)) {
    return readPage(text, { wording, profileAt: (url) => context.index.byUrl(url), depth: context.limits.htmlDepth }).value?.text ?? text;
  }
  return looksLikeMarkdown(text) ? plainMarkdown(text) : text;
}

function plainTitle(title: string): string {
  return withoutByteEscapes(looksLikeMarkdown(title) ? plainMarkdown(title) : title);
}

/** "Andr\xE9s" → "Andrés": letters that a converter wrote as escaped bytes, in UTF-8 or Latin-1. */
function withoutByteEscapes(text: string): string {
  return text.replace(/(?:\\x[0-9A-Fa-f]{2}){1,40}/g, (escapes) => {
    const bytes = Buffer.from(escapes.replaceAll("\\x", ""), "hex");
    const utf8 = bytes.toString("utf8");
    return utf8.includes("\ufffd") ? bytes.toString("latin1") : utf8;
  });
}
