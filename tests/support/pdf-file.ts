import { deflateSync } from "node:zlib";

/** What a made-up PDF should hold. */
export interface PdfParts {
  /** Pages, each a list of lines; an empty page has no text layer. */
  pages: readonly (readonly string[])[];
  /** Add an encryption dictionary that no reader has the key of. */
  encrypted?: boolean;
  /** Write the lines in a Japanese font with a predefined character map. */
  japanese?: boolean;
  /** Compress the pages' content. */
  compressed?: boolean;
}

/** A small valid PDF written by hand: one Type 1 font, one content stream a page, cross-reference table and trailer. */
export function pdfFile({ pages, encrypted = false, japanese = false, compressed = false }: PdfParts): Buffer {
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  objects.push("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push(
    japanese ? japaneseFont(4 + 2 * pages.length) : "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  );
  pages.forEach((lines, index) => {
    const plain = contentOf(lines, japanese);
    const stream = compressed ? deflateSync(Buffer.from(plain, "latin1")).toString("latin1") : plain;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
    );
    objects.push(
      `<< /Length ${Buffer.byteLength(stream, "latin1")}${compressed ? " /Filter /FlateDecode" : ""} >>\nstream\n${stream}\nendstream`,
    );
  });
  if (japanese)
    objects.push(
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>",
    );
  const extra = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >> /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`
    : "";
  return assembled(objects, extra);
}

function japaneseFont(descendant: number): string {
  return `<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /90ms-RKSJ-H /DescendantFonts [${descendant} 0 R] >>`;
}

function contentOf(lines: readonly string[], japanese: boolean): string {
  if (lines.length === 0) return "0 0 m 100 100 l S";
  const shown = lines.map((line) => (japanese ? `<${line}> Tj` : `(${line.replace(/[\\()]/g, "\\$&")}) Tj`));
  return `BT /F1 11 Tf 14 TL 60 780 Td ${shown.join(" T* ")} ET`;
}

function assembled(objects: readonly string[], extra: string): Buffer {
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${extra} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
