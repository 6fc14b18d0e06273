/** Bounds on what is read, so that one bad input cannot take the run down. Each one met gives a finding that names it. */
export interface Limits {
  /** Bytes of one file that is read whole (everything but JSON lines). */
  fileBytes: number;
  /** Bytes of one line of JSON lines. */
  lineBytes: number;
  /** Bytes of standard input. */
  stdinBytes: number;
  /** UTF-16 code units of one release's text. */
  textLength: number;
  /** Bytes of one saved page. */
  htmlBytes: number;
  /** Depth of HTML elements up to which selectors are used; deeper pages are read by structure alone. */
  htmlDepth: number;
  pdfPages: number;
  /** Bytes that a PDF's compressed streams may unfold to. */
  pdfUnfolded: number;
  /** Milliseconds for one PDF. */
  pdfTime: number;
}

export const DEFAULT_LIMITS: Readonly<Limits> = Object.freeze({
  fileBytes: 50_000_000,
  lineBytes: 10_000_000,
  stdinBytes: 250_000_000,
  textLength: 400_000,
  htmlBytes: 10_000_000,
  htmlDepth: 400,
  pdfPages: 500,
  pdfUnfolded: 300_000_000,
  pdfTime: 60_000,
});
