import { isNearlyUtf8, looksWestern, utf16WithoutMark } from "./encoding-signs.ts";
import { japaneseEncoding } from "./japanese.ts";
import { infoNote, type Note, type Outcome, refused, warningNote } from "./note.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export interface Decoded {
  text: string;
  /** Name of the encoding as the Encoding Standard writes it, lower case. */
  encoding: string;
}

export interface EncodingHints {
  /** Chosen by the user: nothing else is tried, and only a byte order mark is surer. */
  forced?: string | undefined;
  /** Declared by the page itself. */
  declared?: string | undefined;
}

/** Labels in use that the Encoding Standard does not list. */
const OTHER_LABELS: Readonly<Record<string, string>> = { cp932: "shift_jis", eucjp: "euc-jp", cp51932: "euc-jp", utf8mb4: "utf-8" };

const FORCE = "Say which it is with --encoding.";

/** The name that a label stands for, undefined where there is no such encoding. */
export function encodingName(label: string): string | undefined {
  const known = OTHER_LABELS[label.trim().toLowerCase()] ?? label;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return undefined; // RangeError is how TextDecoder says "unknown label"
  }
}

/**
 * Bytes to text: byte order mark, then the user's or the page's word, then strict UTF-8, then UTF-16 without mark, then
 * Japanese encodings, then windows-1252. What is guessed is marked with a warning; what could be several is refused.
 */
export function decode(bytes: Uint8Array, hints: EncodingHints = {}): Outcome<Decoded> {
  if (isUtf32(bytes)) return refused("encoding-unsupported", "The text is UTF-32. Save it as UTF-8.");
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return lenient(bytes, marked);
  if (hints.forced !== undefined) return forced(bytes, hints.forced);
  const japanese = bytes.includes(0x1b) ? japaneseEncoding(bytes) : undefined;
  if (japanese === "iso-2022-jp") return guessed(bytes, japanese);
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== undefined) return { value: { text: utf8, encoding: "utf-8" }, notes: contradiction(hints.declared, bytes) };
  const notes: Note[] = [];
  if (hints.declared !== undefined) {
    const name = encodingName(hints.declared);
    const text = name === undefined || name === "utf-8" ? undefined : strict(bytes, name);
    if (name !== undefined && text !== undefined) return { value: { text, encoding: name }, notes };
    notes.push(
      warningNote(
        "encoding-declared-wrong",
        `The page declares the encoding "${hints.declared.slice(0, 40)}", but its bytes are not in it. ${FORCE}`,
      ),
    );
  }
  const found = guess(bytes);
  const all = [...notes, ...found.notes];
  return found.value === undefined ? { notes: all } : { value: found.value, notes: all };
}

function guess(bytes: Uint8Array): Outcome<Decoded> {
  const wide = utf16WithoutMark(bytes);
  if (wide !== undefined) return guessed(bytes, wide);
  if (bytes.includes(0))
    return refused("binary-file", "The file is binary, not text. Give the release as text, Markdown, HTML, PDF or JSON lines.");
  if (isNearlyUtf8(bytes)) return lenient(bytes, "utf-8");
  const japanese = japaneseEncoding(bytes);
  if (japanese === "unclear") return refused("encoding-unclear", `The bytes read as Japanese in more than one encoding. ${FORCE}`);
  if (japanese !== undefined) return guessed(bytes, japanese);
  if (looksWestern(bytes)) return guessed(bytes, "windows-1252");
  return refused("encoding-unknown", `The bytes are neither UTF-8 nor UTF-16 nor windows-1252. ${FORCE}`);
}

function forced(bytes: Uint8Array, label: string): Outcome<Decoded> {
  const name = encodingName(label);
  return name === undefined
    ? refused("encoding-unknown", `There is no encoding "${label}". Use a name such as utf-8, windows-1252 or shift_jis.`)
    : lenient(bytes, name);
}

function guessed(bytes: Uint8Array, name: string): Outcome<Decoded> {
  const text = strict(bytes, name);
  if (text === undefined) return refused("encoding-unknown", `The bytes look like ${name} but are not valid in it. ${FORCE}`);
  return {
    value: { text, encoding: name },
    notes: [
      warningNote("encoding-guessed", `The encoding was guessed as ${name}. If letters look wrong, say which it is with --encoding.`),
    ],
  };
}

/** Decodes with replacement characters where the bytes are broken, and says so. */
function lenient(bytes: Uint8Array, name: string): Outcome<Decoded> {
  const text = strict(bytes, name);
  if (text !== undefined) return { value: { text, encoding: name }, notes: [] };
  const repaired = new TextDecoder(name).decode(bytes);
  const broken = repaired.split("\ufffd").length - 1;
  const message = `The text has ${broken} place(s) that are not valid ${name}, the first at character ${repaired.indexOf("\ufffd")}; each stands as U+FFFD. Save the file again, or name its encoding with --encoding.`;
  return { value: { text: repaired, encoding: name }, notes: [warningNote("encoding-broken", message)] };
}

function strict(bytes: Uint8Array, name: string): string | undefined {
  if (name === "windows-1252") return decodeWindows1252(bytes);
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // invalid in this encoding: the caller tries the next
  }
}

function contradiction(declared: string | undefined, bytes: Uint8Array): Note[] {
  const name = declared === undefined ? "utf-8" : encodingName(declared);
  if (name === "utf-8" || bytes.every((byte) => byte < 0x80)) return [];
  return [infoNote("encoding-declared-wrong", `The page declares "${declared?.slice(0, 40)}", but its bytes are UTF-8 and were read so.`)];
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff);
}
