import { remembering } from "../knowledge/remember.ts";
import type { DocSentence, Document } from "../records/document.ts";
import type { Mention } from "../records/mention.ts";
import type { Tag } from "../tag/index.ts";
import type { FoundDate } from "./dates.ts";
import type { Unit } from "./unit.ts";

/** Common words that stand in for a name while a sentence is tagged, so that unknown names do not wreck the tags around them. */
const STAND_IN: Record<string, string> = { person: "Alice", adjective: "Canadian", role: "minister", name: "Canada" };

interface Draft {
  start: number;
  end: number;
  word: string;
  mention?: Mention;
  when?: FoundDate["when"];
}

const normOf = remembering((text) => text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, " "));

/** The units of a sentence: `mentions` are its outermost ones in text order, `dates` its dates. */
export function unitsOf(
  doc: Document,
  sentence: DocSentence,
  mentions: readonly Mention[],
  dates: readonly FoundDate[],
  tag: (words: string[]) => Tag[],
): Unit[] {
  const drafts: Draft[] = [];
  const tokens = doc.tokens.slice(sentence.first, sentence.last);
  let m = 0;
  let d = 0;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as (typeof tokens)[number];
    while (mentions[m] && (mentions[m] as Mention).end <= token.start) m++;
    const mention = mentions[m];
    if (mention && mention.start <= token.start) {
      let j = i;
      while (j < tokens.length && (tokens[j]?.start ?? 0) < mention.end) j++;
      drafts.push({
        start: mention.start,
        end: mention.end,
        word: STAND_IN[mention.form === "adjective" || mention.form === "role" ? mention.form : mention.kind] ?? (STAND_IN.name as string),
        mention,
      });
      i = Math.max(j, i + 1);
      continue;
    }
    while (dates[d] && (dates[d] as FoundDate).last <= i) d++;
    const date = dates[d];
    if (date && date.first === i) {
      drafts.push({ start: token.start, end: tokens[date.last - 1]?.end ?? token.end, word: "Monday", when: date.when });
      i = date.last;
      continue;
    }
    const last = drafts[drafts.length - 1];
    // Hyphenated words are one unit ("long-standing", "co-operate"); names joined by hyphens stay apart ("X-Y").
    if (last && !last.mention && !last.when && last.end === token.start && token.kind !== "punct" && last.word.endsWith("-")) {
      last.word += token.text;
      last.end = token.end;
    } else if (
      last &&
      last.end === token.start &&
      /^[-‐‑]$/.test(token.text) &&
      !last.mention &&
      !last.when &&
      tokens[i + 1]?.start === token.end &&
      mentions[m]?.start !== token.end
    ) {
      last.word += "-";
      last.end = token.end;
    } else drafts.push({ start: token.start, end: token.end, word: token.text });
    i++;
  }
  const tags = tag(drafts.map((draft) => draft.word.replace(/’/g, "'")));
  return drafts.map((draft, i) => {
    const tagged = tags[i] as Tag;
    const text = doc.text.slice(draft.start, draft.end);
    const norm = normOf(text);
    const unit: Unit = {
      start: draft.start,
      end: draft.end,
      text,
      norm,
      lemma: draft.mention || draft.when ? norm : tagged.lemma,
      pos: tagged.pos,
    };
    if (draft.mention) {
      unit.mention = draft.mention;
      unit.pos = "MENTION";
    } else if (draft.when) {
      unit.when = draft.when;
      unit.pos = "DATE";
    }
    return unit;
  });
}
