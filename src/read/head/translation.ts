import type { Release } from "../../records/release.ts";
import type { Wording } from "./wording.ts";

/**
 * The translation state that a line declares, undefined where it declares none. Only a short line, or one that speaks of
 * itself ("This is a provisional translation …"), does: sentences about the translation of something else do not.
 */
export function translationOf(line: string, patterns: Wording["translation"]): Release["translation"] {
  const text = line.trim().replace(/^[*_\s]+|[*_\s]+$/g, "");
  if (text.length > 400) return undefined;
  const words = text.split(/\s+/, 41).length;
  const declares = words <= 8 || (words <= 40 && (/^[([{*【]/u.test(text) || /^(?:note|n\.b\.|disclaimer|this)\b/iu.test(text)));
  if (!declares) return undefined;
  return patterns.find(({ pattern }) => pattern.test(text))?.state;
}
