import { z } from "zod";

/** Words of a language's dates and times: `data/lexicon/<language>/time.yaml`. */
export const TimeLexicon = z.strictObject({
  months: z.array(z.string()).length(12),
  monthAbbreviations: z.array(z.string()).length(12),
  /** Further spellings of a month, by its number. */
  monthVariants: z.record(z.string(), z.number().int().min(1).max(12)),
  /** From Sunday on. */
  weekdays: z.array(z.string()).length(7),
  /** Days from the issue date. */
  relativeDays: z.record(z.string(), z.number().int()),
  /** Phrases for the day of what has been told before. */
  sameDay: z.array(z.string()),
  /** What opens a sentence that goes on with the same day ("Later, …"). */
  thenceforth: z.array(z.string()),
  /** Parts of a day or year behind which "of" tells when ("the afternoon of 3 June", "the first half of 2024"). */
  parts: z.array(z.string()),
  past: z.array(z.string()),
  future: z.array(z.string()),
  approximate: z.array(z.string()),
  /** Minutes of a unit. */
  durationUnits: z.record(z.string(), z.number()),
  numbers: z.record(z.string(), z.number()),
  ordinals: z.record(z.string(), z.number().int()),
});
export type TimeLexicon = z.infer<typeof TimeLexicon>;
