import type { PublisherProfile } from "../knowledge/publishers.ts";
import type { AssembleContext } from "./assemble-context.ts";
import type { Stated } from "./draft.ts";
import { parseDateField } from "./head/dates.ts";
import type { Head } from "./head/head.ts";
import { infoNote, type Note, warningNote } from "./note.ts";

/** The issue date: stated, else in the head, else in the page's metadata, else in its address; what is missing or unclear is noted. */
export function issuedOn(
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
