import type { SentenceReading } from "../reading.ts";
import type { Unit } from "../unit.ts";

/** The one exercise that a release names ("Exercise X", "the exercise “X”", "the exercise, code-named X"), if it names just one. */
export function oneExercise(sentences: readonly SentenceReading[], nouns: readonly string[]): string | undefined {
  const said = (unit: Unit | undefined): boolean => nouns.includes(unit?.norm ?? "");
  const ids = sentences.flatMap(({ units }) =>
    units.flatMap(({ mention }, i) => {
      if (mention?.kind !== "programme" || !mention.entity) return [];
      const named = mention.name
        .toLowerCase()
        .split(/\s+/)
        .some((word) => nouns.includes(word));
      return named || said(units[i + 1]) || units.slice(Math.max(0, i - 4), i).some(said) ? [mention.entity] : [];
    }),
  );
  return new Set(ids).size === 1 ? ids[0] : undefined;
}
