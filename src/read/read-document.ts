import type { AssembleContext } from "./assemble-context.ts";
import { decode } from "./decode.ts";
import { foreignKind } from "./detect-format.ts";
import type { Draft } from "./draft.ts";
import type { Limits } from "./limits.ts";
import { looksLikeMarkdown, plainMarkdown, splitFrontMatter } from "./markdown.ts";
import { type Outcome, refused } from "./note.ts";
import { readPage } from "./page/read-page.ts";
import { readPdf } from "./pdf.ts";
import type { SourceFormat } from "./source-formats.ts";

/** The bytes of one file as a draft, read in its format. */
export async function readDocument(
  bytes: Buffer,
  format: SourceFormat,
  context: AssembleContext & { limits: Limits; encoding?: string },
): Promise<Outcome<Draft>> {
  if (bytes.length === 0) return refused("file-empty", "The file is empty. Get it again, or take it out of the input.");
  if (format === "pdf") return readPdfDraft(bytes, context.limits);
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) return refused("binary-file", `The file is ${foreign.what}, not text. ${foreign.todo}`);
  if (format === "html" && bytes.length > context.limits.htmlBytes)
    return refused("file-too-big", `The page has more than ${context.limits.htmlBytes} bytes. Give the release alone, or its text.`);
  const declared = format === "html" ? declaredEncoding(bytes) : undefined;
  const decoded = decode(bytes, { forced: context.encoding, declared });
  if (decoded.value === undefined) return { notes: decoded.notes };
  const { text, encoding } = decoded.value;
  if (looksBinary(text))
    return refused("binary-file", "The file is binary, not text. Give the release as text, Markdown, HTML, PDF or JSON lines.");
  const read =
    format === "html" ? readHtml(text, context) : { value: format === "markdown" ? readMarkdown(text) : readText(text), notes: [] };
  const notes = [...decoded.notes, ...read.notes];
  return read.value === undefined ? { notes } : { value: { ...read.value, encoding }, notes };
}

async function readPdfDraft(bytes: Buffer, limits: Limits): Promise<Outcome<Draft>> {
  const read = await readPdf(bytes, limits);
  return read.value === undefined
    ? { notes: read.notes }
    : { value: { text: read.value, encoding: "pdf-text-layer", stated: {} }, notes: read.notes };
}

function readHtml(html: string, context: AssembleContext & { limits: Limits }): Outcome<Omit<Draft, "encoding">> {
  const [wording] = context.wordings;
  if (wording === undefined) throw new Error("No wording of release heads was given.");
  const page = readPage(html, { wording, profileAt: (url) => context.index.byUrl(url), depth: context.limits.htmlDepth });
  if (page.value === undefined || page.value.text.trim() !== "") return page;
  return {
    notes: [
      ...page.notes,
      ...refused("html-no-text", "The page has no text outside its navigation. Save it after it has loaded in full, or give the text.")
        .notes,
    ],
  };
}

function readMarkdown(source: string): Omit<Draft, "encoding"> {
  const { body, stated } = splitFrontMatter(source);
  const heading = /^ {0,3}#\s+(.+?)(?:\s+#+)?\s*$/m.exec(body)?.[1];
  return { text: plainMarkdown(body), stated: { ...(heading === undefined ? {} : { title: plainMarkdown(heading) }), ...stated } };
}

function readText(text: string): Omit<Draft, "encoding"> {
  return { text: looksLikeMarkdown(text) ? plainMarkdown(text) : text, stated: {} };
}

/** The encoding that a page's own first lines declare. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString("latin1");
  return (
    /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1] ??
    /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(start)?.[1]
  );
}

function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 0.1 * sample.length;
}
