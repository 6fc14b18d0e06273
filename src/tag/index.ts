import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Universal part of speech and lemma of one word in its sentence. */
export interface Tag {
  pos: string;
  lemma: string;
}

// Without sentence boundaries: what is tagged is one sentence.
const nlp = winkNLP(model, ["pos"]);

/** Tags one sentence given as words; words that the tagger splits take the tag of their first part. */
export function tagWords(words: readonly string[]): Tag[] {
  const tokens = nlp.readDoc(words.join(" ")).tokens();
  const tags = tokens.out(nlp.its.pos) as string[];
  const lemmas = tokens.out(nlp.its.lemma as unknown as typeof nlp.its.value) as string[];
  // As many tags as words: the tagger has split none.
  if (tags.length === words.length) return words.map((word, i) => ({ pos: tags[i] as string, lemma: (lemmas[i] ?? word).toLowerCase() }));
  const values = tokens.out(nlp.its.value) as string[];
  const out: Tag[] = [];
  let at = 0;
  for (const word of words) {
    out.push({ pos: tags[at] ?? "X", lemma: (lemmas[at] ?? word).toLowerCase() });
    // The tagger drops no characters: parts of a word it split add up to the word again.
    for (let length = 0; length < word.length && at < values.length; at++) length += (values[at] as string).length;
  }
  return out;
}
