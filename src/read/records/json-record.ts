import { decode } from "../decode.ts";
import { errorNote, infoNote, type Note, type Outcome, warningNote } from "../note.ts";
import type { Stated } from "../draft.ts";

/** What one line of JSON lines says: the text and the fields about it. */
export interface JsonRecord {
  text: string;
  id?: string;
  stated: Stated;
  encoding: string;
}

/** Fields that are read, each with what it is stated as. `issued` is another name of `date`. */
const FIELDS: Readonly<Record<string, keyof Stated>> = {
  url: "url",
  title: "title",
  date: "date",
  issued: "date",
  publisher: "publisher",
  language: "language",
};

/** A line's bytes to its record; what is wrong with a field is a note, what is wrong with the line refuses it. */
export function readJsonRecord(bytes: Uint8Array, encoding?: string): Outcome<JsonRecord> {
  const decoded = decode(bytes, { forced: encoding });
  if (decoded.value === undefined) return { notes: decoded.notes };
  const parsed = parseObject(decoded.value.text);
  if (typeof parsed === "string") return bad(decoded.notes, parsed);
  const { text } = parsed;
  if (typeof text !== "string" || text.trim() === "")
    return bad(decoded.notes, 'The line has no "text". Give the release\'s text as a string.');
  const notes: Note[] = [...decoded.notes];
  const stated: Stated = {};
  for (const [name, value] of Object.entries(parsed)) {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (field !== undefined && typeof value === "string" && value.trim() !== "") stated[field] ??= value;
    else if (field !== undefined && value !== null && value !== "")
      notes.push(warningNote("field-invalid", `"${name}" is not a string and was left out.`));
    else if (field === undefined && name !== "text" && name !== "id")
      notes.push(infoNote("field-unknown", `The field "${name.slice(0, 60)}" is not read.`));
  }
  const id = typeof parsed.id === "string" || typeof parsed.id === "number" ? String(parsed.id) : undefined;
  return { value: { text, stated, encoding: decoded.value.encoding, ...(id === undefined || id === "" ? {} : { id }) }, notes };
}

function parseObject(text: string): Record<string, unknown> | string {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
    return "The line is JSON but no object. Write one object a line, with id, url, title, date, publisher and text.";
  } catch (cause) {
    const reason = (cause as Error).message.slice(0, 160).replace(/[^\x20-\x7e]/g, "?");
    return `The line is not JSON (${reason}). Write one object a line.`;
  }
}

function bad(notes: Note[], message: string): Outcome<JsonRecord> {
  return { notes: [...notes, errorNote("jsonl-bad-line", message)] };
}
