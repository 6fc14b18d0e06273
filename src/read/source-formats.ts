/** The kinds of input, as data: how each is told by its name, and what it is called in the records. */
export const sourceFormats = [
  { id: "text", label: "Plain text", extensions: [".txt", ".text"], mediaType: "text/plain", reader: "The text as it stands." },
  {
    id: "markdown",
    label: "Markdown",
    extensions: [".md", ".markdown"],
    mediaType: "text/markdown",
    reader: "Emphasis, links and escapes taken off; front matter read as metadata.",
  },
  {
    id: "html",
    label: "Saved web page",
    extensions: [".html", ".htm", ".xhtml"],
    mediaType: "text/html",
    reader: "Main text without navigation; the page's metadata.",
  },
  { id: "pdf", label: "PDF", extensions: [".pdf"], mediaType: "application/pdf", reader: "The text layer, page by page." },
  {
    id: "jsonl",
    label: "JSON lines",
    extensions: [".jsonl", ".ndjson"],
    mediaType: "application/x-ndjson",
    reader: "One release a line: id, url, title, date, publisher, language, text.",
  },
] as const;

export type SourceFormat = (typeof sourceFormats)[number]["id"];

/** The format that a file name's extension stands for, whatever its case. */
export function formatByName(name: string): SourceFormat | undefined {
  const lower = name.toLowerCase();
  return sourceFormats.find((format) => format.extensions.some((extension) => lower.endsWith(extension)))?.id;
}

/** The media type written into a release's source record. */
export function mediaTypeOf(id: SourceFormat): string {
  return sourceFormats.find((format) => format.id === id)?.mediaType ?? "application/octet-stream";
}
