import { parse } from "yaml";
import type { Stated } from "./draft.ts";
import { type Note, warningNote } from "./note.ts";

/** Marks that only Markdown leaves in a text: an escaped sign, a pair of double stars, a link with its address, a tag inside a line. */
const EVIDENCE =
  /\\[#*_'"[\]().>~$&|`-]|\*\*[^\s*][^*\n]{0,200}\*\*|\]\((?:https?:|\/|mailto:)|<(sup|sub|u|em|strong|b|i)>[^<>]{1,200}<\/\1>/;

/** Whether a text that is not named Markdown was written as such (as records converted from web pages often are). */
export function looksLikeMarkdown(text: string): boolean {
  return EVIDENCE.test(text);
}

/** Markdown as a reader sees it: no emphasis, links, images, escapes or tags; line breaks, lists and numbers as they stand. */
export function plainMarkdown(source: string): string {
  const lines = ELEMENTS.reduce((text, [open, close]) => without(text, open, close), source)
    .replace(/\r\n?/g, "\n")
    .split("\n");
  return withoutTags(
    lines
      .map(plainLine)
      .filter((line) => line !== undefined)
      .join("\n"),
  );
}

/** What is left out whole: comments, and elements that hold no text of the release. */
const ELEMENTS: readonly (readonly [open: string, close: string])[] = [
  ["<!--", "-->"],
  ["<figure", "</figure>"],
  ["<script", "</script>"],
  ["<style", "</style>"],
  ["<iframe", "</iframe>"],
];

/** A text without the stretches from `open` to `close`; one that is never closed stays. Linear, whatever the text. */
function without(text: string, open: string, close: string): string {
  const lower = text.toLowerCase();
  let kept = "";
  let from = 0;
  for (let start = lower.indexOf(open); start !== -1; start = lower.indexOf(open, from)) {
    const end = lower.indexOf(close, start + open.length);
    if (end === -1) break;
    kept += text.slice(from, start);
    from = end + close.length;
  }
  return kept + text.slice(from);
}

function plainLine(line: string): string | undefined {
  if (/^ {0,3}(?:[-*_][ \t]*){3,}$/.test(line) || /^ {0,3}=+\s*$/.test(line)) return undefined; // rule, or underline of a heading
  return line
    .replace(/^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/, "$1")
    .replace(/^(?: {0,3}>)+ ?/, "")
    .replace(/^(\s*)[*+-]\s+(?=\S)/, "$1- ")
    .replace(/^(\s*)(\d{1,4})\\([.)])/, "$1$2$3")
    .replace(/\\$/, "");
}

function withoutTags(text: string): string {
  const visible = text
    .replace(/!\[[^\]]{0,500}\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,300}")?\)/g, "")
    .replace(/\[([^[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+"[^"\n]{0,300}")?\)/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g, "$1")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,4000})?\/?>/gi, "");
  return withoutEmphasis(visible)
    .replace(/\\([!"#$%&'()*+,./:;<=>?@[\]^_`{|}~-])/g, "$1")
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** Longest marks first, so that `***x***` loses all of them. An escaped mark is text. */
function withoutEmphasis(text: string): string {
  let plain = text;
  for (const mark of ["\\*\\*\\*", "\\*\\*", "\\*"]) {
    plain = plain.replace(
      new RegExp(`(?<![\\\\*])${mark}(?=[^\\s*])((?:[^*\\n]|\\n(?!\\s*\\n)){1,2000}?)(?<=[^\\s\\\\])${mark}(?!\\*)`, "g"),
      "$1",
    );
  }
  for (const mark of ["__", "_"]) {
    plain = plain.replace(
      new RegExp(
        `(?<![\\\\\\p{L}\\p{N}_])${mark}(?=[^\\s_])((?:[^_\\n]|\\n(?!\\s*\\n)){1,2000}?)(?<=[^\\s\\\\])${mark}(?![\\p{L}\\p{N}_])`,
        "gu",
      ),
      "$1",
    );
  }
  // what is left of marks that found no partner is no text either
  return plain.replace(/(?<!\\)`([^`\n]{1,500})`/g, "$1").replace(/(?<!\\)\*{2,}/g, "");
}

/** Takes YAML front matter off a Markdown file and reads what it states. */
export function splitFrontMatter(source: string): { body: string; stated: Stated; notes: Note[] } {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (found === null) return { body: source, stated: {}, notes: [] };
  try {
    return { body: source.slice(found[0].length), stated: frontFields(parse(found[1] ?? "", { maxAliasCount: 10 })), notes: [] };
  } catch {
    const note = warningNote(
      "front-matter-invalid",
      "The block between the first two --- lines is not YAML and was read as text. Correct it, or take the lines out.",
    );
    return { body: source, stated: {}, notes: [note] };
  }
}

function frontFields(fields: unknown): Stated {
  const stated: Stated = {};
  if (typeof fields !== "object" || fields === null) return stated;
  const entries = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [field, names] of Object.entries({
    url: ["url", "source"],
    title: ["title"],
    date: ["date", "issued"],
    publisher: ["publisher"],
    language: ["language", "lang"],
  })) {
    const value: unknown = names.map((name) => entries.get(name)).find((entry) => entry !== undefined);
    if (typeof value === "string") stated[field as keyof Stated] = value;
    else if (value instanceof Date) stated[field as keyof Stated] = value.toISOString().slice(0, 10);
  }
  return stated;
}
