import type { PublisherProfile } from "../knowledge/publishers.ts";
import type { Release } from "../records/release.ts";
import type { AssembleContext } from "./assemble-context.ts";
import { issuedOn } from "./issue-date.ts";
import { publisherOf } from "./name-publisher.ts";
import { stateTimeZone } from "./time-zone.ts";
import type { Draft, Stated } from "./draft.ts";
import { type Head, readHead } from "./head/head.ts";
import { languageOf } from "./head/language.ts";
import { normaliseText, oneLine } from "./normalise.ts";
import { infoNote, type Note, type Outcome, refused, warningNote } from "./note.ts";

/** A release without the fields that its source gives it. */
export type ReadRelease = Omit<Release, "id" | "source">;

/** Draft to release: the text normalised, metadata from what is stated, then from the head. What is missing is absent and noted. */
export function assemble(draft: Draft, context: AssembleContext): Outcome<ReadRelease> {
  if (draft.text.length > context.textLength)
    return refused(
      "text-too-long",
      `The text has ${draft.text.length} characters, more than ${context.textLength}. Split it into releases, one a file or a line.`,
    );
  const { text, notes } = normaliseText(draft.text);
  if (!/[\p{L}\p{N}]/u.test(text))
    return { notes: [...notes, ...refused("text-empty", "There is no text in it. Give the release's text.").notes] };
  const [wording] = context.wordings;
  if (wording === undefined) throw new Error("No wording of release heads was given.");
  const stated = cleaned(draft.stated);
  const url = stated.url === undefined ? undefined : webAddress(stated.url);
  if (stated.url !== undefined && url === undefined)
    notes.push(warningNote("url-invalid", "The address is no web address (http or https) and was left out."));

  const known = context.index.byUrl(url) ?? context.index.byName(stated.publisher) ?? context.index.byName(stated.site);
  const headOf = (profile: PublisherProfile | undefined): Head =>
    readHead(text, wording, { profile, title: stated.title, isPublisher: (line) => context.index.isName(line) });
  const first = headOf(known);
  const profile = known ?? context.index.byName(first.publisher);
  // a publisher that only the head names brings its own way of writing heads and dates
  const head = profile === known ? first : headOf(profile);
  const publisher = publisherOf(stated, head, profile, url, context);
  const issued = issuedOn(stated, head, profile, url, context, notes);
  const title = head.title === undefined ? undefined : oneLine(head.title);
  if (title === undefined) notes.push(infoNote("no-title", "No title was found in the text or beside it."));
  if (publisher === undefined) notes.push(infoNote("no-publisher", "No publisher was found in the text or beside it."));
  return {
    value: {
      text,
      language: languageIn(text, stated, profile, context, notes),
      ...(url === undefined ? {} : { url }),
      ...(title === undefined || title === "" ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(issued === undefined ? {} : { issued }),
      ...(head.translation === undefined ? {} : { translation: head.translation }),
      ...zoned(profile?.timeZone ?? stateTimeZone(publisher?.of, context.timeZones)),
    },
    notes,
  };
}

function zoned(timeZone: string | undefined): { timeZone?: string } {
  return timeZone === undefined ? {} : { timeZone };
}

function cleaned(stated: Stated): Stated {
  return Object.fromEntries(
    Object.entries(stated)
      .map(([field, value]) => [field, oneLine(value).slice(0, 2000)])
      .filter(([, value]) => value !== ""),
  );
}

function webAddress(raw: string): string | undefined {
  if (!/^https?:\/\//i.test(raw) || !URL.canParse(raw)) return undefined;
  const { href, username } = new URL(raw);
  return username === "" && href.length <= 2000 ? href : undefined;
}

function languageIn(text: string, stated: Stated, profile: PublisherProfile | undefined, context: AssembleContext, notes: Note[]): string {
  const found = languageOf(text, context.wordings);
  const declared = /^[a-z]{2,3}(?=-|_|$)/i.exec(stated.language ?? "")?.[0].toLowerCase();
  const readable = (language: string | undefined): boolean => context.wordings.some((wording) => language === wording.source.language);
  if (found !== undefined && !readable(found)) {
    notes.push(warningNote("language-unknown", "The text is in none of the languages that can be read; little will be found in it."));
    return found === "und" && !readable(declared) ? (declared ?? "und") : found;
  }
  return found ?? declared ?? profile?.language ?? context.wordings[0]?.source.language ?? "en";
}
