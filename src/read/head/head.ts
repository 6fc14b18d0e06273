import { agreeingDate } from "./agreeing-date.ts";
import type { PublisherProfile } from "../../knowledge/publishers.ts";
import type { Release } from "../../records/release.ts";
import { choosePublisherLine, publisherInTitle } from "./publisher-line.ts";
import { trimMarks } from "./date-line.ts";
import { datelineDate, headingDate } from "./dateline.ts";
import { classify, type HeadLine, type LineContext } from "./line-kinds.ts";
import { chooseTitle } from "./title.ts";
import { isParagraph, linesBrokenOnPurpose } from "./paragraph.ts";
import { compileProfile, type Wording } from "./wording.ts";

/** What the head of a text says about the release. */
export interface Head {
  title?: string;
  issued?: string;
  /** There is a date, but not one that can be read for certain. */
  unclearDate?: "order" | "year";
  publisher?: string;
  translation?: Release["translation"];
  /** Lines before the title that name a state or government only ("REPUBLIC OF …"). */
  letterhead: string[];
}

/** Lines that a heading and its date have at most where the text follows at once. */
const HEADING_LINES = 4;
/** Head lines looked at, and lines at the end that may carry date and translation state. */
const HEAD_LINES = 40;
const TAIL_LINES = 8;
/** Lines below the first paragraph in which labels may still stand. */
const LEAD_LINES = 8;
/** UTF-16 code units at the start of a text in which its head is looked for. */
const LOOKED_AT = 20_000;

/** Reads title, date, publisher and translation state off the head (and the last lines) of a text. */
export function readHead(
  text: string,
  wording: Wording,
  options: { profile?: PublisherProfile | undefined; title?: string | undefined; isPublisher: (line: string) => boolean },
): Head {
  const context: LineContext = {
    wording,
    own: compileProfile(options.profile),
    order: options.profile?.dateOrder,
    isPublisher: options.isPublisher,
    seen: new Map(),
  };
  const all = text.slice(0, LOOKED_AT).split("\n");
  const { lines, paragraph, end } = headLines(all, context, options.title);
  const tail = tailLines(text.length > LOOKED_AT ? text.slice(-4000).split("\n") : all.slice(end), context);
  const publisher = choosePublisherLine(lines);
  const title = options.title ?? chooseTitle(lines, publisher, wording);
  const dateline = datelineDate(paragraph, wording, context.order);
  const dates = [...lines, ...tail].flatMap((line) => (line.date === undefined ? [] : [line.date]));
  const issued =
    lines.find((line) => line.date?.iso !== undefined)?.date?.iso ??
    dateline.iso ??
    tail.find((line) => line.date?.iso !== undefined)?.date?.iso ??
    headingDate(title, wording, context.order) ??
    agreeingDate([...all.slice(0, HEAD_LINES), ...all.slice(-TAIL_LINES)], paragraph, wording);
  const named = publisher?.body ?? publisherInTitle(title, wording);
  const translation = [...lines, ...tail].find((line) => line.translation !== undefined)?.translation;
  const unclear = dates.length > 0 ? "order" : dateline.withoutYear ? "year" : undefined;
  return {
    letterhead: lines.filter((line) => line.kind === "letterhead").map((line) => line.text),
    ...(title === undefined ? {} : { title }),
    ...(issued === undefined ? {} : { issued }),
    ...(issued === undefined && unclear !== undefined ? { unclearDate: unclear } : {}),
    ...(named === undefined ? {} : { publisher: named }),
    ...(translation === undefined ? {} : { translation }),
  };
}

function headLines(
  all: readonly string[],
  context: LineContext,
  title: string | undefined,
): { lines: HeadLine[]; paragraph: string; end: number } {
  const lines: HeadLine[] = [];
  let from = 0;
  while (from < Math.min(all.length, HEAD_LINES)) {
    if (all[from]?.trim() === "") {
      from++;
      continue;
    }
    let to = from;
    while (to < all.length && all[to]?.trim() !== "") to++;
    while (from < to) {
      const line = classify(all[from] ?? "", from, context);
      if (line.kind === "other" || line.text === title) break;
      lines.push(line);
      from++;
    }
    const rest = all.slice(from, to).map((line) => line.trim());
    // A heading and the day below it, set right above the text.
    const dated = rest.slice(0, HEADING_LINES).findIndex((line) => classify(line, from, context).kind === "date");
    const above = isParagraph(rest) ? Math.max(linesBrokenOnPurpose(rest, title), dated + 1) : rest.length;
    const own = rest.join(" ") === title ? rest.length : above;
    lines.push(...blockLines(rest.slice(0, own), from, context, title));
    if (own < rest.length) {
      lines.push(...labelledBelow(all, to, context));
      return { lines, paragraph: rest.slice(own).join(" "), end: to };
    }
    from = to;
  }
  return { lines, paragraph: "", end: from };
}

/** Lines that name publisher or date under a label of theirs ("From: …", "Published 4 May 2023"), below the sentence that leads into a text. */
function labelledBelow(all: readonly string[], from: number, context: LineContext): HeadLine[] {
  const { wording } = context;
  return all.slice(from, from + LEAD_LINES).flatMap((text, index) => {
    const line = classify(text, from + index, context);
    const labelled = line.kind === "date" ? wording.dateLabels.test(line.text) : line.kind === "body" && line.body !== trimMarks(line.text);
    return labelled ? [line] : [];
  });
}

/** The lines of a block from its first line that is no label: a body's name that a heading runs on into belongs to the heading. */
function blockLines(block: readonly string[], from: number, context: LineContext, title: string | undefined): HeadLine[] {
  const lines = block.map((text, index) => classify(text, from + index, context));
  if (block.join(" ") === title) return lines.map(asHeading);
  return lines.map((line, index) => {
    const atDate = lines[index + 1]?.kind === "date" || lines[index - 1]?.kind === "date";
    const runsOn = line.kind === "body" && line.body === trimMarks(line.text) && !atDate && index > 0;
    return line.text === title || runsOn ? asHeading(line) : line;
  });
}

function asHeading({ line, text }: HeadLine): HeadLine {
  return { line, text, kind: "other" };
}

function tailLines(after: readonly string[], context: LineContext): HeadLine[] {
  const end = after.filter((line) => line.trim() !== "").slice(-TAIL_LINES);
  return end
    .filter((line) => line.length <= 200)
    .map((line, index) => classify(line, index, context))
    .filter((line) => line.kind === "date" || line.kind === "translation");
}
