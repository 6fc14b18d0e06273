import { loadYaml } from "../yaml.ts";
import { ActLexicon } from "./acts.ts";
import { EventLexicon } from "./events.ts";
import { GrammarLexicon } from "./grammar.ts";
import { RelationLexicon } from "./relations.ts";
import { loadSegmentLexicon, type SegmentLexicon } from "./segment.ts";
import { TimeLexicon } from "./time.ts";

/** The wording of one language: `data/lexicon/<language>/`. */
export interface LanguageLexicon {
  language: string;
  segment: SegmentLexicon;
  grammar: GrammarLexicon;
  time: TimeLexicon;
  acts: ActLexicon;
  events: EventLexicon;
  relations: RelationLexicon;
}

/** Reads and checks a language's wording from all folders that have some of it, later ones adding to and overruling earlier. */
export function loadLanguage(dirs: readonly string[], language = "en"): LanguageLexicon {
  const at = `lexicon/${language}`;
  return {
    language,
    segment: loadSegmentLexicon(dirs, language),
    grammar: loadYaml(dirs, `${at}/grammar.yaml`, GrammarLexicon),
    time: loadYaml(dirs, `${at}/time.yaml`, TimeLexicon),
    acts: loadYaml(dirs, `${at}/frames/acts.yaml`, ActLexicon),
    events: loadYaml(dirs, `${at}/frames/events.yaml`, EventLexicon),
    relations: loadYaml(dirs, `${at}/frames/relations.yaml`, RelationLexicon),
  };
}
