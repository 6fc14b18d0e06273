import type { PublisherProfile } from "../knowledge/publishers.ts";
import type { Release } from "../records/release.ts";
import { stateTimeZone } from "./time-zone.ts";
import type { Draft, Stated } from "./draft.ts";
import { parseDateField } from "./head/dates.ts";
import { type Head, readHead } from "./head/head.ts";
import { languageOf } from "./head/language.ts";
import type { Wording } from "./head/wording.ts";
import { normaliseText, oneLine } from "./normalise.ts";
import { infoNote, type Note, type Outcome, refused, warningNote } from "./note.ts";
import { countryOfHost, foldName, type PublisherIndex } from "./publisher-index.ts";

/** What a release is put together with: the knowledge of publishers and wordings. */
export interface AssembleContext {
  index: PublisherIndex;
  wordings: readonly Wording[];
  /** Lower-case state name → key of countries.csv; says whose publisher an unknown one is. */
  states: ReadonlyMap<string, string>;
  /** Key of countries.csv → IANA zone, the default of its publishers. */
  timeZones: ReadonlyMap<string, string>;
  textLength: number;
}

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

function publisherOf(
  stated: Stated,
  head: Head,
  profile: PublisherProfile | undefined,
  url: string | undefined,
  context: AssembleContext,
): Release["publisher"] {
  const name =
    stated.publisher ??
    (profile !== undefined && context.index.byUrl(url) === profile ? profile.name : fuller(head.publisher, stated.site));
  if (name === undefined) return undefined;
  if (profile !== undefined) return { name, key: profile.organization ?? profile.id, of: profile.of };
  const of = stateIn([name, ...head.letterhead], context.states) ?? stateOfHost(url, context);
  return { name, ...(of === undefined ? {} : { of }) };
}

function stateOfHost(url: string | undefined, { wordings, states }: AssembleContext): string | undefined {
  const key = countryOfHost(
    url,
    wordings.map((wording) => wording.source),
  );
  return key !== undefined && (states.size === 0 || [...states.values()].includes(key)) ? key : undefined;
}

/** The head's name of the publisher, or the site's where that goes on where the head's ends ("Ministry of X" – "Ministry of X, Y"). */
function fuller(inHead: string | undefined, site: string | undefined): string | undefined {
  return inHead === undefined || site?.toLowerCase().startsWith(inHead.toLowerCase()) ? (site ?? inHead) : inHead;
}

/** The one state that the lines name; none where they name several. */
function stateIn(lines: readonly string[], states: ReadonlyMap<string, string>): string | undefined {
  const keys = new Set<string>();
  for (const line of lines) {
    const words = foldName(line).split(" ");
    for (let from = 0; from < words.length; ) {
      const to = [6, 5, 4, 3, 2, 1].find((count) => from + count <= words.length && states.has(words.slice(from, from + count).join(" ")));
      if (to !== undefined) keys.add(states.get(words.slice(from, from + to).join(" ")) ?? "");
      from += to ?? 1;
    }
  }
  return keys.size === 1 ? [...keys][0] : undefined;
}

function issuedOn(
  stated: Stated,
  head: Head,
  profile: PublisherProfile | undefined,
  url: string | undefined,
  context: AssembleContext,
  notes: Note[],
): string | undefined {
  const read = (value: string | undefined): string | undefined =>
    value === undefined ? undefined : parseDateField(value, context.wordings, profile?.dateOrder, profile?.timeZone);
  const date = read(stated.date);
  if (stated.date !== undefined && date === undefined)
    notes.push(
      warningNote(
        "date-invalid",
        `The stated date "${stated.date.slice(0, 40)}" is no calendar date that can be read for certain. Write it as 2025-04-08.`,
      ),
    );
  const found = date ?? head.issued ?? read(stated.pageDate);
  if (found !== undefined) return found;
  const inAddress = /\/((?:19|20)\d{2})\/(\d{2})\/(\d{2})\//.exec(url ?? "");
  const fromAddress = inAddress === null ? undefined : read(inAddress.slice(1, 4).join("-"));
  if (fromAddress !== undefined) {
    notes.push(infoNote("issue-date-from-url", "The issue date was read from the address, since nothing else gives one."));
    return fromAddress;
  }
  const why =
    head.unclearDate === "order"
      ? " The date in its head could be two different days."
      : head.unclearDate === "year"
        ? " The dateline has no year."
        : "";
  notes.push(infoNote("no-issue-date", `No issue date was found in the text or beside it.${why} Dates without a year stay unresolved.`));
  return undefined;
}

function languageIn(text: string, stated: Stated, profile: PublisherProfile | undefined, context: AssembleContext, notes: Note[]): string {
  const found = languageOf(text, context.wordings);
  const declared = /^[a-z]{2,3}(?=-|_|$)/i.exec(stated.language ?? "")?.[0].toLowerCase();
  if (found === "und") {
    const contradicts = context.wordings.some((wording) => declared === wording.source.language);
    notes.push(warningNote("language-unknown", "The text is in none of the languages that can be read; little will be found in it."));
    return contradicts ? "und" : (declared ?? "und");
  }
  return found ?? declared ?? profile?.language ?? context.wordings[0]?.source.language ?? "en";
}
