import { formatByName, type SourceFormat } from "./source-formats.ts";

/** Files that are plainly none of the formats: what they are, by their first bytes. */
const FOREIGN: readonly { starts: readonly number[]; what: string; todo: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], what: "a ZIP, Word, Excel or OpenDocument file", todo: "Save its text as .txt or .html." },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Word or Excel file", todo: "Save its text as .txt or .html." },
  { starts: [0x1f, 0x8b], what: "gzip-compressed", todo: "Unpack it first (gunzip)." },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: "a PNG image", todo: "Give the text, not a picture of it." },
  { starts: [0xff, 0xd8, 0xff], what: "a JPEG image", todo: "Give the text, not a picture of it." },
  { starts: [0x47, 0x49, 0x46, 0x38], what: "a GIF image", todo: "Give the text, not a picture of it." },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: "an RTF file", todo: "Save its text as .txt or .html." },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], what: "a 7-Zip archive", todo: "Unpack it first." },
];

/** What a file is that no reader takes, with what to do; undefined where it may be one of the formats. */
export function foreignKind(head: Uint8Array): { what: string; todo: string } | undefined {
  return FOREIGN.find(({ starts }) => starts.every((byte, index) => head[index] === byte));
}

/**
 * The rule of type detection: content that can only be one thing decides (a PDF header, an HTML document),
 * then the extension, then the look of the first bytes, and plain text where nothing speaks against it.
 */
export function detectFormat(name: string, head: Uint8Array): SourceFormat {
  const named = formatByName(name);
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString("latin1").replaceAll("\0", "");
  if (/^[\s\xef\xbb\xbf]{0,64}%PDF-\d/.test(start)) return "pdf";
  const page =
    /^[\s\xef\xbb\xbf\xff\xfe]{0,64}(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(start);
  if (page) return "html";
  if (named !== undefined) return named;
  if (/^[\s\xef\xbb\xbf]{0,64}\{\s*"[^"\n]{1,40}"\s*:/.test(start)) return "jsonl";
  return looksLikeMarkup(start) ? "html" : "text";
}

/** Text that is a piece of a web page: several paragraph, line break or heading tags. */
export function looksLikeMarkup(text: string): boolean {
  return (text.slice(0, 20_000).match(/<(?:p|div|br|h[1-6]|li|table)\b[^<>]{0,300}>/gi)?.length ?? 0) >= 3;
}
