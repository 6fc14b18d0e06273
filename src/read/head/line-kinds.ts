import type { Release } from "../../records/release.ts";
import { bodyName, placeLike } from "./body-names.ts";
import { type DateLine, readDateLine, trimMarks } from "./date-line.ts";
import type { DateOrder } from "./dates.ts";
import { translationOf } from "./translation.ts";
import type { OwnPatterns, Wording } from "./wording.ts";

/** What one line at the head of a release is. */
export interface HeadLine {
  /** Index into the text's lines. */
  line: number;
  text: string;
  kind: "paper" | "translation" | "date" | "body" | "letterhead" | "other";
  date?: DateLine;
  /** The publishing body it names. */
  body?: string;
  translation?: Release["translation"];
}

export interface LineContext {
  wording: Wording;
  own: OwnPatterns;
  order: DateOrder;
  /** Whether a line is a name of a known publisher. */
  isPublisher: (line: string) => boolean;
  /** What lines were found to be: the head is looked at line by line, then block by block. */
  seen: Map<string, LineKind>;
}

type LineKind = Omit<HeadLine, "line">;

/** Says what a line is. */
export function classify(raw: string, line: number, context: LineContext): HeadLine {
  const text = raw.trim();
  let kind = context.seen.get(text);
  if (kind === undefined) context.seen.set(text, (kind = kindOf(text, context)));
  return { line, ...kind };
}

/** Order matters: a line may name a body and a date, or a paper and a translation state. */
function kindOf(text: string, context: LineContext): LineKind {
  const { wording } = context;
  const bare = trimMarks(text);
  const translation = translationOf(text, [...context.own.translation, ...wording.translation]);
  if (translation !== undefined) return { text, kind: "translation", translation };
  const labelled = wording.bodyLabels
    .map((pattern) => pattern.exec(bare)?.[1]?.trim())
    .find((name) => name !== undefined && (context.isPublisher(name) || bodyName(name, wording) !== undefined));
  if (labelled !== undefined) return { text, kind: "body", body: labelled };
  if (context.isPublisher(bare)) return { text, kind: "body", body: bare };
  const isRest = (rest: string): boolean =>
    context.isPublisher(rest) || isPaper(rest, context) || bodyName(rest, wording) !== undefined || placeLike(rest, wording);
  const date = readDateLine(text, wording, context.order, isRest);
  if (date !== undefined) {
    const body = date.rest.find((part) => context.isPublisher(part) || bodyName(part, wording) !== undefined);
    return { text, kind: "date", date, ...(body === undefined ? {} : { body }) };
  }
  if (isPaper(text, context)) return { text, kind: "paper" };
  const body = bodyName(bare, wording);
  if (body !== undefined) return { text, kind: "body", body };
  return { text, kind: placeLike(bare, wording) && wording.letterheads.test(bare) ? "letterhead" : "other" };
}

function isPaper(text: string, { wording, own }: LineContext): boolean {
  return text.length <= 120 && (own.head.some((pattern) => pattern.test(text)) || wording.paper.some((pattern) => pattern.test(text)));
}
