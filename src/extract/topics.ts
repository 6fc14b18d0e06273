import type { Topic } from "../knowledge/tables/topics.ts";

/** Compiles the topics table: which keys a text names by label or synonym, in the table's order. */
export function topicFinder(topics: readonly Topic[]): (text: string) => string[] {
  const fold = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .replace(/defence/g, "defense")} `;
  // By the word a wording begins with: a text is gone through once, not once for each of a thousand wordings.
  const byFirst = new Map<string, { place: number; words: string }[]>();
  topics.forEach((topic, place) => {
    for (const words of [topic.label, ...topic.synonyms].map(fold)) {
      const first = firstWord(words, 1);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { place, words }]);
    }
  });
  return (text) => {
    const folded = fold(text);
    const found = new Set<number>();
    for (let at = 0; at < folded.length - 1; at = folded.indexOf(" ", at + 1)) {
      for (const { place, words } of byFirst.get(firstWord(folded, at + 1)) ?? []) if (folded.startsWith(words, at)) found.add(place);
    }
    return [...found].sort((a, b) => a - b).map((place) => (topics[place] as Topic).key);
  };
}

const firstWord = (folded: string, from: number): string => folded.slice(from, folded.indexOf(" ", from));
