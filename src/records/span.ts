import { z } from "zod";

/** A half-open range of a release's text, counted in Unicode code points (as Web Annotation selectors count). */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** Where a record comes from: the quoted range, the numbered item it stands in, and the rule that read it. */
export const Evidence = Span.extend({
  /** `text.slice(start, end)` by code points, always. */
  exact: z.string(),
  /** 0-based index into the release's sentences. */
  sentence: z.number().int().nonnegative(),
  /** The number or letter of the list item that the range stands in ("4"), where the release numbers its items. */
  item: z.string().optional(),
  /** Id of the frame or rule that read it. */
  rule: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;
