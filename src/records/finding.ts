import { z } from "zod";

/** Something a user should know about an input: data, not an exception. */
export const Finding = z.object({
  severity: z.enum(["error", "warning", "info"]),
  /** Stable, kebab-case: `pdf-encrypted`, `jsonl-bad-line`, `no-issue-date` … */
  code: z.string(),
  /** What is wrong and what to do. */
  message: z.string(),
  file: z.string().optional(),
  /** 1-based line of the file, where that says more than an offset. */
  line: z.number().int().positive().optional(),
  release: z.string().optional(),
  /** Code point offset in the release's text. */
  offset: z.number().int().nonnegative().optional(),
});
export type Finding = z.infer<typeof Finding>;
