import type { SegmentLexicon } from "../knowledge/lexicon/segment.ts";
import type { DocSentence, Document, Token } from "../records/document.ts";
import type { Release } from "../records/release.ts";
import { blocksOf } from "./blocks.ts";
import { linesOf } from "./lines.ts";
import { Roles } from "./roles.ts";
import { SentenceRules, sentenceSpans } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

/** Compiles a segmenter from a language's lexicon; the result is a pure function of a release. */
export function segmenter(lexicon: SegmentLexicon, language = "en"): (release: Release) => Document {
  const rules = new SentenceRules(lexicon, language);
  const joiners = new Set(lexicon.joiners);
  const boilerplate = lexicon.boilerplate.map((source) => new RegExp(source, "u"));
  const dotted = new Set([...lexicon.abbreviations, ...lexicon.maybeFinal]);
  return (release) => {
    const { text } = release;
    const roles = new Roles(release.title, release.publisher?.name, boilerplate);
    const sentences: DocSentence[] = [];
    const tokens: Token[] = [];
    let outer: string | undefined;
    let bodySeen = false;
    blocksOf(linesOf(text), joiners).forEach((block, paragraph) => {
      const words = text.slice(block.start, block.end);
      const role = roles.of(words, block, bodySeen);
      if (role === "body") bodySeen = true;
      // A plain paragraph under a numbered one still belongs to that item; a heading ends it.
      if (block.marker) outer = block.marker;
      else if (role === "heading") outer = undefined;
      for (const span of sentenceSpans(words, rules)) {
        const index = sentences.length;
        const first = tokens.length;
        // Not spread: a sentence may have more tokens than a call takes arguments.
        for (const token of tokensOf(text, block.start + span.start, block.start + span.end, index, dotted)) tokens.push(token);
        const sentence: DocSentence = {
          index,
          role,
          paragraph,
          first,
          last: tokens.length,
          start: block.start + span.start,
          end: block.start + span.end,
        };
        if (outer !== undefined && /^[\p{L}\p{N}]+$/u.test(outer)) sentence.item = outer;
        sentences.push(sentence);
      }
    });
    return { release, text, sentences, tokens };
  };
}
