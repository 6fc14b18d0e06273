import { z } from "zod";
import { loadYaml } from "../yaml.ts";

/** How a language's writing marks sentence ends and page furniture: `data/lexicon/<language>/segment.yaml`. */
export const SegmentLexicon = z.strictObject({
  abbreviations: z.array(z.string().min(1)),
  maybeFinal: z.array(z.string().min(1)),
  starters: z.array(z.string().min(1)),
  /** State abbreviations, without the last stop, that stand before titles. */
  stateAbbreviations: z.array(z.string().min(1)),
  /** Starters that are titles: behind a state's abbreviation the sentence goes on. */
  titleStarters: z.array(z.string().min(1)),
  joiners: z.array(z.string().min(1)),
  /** Regular expressions (flag u), each matched against a whole trimmed line. */
  boilerplate: z.array(z.string().min(1)),
});
export type SegmentLexicon = z.infer<typeof SegmentLexicon>;

/** Reads a language's segmentation wording. */
export function loadSegmentLexicon(dirs: readonly string[], language = "en"): SegmentLexicon {
  return loadYaml(dirs, `lexicon/${language}/segment.yaml`, SegmentLexicon);
}
