import type { Folder } from "../knowledge/fold.ts";

/** Folded name without articles: what makes two unlinked names one. */
export function nameKey(name: string, links: { folder: Folder }): string {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => links.folder.word(word))
    .filter((word) => !/^(?:the|of|for|and|s)$/.test(word))
    .join(" ");
}
