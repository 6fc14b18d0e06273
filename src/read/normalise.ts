import { infoNote, type Note, warningNote } from "./note.ts";

/** Left-to-right and right-to-left marks, embeddings, overrides and isolates. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** C0 controls but tab and line feed, DEL, C1. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
/** Characters that show nothing and only cut words: soft hyphen, zero-width space and joins of words, byte order mark. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Spaces of another width; a reader sees a space. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/**
 * The text as it is kept: NFC, LF line ends, no control characters, no trailing spaces. Says what it took out.
 * Bidirectional controls stay, since a quotation must match what stands on the page; labels lose them (see oneLine).
 */
export function normaliseText(raw: string): { text: string; notes: Note[] } {
  const notes: Note[] = [];
  const count = (pattern: RegExp): number => raw.match(pattern)?.length ?? 0;
  const controls = count(CONTROLS);
  const surrogates = count(LONE_SURROGATE);
  const bidi = count(BIDI);
  if (controls > 0) notes.push(warningNote("control-characters", `${controls} control character(s) were taken out of the text.`));
  if (surrogates > 0)
    notes.push(
      warningNote(
        "lone-surrogates",
        `${surrogates} half character(s) (lone surrogates) stand as U+FFFD. Write the source anew from its original.`,
      ),
    );
  if (bidi > 0)
    notes.push(
      infoNote("bidi-controls", `${bidi} control(s) of writing direction stand in the text; names and titles are kept without them.`),
    );
  const text = raw
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(SPACES, " ")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
  return { text: text.trim(), notes };
}

/** A text to be shown as a label: on one line, without controls of any sort. */
export function oneLine(raw: string): string {
  return raw
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(BIDI, "")
    .replace(INVISIBLE, "")
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, " ")
    .normalize("NFC")
    .trim();
}
