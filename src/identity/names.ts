/** The words of a name for comparing: without accents, case, apostrophes and initials. A name of initials alone keeps them. */
export function nameWords(name: string): string[] {
  const words =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/['’‘ʻʼ`]/g, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : [...words];
}

/** A full name without regard to the order of its words; undefined for a single word, which could be anybody of that surname. */
export function fullNameKey(names: readonly string[]): string | undefined {
  const keys = names
    .map((name) => nameWords(name))
    .filter((words) => words.length > 1)
    .map((words) => words.sort().join(" "));
  return keys.sort((a, b) => b.split(" ").length - a.split(" ").length || (a < b ? -1 : 1))[0];
}

/** A title for comparing: its words in order. */
export function titleKey(title: string): string {
  return (
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
}
