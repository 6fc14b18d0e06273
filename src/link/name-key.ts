import type { Folder } from "../knowledge/fold.ts";

/** Folded name without articles, and without "Exercise" before an exercise's own name: what makes two unlinked names one. */
export function nameKey(name: string, links: { folder: Folder }): string {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => links.folder.word(word))
    .filter((word) => !/^(?:the|of|for|and|s)$/.test(word));
  const named = words.length > 1 && /^exercises?$/.test(words[0] as string);
  return (named ? words.slice(1) : words).join(" ");
}
