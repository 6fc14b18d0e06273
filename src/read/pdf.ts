import type { Limits } from "./limits.ts";
import { errorNote, infoNote, type Note, type Outcome, refused, warningNote } from "./note.ts";
import { unfoldsBeyond } from "./pdf-size.ts";
import { pageText, type PdfItem, withoutPageNumbers } from "./pdf-lines.ts";

/** What is used of a PDF document; the library stays behind this file. */
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<{ getTextContent(): Promise<{ items: readonly object[] }> }>;
  loadingTask: { destroy(): Promise<void> };
}

/** The text layer of a PDF, page after page. A document that is cut off, locked or only pictures is refused, never half read. */
export async function readPdf(bytes: Uint8Array, limits: Pick<Limits, "pdfPages" | "pdfTime" | "pdfUnfolded">): Promise<Outcome<string>> {
  const tail = Buffer.from(bytes.subarray(-2048)).toString("latin1");
  if (!tail.includes("%%EOF")) return refused("pdf-truncated", "The PDF has no end mark: it is cut off. Get the whole file again.");
  if (unfoldsBeyond(bytes, limits.pdfUnfolded)) {
    return refused("pdf-too-big", `The PDF unfolds to more than ${limits.pdfUnfolded} bytes. Save it without pictures, or give the text.`);
  }
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Outcome<string>>((resolve) => {
    timer = setTimeout(
      () => resolve(refused("pdf-too-slow", `The PDF took more than ${limits.pdfTime / 1000} s. Save its text as .txt.`)),
      limits.pdfTime,
    );
  });
  try {
    return await Promise.race([extract(bytes, limits.pdfPages), tooLong]);
  } catch (cause) {
    return { notes: [pdfProblem(cause)] };
  } finally {
    clearTimeout(timer);
  }
}

async function extract(bytes: Uint8Array, mostPages: number): Promise<Outcome<string>> {
  const { getDocumentProxy } = await import("unpdf");
  // a copy, since the library takes the buffer over; no worker, no fonts and maps from the network, no code from the file
  const options = {
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
    enableXfa: false,
  };
  const document = (await getDocumentProxy(new Uint8Array(bytes), options)) as unknown as PdfDocument;
  try {
    if (document.numPages > mostPages)
      return refused("pdf-too-long", `The PDF has ${document.numPages} pages, more than ${mostPages}. Give the release alone.`);
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(pageText(items.filter((item): item is PdfItem => "str" in item)));
    }
    return fromPages(pages);
  } finally {
    await document.loadingTask.destroy();
  }
}

function fromPages(pages: readonly string[]): Outcome<string> {
  const empty = pages.flatMap((page, index) => (page.trim() === "" ? [index + 1] : []));
  if (empty.length === pages.length) {
    return refused(
      "pdf-no-text",
      "The PDF has no text layer that can be read: it is scanned, or its letters are in a font without a map. Run text recognition on it, or give the text.",
    );
  }
  if (isGarbled(pages.join(""))) {
    return refused(
      "pdf-garbled",
      "The PDF's letters stand in a font whose map is not in the file, so its text cannot be read. Save it with fonts embedded, or give the text.",
    );
  }
  const notes: Note[] = [];
  if (empty.length > 0)
    notes.push(
      warningNote("pdf-page-without-text", `No text could be read on page(s) ${empty.slice(0, 20).join(", ")}. Compare with the original.`),
    );
  const { text, removed } = withoutPageNumbers(pages);
  if (removed > 0) notes.push(infoNote("pdf-page-numbers", `${removed} page number(s) were left out of the text.`));
  return { value: text, notes };
}

/** Codes instead of letters: what comes out where a font's predefined character map is missing. */
function isGarbled(text: string): boolean {
  const codes = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return codes > 0.03 * text.replace(/\s/g, "").length;
}

function pdfProblem(cause: unknown): Note {
  const name = cause instanceof Error ? cause.name : "";
  if (name === "PasswordException") return errorNote("pdf-encrypted", "The PDF is locked with a password. Save an unlocked copy.");
  const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 160);
  return errorNote("pdf-invalid", `The PDF is damaged (${reason}). Get the file again, or give the text.`);
}
