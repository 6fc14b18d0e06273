import type { Topic } from "../knowledge/tables/topics.ts";

/** Compiles the topics table: which keys a text names by label or synonym, in the table's order. */
export function topicFinder(topics: readonly Topic[]): (text: string) => string[] {
  const fold = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .replace(/defence/g, "defense")} `;
  const names = topics.map((topic) => ({ key: topic.key, words: [topic.label, ...topic.synonyms].map(fold) }));
  return (text) => {
    const folded = fold(text);
    return names.filter(({ words }) => words.some((word) => folded.includes(word))).map(({ key }) => key);
  };
}
