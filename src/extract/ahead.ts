import type { Token } from "../records/document.ts";

const PAST = /^(?:.{3,}ed|met|held|took|was|were|had|began|left|paid|came|went|spoke|made|gave|became|sent)$/;

/**
 * Whether what a sentence tells at a token is to come, by its words ("will", "scheduled"): "X, who arrived on Monday, said that Y will …"
 * puts Monday behind, as its own verb is nearer; "announced that on Monday the President will …" puts it ahead.
 */
export function aheadIn(tokens: readonly Token[], toCome: ReadonlySet<string>): (at: number) => boolean {
  const words = tokens.map(({ norm }) => norm);
  if (!words.some((word) => toCome.has(word))) return () => false;
  return (at) => {
    const before = words.slice(0, at).findLastIndex((word) => toCome.has(word) || PAST.test(word));
    if (before < 0 || toCome.has(words[before] as string)) return true;
    const behind = words.slice(at, at + 10);
    const next = behind.findIndex((word) => toCome.has(word));
    return next >= 0 && !behind.slice(0, next).some((word, k) => (k > 0 && word === ",") || /^(?:and|that|who|which)$/.test(word));
  };
}
