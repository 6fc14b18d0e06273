import { DETERMINERS, verbFollows } from "./party.ts";
import type { Unit } from "./unit.ts";

/** The end of what stands in apposition behind a name: "X, the acting Chairman of Y," or "X (NATO)". */
export function appositionEnd(units: readonly Unit[], at: number): number {
  if (units[at + 1]?.text === "(") {
    const close = units.findIndex((unit, k) => k > at + 1 && unit.text === ")");
    if (close > 0 && close - at < 12) return close;
  }
  if (units[at]?.mention?.kind !== "person" || units[at + 1]?.text !== ",") return at;
  for (let k = at + 2; k < Math.min(at + 16, units.length); k++) {
    const unit = units[k] as Unit;
    if (unit.text === ",") {
      const inside = units.slice(at + 2, k);
      const named = inside.some((u) => u.mention?.kind === "person");
      const posted = inside.some((u) => u.mention?.form === "role" || u.pos === "NOUN" || u.pos === "PROPN");
      const opens = inside[0];
      // "X, the Chief of Staff, Brig Y": that post is Y's.
      if (inside.length <= 2 && inside[inside.length - 1]?.mention?.form === "role" && units[k + 1]?.mention?.kind === "person") return at;
      return !named &&
        posted &&
        opens !== undefined &&
        (DETERMINERS.has(opens.norm) || opens.mention?.form === "role" || /^\p{Lu}/u.test(opens.text)) &&
        opens.norm !== "and"
        ? // "X, Politburo member, Minister of Y, received": another post behind it.
          units[k + 1]?.mention?.form === "role" && units[k + 2]?.text === "," && verbFollows(units, k + 2)
          ? k + 2
          : verbFollows(units, k) || units[k + 1]?.norm === "and" || units[k + 1]?.mention !== undefined
            ? k
            : at
        : at;
    }
    if (unit.pos === "VERB" || unit.pos === "AUX") return at;
  }
  return at;
}
