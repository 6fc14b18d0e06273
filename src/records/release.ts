import { z } from "zod";

/** A press release as read: plain text plus what its page, its record or its own head says about it. */
export const Release = z.object({
  /** Stable, unique in a build, safe as a file name and in an IRI: `[A-Za-z0-9._-]{1,200}`. */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/),
  url: z.string().optional(),
  title: z.string().optional(),
  /** Publisher as named by the source; `key` where a publisher profile or table row matches. */
  publisher: z.object({ name: z.string(), key: z.string().optional(), of: z.string().optional() }).optional(),
  /** ISO 8601 calendar date. */
  issued: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  /** BCP 47, lower case. */
  language: z.string().default("en"),
  /** "provisional translation", "unofficial translation" … as a kebab-case state; absent where the text says nothing. */
  translation: z.enum(["provisional", "unofficial", "official", "tentative", "unspecified"]).optional(),
  /** IANA zone of the publisher; a time in the text without a zone is read in it, marked as inferred. */
  timeZone: z.string().optional(),
  /** The main text, NFC, LF line ends; all offsets count its code points. Written as `texts/<id>.txt`. */
  text: z.string(),
  source: z.object({
    /** As the user named it, relative to the input; never absolute. */
    name: z.string(),
    mediaType: z.string(),
    encoding: z.string(),
    bytes: z.number().int().nonnegative(),
    /** Of the input's bytes (of the line, for JSONL), lower-case hex. */
    sha256: z.string(),
  }),
});
export type Release = z.infer<typeof Release>;
